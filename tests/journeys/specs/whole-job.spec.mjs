// The whole job: from the link to the receipt, and what the platform sees of it.
import { expect, test } from "@playwright/test";
import { account, api, freshPhone, link, texts } from "../steps/stack.mjs";
import { next, proveIdentity, provePhone, sound } from "../steps/page.mjs";
import { bothWays } from "../steps/ways.mjs";

const DUE = {
  past_due: ["individual.address.line1"],
  currently_due: ["individual.id_number", "individual.phone", "business_profile.product_description",
    "settings.payments.statement_descriptor", "interv_j1.intellectual_property_usage.form", "documents.unheard_of.thing"],
  current_deadline: 1_900_000_000,
};

async function wholeJob(page, options) {
  const id = await account(DUE);
  const made = await link(id);
  const phone = freshPhone();
  await provePhone(page, made.url, phone, options);
  await proveIdentity(page, {}, options);

  await expect(page).toHaveURL(/\/tasks$/);
  await sound(page, options);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Questions to answer first");
  await page.getByRole("link", { name: "Start", exact: true }).click();

  // The risk review comes first. An answer that is too short comes back as it was typed.
  await expect(page).toHaveURL(/\/forms\/interv_j1-intellectual_property_usage$/);
  await sound(page, options);
  await page.getByLabel("Your answer").fill("Yes.");
  await next(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("Your answer")).toHaveValue("Yes.");
  await sound(page, options);
  await page.getByLabel("Your answer").fill("We make every shoe ourselves and sell no other brand.");
  await next(page);

  await expect(page).toHaveURL(/\/forms\/personal$/);
  await sound(page, options);
  await page.getByLabel(/Street and number/).fill("12 Alder Street");
  await page.getByLabel(/Phone number/).fill("(201) 555-0123");
  await page.getByLabel(/Social Security number/).fill("123-45-6789");
  await next(page);

  await expect(page).toHaveURL(/\/forms\/business$/);
  await sound(page, options);
  await page.getByLabel("What you sell").fill("Hand-made leather shoes, paid when ordered.");
  await next(page);

  await expect(page).toHaveURL(/\/forms\/public$/);
  await sound(page, options);
  await page.getByLabel("Name on card statements").fill("ROSEN SHOES");
  await next(page);

  // What no form knows is asked all the same.
  await expect(page).toHaveURL(/\/forms\/other$/);
  await sound(page, options);
  await page.getByLabel(/documents unheard of thing/).fill("I have no such thing.");
  await next(page);

  await expect(page).toHaveURL(/\/summary$/);
  await sound(page, options);
  await expect(page.getByText("•••••6789")).toBeVisible();
  await expect(page.getByText("123456789")).toHaveCount(0);
  await page.getByRole("button", { name: "Send my answers" }).click();

  await expect(page).toHaveURL(/\/receipt$/);
  await sound(page, options);
  await expect(page.locator(".reference")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(page.getByText("•••••6789")).toBeVisible();

  const seen = await api("GET", `/v1/accounts/${id}`);
  expect(seen.requirements.pending_verification.toSorted()).toEqual([...DUE.past_due, ...DUE.currently_due].toSorted());
  expect(seen.requirements.currently_due).toEqual([]);
  expect(seen.requirements.past_due).toEqual([]);
  const after = await api("GET", `/v1/remediation_links/${made.id}`);
  expect(after.progress).toBe("submitted");
  expect(after.status).toBe("active");
  expect(after.submitted_at).toBeGreaterThanOrEqual(after.identity_verified_at);
  expect(await texts(phone)).toHaveLength(1);
  return { id, made, phone };
}

bothWays("the whole job, from the link to the receipt", ({ page }, options) => wholeJob(page, options));

test("afterwards the same browser goes straight in, another one is asked for a code, and nothing is due", async ({ page, browser }) => {
  const { made, phone } = await wholeJob(page, { scripts: true });
  await page.goto(made.url);
  await expect(page).toHaveURL(/\/summary$/);
  await sound(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your answers are being checked");

  const other = await (await browser.newContext()).newPage();
  await other.goto(made.url);
  await expect(other).toHaveURL(/\/start$/);
  await other.goto(new URL("/summary", made.url).href);
  await expect(other).toHaveURL(/\/start$/);
  expect(await texts(phone)).toHaveLength(1);
});
