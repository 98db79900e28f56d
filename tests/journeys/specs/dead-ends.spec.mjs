// Links that don't open, and tries that don't match: each page says what happened and offers a way.
import { expect, test } from "@playwright/test";
import { account, api, code, freshPhone, link, stack, texts } from "../steps/stack.mjs";
import { platform } from "../steps/platform.mjs";
import { next, proveIdentity, provePhone, sound } from "../steps/page.mjs";

test("an expired link offers to ask for a new one, and the platform's endpoint is told", async ({ page }) => {
  const shop = await platform();
  const endpoint = await api("POST", "/v1/webhook_endpoints", {
    url: `${shop.origin}/hook`, enabled_events: ["remediation_link.requested"],
  });
  try {
    const answer = await page.goto(stack.links.expired);
    expect(answer.status()).toBe(410);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(0);
    await sound(page);
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We told Northwind Market");
    await sound(page, { personal: /acct_|rlink_|phone|email|@/ });
    // Others ask on the same platform meanwhile: this account's asking counts.
    const told = () => shop.posted.map(JSON.parse).filter((event) => event.account === "acct_demo_due");
    await expect.poll(() => told().length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(told()[0].type).toBe("remediation_link.requested");
    expect(JSON.stringify(told())).not.toMatch(/\/r\/|Rosen|@local/);
  } finally {
    await api("DELETE", `/v1/webhook_endpoints/${endpoint.id}`);
    await shop.close();
  }
});

test("a revoked link says so", async ({ page }) => {
  expect((await page.goto(stack.links.revoked)).status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link was closed");
  await sound(page);
});

test("a broken link says what to do", async ({ page }) => {
  expect((await page.goto(stack.links.due.slice(0, -3))).status()).toBe(404);
  await sound(page);
});

test("a page without a link says to open it", async ({ page }) => {
  expect((await page.goto(`${stack.hosted}/tasks`)).status()).toBe(400);
  await sound(page);
});

test("a wrong phone, a wrong code and a second code", async ({ page }) => {
  const made = await link(await account({ currently_due: ["individual.email"] }));
  const phone = freshPhone();
  await page.goto(made.url);
  await page.getByLabel("Mobile phone number").fill("12");
  await page.getByLabel("E-mail address").fill("nobody");
  await next(page);
  await sound(page);
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Mobile phone number")).toHaveValue("12");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody");

  await page.getByLabel("Mobile phone number").fill(phone);
  await page.getByLabel("E-mail address").fill("owner@example.com");
  await next(page);
  await expect(page).toHaveURL(/\/code$/);
  const right = await code(phone);
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
  await page.getByLabel("Code from the text message").fill(wrong);
  await next(page);
  await sound(page);
  await expect(page.getByText("4 tries left")).toBeVisible();

  // A reload sends nothing, and a second code has to wait.
  await page.goto(`${stack.hosted}/code`);
  await page.getByText("Not received it?").click();
  await expect(page.getByText(/You can get a new code in/)).toBeVisible();
  expect(await texts(phone)).toHaveLength(1);

  await page.getByLabel("Code from the text message").fill(` ${right.slice(0, 3)} ${right.slice(3)} `);
  await next(page);
  await expect(page).toHaveURL(/\/identity$/);
});

test("four identity tries that don't match block the account, and none says which field", async ({ page }) => {
  const made = await link(await account({ currently_due: ["individual.email"] }));
  await provePhone(page, made.url, freshPhone());
  for (const left of [3, 2, 1]) {
    await proveIdentity(page, { last4: "0000" });
    await expect(page.getByText("One of the fields didn't match the information we received from Northwind Market.")).toBeVisible();
    await expect(page.getByText(left === 1 ? "1 try left" : `${left} tries left`)).toBeVisible();
  }
  await proveIdentity(page, { last4: "0000" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact Northwind Market to go on");
  await sound(page);
  await page.goto(`${stack.hosted}/identity`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact Northwind Market to go on");

  // The owner asks; staff look into it and allow new tries; the same link goes on.
  await page.getByRole("button", { name: "Ask Northwind Market to unlock it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We told Northwind Market");
  await sound(page);
  await api("POST", `/v1/accounts/${made.account}/identity_check/reset`, { acknowledged: true });
  await page.goto(made.url);
  await proveIdentity(page);
  await expect(page).toHaveURL(/\/tasks$/);
});

test("nothing due leads to the summary, and changing something is offered", async ({ page }) => {
  const made = await link(await account({}));
  await provePhone(page, made.url, freshPhone());
  await proveIdentity(page);
  await expect(page).toHaveURL(/\/summary$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is needed from you");
  await sound(page);
  await page.getByRole("link", { name: /Change.*Your details/ }).click();
  await expect(page).toHaveURL(/\/forms\/personal\?all$/);
  await sound(page);
});

test("leaving ends the session", async ({ page }) => {
  const made = await link(await account({ currently_due: ["individual.email"] }));
  await provePhone(page, made.url, freshPhone());
  await proveIdentity(page);
  await expect(page).toHaveURL(/\/tasks$/);
  await page.getByRole("button", { name: "Save and leave" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You're signed out");
  await sound(page);
  await page.goto(`${stack.hosted}/tasks`);
  await expect(page).toHaveURL(/\/start$/);
});
