// Every page in every state and language: what axe finds in light and dark, and how it stands on small screens and with large text.
import { expect, test } from "@playwright/test";
import { found } from "../steps/axe.mjs";
import { languages, pages } from "../steps/gallery.mjs";
import { fits, focus, head, targets } from "../steps/layout.mjs";

const PHONE = { width: 375, height: 720 };
const SMALL = { width: 320, height: 568 };

async function wrong(page, language) {
  const all = [];
  const add = (what, lines) => all.push(...lines.map((line) => `${what}: ${line}`));
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: "light" });
  add("focus", await focus(page));
  // What can be unfolded is looked at as well.
  await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  add("head", await head(page, language));
  add("target", await targets(page));
  add("axe, light", await found(page));
  await page.emulateMedia({ colorScheme: "dark" });
  // All that dark changes is colours.
  add("axe, dark", await found(page, ["color-contrast"]));
  await page.setViewportSize(SMALL);
  add(`${SMALL.width} px`, await fits(page));
  await page.setViewportSize(PHONE);
  await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
  add("text at 200%", await fits(page));
  return all;
}

// Files only: a picture in somebody's bucket isn't there.
test.beforeEach(({ context }) => context.route(/^https?:/, (route) => route.abort()));

for (const language of languages()) {
  test(`every page in ${language}`, async ({ page }) => {
    const drawn = pages(language);
    const all = [];
    for (const { name, url } of drawn) {
      await page.goto(url);
      all.push(...(await wrong(page, language)).map((line) => `${name}: ${line}`));
    }
    expect(drawn.length).toBeGreaterThan(40);
    expect(all).toEqual([]);
  });

  test(`the question before a session ends in ${language}`, async ({ page }) => {
    await page.setViewportSize(SMALL);
    await page.goto(pages(language).find(({ name }) => name === "tasks").url);
    const open = () => document.getElementById("session-warning").showModal();
    await page.evaluate(open);
    const all = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      all.push(...await found(page), ...await fits(page), ...await targets(page));
    }
    expect(all).toEqual([]);
  });
}
