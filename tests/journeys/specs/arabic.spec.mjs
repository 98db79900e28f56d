// The whole job in Arabic, from right to left: the pages, the text message, the e-mail, and what comes back to the platform.
import { expect, test } from "@playwright/test";
import { answer, identify, press, send } from "../steps/owner.mjs";
import { sound } from "../steps/page.mjs";
import { account, api, code, freshEmail, freshPhone, mailedCode, stack, texts } from "../steps/stack.mjs";
import { card } from "../steps/upload.mjs";
import { bothWays } from "../steps/ways.mjs";

const ARABIC = /\p{Script=Arabic}/u;
const DUE = {
  past_due: ["individual.address.line1"],
  currently_due: ["individual.id_number", "business_profile.product_description", "interv_a1.intellectual_property_usage.form",
    "individual.verification.document"],
  current_deadline: 1_900_000_000,
};

/** A page is Arabic: its direction, its heading, and every word of it but the platform's name and what the owner gave. */
async function arabic(page, options) {
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  const said = await page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelectorAll("input, select, textarea, dd, .reference, script").forEach((part) => part.remove());
    return copy.textContent.replaceAll("Northwind Market", "").replaceAll("owner@example.com", "");
  });
  expect(said).toMatch(ARABIC);
  // Names of formats stay as they are everywhere.
  expect(said.replace(/\b(JPG|PNG|PDF|SSN)\b/g, "").match(/[A-Za-z]{3,}/g) ?? [], page.url()).toEqual([]);
  await sound(page, options);
}

async function wholeJob(page, options) {
  const id = await account(DUE);
  const made = await api("POST", "/v1/remediation_links", { account: id, lang: "ar" });
  const phone = freshPhone();
  const seen = (shown) => arabic(shown, options);

  await page.goto(made.url);
  await seen(page);
  await page.locator("[name=phone]").fill(phone);
  await page.locator("[name=email]").fill("owner@example.com");
  await press(page);
  await expect(page).toHaveURL(/\/code$/);
  await seen(page);
  const [text] = await texts(phone);
  expect(text).toMatch(ARABIC);
  expect(text.length).toBeLessThanOrEqual(70);
  expect(text.split("\n").at(-1)).toBe(`@${new URL(stack.hosted).hostname} #${await code(phone)}`);

  await page.locator("[name=code]").fill(await code(phone));
  await press(page);
  await seen(page);
  await identify(page);
  await expect(page).toHaveURL(/\/tasks$/);
  await seen(page);
  await press(page, page.locator("main a.button").first());
  while (new URL(page.url()).pathname !== "/summary") {
    if (page.url().includes("/documents/")) await card(page, seen);
    else {
      await seen(page);
      await answer(page, { form: "نصنع كل حذاء بأنفسنا ولا نبيع أي علامة أخرى.", product_description: "أحذية جلدية مصنوعة يدويًا." });
    }
  }
  await seen(page);
  await send(page);
  await seen(page);
  await expect(page.locator(".reference")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  const after = await api("GET", `/v1/accounts/${id}`);
  expect(after.requirements.pending_verification.toSorted()).toEqual([...DUE.past_due, ...DUE.currently_due].toSorted());
  const [submission] = (await api("GET", `/v1/accounts/${id}/submissions`)).data;
  const given = Object.fromEntries(submission.requirements.map(({ requirement, value }) => [requirement, value]));
  expect(given["business_profile.product_description"]).toBe("أحذية جلدية مصنوعة يدويًا.");
}

bothWays("the whole job in Arabic, from the link to the receipt", ({ page }, options) => wholeJob(page, options));

test("a code by e-mail is Arabic, and the switch speaks English from there on", async ({ page }) => {
  test.slow();
  const made = await api("POST", "/v1/remediation_links", { account: await account(DUE), lang: "ar" });
  const email = freshEmail();
  await page.goto(made.url);
  await page.locator("[name=phone]").fill(freshPhone());
  await page.locator("[name=email]").fill(email);
  await press(page);
  await page.locator("main details summary").click();
  // The page offers it by itself once the text message had its time.
  const button = page.locator("form[action='/code/email'] button");
  await expect(button).toBeVisible({ timeout: 45_000 });
  await press(page, button);
  expect(await mailedCode(email)).toMatch(/^\d{6}$/);
  await arabic(page);
  const data = await (await fetch(`${stack.aws}/moto-api/data.json`)).json();
  const mail = data.ses.Message.find(({ destinations }) => destinations.ToAddresses[0] === email);
  expect(mail.subject).toMatch(ARABIC);
  expect(mail.body).toContain('<html lang="ar" dir="rtl">');

  await page.locator("footer details summary").click();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your e-mail");
  await page.goto(made.url);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
