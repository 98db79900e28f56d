// The gallery: pages as files, by language, in the order in which an owner meets them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const folder = process.env.GALLERY ?? fileURLToPath(new URL("../../../target/gallery", import.meta.url));

// The way from the link to the receipt, and then what stands in it.
const WAY = ["visit", "start", "wait", "code", "identity", "tasks", "people", "form", "terms", "bank", "document", "summary",
  "receipt", "onward", "problem"];

const place = (name) => {
  const at = WAY.findIndex((stem) => name.startsWith(stem));
  return at < 0 ? WAY.length : at;
};

/** The languages that are drawn. */
export function languages() {
  if (!existsSync(folder)) throw new Error(`There is no gallery at ${folder}.`);
  return readdirSync(folder).filter((name) => name !== "assets").toSorted();
}

/** The pages of a language: name and address. */
export function pages(language) {
  const names = readdirSync(join(folder, language)).filter((file) => file.endsWith(".html")).map((file) => file.slice(0, -5));
  return names.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
    .map((name) => ({ name, url: pathToFileURL(join(folder, language, `${name}.html`)).href }));
}
