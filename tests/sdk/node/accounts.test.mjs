// `stripe.accounts`: create, update, retrieve, reject.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client, plain, soleTrader } from "./support/stack.mjs";

const stripe = client();
const account = () => stripe.accounts.create(soleTrader());

test("an account is created with all that an SDK sends", async () => {
  const made = await stripe.accounts.create(soleTrader({
    email: "jo@example.com",
    business_profile: { name: "Rosen Shoes", url: "https://rosen.example" },
    capabilities: { transfers: { requested: true }, card_payments: { requested: true } },
    metadata: { shop: "12", tier: "gold" },
    tos_acceptance: { date: 1_700_000_000, ip: "203.0.113.5" },
  }));
  assert.match(made.id, /^acct_/);
  assert.equal(made.object, "account");
  assert.deepEqual([made.country, made.business_type, made.email], ["US", "individual", "jo@example.com"]);
  assert.equal(made.individual.first_name, "Mara");
  assert.deepEqual(made.individual.dob, { day: 23, month: 4, year: 1980 });
  assert.equal(made.individual.ssn_last_4_provided, true);
  assert.deepEqual(made.capabilities, { transfers: "inactive", card_payments: "inactive" });
  assert.deepEqual(made.metadata, { shop: "12", tier: "gold" });
  assert.equal(made.tos_acceptance.date, 1_700_000_000);
  assert.equal(made.controller.stripe_dashboard.type, "none");
  const [bank] = made.external_accounts.data;
  assert.deepEqual([bank.object, bank.last4, bank.currency, bank.account], ["bank_account", "6789", "usd", made.id]);
  assert.deepEqual([made.requirements.currently_due, made.charges_enabled], [[], false]);
  assert.ok(!JSON.stringify(made).includes("000123456789"));
});

test("an account is retrieved as it was created", async () => {
  const made = await account();
  assert.deepEqual(plain(await stripe.accounts.retrieve(made.id)), plain(made));
});

test("an update merges what is nested and leaves the rest", async () => {
  const made = await account();
  let after = await stripe.accounts.update(made.id, {
    individual: { last_name: "Rosenbaum", address: { city: "Portland" } },
    business_profile: { mcc: "5661" },
  });
  assert.deepEqual([after.individual.first_name, after.individual.last_name], ["Mara", "Rosenbaum"]);
  after = await stripe.accounts.update(made.id, { individual: { address: { state: "OR" } } });
  assert.deepEqual(after.individual.address, { city: "Portland", state: "OR" });
  assert.equal(after.business_profile.mcc, "5661");
  assert.deepEqual([after.created, after.country, after.individual.dob.year], [made.created, "US", 1980]);
});

test("an empty string unsets, and so does null", async () => {
  const made = await account();
  await stripe.accounts.update(made.id, { metadata: { a: "1", b: "2", c: "3" }, email: "jo@example.com" });
  const after = await stripe.accounts.update(made.id, { metadata: { a: "", b: null }, email: "" });
  assert.deepEqual(after.metadata, { c: "3" });
  assert.equal(after.email, null);
  assert.deepEqual((await stripe.accounts.update(made.id, { metadata: "" })).metadata, {});
});

test("what is due is written by the platform, read back and taken back", async () => {
  const made = await account();
  const due = ["individual.phone", "business_profile.product_description"];
  const after = await stripe.accounts.update(made.id, {
    requirements: { currently_due: due, current_deadline: 4_000_000_000 },
  });
  assert.deepEqual(after.requirements.currently_due, due);
  assert.deepEqual(after.requirements.eventually_due, due);
  assert.equal(after.requirements.current_deadline, 4_000_000_000);
  const done = await stripe.accounts.update(made.id, { requirements: "" });
  assert.deepEqual([done.requirements.currently_due, done.requirements.current_deadline], [[], null]);
});

test("a rejected account says why", async () => {
  const made = await account();
  const rejected = await stripe.accounts.reject(made.id, { reason: "fraud" });
  assert.equal(rejected.id, made.id);
  assert.equal(rejected.requirements.disabled_reason, "rejected.platform_fraud");
  assert.deepEqual([rejected.charges_enabled, rejected.payouts_enabled], [false, false]);
  const got = await stripe.accounts.retrieve(made.id);
  assert.equal(got.requirements.disabled_reason, "rejected.platform_fraud");
});

test("a reason that is none of Stripe's is refused", async () => {
  const made = await account();
  await assert.rejects(stripe.accounts.reject(made.id, { reason: "boredom" }), {
    type: "StripeInvalidRequestError", param: "reason",
  });
});
