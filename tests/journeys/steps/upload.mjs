// Photos and files, from their page to the bucket and back.
import { expect } from "@playwright/test";
import { press } from "./owner.mjs";
import { png } from "./photo.mjs";

export const PHOTO = { name: "photo.png", mimeType: "image/png", buffer: png(900, 600) };

/** Sends a file from the page that asks for it, sees it, and says that it is the one. `seen` looks at each page. */
export async function upload(page, seen = async () => {}, file = PHOTO) {
  await seen(page);
  await page.locator("input[type=file]").setInputFiles(file);
  await press(page);
  await expect(page.locator("main form .button[type=submit]")).toHaveCount(1);
  await seen(page);
  await press(page);
}

/** An identity card on both sides. */
export async function card(page, seen = async () => {}) {
  await expect(page).toHaveURL(/\/documents\//);
  await seen(page);
  await press(page, page.locator("main a[href$='/card/front']"));
  await upload(page, seen);
  await expect(page).toHaveURL(/\/card\/back$/);
  await upload(page, seen);
}
