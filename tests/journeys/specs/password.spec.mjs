// Owners whose account has a dashboard of its own: the first visit, the second, and the one without the phone.
import { expect, test } from "@playwright/test";
import { account, freshEmail, freshPhone, link, mailedCode } from "../steps/stack.mjs";
import { next, proveIdentity, provePhone, sound } from "../steps/page.mjs";
import { bothWays } from "../steps/ways.mjs";

const FULL = { controller: { stripe_dashboard: { type: "full" } }, charges_enabled: true, payouts_enabled: false };
const DUE = { currently_due: ["individual.email"], current_deadline: 4_000_000_000 };
const OWN = "quiet otters row at dusk";

async function choosePassword(page, email, password, options) {
  await expect(page).toHaveURL(/\/password\/code$/);
  await sound(page, options);
  await page.getByRole("button", { name: "E-mail me a code" }).click();
  await expect(page).toHaveURL(/\/password\/new$/);
  await sound(page, options);
  await page.getByLabel("Code from the e-mail").fill(await mailedCode(email));
  // One that everybody uses is refused, and the code isn't lost.
  await page.getByLabel("New password").fill("1qaz2wsx3edc");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByRole("alert")).toContainText("Many people use this password");
  await sound(page, options);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Save password" }).click();
}

async function firstVisit(page, url, phone, email, options) {
  await provePhone(page, url, phone, { ...options, email });
  await expect(page).toHaveURL(/\/password$/);
  await sound(page, options);
  await page.getByRole("link", { name: "I have no password yet" }).click();
  await proveIdentity(page, {}, options);
  await choosePassword(page, email, OWN, options);
  await expect(page).toHaveURL(/\/status$/);
  await sound(page, options);
}

async function twoVisits(page, browser, options) {
  const id = await account(DUE, FULL);
  const [phone, email] = [freshPhone(), freshEmail()];
  await firstVisit(page, (await link(id)).url, phone, email, options);
  await expect(page.getByRole("main")).toContainText("Rosen Shoes");
  await expect(page.getByText("Payouts: Paused")).toBeVisible();
  await page.getByRole("link", { name: "Go to your tasks" }).click();
  await expect(page).toHaveURL(/\/tasks$/);
  await sound(page, options);

  const context = await browser.newContext({ javaScriptEnabled: options.scripts });
  const second = await context.newPage();
  await provePhone(second, (await link(id)).url, freshPhone(), { ...options, email });
  await expect(second).toHaveURL(/\/password$/);
  await second.getByLabel("Password").fill("not the right one");
  await second.getByRole("button", { name: "Sign in" }).click();
  await expect(second.getByRole("alert")).toContainText("don't match");
  await sound(second, options);
  await second.getByLabel("Password").fill(OWN);
  await second.getByRole("button", { name: "Sign in" }).click();
  await expect(second).toHaveURL(/\/status$/);
  await second.getByRole("link", { name: "Go to your tasks" }).click();
  await second.getByRole("link", { name: "Start", exact: true }).click();
  await expect(second).toHaveURL(/\/forms\/personal$/);
  await context.close();
}

bothWays("the first visit asks for everything, the second for password and code", ({ page, browser }, options) => twoVisits(page, browser, options));

test("without the phone, a code by e-mail opens the identity check, even for whoever passed it", async ({ page, browser }) => {
  test.slow();
  const id = await account({ currently_due: ["individual.email"] });
  const [phone, email] = [freshPhone(), freshEmail()];
  await provePhone(page, (await link(id)).url, phone, { email });
  await proveIdentity(page);
  await expect(page).toHaveURL(/\/tasks$/);

  const lost = await (await browser.newContext()).newPage();
  await lost.goto((await link(id)).url);
  await lost.getByLabel("Mobile phone number").fill(freshPhone());
  await lost.getByLabel("E-mail address").fill(email);
  await next(lost);
  await expect(lost).toHaveURL(/\/code$/);
  await lost.getByText("Not received it?").click();
  const button = lost.getByRole("button", { name: "E-mail me a code instead" });
  await expect(button).toBeHidden();
  // The page offers it by itself once the text message had its time.
  await expect(button).toBeVisible({ timeout: 45_000 });
  await sound(lost);
  await button.click();
  await expect(lost.getByRole("heading", { level: 1 })).toHaveText("Check your e-mail");
  await sound(lost);
  await lost.getByLabel("Code from the e-mail").fill(await mailedCode(email));
  await next(lost);
  await proveIdentity(lost);
  await expect(lost).toHaveURL(/\/tasks$/);
});
