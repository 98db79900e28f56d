// Remediation links, which Stripe's SDK has no resource for: `rawRequest`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client, fresh, plain, soleTrader } from "./support/stack.mjs";

const PATH = "/v1/remediation_links";
const stripe = client();
const due = async () => {
  const made = await stripe.accounts.create(soleTrader({ requirements: { currently_due: ["individual.email"] } }));
  return made.id;
};
const make = (account, more = {}) => stripe.rawRequest("POST", PATH, { account, ...more });
const list = (params) => stripe.rawRequest("GET", `${PATH}?${new URLSearchParams(params)}`);

test("a link is made and opens", async () => {
  const account = await due();
  const link = await make(account);
  assert.match(link.id, /^rlink_/);
  assert.deepEqual([link.object, link.account], ["remediation_link", account]);
  assert.deepEqual([link.status, link.progress], ["active", "created"]);
  assert.equal(link.expires_at - link.created, 90 * 86_400);
  const opened = await fetch(link.url, { redirect: "manual" });
  assert.deepEqual([opened.status, opened.headers.get("location")], [303, "/start"]);
});

test("a link is retrieved", async () => {
  const made = await make(await due(), { requirement: "individual.email" });
  assert.equal(made.requirement, "individual.email");
  assert.deepEqual(plain(await stripe.rawRequest("GET", `${PATH}/${made.id}`)), plain(made));
});

test("the links of an account are listed page by page", async () => {
  const account = await due();
  const made = [await make(account), await make(account), await make(account)].map((link) => link.id);
  const page = await list({ account, limit: 2 });
  assert.deepEqual([page.object, page.url, page.has_more, page.data.length], ["list", PATH, true, 2]);
  const rest = await list({ account, limit: 2, starting_after: page.data[1].id });
  assert.equal(rest.has_more, false);
  assert.deepEqual([...page.data, ...rest.data].map((link) => link.id).sort(), made.sort());
});

test("a link is expanded to its account", async () => {
  const account = await due();
  const link = await make(account, { expand: ["account"] });
  assert.deepEqual(plain(link.account), plain(await stripe.accounts.retrieve(account)));
});

test("a revoked link is closed and listed as such", async () => {
  const account = await due();
  const made = await make(account);
  const closed = await stripe.rawRequest("POST", `${PATH}/${made.id}/revoke`);
  assert.deepEqual([closed.id, closed.status, closed.url], [made.id, "revoked", null]);
  assert.ok(closed.revoked_at >= made.created);
  assert.deepEqual((await list({ account, status: "active" })).data, []);
  assert.deepEqual((await list({ account, status: "revoked" })).data.map((link) => link.id), [made.id]);
});

test("an account that a link can't help is refused with a reason", async () => {
  const bare = await stripe.accounts.create({ country: "US", business_type: "individual" });
  await assert.rejects(make(bare.id), (error) => {
    assert.equal(error.type, "StripeInvalidRequestError");
    assert.ok(error.statusCode === 400 && error.code && error.param);
    return true;
  });
});

test("a link of no account is missing", async () => {
  await assert.rejects(make(fresh("acct")), { code: "resource_missing", param: "account" });
});
