// What every page must keep, and the steps that most journeys share.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { code } from "./stack.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const PERSONAL = /acct_|rlink_|phone|email|@/;

/** Zero axe findings, one heading, a title that says the same, nothing wider than the screen, nothing personal in the address. */
export async function sound(page, { scripts = true, personal = PERSONAL } = {}) {
  const title = await page.title();
  const heading = (await page.locator("h1").innerText()).trim();
  await expect(page.locator("h1")).toHaveCount(1);
  expect(title.replace(/^Error: /, "")).toContain(heading);
  expect(page.url()).not.toMatch(personal);
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth,
  }));
  expect(wide, `${title} is wider than the screen`).toBeLessThanOrEqual(seen);
  expect(await page.content()).not.toMatch(/\[[a-z]+-[a-z-]+\]/);
  if (scripts) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const found = await new AxeBuilder({ page }).withTags(TAGS).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`), `${title} (${colorScheme})`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  }
}

export async function next(page, name = /Continue|Text me a code|Save and continue/) {
  await page.getByRole("main").getByRole("button", { name }).first().click();
}

/** From the link to the page after the code. */
export async function provePhone(page, url, phone, options) {
  await page.goto(url);
  await expect(page).toHaveURL(/\/start$/);
  await sound(page, options);
  await page.getByLabel("Mobile phone number").fill(phone);
  await page.getByLabel("E-mail address").fill(options?.email ?? "owner@example.com");
  await next(page);
  await expect(page).toHaveURL(/\/code$/);
  await sound(page, options);
  await page.getByLabel("Code from the text message").fill(await code(phone));
  await next(page);
}

export async function proveIdentity(page, { last4 = "6789", lastName = "o'rosen", tax } = {}, options) {
  await expect(page).toHaveURL(/\/identity$/);
  await sound(page, options);
  await page.getByLabel("Last name").fill(lastName);
  await page.getByLabel("Day").fill("23");
  await page.getByLabel("Month").fill("4");
  await page.getByLabel("Year").fill("1980");
  await page.getByLabel(/Last 4 digits of your/).fill(last4);
  if (tax) await page.getByLabel(/tax number/).fill(tax);
  await next(page);
}
