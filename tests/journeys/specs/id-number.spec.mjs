// Another ID number, given by an owner of whom nothing was due: what follows is said before, and asked by the same link.
import { expect } from "@playwright/test";
import { answer, enter, identify, press, send } from "../steps/owner.mjs";
import { sound } from "../steps/page.mjs";
import { PHOTO, card } from "../steps/upload.mjs";
import { account, api, freshPhone, link } from "../steps/stack.mjs";
import { bothWays } from "../steps/ways.mjs";

const OWNER = { first_name: "Mara", last_name: "O'Rosén", dob: { day: 23, month: 4, year: 1980 }, id_number: "123456789" };
const FOLLOWS = ["individual.verification.document", "tos_acceptance.date", "tos_acceptance.ip"];

async function change(page, options) {
  const id = await account({}, { individual: OWNER });
  const made = await link(id);
  await enter(page, made.url, freshPhone());
  await identify(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is needed from you");
  await press(page, page.locator("a[href^='/forms/personal']"));
  // Before it is done.
  await expect(page.getByText("Northwind Market also needs a document that shows it, and you accept the terms again")).toBeVisible();
  await sound(page, options);
  await answer(page, { "individual.id_number": "123-45-6788" });

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Some answers are missing");
  await expect(page.getByText("•••••6788")).toBeVisible();
  await sound(page, options);
  await press(page, page.getByRole("link", { name: "Fill in Documents" }));
  await card(page, (shown) => sound(shown, options));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Read and accept");
  await sound(page, options);
  await page.getByRole("checkbox").check();
  await press(page);
  await expect(page.getByText("Front and back")).toBeVisible();
  await sound(page, options);
  await send(page);
  await sound(page, options);
  for (const given of ["•••••6788", "Front and back", "I accept the terms of Northwind Market"]) {
    await expect(page.getByText(given)).toBeVisible();
  }

  const after = await api("GET", `/v1/accounts/${id}`);
  expect(after.requirements.pending_verification).toEqual(expect.arrayContaining(["individual.id_number", "individual.verification.document"]));
  expect(after.requirements.currently_due).toEqual([]);
  const [submission] = (await api("GET", `/v1/accounts/${id}/submissions`)).data;
  const given = Object.fromEntries(submission.requirements.map(({ requirement, value }) => [requirement, value]));
  expect(given["individual.id_number"]).toBe("123456788");
  // Consent is worth what can be shown of it: when, from where, and with what.
  const terms = given.tos_acceptance ?? Object.fromEntries(
    ["date", "ip", "user_agent"].map((part) => [part, given[`tos_acceptance.${part}`]]));
  expect(Math.abs(Number(terms.date) - Date.now() / 1000)).toBeLessThan(300);
  expect(terms.ip).toBe("127.0.0.1");
  expect(terms.user_agent).toContain("Chrome");
  const { front, back } = given["individual.verification.document"];
  for (const file of [front, back]) {
    const shown = await api("GET", `/v1/files/${file}`);
    expect(Buffer.from(await (await fetch(shown.url)).arrayBuffer())).toEqual(PHOTO.buffer);
  }
  const done = (await api("GET", `/v1/accounts/${id}/audit_records?limit=100`)).data.map(({ action }) => action);
  expect(done.filter((action) => action === "file_added")).toHaveLength(2);
  expect(done).toEqual(expect.arrayContaining(["submitted", "values_saved"]));
}

bothWays("another ID number, to the document, the terms and the receipt", ({ page }, options) => change(page, options));
