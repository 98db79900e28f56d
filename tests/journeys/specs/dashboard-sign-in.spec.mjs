// Signing in and out at the dashboard, and the pages that stand in the way of it.
import { expect, test } from "@playwright/test";
import { signIn, soundAtEveryWidth } from "../steps/staff.mjs";
import { stack } from "../steps/stack.mjs";

test("staff sign in in a role, see who they are, and sign out", async ({ page }) => {
  await signIn(page, "support_specialist", "/dashboard/nowhere");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await soundAtEveryWidth(page);
  // By keyboard alone: the menu of the person opens, closes with Escape, and gives the focus back.
  const person = page.locator("details.person summary");
  await person.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await expect(person).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign out" }).press("Enter");
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await soundAtEveryWidth(page);
  await page.goto(`${stack.api}/dashboard/nowhere`);
  await expect(page.getByRole("heading", { name: "Local sign-in" })).toBeVisible();
});

test("somebody without a role is told what to do", async ({ page }) => {
  await page.goto(`${stack.api}/dashboard`);
  await page.getByRole("button", { name: "operator", exact: true }).click();
  await expect(page.getByRole("heading", { name: "You have no role here" })).toBeVisible();
  await soundAtEveryWidth(page);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("signing in and out works all the same", async ({ page }) => {
    await signIn(page, "administrator", "/dashboard/nowhere");
    await page.locator("details.person summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  });
});
