// Insight and Settings at the dashboard: with and without a script, narrow and wide, light and dark.
import { expect, test } from "@playwright/test";
import { signIn, soundAtEveryWidth } from "../steps/staff.mjs";
import { stack } from "../steps/stack.mjs";

const ICON = new URL("../../../infra/xtask/demo-icon.png", import.meta.url).pathname;
const settings = `${stack.api}/dashboard/settings`;

/** What the platform is, as its API has it, to put it back as it was. */
async function platform(request, change) {
  const headers = { authorization: `Bearer ${stack.tokens.administrator}` };
  const url = `${stack.api}/v1/platform`;
  const answer = change ? await request.post(url, { headers, data: change }) : await request.get(url, { headers });
  expect(answer.ok()).toBeTruthy();
  return answer.json();
}

test("numbers over a period that is chosen", async ({ page }) => {
  await signIn(page, "analyst", "/dashboard/insight");
  await soundAtEveryWidth(page);
  await expect(page.getByRole("img", { name: "How far links got" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Made/ })).toBeVisible();
  await page.getByRole("link", { name: "Last 7 days" }).click();
  await expect(page.getByRole("link", { name: "Last 7 days" })).toHaveAttribute("aria-current", "true");
  await page.getByLabel("From", { exact: true }).fill("2026-03-01");
  await page.getByLabel("To", { exact: true }).fill("2026-03-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("No links were made in this period.")).toBeVisible();
  await soundAtEveryWidth(page);
  await page.getByLabel("To", { exact: true }).fill("2026-02-01");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveTitle(/^Error: Insight/);
  await expect(page.locator(".summary")).toBeFocused();
  await page.getByRole("link", { name: /Choose a last day/ }).click();
  await expect(page.getByLabel("To", { exact: true })).toBeFocused();
  await soundAtEveryWidth(page);
});

test("branding follows what is typed, and is saved only when asked", async ({ page, request }) => {
  const before = await platform(request);
  await signIn(page, "administrator", "/dashboard/settings/branding");
  await soundAtEveryWidth(page);
  const preview = page.locator(".preview");
  await page.getByLabel("Display name").fill("Zephyr Market");
  await expect(preview.locator(".preview-top")).toContainText("Zephyr Market");
  const accent = () => preview.locator(".preview-button").evaluate((box) => getComputedStyle(box).backgroundColor);
  await page.getByLabel("Colour", { exact: true }).fill("#7a1f5c");
  await expect.poll(accent).toBe("rgb(122, 31, 92)");
  await expect(page.getByLabel("Choose a colour")).toHaveValue("#7a1f5c");
  await expect(page.getByRole("button", { name: "Preview" })).toBeHidden();
  expect((await platform(request)).display_name).toBe(before.display_name);
  // A picture goes up, is shown, and goes again.
  const icon = before.branding.icon;
  await page.getByLabel("Picture").setInputFiles(ICON);
  await page.getByRole("button", { name: "Upload icon" }).click();
  await expect(page.getByText("The icon is saved")).toBeVisible();
  expect((await platform(request)).branding.icon).toMatch(/^iVBOR/);
  await expect(preview.locator("img")).toBeVisible();
  await page.getByRole("button", { name: "Remove the icon" }).click();
  await expect(page.getByText("The icon is removed")).toBeVisible();
  await platform(request, { branding: { icon } });
  // What is wrong is said in one place, at its field, and takes the focus.
  await page.getByLabel("Display name").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".summary")).toBeFocused();
  await expect(page.getByLabel("Display name")).toHaveAttribute("aria-invalid", "true");
  await soundAtEveryWidth(page);
});

test("a site link is looked at, and countries are found by their names", async ({ page }) => {
  await signIn(page, "developer", "/dashboard/settings/sites");
  await soundAtEveryWidth(page);
  const payouts = page.getByRole("group", { name: "Payouts" }).first();
  await payouts.getByLabel("Yes, on a page of our own").check();
  await payouts.getByLabel(/Address of the page/).fill(`${stack.api}/start`);
  await payouts.getByRole("button", { name: /Validate/ }).click();
  await expect(page.getByRole("group", { name: "Payouts" }).first().getByRole("status")).toBeVisible();
  await soundAtEveryWidth(page);

  await page.getByRole("link", { name: "Text messages" }).click();
  await expect(page.getByRole("heading", { name: "Text messages" })).toBeVisible();
  await page.getByLabel("Find a country").fill("norw");
  await expect(page.getByLabel("Norway")).toBeVisible();
  await expect(page.getByLabel("Spain")).toBeHidden();
  await soundAtEveryWidth(page);

});

test("an endpoint is added, its secret kept, and it is deleted", async ({ page }) => {
  await signIn(page, "developer", "/dashboard/settings/webhooks");
  await soundAtEveryWidth(page);
  await page.getByRole("link", { name: "Add endpoint" }).click();
  await soundAtEveryWidth(page);
  await page.getByLabel("Address").fill("http://127.0.0.1:9/hooks");
  await page.getByRole("button", { name: "Add endpoint" }).click();
  await expect(page.getByRole("heading", { name: "Keep this secret now" })).toBeVisible();
  await expect(page.getByLabel("Signing secret")).toHaveValue(/^whsec_/);
  await soundAtEveryWidth(page);
  await page.getByRole("link", { name: "I have kept it" }).click();
  await expect(page.getByRole("heading", { name: "Webhook endpoint", exact: true })).toBeVisible();
  await soundAtEveryWidth(page);
  await page.getByText("Delete this endpoint").click();
  await page.getByRole("button", { name: "Delete endpoint" }).click();
  await expect(page.getByText("The endpoint is deleted")).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a preview is one press, and nothing else is lost", async ({ page, request }) => {
    const before = await platform(request);
    await signIn(page, "administrator", "/dashboard/settings/branding");
    await page.getByLabel("Display name").fill("Quiet Market");
    await page.getByLabel("Colour", { exact: true }).fill("#a03c00");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("This is a preview. Nothing is saved yet.")).toBeVisible();
    await expect(page.locator(".preview-top")).toContainText("Quiet Market");
    const accent = await page.locator(".preview-button").evaluate((box) => getComputedStyle(box).backgroundColor);
    expect(accent).toBe("rgb(160, 60, 0)");
    await expect(page.getByLabel("Display name")).toHaveValue("Quiet Market");
    expect((await platform(request)).display_name).toBe(before.display_name);
    await page.goto(`${settings}/texts`);
    await expect(page.getByLabel("Find a country")).toBeHidden();
    await expect(page.getByLabel("Spain")).toBeVisible();
    await page.goto(`${stack.api}/dashboard/insight`);
    await expect(page.getByRole("heading", { name: "Insight" })).toBeVisible();
  });
});
