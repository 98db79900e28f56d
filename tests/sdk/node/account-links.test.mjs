// `stripe.accountLinks`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client, fresh, soleTrader } from "./support/stack.mjs";

const stripe = client();
const account = () => stripe.accounts.create(soleTrader({ requirements: { currently_due: ["individual.email"] } }));
const asked = (id, more = {}) => ({
  account: id, type: "account_onboarding",
  refresh_url: "https://shop.example/again", return_url: "https://shop.example/done", ...more,
});

test("an account link opens for five minutes", async () => {
  const { id } = await account();
  const made = await stripe.accountLinks.create(
    asked(id, { collection_options: { fields: "eventually_due", future_requirements: "include" } }),
  );
  assert.equal(made.object, "account_link");
  assert.equal(made.expires_at - made.created, 300);
  // Twice: a plain GET, as a scanner's, spends nothing.
  for (let n = 0; n < 2; n += 1) {
    const page = await fetch(made.url, { redirect: "manual" });
    assert.equal(page.status, 200);
    assert.match(page.headers.get("content-type"), /text\/html/);
  }
});

test("what an account link lacks is named", async () => {
  const { id } = await account();
  await assert.rejects(stripe.accountLinks.create(asked(id, { return_url: undefined })), {
    type: "StripeInvalidRequestError", code: "parameter_missing", param: "return_url",
  });
});

test("an option that there isn't is named in brackets", async () => {
  const { id } = await account();
  await assert.rejects(stripe.accountLinks.create(asked(id, { collection_options: { fields: "everything" } })), {
    type: "StripeInvalidRequestError", param: "collection_options[fields]",
  });
});

test("no account, no link", async () => {
  await assert.rejects(stripe.accountLinks.create(asked(fresh("acct"))), {
    code: "resource_missing", param: "account",
  });
});
