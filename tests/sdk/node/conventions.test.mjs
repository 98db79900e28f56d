// What every answer carries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client, soleTrader } from "./support/stack.mjs";

const stripe = client();
const account = async () => (await stripe.accounts.create(soleTrader())).id;

test("the version that the SDK asks for comes back", async () => {
  const id = await account();
  const got = await stripe.accounts.retrieve(id);
  assert.equal(got.lastResponse.headers["stripe-version"], stripe.getApiField("version"));
  const pinned = await stripe.accounts.retrieve(id, {}, { apiVersion: "2024-06-20" });
  assert.equal(pinned.lastResponse.headers["stripe-version"], "2024-06-20");
});

test("every answer has a request id", async () => {
  const id = await account();
  const [one, two] = [await stripe.accounts.retrieve(id), await stripe.accounts.retrieve(id)];
  assert.match(one.lastResponse.requestId, /^req_/);
  assert.notEqual(one.lastResponse.requestId, two.lastResponse.requestId);
});

test("a call in the name of an account is refused and says why", async () => {
  const id = await account();
  await assert.rejects(stripe.accounts.retrieve(id, {}, { stripeAccount: id }), {
    type: "StripeInvalidRequestError", code: "account_header_unsupported",
  });
});
