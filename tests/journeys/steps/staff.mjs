// Staff at the dashboard: signing in through the local identity provider, and what every page of theirs must keep.
import { expect } from "@playwright/test";
import { sound } from "./page.mjs";
import { stack } from "./stack.mjs";

/** Signs in through the identity provider in a role and lands on a page of the dashboard. */
export async function signIn(page, role, to = "/dashboard/accounts") {
  await page.goto(stack.api + to);
  await expect(page.getByRole("heading", { name: "Local sign-in" })).toBeVisible();
  await page.getByRole("button", { name: role.replaceAll("_", " "), exact: true }).click();
  await expect(page).toHaveURL(stack.api + to);
}

/** The same as of the owner's pages; an address may name an account, but nobody's name, phone or e-mail. */
export async function soundForStaff(page, options = {}) {
  await sound(page, { personal: /phone|email|@|%40/, ...options });
}

/** A page as it must hold: narrow and wide. */
export async function soundAtEveryWidth(page, options = {}) {
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await soundForStaff(page, options);
  }
}
