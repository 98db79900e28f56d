// What it takes to get from the link to the receipt: pages, boxes, keystrokes, bytes, time. The table stands at the end of the run.
import { expect, test } from "@playwright/test";
import { measure, report } from "../steps/measure.mjs";
import { answer, answerAll, enter, identify, press, send } from "../steps/owner.mjs";
import { account, api, freshPhone, link } from "../steps/stack.mjs";

const INDIVIDUAL = ["individual.address.line1", "individual.address.city", "individual.address.state", "individual.address.postal_code",
  "individual.id_number", "individual.phone", "business_profile.product_description", "business_profile.url",
  "settings.payments.statement_descriptor"];
const DEADLINE = 1_900_000_000;

const due = (paths) => ({ currently_due: paths, current_deadline: DEADLINE });
const standing = async (id) => (await api("GET", `/v1/accounts/${id}`)).requirements;

test("an individual in the United States", async ({ page }, info) => {
  const id = await account(due(INDIVIDUAL));
  const { url } = await link(id);
  const end = await measure(page);
  await enter(page, url, freshPhone());
  await identify(page);
  await answerAll(page);
  await send(page);
  report(info, "1 individual, United States", await end());
  expect((await standing(id)).pending_verification.toSorted()).toEqual(INDIVIDUAL.toSorted());
});

test("a company in Great Britain with two owners", async ({ page }, info) => {
  const asked = ["company.address.line1", "company.address.city", "company.address.postal_code", "company.phone",
    "company.registration_number", "business_profile.product_description", "business_profile.url", "owners.first_name",
    "owners.last_name", "owners.dob.day", "owners.dob.month", "owners.dob.year", "owners.address.line1", "owners.address.city",
    "owners.address.postal_code", "company.owners_provided"];
  const id = await account(due(asked), {
    business_type: "company", country: "GB", default_currency: "gbp", individual: undefined,
    company: { name: "Rosen Shoes Ltd", tax_id: "000004321" },
    persons: [{ id: "person_r", first_name: "Mara", last_name: "O'Rosén", dob: { day: 23, month: 4, year: 1980 }, ssn_last_4: "6789",
      relationship: { representative: true } }],
  });
  const { url } = await link(id);
  const end = await measure(page);
  await enter(page, url, freshPhone());
  await identify(page);
  const gb = { city: "Leeds", postal_code: "LS1 4AP", phone: "0113 496 0000", line1: "4 Park Row" };
  await answerAll(page, gb, [{ roles: ["owner"] }, { roles: ["owner"], first_name: "Ida", last_name: "Barrow", dob: ["30", "11", "1979"] }]);
  await send(page);
  report(info, "2 company, Great Britain, two owners", await end());
  const after = await standing(id);
  expect(after.currently_due).toEqual([]);
  expect(after.pending_verification).toEqual(expect.arrayContaining(["company.owners_provided"]));
});

test("a risk review", async ({ page }, info) => {
  const review = "interv_m1.intellectual_property_usage.form";
  const id = await account(due([review]));
  const { url } = await link(id);
  const end = await measure(page);
  await enter(page, url, freshPhone());
  await identify(page);
  await answerAll(page);
  await send(page);
  report(info, "3 risk review", await end());
  expect((await standing(id)).pending_verification).toEqual([review]);
});

test("a round of corrections", async ({ page, browser }, info) => {
  const id = await account(due(INDIVIDUAL));
  const { url } = await link(id);
  const phone = freshPhone();
  const first = await (await browser.newContext()).newPage();
  await enter(first, url, phone);
  await identify(first);
  await answerAll(first);
  await send(first);
  const codes = [["individual.id_number", "verification_failed_id_number_match"], ["individual.address.line1", "invalid_street_address"],
    ["business_profile.url", "invalid_url_denylisted"]];
  const errors = codes.map(([requirement, code]) => ({ requirement, code, reason: "It doesn't match the record." }));
  const sent = await api("GET", `/v1/accounts/${id}/submissions`);
  await api("POST", `/v1/accounts/${id}/submissions/${sent.data[0].id}/answer`, { errors });
  const paths = codes.map(([path]) => path).toSorted();
  expect((await standing(id)).errors.map(({ requirement }) => requirement).toSorted()).toEqual(paths);

  // The owner comes back on the phone that knows the link.
  await first.close();
  const again = await first.context().newPage();
  const end = await measure(again);
  await again.goto(url);
  await answerAll(again, { "individual.id_number": "123-45-6788", line1: "14 Alder Street", url: "https://shop.rosen-shoes.example" });
  await send(again);
  report(info, "4 three corrections", await end());
  expect((await standing(id)).pending_verification).toEqual(expect.arrayContaining(paths));
  expect((await standing(id)).errors).toEqual([]);
});

test("another ID number", async ({ page }, info) => {
  const id = await account({}, {
    individual: { first_name: "Mara", last_name: "O'Rosén", dob: { day: 23, month: 4, year: 1980 }, id_number: "123456789" },
  });
  const { url } = await link(id);
  const end = await measure(page);
  await enter(page, url, freshPhone());
  await identify(page);
  await expect(page).toHaveURL(/\/summary/);
  await press(page, page.locator("a[href^='/forms/personal']"));
  await expect(page.locator(".notice h2")).toBeVisible();
  await answer(page, { "individual.id_number": "123-45-6788" });
  await answerAll(page);
  await send(page);
  report(info, "5 another ID number", await end());
  expect((await standing(id)).pending_verification).toContain("individual.id_number");
});
