// What a journey takes of its owner and of the network: counted in the browser and read from the functions' own log lines.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { stack } from "./stack.mjs";

// What was typed on a page is counted when its form goes: boxes that differ from what the page came with. A choice or a tick is one press.
function countTyping() {
  addEventListener("submit", ({ target }) => {
    let { fields, keys } = JSON.parse(sessionStorage.getItem("typed") ?? '{"fields":0,"keys":0}');
    for (const box of target.elements) {
      const picked = box.type === "checkbox" || box.type === "radio";
      if (picked ? box.checked !== box.defaultChecked : box.localName === "select") {
        const changed = picked || ![...box.options].some((option) => option.defaultSelected && option.selected);
        if (changed && (picked || box.value)) { fields += 1; keys += 1; }
      } else if (box.type === "file") {
        fields += box.files.length;
        keys += box.files.length;
      } else if (["input", "textarea"].includes(box.localName) && !["hidden", "submit"].includes(box.type) && box.value !== box.defaultValue) {
        fields += 1;
        keys += [...box.value].length;
      }
    }
    sessionStorage.setItem("typed", JSON.stringify({ fields, keys }));
  }, true);
}

/** Begins to measure a page that was opened nowhere yet; the function it gives ends it and tells. */
export async function measure(page) {
  await page.addInitScript(countTyping);
  const answers = [];
  const seen = (response) => {
    if (!response.url().startsWith(stack.hosted)) return;
    const moved = response.status() >= 300 && response.status() < 400;
    // Asked for at once: what a page was loaded from is forgotten when the next one comes.
    answers.push({ response, moved, body: moved ? Buffer.alloc(0) : response.body() });
  };
  page.on("response", seen);
  return async () => {
    await page.waitForLoadState("networkidle");
    page.off("response", seen);
    const typed = await page.evaluate(() => JSON.parse(sessionStorage.getItem("typed")));
    const total = { pages: 0, ...typed, requests: 0, wire: 0, gzip: 0, plain: 0, server: 0 };
    const ids = new Set();
    for (const { response, moved, body: loading } of answers) {
      const id = response.headers()["request-id"];
      expect(id, response.url()).toBeTruthy();
      // The browser had it already.
      if (ids.has(id)) continue;
      ids.add(id);
      total.requests += 1;
      if (!moved && response.request().isNavigationRequest()) total.pages += 1;
      const sizes = await response.request().sizes();
      total.wire += sizes.requestHeadersSize + sizes.requestBodySize + sizes.responseHeadersSize + sizes.responseBodySize;
      const body = await loading;
      total.plain += body.length;
      total.gzip += body.length ? gzipSync(body).length : 0;
    }
    total.server = milliseconds(ids);
    return total;
  };
}

// The time that the functions took, by their own lines.
function milliseconds(ids) {
  const log = readFileSync(join(stack.folder, "functions.log"), "utf8");
  const found = new Map();
  for (const line of log.split("\n").filter((text) => text.includes('"milliseconds"'))) {
    const id = line.match(/"id":"(req_[0-9a-f]+)"/)?.[1];
    if (ids.has(id)) found.set(id, Number(line.match(/"milliseconds":(\d+)/)[1]));
  }
  expect([...ids].filter((id) => !found.has(id)), "answers that the log doesn't know").toEqual([]);
  return [...found.values()].reduce((sum, next) => sum + next, 0);
}

/** Puts what was measured into the table that stands at the end of the run. */
export function report(info, journey, measured) {
  info.annotations.push({ type: "measured", description: JSON.stringify({ journey, ...measured }) });
}
