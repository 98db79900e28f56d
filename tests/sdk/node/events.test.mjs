// `stripe.events`, and their delivery.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import Stripe from "stripe";
import { all, fresh, own, plain, soleTrader } from "./support/stack.mjs";
import { receiver } from "./support/wire.mjs";

const UPDATES = 23;
let stripe;
let account;

// A platform where nothing else happens, an account that was changed many times, and a person of it.
before(async () => {
  stripe = await own();
  account = await stripe.accounts.create(soleTrader());
  for (let n = 0; n < UPDATES; n += 1) {
    await stripe.accounts.update(account.id, { requirements: { currently_due: [`x.y${n}`] } });
  }
  await stripe.accounts.createPerson(account.id, { first_name: "Jo" });
});

async function ofAccount(limit) {
  const events = await all(stripe.events.list({ type: "account.updated", limit }));
  return events.filter((event) => event.account === account.id);
}

test("events page through by type, and each comes once", async () => {
  const seen = await ofAccount(10);
  const ids = seen.map((event) => event.id);
  assert.ok(ids.length >= UPDATES && new Set(ids).size === ids.length);
  assert.deepEqual(new Set(seen.map((event) => event.type)), new Set(["account.updated"]));
  const times = seen.map((event) => event.created);
  assert.deepEqual(times, [...times].sort((a, b) => b - a));
  assert.deepEqual((await ofAccount(100)).map((event) => event.id), ids);
});

test("several types are asked for at once", async () => {
  const seen = await all(stripe.events.list({ types: ["person.updated", "remediation_link.created"], limit: 100 }));
  assert.deepEqual(new Set(seen.map((event) => event.type)), new Set(["person.updated"]));
});

test("an event is retrieved with what changed", async () => {
  // Events of one second come in any order.
  const events = await ofAccount(100);
  const listed = events.find((event) => event.data.object.requirements.currently_due[0] === `x.y${UPDATES - 1}`);
  const got = await stripe.events.retrieve(listed.id);
  assert.match(got.id, /^evt_/);
  assert.deepEqual([got.object, got.type, got.account, got.livemode], ["event", "account.updated", account.id, false]);
  assert.deepEqual([got.data.object.object, got.data.object.id], ["account", account.id]);
  assert.deepEqual(got.data.previous_attributes.requirements.currently_due, [`x.y${UPDATES - 2}`]);
  assert.match(got.request.id, /^req_/);
  assert.deepEqual(plain(got), plain(listed));
});

test("an unknown event is missing", async () => {
  await assert.rejects(stripe.events.retrieve(fresh("evt")), { statusCode: 404, code: "resource_missing" });
});

test("a change arrives at an endpoint, and its signature is verified", async (context) => {
  const hooks = await receiver();
  context.after(hooks.close);
  const endpoint = await stripe.webhookEndpoints.create({ url: hooks.url, enabled_events: ["account.updated"] });
  context.after(() => stripe.webhookEndpoints.del(endpoint.id));
  const made = await stripe.accounts.create(soleTrader());
  await stripe.accounts.update(made.id, { requirements: { currently_due: ["individual.email"] } });
  const { body, signature } = await hooks.waitFor((delivery) => {
    const event = JSON.parse(delivery.body);
    return event.account === made.id && event.data.previous_attributes?.requirements !== undefined;
  });
  const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
  assert.deepEqual([event.type, event.data.object.id], ["account.updated", made.id]);
  assert.deepEqual(event.data.object.requirements.currently_due, ["individual.email"]);
  assert.deepEqual(event.data.previous_attributes.requirements.currently_due, []);
  assert.deepEqual(plain((await stripe.events.retrieve(event.id)).data), plain(event.data));
  const wrong = Stripe.errors.StripeSignatureVerificationError;
  assert.throws(() => stripe.webhooks.constructEvent(body, signature, `whsec_${"A".repeat(44)}`), wrong);
  assert.throws(() => stripe.webhooks.constructEvent(`${body} `, signature, endpoint.secret), wrong);
});
