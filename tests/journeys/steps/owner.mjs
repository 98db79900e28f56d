// An owner who answers whatever the pages ask, in any language: boxes are known by their names, buttons by what they do.
import { expect } from "@playwright/test";
import { code } from "./stack.mjs";

// What this owner says, by the end of a question's name. What a journey says itself comes first.
const SAYS = {
  first_name: "Nia", last_name: "Okoro", dob: ["1", "2", "1985"], email: "nia@rosen-shoes.example", phone: "(201) 555-0123",
  id_number: "123-45-6789", ssn_last_4: "6789", title: "Director",
  line1: "12 Alder Street", city: "Albany", state: "NY", postal_code: "12207",
  product_description: "Hand-made leather shoes, paid when ordered.", url: "https://rosen-shoes.example", mcc: "5661",
  statement_descriptor: "ROSEN SHOES", support_phone: "(201) 555-0124", support_email: "help@rosen-shoes.example",
  tax_id: "12-3456789", registration_number: "01234567", name: "Rosen Shoes Ltd",
  form: "We make every shoe ourselves and sell no other brand.",
};

const path = (page) => new URL(page.url()).pathname;

/** Presses a page's main button and waits for what comes. */
export async function press(page, button = page.locator("main form .button[type=submit]").first()) {
  await Promise.all([page.waitForEvent("framenavigated"), button.click()]);
  await page.waitForLoadState();
}

/** Opens the link and proves the phone. */
export async function enter(page, url, phone) {
  await page.goto(url);
  await expect(page).toHaveURL(/\/start/);
  await page.locator("[name=phone]").fill(phone);
  await page.locator("[name=email]").fill("owner@example.com");
  await press(page);
  await expect(page).toHaveURL(/\/code/);
  await page.locator("[name=code]").fill(await code(phone));
  await press(page);
}

/** Passes the identity check of an account of these tests. */
export async function identify(page) {
  await expect(page).toHaveURL(/\/identity/);
  await page.locator("[name=last_name]").fill("O'Rosen");
  await date(page, "born", ["23", "4", "1980"]);
  await page.locator("[name=last4]").fill("6789");
  const tax = page.locator("[name=tax_last4]");
  if (await tax.count()) await tax.fill("4321");
  await press(page);
}

async function date(page, name, [day, month, year]) {
  for (const [part, digits] of [["day", day], ["month", month], ["year", year]]) {
    await page.locator(`[name="${name}-${part}"]`).fill(digits);
  }
}

// A question is known by its whole name or by its end.
const key = (name, answers) => [name, name.split(".").at(-1)].find((key) => key in answers);

function said(name, own) {
  const answers = { ...SAYS, ...own };
  const known = key(name, answers);
  if (!known) throw new Error(`Nobody told what to answer to ${name}.`);
  return answers[key(name, own) ?? known];
}

/** Fills in what a page asks and is still empty, and saves it. */
export async function answer(page, own = {}) {
  const form = page.locator("main form").first();
  const boxes = form.locator("input:not([type=hidden]), select, textarea");
  const dates = new Set();
  for (const box of await boxes.all()) {
    const name = await box.getAttribute("name");
    const part = name.match(/^(.*)-(day|month|year)$/)?.[1];
    if (part) { dates.add(part); continue; }
    const optional = await page.locator(`label[for="${name}"] .optional`).count();
    if (!key(name, own) && (optional || await box.inputValue())) continue;
    const answer = said(name, own);
    if (await box.evaluate((element) => element.localName === "select")) await box.selectOption(answer);
    else await box.fill(answer);
  }
  for (const name of dates) {
    if (!await page.locator(`[name="${name}-day"]`).inputValue()) await date(page, name, said(name, own));
  }
  const asked = path(page);
  await press(page);
  // A next page may come with what the platform said; the same one says what wasn't taken.
  const alert = page.locator("[role=alert]");
  if (path(page) === asked && await alert.count()) throw new Error(`${asked}: ${await alert.innerText()}`);
}

/** From the list of tasks to the summary. `people` are added where the pages ask who is behind the company. */
export async function answerAll(page, own = {}, people = []) {
  const open = [...people];
  const been = [];
  while (path(page) !== "/summary") {
    been.push(path(page));
    if (been.length > 30) throw new Error(`No summary comes after ${been.join(", ")}.`);
    if (path(page) === "/tasks") await press(page, page.locator("main a.button").first());
    else if (path(page) !== "/people") await answer(page, own);
    else if (open.length) await addPerson(page, open.shift(), own);
    else await press(page);
  }
}

async function addPerson(page, { roles, ...says }, own) {
  await press(page, page.locator("a[href='/people/add']"));
  for (const role of roles) await page.locator(`#role-${role}`).check();
  await press(page);
  await expect(page).toHaveURL(/\/forms\/person/);
  await answer(page, { ...own, ...says });
}

/** Sends what was given. */
export async function send(page) {
  await expect(page).toHaveURL(/\/summary/);
  await press(page, page.locator("main form[action='/summary'] .button"));
  await expect(page).toHaveURL(/\/receipt/);
}
