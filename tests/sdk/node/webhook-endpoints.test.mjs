// `stripe.webhookEndpoints`.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { all, client, own, plain } from "./support/stack.mjs";

let stripe;
before(async () => {
  stripe = await own();
});

// A platform may have a few only: each test takes its own away.
async function endpoint(context) {
  const made = await stripe.webhookEndpoints.create({
    url: "https://shop.example/hooks", enabled_events: ["account.updated", "person.updated"],
    description: "The shop", metadata: { team: "risk" },
  });
  context.after(() => stripe.webhookEndpoints.del(made.id).catch((error) => assert.equal(error.statusCode, 404)));
  return made;
}

test("an endpoint is created and tells its secret once", async (context) => {
  const made = plain(await endpoint(context));
  assert.match(made.id, /^we_/);
  assert.deepEqual([made.object, made.status, made.livemode], ["webhook_endpoint", "enabled", false]);
  assert.equal(made.url, "https://shop.example/hooks");
  assert.deepEqual(made.enabled_events, ["account.updated", "person.updated"]);
  assert.deepEqual([made.description, made.metadata], ["The shop", { team: "risk" }]);
  const { secret, ...rest } = made;
  assert.match(secret, /^whsec_/);
  assert.deepEqual(plain(await stripe.webhookEndpoints.retrieve(made.id)), rest);
});

test("an endpoint is updated", async (context) => {
  const made = await endpoint(context);
  const after = await stripe.webhookEndpoints.update(made.id, {
    enabled_events: ["*"], disabled: true, description: "", metadata: { team: "" },
  });
  assert.deepEqual([after.enabled_events, after.status], [["*"], "disabled"]);
  assert.deepEqual([after.description, after.metadata, after.url], [null, {}, made.url]);
  assert.equal((await stripe.webhookEndpoints.update(made.id, { disabled: false })).status, "enabled");
});

test("endpoints are listed page by page", async (context) => {
  const made = [await endpoint(context), await endpoint(context), await endpoint(context)];
  const listed = (await all(stripe.webhookEndpoints.list({ limit: 1 }))).map((one) => one.id);
  assert.equal(new Set(listed).size, listed.length);
  for (const { id } of made) assert.ok(listed.includes(id));
});

test("a deleted endpoint says so and is gone", async (context) => {
  const made = await endpoint(context);
  const gone = await stripe.webhookEndpoints.del(made.id);
  assert.deepEqual(plain(gone), { id: made.id, object: "webhook_endpoint", deleted: true });
  await assert.rejects(stripe.webhookEndpoints.retrieve(made.id), { statusCode: 404, code: "resource_missing" });
});

test("an event that there isn't is named", async () => {
  await assert.rejects(stripe.webhookEndpoints.create({ url: "https://shop.example/", enabled_events: ["no.such"] }), {
    type: "StripeInvalidRequestError", param: "enabled_events[0]",
  });
});

test("who sets nothing up may make no endpoint", async () => {
  const call = client("support_associate").webhookEndpoints.create({
    url: "https://shop.example/", enabled_events: ["*"],
  });
  await assert.rejects(call, { type: "StripePermissionError", statusCode: 403 });
});
