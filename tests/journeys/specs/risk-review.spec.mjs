// Two risk reviews: one is answered with papers, the other one in words with a paper beside them.
import { expect } from "@playwright/test";
import { enter, identify, press, send } from "../steps/owner.mjs";
import { sound } from "../steps/page.mjs";
import { PHOTO, upload } from "../steps/upload.mjs";
import { account, api, freshPhone, link } from "../steps/stack.mjs";
import { bothWays } from "../steps/ways.mjs";

const PLACE = "interv_a1.address_verification.form";
const BRANDS = "interv_a2.intellectual_property_usage.form";
const LEASE = {
  name: "Lease of Mara Rosen.pdf", mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    + "3 0 obj<</Type/Page/MediaBox[0 0 595 842]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};

async function reviews(page, options) {
  const id = await account({ currently_due: ["business_profile.product_description", BRANDS, PLACE], current_deadline: 1_900_000_000 });
  const made = await link(id);
  const seen = (shown) => sound(shown, options);
  await enter(page, made.url, freshPhone());
  await identify(page);
  await seen(page);
  // What may close the account comes first.
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Questions to answer first");
  await press(page, page.getByRole("link", { name: /Show where your business is/ }));
  await upload(page, seen, LEASE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you added");
  await seen(page);
  await press(page, page.getByRole("link", { name: "Add another document" }));
  await upload(page, seen);
  await press(page, page.getByRole("link", { name: "Continue" }));

  await expect(page).toHaveURL(/intellectual_property_usage/);
  await seen(page);
  const words = "We make every shoe ourselves and sell no other brand.";
  await page.getByLabel("Your answer").fill(words);
  await press(page);
  await expect(page).toHaveURL(/\/forms\/business$/);
  await page.getByLabel("What you sell").fill("Hand-made leather shoes, paid when ordered.");
  await press(page);
  await expect(page.getByText("2 files")).toBeVisible();
  await seen(page);
  await send(page);
  await seen(page);
  await expect(page.getByText("2 files")).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();

  const after = await api("GET", `/v1/accounts/${id}`);
  expect(after.requirements.pending_verification).toEqual(expect.arrayContaining([PLACE, BRANDS]));
  const [submission] = (await api("GET", `/v1/accounts/${id}/submissions`)).data;
  const given = Object.fromEntries(submission.requirements.map(({ requirement, value }) => [requirement, value]));
  expect(given[BRANDS]).toBe(words);
  const files = await Promise.all(given[PLACE].map((file) => api("GET", `/v1/files/${file}`)));
  // A file's own name may say who somebody is: it goes nowhere.
  expect(files.map(({ type, filename }) => [type, filename])).toEqual([["pdf", null], ["png", null]]);
  const bytes = await Promise.all(files.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  expect(bytes).toEqual([LEASE.buffer, PHOTO.buffer]);
}

bothWays("two risk reviews, with papers and in words", ({ page }, options) => reviews(page, options));
