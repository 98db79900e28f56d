// The running stack: where it is, whose tokens there are, and things that no other test has.
import { createPrivateKey, randomBytes, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Stripe from "stripe";

const path = process.env.STACK ?? new URL("../../../../target/local/stack.json", import.meta.url);
export const facts = JSON.parse(readFileSync(path, "utf8"));

/** A name that nothing else has, in this run or another. */
export function fresh(prefix) {
  return `${prefix}_${randomBytes(8).toString("hex")}`;
}

/** A token of the stack's own issuer, for staff of any platform. */
export function token(platform, role = "administrator") {
  const raw = readFileSync(join(facts.folder, "staff-key"), "utf8").trim();
  const key = createPrivateKey({ key: Buffer.from(raw, "base64url"), format: "der", type: "pkcs8" });
  const claims = {
    iss: facts.issuer, aud: "remediation-links", sub: "node@local", exp: Math.floor(Date.now() / 1000) + 3600,
    platform, roles: [role], livemode: false,
  };
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: "EdDSA", typ: "JWT", kid: "local" })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString("base64url")}`;
}

/** The SDK, unchanged but for where the API is. */
export function clientOf(key, url = facts.api, more = {}) {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { host: hostname, port, protocol: "http", ...more });
}

/** The SDK with a token of the demo platform. */
export function client(role = "administrator", more = {}) {
  return clientOf(facts.tokens[role], facts.api, more);
}

/** Another platform, made as the operator makes one. Gives its id. */
export async function platform(settings = {}) {
  const made = await client("operator").rawRequest("POST", "/v1/platforms", { display_name: "Southwind", ...settings });
  return made.id;
}

/** The SDK of an administrator of a platform that nobody else uses. */
export async function own() {
  return clientOf(token(await platform()));
}

/** The parameters of an account that a remediation link can help. */
export function soleTrader(more = {}) {
  return {
    country: "US",
    business_type: "individual",
    controller: { stripe_dashboard: { type: "none" } },
    individual: { first_name: "Mara", last_name: "Rosen", dob: { day: 23, month: 4, year: 1980 }, ssn_last_4: "6789" },
    external_account: {
      object: "bank_account", country: "US", currency: "usd", routing_number: "110000000", account_number: "000123456789",
    },
    ...more,
  };
}

/** What an answer's body held, without what the SDK hangs on it. */
export function plain(object) {
  return JSON.parse(JSON.stringify(object));
}

/** Everything that a list pages through. */
export async function all(list) {
  const seen = [];
  for await (const item of list) seen.push(item);
  return seen;
}

/** Calls many times, a few at once. */
export async function many(times, call, atOnce = 8) {
  const done = [];
  let next = 0;
  const worker = async () => {
    while (next < times) done.push(await call(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}
