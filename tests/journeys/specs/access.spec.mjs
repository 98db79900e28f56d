// Where a link leads, by how its owner reaches the account; and what helps an owner on the way.
import { expect, test } from "@playwright/test";
import { account, api, code, freshPhone, link, stack, texts } from "../steps/stack.mjs";
import { next, proveIdentity, provePhone, sound } from "../steps/page.mjs";
import { platform } from "../steps/platform.mjs";
import { token } from "../steps/staff.mjs";

const DUE = { currently_due: ["individual.email"] };
let shop;

test.beforeAll(async () => { shop = await platform(); });
test.afterAll(async () => { await shop.close(); });

async function codePage(page, made, phone) {
  await page.goto(made.url);
  await page.getByLabel("Mobile phone number").fill(phone);
  await page.getByLabel("E-mail address").fill("owner@example.com");
  await next(page);
  await expect(page).toHaveURL(/\/code$/);
}

test("components lead to the platform's own page, which learns the account and not the link", async ({ page }) => {
  const id = `plat_journey_${process.pid}_${Date.now()}`;
  await api("POST", "/v1/platforms", { id, display_name: "Southwind" }, "operator");
  const call = async (method, route, body) => {
    const headers = { authorization: `Bearer ${token(id)}`, "content-type": "application/json" };
    const answer = await fetch(stack.api + route, { method, headers, body: JSON.stringify(body) });
    expect(answer.ok, await answer.clone().text()).toBeTruthy();
    return answer.json();
  };
  await call("POST", "/v1/platform", { site_links: { notification_banner: `${shop.origin}/home?tab=money#banner` } });
  const owned = `acct_journey_${process.pid}_${Date.now()}_e`;
  await call("PUT", `/v1/accounts/${owned}`, {
    business_type: "individual", country: "US", controller: { embedded_components: true },
    individual: { first_name: "Mara", last_name: "Rosen", dob: { day: 23, month: 4, year: 1980 }, ssn_last_4: "6789" },
    external_accounts: { object: "list", data: [{ object: "bank_account", country: "US", currency: "usd", account_number: "000123456789" }] },
    requirements: DUE,
  });
  const made = await call("POST", "/v1/remediation_links", { account: owned });
  await page.goto(made.url);
  await expect(page).toHaveURL(`${shop.origin}/home?tab=money&stripe_account_id=${owned}#banner`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`/home?tab=money&stripe_account_id=${owned}`);
  expect(await page.evaluate(() => document.referrer)).toBe("");
});

test("an owner onboarded by Express gives a code and goes straight to the forms", async ({ page }) => {
  const made = await link(await account(DUE, { type: "express", details_submitted: true }));
  const phone = freshPhone();
  await provePhone(page, made.url, phone);
  await expect(page).toHaveURL(/\/tasks$/);
  await sound(page);
  expect(await texts(phone)).toHaveLength(1);
  const after = await api("GET", `/v1/remediation_links/${made.id}`);
  expect(after.progress).toBe("identity_verified");
});

test("an owner without a dashboard is checked", async ({ page }) => {
  const made = await link(await account(DUE));
  await provePhone(page, made.url, freshPhone());
  await proveIdentity(page, { lastName: "Rose" });
  await expect(page.getByText("One of the fields didn't match")).toBeVisible();
  await proveIdentity(page, { lastName: "ＯＲＯＳＥＮ" });
  await expect(page).toHaveURL(/\/tasks$/);
});

test("a lost phone: another number, what was typed still there, and the old code worth nothing", async ({ page }) => {
  const made = await link(await account(DUE));
  const [lost, found] = [freshPhone(), freshPhone()];
  await codePage(page, made, lost);
  await page.getByText("Not received it?").click();
  await page.getByRole("link", { name: "Use another phone number" }).click();
  await expect(page).toHaveURL(`${stack.hosted}/start`);
  await expect(page.getByLabel("Mobile phone number")).toHaveValue(lost);
  await expect(page.getByLabel("E-mail address")).toHaveValue("owner@example.com");
  await sound(page);
  await page.getByLabel("Mobile phone number").fill(found);
  await next(page);
  await expect(page).toHaveURL(/\/code$/);
  const [old, right] = [await code(lost), await code(found)];
  if (old !== right) {
    await page.getByLabel("Code from the text message").fill(old);
    await next(page);
    await expect(page.getByText("4 tries left")).toBeVisible();
    // Still said after a reload, beside what may be sent.
    await page.goto(`${stack.hosted}/code`);
    await expect(page.getByText("4 tries left")).toBeVisible();
    await page.getByText("Not received it?").click();
    await expect(page.getByText("You can get 4 more codes before you have to wait for longer.")).toBeVisible();
    await sound(page);
  }
  await page.getByLabel("Code from the text message").fill(right);
  await next(page);
  await expect(page).toHaveURL(/\/identity$/);
});

test("a browser that reads the text message fills in the code and leaves the button to the owner", async ({ page }) => {
  await page.addInitScript(() => {
    window.OTPCredential = class {};
    const asked = [];
    window.asked = asked;
    navigator.credentials.get = (options) => new Promise((give, refuse) => {
      asked.push(options.otp.transport);
      options.signal.addEventListener("abort", () => { sessionStorage.aborted = "yes"; refuse(new Error("aborted")); });
      window.arrive = (digits) => give({ code: digits });
    });
  });
  const made = await link(await account(DUE));
  const phone = freshPhone();
  await codePage(page, made, phone);
  expect(await page.evaluate(() => window.asked)).toEqual([["sms"]]);
  const digits = await code(phone);
  await page.evaluate((digits) => window.arrive(digits), digits);
  await expect(page.getByLabel("Code from the text message")).toHaveValue(digits);
  await expect(page).toHaveURL(/\/code$/);
  await next(page);
  await expect(page).toHaveURL(/\/identity$/);
  expect(await page.evaluate(() => sessionStorage.aborted)).toBe("yes");
});

test("the waiting time counts down, and at its end the button is there", async ({ page }) => {
  const made = await link(await account(DUE));
  await page.clock.install();
  await codePage(page, made, freshPhone());
  await page.getByText("Not received it?").click();
  const again = page.getByRole("button", { name: "Text me a new code" });
  await expect(page.getByText(/You can get a new code in 0:\d\d/)).toBeVisible();
  await expect(again).toBeHidden();
  await page.clock.runFor(31_000);
  await expect(again).toBeVisible();
  await expect(page.getByText(/You can get a new code in/)).toBeHidden();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the waiting time is a sentence, and the page says how to look again", async ({ page }) => {
    const made = await link(await account(DUE));
    await codePage(page, made, freshPhone());
    await page.getByText("Not received it?").click();
    await expect(page.getByText(/You can get a new code in \d+ seconds/)).toBeVisible();
    await page.getByRole("link", { name: "Check again" }).click();
    await expect(page).toHaveURL(/\/code$/);
  });
});

test("before the session ends the owner is asked, by keyboard alone too, and what is typed stays", async ({ page }) => {
  const made = await link(await account(DUE, { type: "express", details_submitted: true }));
  await page.clock.install();
  const phone = freshPhone();
  await codePage(page, made, phone);
  await page.getByLabel("Code from the text message").fill(await code(phone));
  await next(page);
  await expect(page).toHaveURL(/\/tasks$/);
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await page.getByLabel(/E-mail/).fill("half-typed");
  const question = page.getByRole("alertdialog", { name: "Do you want to stay signed in?" });
  await page.clock.runFor(27 * 60_000);
  await expect(question).toBeHidden();
  await page.clock.runFor(2 * 60_000);
  await expect(question).toBeVisible();
  await expect(question).toHaveAccessibleDescription(/signed out in 2 minutes/);
  await expect(question.getByRole("button", { name: "Stay signed in" })).toBeFocused();
  await sound(page);
  const [extended] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith("/session/extend")), page.keyboard.press("Enter"),
  ]);
  expect(extended.status()).toBe(204);
  await expect(question).toBeHidden();
  await expect(page.getByLabel(/E-mail/)).toHaveValue("half-typed");
  // And again, half an hour on.
  await page.clock.runFor(28.5 * 60_000);
  await expect(question).toBeVisible();
});
