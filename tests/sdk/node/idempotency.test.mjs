// Keys that the caller gives, and those that the SDK gives by itself when it sends a call again.
import assert from "node:assert/strict";
import { test } from "node:test";
import Stripe from "stripe";
import { client, clientOf, facts, fresh, plain, platform, soleTrader, token } from "./support/stack.mjs";
import { proxy } from "./support/wire.mjs";

const stripe = client();

test("the same call with the same key is done once", async () => {
  const [params, options] = [soleTrader({ metadata: { n: "1" } }), { idempotencyKey: fresh("key") }];
  const first = await stripe.accounts.create(params, options);
  const again = await stripe.accounts.create(params, options);
  assert.deepEqual(plain(again), plain(first));
  assert.deepEqual([first.lastResponse.idempotencyKey, again.lastResponse.idempotencyKey], Array(2).fill(options.idempotencyKey));
  assert.equal(first.lastResponse.headers["idempotent-replayed"], undefined);
  assert.equal(again.lastResponse.headers["idempotent-replayed"], "true");
  assert.equal(again.lastResponse.headers["original-request"], first.lastResponse.requestId);
});

test("another call with the same key is an idempotency error", async () => {
  const options = { idempotencyKey: fresh("key") };
  await stripe.accounts.create({ country: "US" }, options);
  await assert.rejects(stripe.accounts.create({ country: "GB" }, options), (error) => {
    assert.ok(error instanceof Stripe.errors.StripeIdempotencyError, `${error.type}: ${error.message}`);
    assert.deepEqual([error.statusCode, error.rawType], [400, "idempotency_error"]);
    return true;
  });
});

test("a call whose answer was lost is sent again and done once", async () => {
  const due = `${fresh("x")}.y`;
  const between = await proxy(facts.api, 1);
  const through = clientOf(facts.tokens.administrator, between.url, { maxNetworkRetries: 2 });
  const made = await through.accounts.create({ country: "US", requirements: { currently_due: [due] } });
  between.close();
  assert.equal(between.calls.length, 2);
  const keys = new Set(between.calls.map((headers) => headers["idempotency-key"]));
  assert.ok(keys.size === 1 && !keys.has(undefined));
  assert.equal(made.lastResponse.headers["idempotent-replayed"], "true");
  const listed = await stripe.accounts.list({ requirement: due });
  assert.deepEqual(listed.data.map((account) => account.id), [made.id]);
});

test("a call that never gets an answer is a connection error", async () => {
  const between = await proxy(facts.api, Infinity);
  const through = clientOf(facts.tokens.administrator, between.url, { maxNetworkRetries: 0 });
  await assert.rejects(through.accounts.list({ limit: 1 }), Stripe.errors.StripeConnectionError);
  between.close();
});

test("a call that came too fast is sent again until it is heard", async () => {
  const between = await proxy(facts.api, 0);
  const slow = clientOf(token(await platform({ api_rate_limit: 1 })), between.url, { maxNetworkRetries: 8 });
  // Ten are heard in ten seconds; the others have to wait for the next ten.
  for (let n = 0; n < 15; n += 1) assert.equal((await slow.accounts.list()).object, "list");
  between.close();
  assert.ok(between.calls.length > 15);
});
