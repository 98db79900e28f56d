// Each of the SDK's error classes, from what the API really answers.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import Stripe from "stripe";
import { client, clientOf, fresh, own, platform, soleTrader, token } from "./support/stack.mjs";

const { errors } = Stripe;
const stripe = client();

// The error of a call, of this class and with these members.
async function refused(call, kind, members) {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof kind, `${error.type}: ${error.message}`);
    for (const [name, value] of Object.entries(members)) assert.equal(error[name], value, name);
    assert.match(error.requestId, /^req_/);
    return true;
  });
}

test("a bad token is an authentication error", async () => {
  const call = clientOf("sk_test_of_elsewhere").accounts.list();
  await refused(call, errors.StripeAuthenticationError, { statusCode: 401, code: "token_invalid" });
});

test("who may only look gets a permission error", async () => {
  const call = client("view_only").accounts.create({ country: "US" });
  await refused(call, errors.StripePermissionError, { statusCode: 403, code: "insufficient_permissions" });
});

test("a bad value is an invalid request with its place", async () => {
  const { id } = await stripe.accounts.create(soleTrader());
  const call = stripe.accounts.update(id, { individual: { dob: { day: 31, month: 2, year: 1980 } } });
  await refused(call, errors.StripeInvalidRequestError, {
    statusCode: 400, rawType: "invalid_request_error", code: "parameter_invalid", param: "individual[dob][day]",
  });
});

test("what is no call here is an error that can be read", async () => {
  await refused(stripe.customers.list(), errors.StripeInvalidRequestError, { statusCode: 404, code: "url_invalid" });
});

test("an unknown account is missing", async () => {
  const id = fresh("acct");
  await refused(stripe.accounts.retrieve(id), errors.StripeInvalidRequestError, {
    statusCode: 404, code: "resource_missing", message: `No such account: '${id}'`,
  });
});

test("an account of another platform is missing", async () => {
  const { id } = await stripe.accounts.create(soleTrader());
  await refused((await own()).accounts.retrieve(id), errors.StripeInvalidRequestError, {
    statusCode: 404, code: "resource_missing",
  });
});

test("a platform that calls too fast gets a rate limit error", async () => {
  const key = token(await platform({ api_rate_limit: 1 }));
  const slow = clientOf(key, undefined, { maxNetworkRetries: 0 });
  // Ten in ten seconds; sixty at once are too many whenever they begin.
  const burst = async () => {
    for (let n = 0; n < 60; n += 1) await slow.accounts.list();
  };
  await assert.rejects(burst, (error) => {
    assert.ok(error instanceof errors.StripeRateLimitError, `${error.type}: ${error.message}`);
    assert.deepEqual([error.statusCode, error.code], [429, "rate_limit"]);
    const seconds = Number(error.headers["retry-after"]);
    assert.ok(seconds >= 1 && seconds <= 10, `${seconds}`);
    return true;
  });
});

test("nobody at the address is a connection error", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  const nowhere = clientOf("any", `http://127.0.0.1:${port}`, { maxNetworkRetries: 0 });
  await assert.rejects(nowhere.accounts.list(), errors.StripeConnectionError);
});
