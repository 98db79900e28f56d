// Staff at the dashboard: signing in through the local identity provider, and what every page of theirs must keep.
import { createPrivateKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { sound } from "./page.mjs";
import { stack } from "./stack.mjs";

/** A token of the stack's own issuer, for staff of any platform. */
export function token(platform, role = "administrator") {
  const raw = readFileSync(join(stack.folder, "staff-key"), "utf8").trim();
  const key = createPrivateKey({ key: Buffer.from(raw, "base64url"), format: "der", type: "pkcs8" });
  const claims = {
    iss: stack.issuer, aud: "remediation-links", sub: "journey@local", exp: Math.floor(Date.now() / 1000) + 3600,
    platform, roles: [role], livemode: false,
  };
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: "EdDSA", typ: "JWT", kid: "local" })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString("base64url")}`;
}

/** Signs in through the identity provider in a role and lands on a page of the dashboard. */
export async function signIn(page, role, to = "/dashboard/accounts", platform = stack.platform) {
  await page.goto(stack.api + to);
  await expect(page.getByRole("heading", { name: "Local sign-in" })).toBeVisible();
  await page.getByLabel("Platform").fill(platform);
  await page.getByRole("button", { name: role.replaceAll("_", " "), exact: true }).click();
  await expect(page).toHaveURL(stack.api + to);
}

/** The same as of the owner's pages; an address may name an account, but nobody's name, phone or e-mail. */
export async function soundForStaff(page, options = {}) {
  await sound(page, { personal: /phone|email|@|%40/, ...options });
}

/** A page as it must hold: narrow and wide. */
export async function soundAtEveryWidth(page, options = {}) {
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await soundForStaff(page, options);
  }
}
