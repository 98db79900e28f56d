// The platform finds three mistakes: the owner comes back by the same link, reads each in plain words at its field, mends all
// three, and nothing that was right is asked again.
import { expect } from "@playwright/test";
import { answerAll, enter, identify, press, send } from "../steps/owner.mjs";
import { sound } from "../steps/page.mjs";
import { account, api, freshPhone, link } from "../steps/stack.mjs";
import { bothWays } from "../steps/ways.mjs";

const WRONG = [
  ["individual.id_number", "verification_failed_id_number_match"],
  ["individual.address.line1", "invalid_street_address"],
  ["business_profile.url", "invalid_url_denylisted"],
];
const DUE = [...WRONG.map(([path]) => path), "business_profile.product_description"];

async function corrections(page, options) {
  const id = await account({ currently_due: DUE, current_deadline: 1_900_000_000 });
  const { url } = await link(id);
  await enter(page, url, freshPhone());
  await identify(page);
  await answerAll(page);
  await send(page);
  const [sent] = (await api("GET", `/v1/accounts/${id}/submissions`)).data;
  const errors = WRONG.map(([requirement, code]) => ({ requirement, code, reason: "FRAUD SCORE 93: for the platform's eyes" }));
  await api("POST", `/v1/accounts/${id}/submissions/${sent.id}/answer`, { errors });

  await page.goto(url);
  await expect(page).toHaveURL(/\/tasks$/);
  await sound(page, options);
  await expect(page.getByText("Needs another look")).toHaveCount(2);
  await press(page, page.locator("main a.button").first());
  const said = [];
  for (const next of [/\/forms\/business$/, /\/summary$/]) {
    const wrong = page.locator("main .field.wrong");
    const names = await wrong.locator("input, textarea").evaluateAll((boxes) => boxes.map((box) => box.name));
    await expect(page).toHaveTitle(/^Error: /);
    await sound(page, options);
    for (const name of names) {
      const box = page.locator(`[name="${name}"]`);
      await expect(box).toHaveAttribute("aria-invalid", "true");
      const sentence = (await page.locator(`[id="${name}-error"]`).innerText()).replace(/^Error:\s*/, "").trim();
      // The same words stand in the box at the top, and lead to the field.
      await expect(page.locator(`.summary a[href="#${name}"]`)).toHaveText(sentence);
      expect(sentence).not.toMatch(/FRAUD|_/);
      said.push([name, sentence]);
    }
    const own = { "individual.id_number": "123-45-6788", line1: "14 Alder Street", url: "https://shop.rosen-shoes.example" };
    for (const name of names) await page.locator(`[name="${name}"]`).fill(own[name] ?? own[name.split(".").at(-1)]);
    await press(page);
    await expect(page).toHaveURL(next);
  }
  expect(said.map(([name]) => name).toSorted()).toEqual(WRONG.map(([path]) => path).toSorted());
  expect(new Set(said.map(([, sentence]) => sentence)).size).toBe(3);
  await sound(page, options);
  await send(page);
  await sound(page, options);

  const { requirements } = await api("GET", `/v1/accounts/${id}`);
  expect(requirements.errors).toEqual([]);
  expect(requirements.pending_verification).toEqual(expect.arrayContaining(WRONG.map(([path]) => path)));
  const [again] = (await api("GET", `/v1/accounts/${id}/submissions`)).data;
  const given = Object.fromEntries(again.requirements.map(({ requirement, value }) => [requirement, value]));
  expect(given).toEqual({
    "individual.id_number": "123456788", "individual.address.line1": "14 Alder Street",
    "business_profile.url": "https://shop.rosen-shoes.example",
  });
}

bothWays("three mistakes are mended by the same link", ({ page }, options) => corrections(page, options));
