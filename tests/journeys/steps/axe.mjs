// Accessibility, as far as a program can see it. One source of the rules for journeys and gallery.
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, one line each, but for the words of long choices, which the browser draws itself. `only` names rules. */
export async function found(page, only) {
  await page.evaluate((source) => { if (!("axe" in globalThis)) (0, eval)(source); }, axe.source);
  const run = only ? { type: "rule", values: only } : { type: "tag", values: TAGS };
  return page.evaluate(async (runOnly) => {
    const rules = runOnly.type === "tag" ? { "target-size": { enabled: true } } : {};
    const { violations } = await globalThis.axe.run({ exclude: [["option"]] }, { runOnly, rules, resultTypes: ["violations"], elementRef: false });
    return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, run);
}
