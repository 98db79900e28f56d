// A visit from a platform's own pages: from the account link to the return_url, and what becomes of links that don't open.
import { expect, test } from "@playwright/test";
import { account, api, stack } from "../steps/stack.mjs";
import { next, sound } from "../steps/page.mjs";
import { platform } from "../steps/platform.mjs";

const DUE = { currently_due: ["individual.email"], eventually_due: ["business_profile.url"] };
let shop;

test.beforeAll(async () => { shop = await platform(); });
test.afterAll(async () => { await shop.close(); });

async function accountLink(id, more = {}) {
  return api("POST", "/v1/account_links", {
    account: id, type: "account_onboarding",
    refresh_url: `${shop.origin}/again`, return_url: `${shop.origin}/done?from=visit`, ...more,
  });
}

async function open(page, link, options) {
  await page.goto(link.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Continue to Northwind Market");
  await sound(page, options);
  await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
}

async function visit(page, options) {
  const id = await account(DUE);
  const link = await accountLink(id);
  expect(link.expires_at - link.created).toBe(300);
  // A preview of the address before the owner comes to it.
  expect((await fetch(link.url, { method: "HEAD" })).status).toBe(200);
  expect((await fetch(link.url)).status).toBe(200);

  await open(page, link, options);
  await expect(page).toHaveURL(/\/tasks$/);
  await sound(page, options);
  await expect(page.getByText(/Step \d of/)).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/\/forms\/personal$/);
  await sound(page, options);
  await page.getByLabel(/E-mail/).fill("mara@rosen-shoes.example");
  await next(page);
  await expect(page).toHaveURL(/\/summary$/);
  await sound(page, options);
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  await sound(page, options);
  await page.getByRole("link", { name: "Return to Northwind Market" }).click();
  await expect(page).toHaveURL(`${shop.origin}/done?from=visit`);

  const seen = await api("GET", `/v1/accounts/${id}`);
  expect(seen.requirements.pending_verification).toEqual(["individual.email"]);
  expect(seen.requirements.eventually_due).toEqual(["business_profile.url"]);
  return link;
}

test("a visit, from the account link to the return_url", async ({ page }) => {
  const link = await visit(page, { scripts: true });
  // The browser that spent it still has its visit; nothing is due, and the way back is there.
  await page.goto(link.url);
  await expect(page).toHaveURL(/\/summary$/);
  await sound(page);
  await page.getByRole("link", { name: "Return to Northwind Market" }).click();
  await expect(page).toHaveURL(`${shop.origin}/done?from=visit`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a visit, from the account link to the return_url", async ({ page }) => {
    await visit(page, { scripts: false });
  });
  test("leaving goes back to the platform", async ({ page }) => {
    await open(page, await accountLink(await account(DUE)), { scripts: false });
    await page.getByRole("button", { name: "Save and leave" }).click();
    await expect(page).toHaveURL(`${shop.origin}/done?from=visit`);
  });
});

test("leaving goes back to the platform, and the visit is over", async ({ page }) => {
  const link = await accountLink(await account(DUE));
  await open(page, link);
  await page.getByRole("button", { name: "Save and leave" }).click();
  await expect(page).toHaveURL(`${shop.origin}/done?from=visit`);
  await page.goto(`${stack.hosted}/tasks`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start again from Northwind Market");
  await sound(page);
  await page.getByRole("link", { name: "Go to Northwind Market" }).click();
  await expect(page).toHaveURL(`${shop.origin}/again`);
});

test("a link that was used leads to the refresh_url, by its address and by its button", async ({ page, browser }) => {
  const link = await accountLink(await account(DUE));
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link.url);
  await open(page, link);
  await expect(page).toHaveURL(/\/tasks$/);
  // The page was open in the other browser already: its button comes too late.
  await other.getByRole("main").getByRole("button", { name: "Continue" }).click();
  await expect(other).toHaveURL(`${shop.origin}/again`);
  await other.goto(link.url);
  await expect(other).toHaveURL(`${shop.origin}/again`);
  await context.close();
});
