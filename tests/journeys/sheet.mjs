// The contact sheet: a picture of every page of the gallery, and montages to see all of them in a minute.
// GALLERY: where the pages are. SHEET: where the pictures go. CHROMIUM: the browser. LANGUAGE: one tag, or none for all. WIDE: large screens too.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import config from "./playwright.config.mjs";
import { languages, pages } from "./steps/gallery.mjs";

const sheet = process.env.SHEET;
const wanted = languages().filter((tag) => !process.env.LANGUAGE || tag === process.env.LANGUAGE);
if (!wanted.length) throw new Error(`There are no pages in ${process.env.LANGUAGE}; there are ${languages().join(", ")}.`);
const WIDTHS = process.env.WIDE ? [375, 1280] : [375];
// How many pictures a montage shows, and how many in a row.
const EACH = 16;
const ROW = 8;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const html = (title, body) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><style>
body{margin:16px;font:14px/1.4 system-ui,sans-serif;background:#888;color:#000}a{color:inherit}
.all{display:grid;grid-template-columns:repeat(${ROW},240px);gap:12px}
figure{margin:0}figcaption{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
figure a{display:block;block-size:540px;overflow:hidden}img{inline-size:240px}</style>${body}</html>`;
const figures = (pictures) => `<div class="all">${pictures.map(({ name, file }) =>
  `<figure><figcaption>${escaped(name)}</figcaption><a href="${file}"><img src="${file}" alt="" loading="eager"></a></figure>`).join("")}</div>`;

const browser = await chromium.launch(config.use.launchOptions);
const parts = [];
for (const language of wanted) {
  const folder = join(sheet, language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sections = [];
  for (const [width, colorScheme] of WIDTHS.flatMap((width) => [[width, "light"], [width, "dark"]])) {
    const series = `${width}-${colorScheme}`;
    mkdirSync(join(folder, series));
    const page = await browser.newPage({ viewport: { width, height: 720 }, colorScheme, reducedMotion: "reduce" });
    await page.route(/^https?:/, (route) => route.abort());
    const pictures = [];
    for (const { name, url } of pages(language)) {
      await page.goto(url);
      await page.screenshot({ path: join(folder, series, `${name}.png`), fullPage: true });
      pictures.push({ name, file: `${series}/${name}.png` });
    }
    await page.setViewportSize({ width: ROW * 252 + 20, height: 600 });
    for (let at = 0; at < pictures.length; at += EACH) {
      const montage = `${series}-${at / EACH + 1}`;
      const file = join(folder, "montage.html");
      writeFileSync(file, html(montage, figures(pictures.slice(at, at + EACH))));
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: join(folder, `${montage}.png`), fullPage: true });
      rmSync(file);
    }
    await page.close();
    sections.push(`<h2>${series}</h2>${figures(pictures)}`);
  }
  writeFileSync(join(folder, "index.html"), html(`Every page in ${language}`, `<h1>Every page in ${language}</h1>${sections.join("")}`));
  parts.push(`<li><a href="${language}/index.html">${language}</a></li>`);
}
await browser.close();
writeFileSync(join(sheet, "index.html"), html("Contact sheet", `<h1>Contact sheet</h1><ul>${parts.join("")}</ul>`));
