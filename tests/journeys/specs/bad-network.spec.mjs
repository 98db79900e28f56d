// A network that goes in the middle: what was typed stays where it is, and the same press sends it when the network is back.
import { expect, test } from "@playwright/test";
import { account, freshPhone, link, stack } from "../steps/stack.mjs";
import { next, proveIdentity, provePhone, sound } from "../steps/page.mjs";

const TYPED = "Hand-made ceramics, sold at markets and online";
const SENTENCE = "There is no connection just now. What you typed is still here. Try again in a moment.";

async function form(page) {
  const made = await link(await account({ currently_due: ["business_profile.product_description"] }));
  await provePhone(page, made.url, freshPhone());
  await proveIdentity(page);
  await page.getByRole("link", { name: "Start" }).click();
  await page.getByRole("main").getByRole("textbox").fill(TYPED);
}

test("without a network a form stays, and goes when the network is back", async ({ page, context }) => {
  await form(page);
  const at = page.url();
  await context.setOffline(true);
  await next(page);
  await expect(page.getByRole("alert")).toHaveText(SENTENCE);
  expect(page.url()).toBe(at);
  await expect(page.getByRole("main").getByRole("textbox")).toHaveValue(TYPED);
  await context.setOffline(false);
  await sound(page);
  await next(page);
  await expect(page).toHaveURL(`${stack.hosted}/summary`);
  await expect(page.getByText(TYPED)).toBeVisible();
});

test("where the network may be bad it is tried first, and the form goes once", async ({ page }) => {
  // What Chromium says on a slow mobile network. Other browsers say nothing, which counts as slow.
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { effectiveType: "2g" } }));
  await form(page);
  const posts = [];
  page.on("request", (request) => { if (request.method() === "POST") posts.push(request.url()); });
  await page.route("**/assets/theme-*.css", (route) => route.abort());
  await next(page);
  await expect(page.getByRole("alert")).toHaveText(SENTENCE);
  expect(posts).toEqual([]);
  await page.unroute("**/assets/theme-*.css");
  await next(page);
  await expect(page).toHaveURL(`${stack.hosted}/summary`);
  await expect(page.getByText(TYPED)).toBeVisible();
  expect(posts.length).toBe(1);
});
