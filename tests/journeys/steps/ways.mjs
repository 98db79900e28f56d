// Every way that an owner goes is gone twice: pages are complete without a script.
import { test } from "@playwright/test";

/** One journey, in two tests of one name: with a script and without. It gets the fixtures and what `sound` takes. */
export function bothWays(title, journey) {
  test(title, ({ page, browser }) => journey({ page, browser }, { scripts: true }));
  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test(title, ({ page, browser }) => journey({ page, browser }, { scripts: false }));
  });
}
