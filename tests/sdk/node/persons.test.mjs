// Persons of an account.
import assert from "node:assert/strict";
import { test } from "node:test";
import { all, client, plain, soleTrader } from "./support/stack.mjs";

const stripe = client();
const account = async () => (await stripe.accounts.create(soleTrader())).id;

test("a person is created and retrieved", async () => {
  const id = await account();
  const made = await stripe.accounts.createPerson(id, {
    first_name: "Jo", last_name: "Lee", dob: { day: 1, month: 2, year: 1980 }, id_number: "123456789",
    relationship: { owner: true, percent_ownership: 40 }, metadata: { seat: "1" },
  });
  assert.match(made.id, /^person_/);
  assert.deepEqual([made.object, made.account], ["person", id]);
  assert.deepEqual(made.dob, { day: 1, month: 2, year: 1980 });
  assert.deepEqual([made.relationship.owner, made.relationship.director], [true, false]);
  assert.equal(Number(made.relationship.percent_ownership), 40);
  assert.equal(made.id_number_provided, true);
  assert.ok(!JSON.stringify(made).includes("123456789"));
  assert.deepEqual(made.metadata, { seat: "1" });
  assert.deepEqual(plain(await stripe.accounts.retrievePerson(id, made.id)), plain(made));
});

test("an update leaves what it doesn't name", async () => {
  const id = await account();
  const made = await stripe.accounts.createPerson(id, {
    first_name: "Jo", last_name: "Lee", relationship: { owner: true },
  });
  const after = await stripe.accounts.updatePerson(id, made.id, {
    last_name: "Leigh", relationship: { director: true },
  });
  assert.deepEqual([after.id, after.first_name, after.last_name], [made.id, "Jo", "Leigh"]);
  assert.deepEqual([after.relationship.owner, after.relationship.director], [true, true]);
});

test("persons are listed by what they are", async () => {
  const id = await account();
  const owner = await stripe.accounts.createPerson(id, { first_name: "A", relationship: { owner: true } });
  const director = await stripe.accounts.createPerson(id, { first_name: "B", relationship: { director: true } });
  const found = async (filters) => (await all(stripe.accounts.listPersons(id, filters))).map((person) => person.id);
  assert.deepEqual(await found({ limit: 1 }), [director.id, owner.id]);
  assert.deepEqual(await found({ relationship: { owner: true } }), [owner.id]);
  assert.deepEqual(await found({ relationship: { director: true } }), [director.id]);
});

test("a deleted person says so and is gone", async () => {
  const id = await account();
  const made = await stripe.accounts.createPerson(id, { first_name: "Jo" });
  const gone = await stripe.accounts.deletePerson(id, made.id);
  assert.deepEqual(plain(gone), { id: made.id, object: "person", deleted: true });
  await assert.rejects(stripe.accounts.retrievePerson(id, made.id), { statusCode: 404, code: "resource_missing" });
  assert.deepEqual((await stripe.accounts.listPersons(id)).data, []);
});
