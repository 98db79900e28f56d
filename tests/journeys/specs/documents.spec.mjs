// An identity card, photographed on both sides, and what the platform gets of it.
import { expect, test } from "@playwright/test";
import { account, api, freshPhone, link } from "../steps/stack.mjs";
import { next, proveIdentity, provePhone, sound } from "../steps/page.mjs";
import { png } from "../steps/photo.mjs";
import { bothWays } from "../steps/ways.mjs";

const ID = "individual.verification.document";
const photo = (width, height) => ({ name: "mara.jpg", mimeType: "image/jpeg", buffer: png(width, height) });

async function side(page, title, file, options) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await sound(page, options);
  await page.getByLabel("Photo", { exact: true }).setInputFiles(file);
  await next(page);
}

async function uses(page, options) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use this photo?");
  await sound(page, options);
  // It is really there, from the bucket, within the page's policy.
  const shown = page.getByRole("img", { name: "The photo that you sent" });
  await expect.poll(() => shown.evaluate((img) => img.complete && img.naturalWidth)).toBeGreaterThan(0);
}

async function card(page, options) {
  const id = await account({ currently_due: [ID] });
  const made = await link(id);
  await provePhone(page, made.url, freshPhone(), options);
  await proveIdentity(page, {}, options);
  await expect(page).toHaveURL(/\/tasks$/);
  await sound(page, options);
  await page.getByRole("link", { name: /Photo ID/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which document do you have?");
  await sound(page, options);
  await page.getByRole("link", { name: /Identity card/ }).click();

  // Too small to read: said at the field, and another one is chosen.
  await side(page, "Front of your ID", photo(200, 100), options);
  await expect(page).toHaveTitle(/^Error: Front of your ID/);
  await expect(page.getByRole("link", { name: /too small to read/ })).toBeVisible();
  await side(page, "Front of your ID", photo(800, 500), options);
  await uses(page, options);
  await page.getByRole("link", { name: "Choose another" }).click();
  await side(page, "Front of your ID", photo(900, 600), options);
  await uses(page, options);
  await page.getByRole("button", { name: "Use this photo" }).click();
  await side(page, "Back of your ID", photo(900, 600), options);
  await uses(page, options);
  await page.getByRole("button", { name: "Use this photo" }).click();

  await expect(page).toHaveURL(/\/summary$/);
  await sound(page, options);
  await expect(page.getByText("Front and back")).toBeVisible();
  await page.getByRole("link", { name: "Change Photo ID" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you added");
  await sound(page, options);
  await page.getByRole("button", { name: "Remove Back" }).click();
  await page.getByRole("link", { name: "Continue" }).click();
  await side(page, "Back of your ID", photo(900, 600), options);
  await uses(page, options);
  await page.getByRole("button", { name: "Use this photo" }).click();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  await sound(page, options);
  await expect(page.getByText("Front and back")).toBeVisible();

  const [sent] = (await api("GET", `/v1/accounts/${id}/submissions`)).data;
  const { front, back } = sent.requirements[0].value;
  for (const file of [front, back]) {
    const given = await api("GET", `/v1/files/${file}`);
    expect(given).toMatchObject({ object: "file", purpose: "identity_document", type: "png", filename: null });
    expect(Buffer.from(await (await fetch(given.url)).arrayBuffer())).toEqual(png(900, 600));
  }
}

bothWays("an identity card is photographed, front and back", ({ page }, options) => card(page, options));

test("a photo that is too large isn't sent at all", async ({ page }) => {
  const made = await link(await account({ currently_due: [ID] }));
  await provePhone(page, made.url, freshPhone());
  await proveIdentity(page);
  await page.getByRole("link", { name: /Photo ID/ }).click();
  await page.getByRole("link", { name: /Passport/ }).click();
  const buffer = Buffer.concat([png(800, 600), Buffer.alloc(10 * 1024 * 1024)]);
  await page.getByLabel("Photo", { exact: true }).setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
  await next(page);
  await expect(page.getByText("more than 10 MB. Choose a smaller one")).toBeVisible();
  await expect(page).toHaveURL(/\/passport\/front$/);
});
