// `stripe.accounts.list`: pages, both cursors, and filters that Stripe's types don't know.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { all, client, fresh, many } from "./support/stack.mjs";

const MANY = 250;
const stripe = client();
const due = `${fresh("x")}.y`;
const ids = (list) => list.map((account) => account.id);
let made;

before(async () => {
  const params = { country: "US", requirements: { currently_due: [due], current_deadline: 4_000_000_000 } };
  made = new Set(ids(await many(MANY, () => stripe.accounts.create(params))));
  assert.equal(made.size, MANY);
});

test("auto-pagination gives each account once", async () => {
  const seen = ids(await all(stripe.accounts.list({ requirement: due, limit: 100 })));
  assert.equal(seen.length, MANY);
  assert.deepEqual(new Set(seen), made);
});

test("auto-pagination to an array stops where it is told to", async () => {
  const seen = await stripe.accounts.list({ requirement: due, limit: 30 }).autoPagingToArray({ limit: 95 });
  assert.equal(new Set(ids(seen)).size, 95);
});

test("auto-pagination backwards gives the same the other way round", async () => {
  const forwards = ids(await all(stripe.accounts.list({ requirement: due, limit: 70 })));
  const back = ids(await all(stripe.accounts.list({ requirement: due, limit: 70, ending_before: forwards.at(-1) })));
  assert.deepEqual(back, forwards.slice(0, -1).reverse());
});

test("a page holds ten unless a limit says otherwise", async () => {
  const page = await stripe.accounts.list({ requirement: due });
  assert.deepEqual([page.object, page.url, page.has_more, page.data.length], ["list", "/v1/accounts", true, 10]);
  const three = await stripe.accounts.list({ requirement: due, limit: 3 });
  assert.deepEqual(ids(three.data), ids(page.data.slice(0, 3)));
});

test("the two cursors meet", async () => {
  const first = await stripe.accounts.list({ requirement: due, limit: 5 });
  const second = await stripe.accounts.list({ requirement: due, limit: 5, starting_after: first.data.at(-1).id });
  assert.equal(new Set([...ids(first.data), ...ids(second.data)]).size, 10);
  const back = await stripe.accounts.list({ requirement: due, limit: 5, ending_before: second.data[0].id });
  assert.deepEqual(ids(back.data), ids(first.data));
  assert.equal(back.has_more, false);
});

test("filters travel as extra parameters", async () => {
  const chosen = await stripe.accounts.create({
    country: "GB", requirements: { currently_due: [due], current_deadline: 3_999_999_000 },
  });
  const found = async (filters) => ids((await stripe.accounts.list({ requirement: due, ...filters })).data);
  assert.deepEqual(await found({ country: "GB", review: "action_required" }), [chosen.id]);
  assert.deepEqual(await found({ due_before: 3_999_999_500 }), [chosen.id]);
  assert.deepEqual(await found({ created: { gte: 4_000_000_000 } }), []);
  await stripe.accounts.update(chosen.id, { requirements: "" });
  assert.deepEqual(await found({ country: "GB" }), []);
});

test("a misspelt filter is an error and not none", async () => {
  await assert.rejects(stripe.accounts.list({ contry: "US" }), {
    type: "StripeInvalidRequestError", code: "parameter_unknown", param: "contry",
  });
});
