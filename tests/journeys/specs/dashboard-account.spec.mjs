// The dashboard's page of an account: from what is due to the link in the owner's hands, by mouse, by keyboard, and without a script.
import { expect, test } from "@playwright/test";
import { proveIdentity, provePhone } from "../steps/page.mjs";
import { signIn, soundAtEveryWidth, soundForStaff } from "../steps/staff.mjs";
import { account, api, freshPhone, link, stack } from "../steps/stack.mjs";

const DAY = 86_400;
const soon = () => Math.floor(Date.now() / 1000) + 3 * DAY;

const due = () => ({
  past_due: ["individual.address.line1"],
  currently_due: ["individual.address.line1", "individual.id_number", "interv_1.intellectual_property_usage.form", "interv_2.legal_hold.notice"],
  eventually_due: ["tos_acceptance.date"], pending_verification: ["business_profile.url"], current_deadline: soon(),
  errors: [{ code: "invalid_street_address", reason: "Not found.", requirement: "individual.address.line1" }],
});

// An account whose owner failed the identity check four times.
async function blocked(browser) {
  const id = await account({ currently_due: ["individual.id_number"] });
  const context = await browser.newContext();
  const owner = await context.newPage();
  // The owner's pages have their own journeys: here they are only passed through.
  const quick = { scripts: false };
  await provePhone(owner, (await link(id)).url, freshPhone(), quick);
  for (let n = 0; n < 4; n += 1) {
    await proveIdentity(owner, { last4: "0000" }, quick);
    // The next page comes with an answer, and each try is another one.
    await owner.waitForLoadState();
    if (n < 3) await owner.goto(`${stack.api}/identity`);
  }
  await context.close();
  return id;
}

test("what is due is read, and the owner is asked for it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await account(due(), { payouts_enabled: false, charges_enabled: true, capabilities: { card_payments: "active", transfers: "inactive" } });
  await signIn(page, "support_specialist", `/dashboard/accounts/${id}`);
  const actions = page.getByRole("region", { name: /Actions required/ });
  await expect(actions.getByRole("heading", { level: 3 })).toHaveText([
    "Risk review: intellectual property usage", "Risk review: legal hold", "Street and number", "ID number",
  ]);
  await expect(actions.getByText("Payouts are off until it's done.")).toBeVisible();
  await expect(page.getByText("Being checked").first()).toBeVisible();
  await soundAtEveryWidth(page);
  // A way that opens in place, and the copying of the ID.
  await actions.getByText("Contact support").click();
  await expect(actions.getByText(/Somebody else must act first/)).toBeVisible();
  await page.getByRole("button", { name: "Copy ID" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id);
  await soundForStaff(page);

  await page.getByRole("link", { name: "Request from account: ID number" }).click();
  await expect(page.getByRole("heading", { name: "Request from account" })).toBeVisible();
  await soundForStaff(page);
  await page.getByRole("button", { name: "Make the link" }).click();
  const url = await page.getByLabel("Link", { exact: true }).inputValue();
  expect(url).toMatch(/\/r\/[\w-]+$/);
  await expect(page.getByRole("img", { name: "QR code of the link above" })).toBeVisible();
  await page.getByRole("button", { name: "Copy text" }).click();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  expect(message).toContain(url);
  expect(message).toContain("Payouts to you are paused until this is done.");
  await expect(page.locator("#live")).toHaveText("Copied");
  await soundAtEveryWidth(page);
  await page.reload();
  expect(await page.getByLabel("Link", { exact: true }).inputValue(), "the same link again").toBe(url);

  await page.getByRole("link", { name: "Back to the account" }).click();
  await page.getByRole("region", { name: "Links" }).getByRole("link", { name: "Revoke" }).click();
  await soundForStaff(page);
  await page.getByRole("button", { name: "Revoke the link" }).click();
  await expect(page.getByText("The link is revoked, and everybody who had it open is signed out of it.")).toBeVisible();
  await page.getByRole("link", { name: "See all" }).click();
  await expect(page.getByText("Revoked a link")).toBeVisible();
  await soundAtEveryWidth(page);
});

test("a blocked identity check is opened again, by keyboard alone", async ({ page, browser }) => {
  const id = await blocked(browser);
  await signIn(page, "support_associate", `/dashboard/accounts/${id}`);
  await expect(page.getByRole("heading", { name: "The identity check is blocked" })).toBeVisible();
  await soundAtEveryWidth(page);
  const reset = page.getByRole("button", { name: "Reset the identity check" });
  await reset.focus();
  await page.keyboard.press("Enter");
  const box = page.getByRole("checkbox");
  await expect(box).toBeFocused();
  await expect(page.getByText("Tick the box to confirm that you checked the account and its owner.")).toBeVisible();
  await soundForStaff(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(reset).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The identity check is open again.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The identity check is blocked" })).toBeHidden();
  const check = await api("GET", `/v1/accounts/${id}/identity_check`);
  expect(check.blocked).toBe(false);
});

test("who may only look sees an account without anything to press", async ({ page }) => {
  const id = await account({ currently_due: ["individual.id_number"] });
  await link(id);
  await signIn(page, "view_only", `/dashboard/accounts/${id}`);
  await expect(page.getByRole("heading", { name: "Links" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /Request|Revoke/ })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("button", { name: /Reset|Show/ })).toHaveCount(0);
  await soundAtEveryWidth(page);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the owner is asked all the same", async ({ page }) => {
    const id = await account(due());
    await signIn(page, "administrator", `/dashboard/accounts/${id}`);
    await page.getByRole("link", { name: "Request from account: ID number" }).click();
    await page.getByRole("button", { name: "Make the link" }).click();
    expect(await page.getByLabel("Link", { exact: true }).inputValue()).toMatch(/\/r\/[\w-]+$/);
    await expect(page.getByLabel("Text")).toHaveValue(/It takes about 5 minutes/);
    await expect(page.getByRole("button", { name: "Copy text" })).toBeHidden();
    await page.getByRole("link", { name: "Back to the account" }).click();
    await page.getByRole("link", { name: "Revoke" }).click();
    await page.getByRole("button", { name: "Revoke the link" }).click();
    await expect(page.getByText(/The link is revoked/)).toBeVisible();
  });
});
