// Accounts to review: found, copied, exported; and what a role that only looks can't do.
import { expect, test } from "@playwright/test";
import { signIn, soundAtEveryWidth, token } from "../steps/staff.mjs";
import { api, stack } from "../steps/stack.mjs";

const MANY = 5_000;

// A platform of a test's own, with so many accounts in the United States and three in Great Britain.
async function platform(name, many) {
  const id = `plat_journey_${process.pid}_${Date.now()}_${name}`;
  await api("POST", "/v1/platforms", { id, display_name: "Southwind", api_rate_limit: 5000 }, "operator");
  const authorization = `Bearer ${token(id)}`;
  const put = async (account, country) => {
    const answer = await fetch(`${stack.api}/v1/accounts/${account}`, {
      method: "PUT", headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({
        business_type: "individual", country, business_profile: { name: `Shop ${account.slice(5)}` },
        individual: { first_name: "Mara", last_name: "Rosen", dob: { day: 23, month: 4, year: 1980 }, ssn_last_4: "6789" },
        external_accounts: { object: "list", data: [{ object: "bank_account", country: "US", currency: "usd", account_number: "000123456789" }] },
        requirements: { currently_due: ["individual.email"], current_deadline: 2_000_000_000 },
      }),
    });
    if (!answer.ok) throw new Error(`${account}: ${answer.status} ${await answer.text()}`);
  };
  const waiting = [...Array(many).keys()].map((number) => [`acct_us${number}`, "US"]).concat([["acct_gb0", "GB"], ["acct_gb1", "GB"], ["acct_gb2", "GB"]]);
  await Promise.all([...Array(8)].map(async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await put(...next);
  }));
  return id;
}

test("a support specialist filters, exports 5,000 accounts, and every address in the file opens", async ({ page }) => {
  test.setTimeout(600_000);
  const id = await platform("many", MANY);
  await signIn(page, "support_specialist", "/dashboard/accounts", id);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText("Filter and sort").click();
  await page.getByLabel("Country").fill("us");
  await page.getByRole("button", { name: "Show accounts" }).click();
  await expect(page).toHaveURL(/\?country=us&sort=due$/);
  await expect(page.getByRole("link", { name: /Take away the filter Country: United States/ })).toBeVisible();
  await expect(page.locator("a.row")).toHaveCount(25);
  await page.getByRole("link", { name: "Export", exact: true }).click();
  await soundAtEveryWidth(page);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("link", { name: "Download CSV" })).toBeVisible({ timeout: 400_000 });
  await soundAtEveryWidth(page);
  const file = await page.request.get(await page.getByRole("link", { name: "Download CSV" }).evaluate((link) => link.href));
  expect(file.status()).toBe(200);
  const [head, ...rows] = (await file.text()).trimEnd().split("\r\n");
  expect(head).toContain("Remediation link");
  expect(rows.length).toBe(MANY);
  expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(MANY);
  const urls = rows.map((row) => row.match(/https?:[^,]*\/r\/[^,]+/)[0]);
  expect(new Set(urls).size).toBe(MANY);
  let opened = 0;
  await Promise.all([...Array(8)].map(async () => {
    for (let url = urls.pop(); url; url = urls.pop()) {
      const answer = await fetch(url, { redirect: "manual" });
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toMatch(/\/start$/);
      opened += 1;
    }
  }));
  expect(opened).toBe(MANY);
});

test("the list works by keyboard, at every width, and copies a link in one press", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await platform("few", 3);
  await signIn(page, "administrator", "/dashboard/accounts", id);
  await soundAtEveryWidth(page);
  await page.getByText("Filter and sort").click();
  await soundAtEveryWidth(page);
  const rows = page.locator("a.row");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  const menu = page.locator("details.menu summary").nth(1);
  await menu.focus();
  await page.keyboard.press("Enter");
  await soundAtEveryWidth(page);
  await page.getByRole("button", { name: "Copy remediation link" }).first().press("Enter");
  await expect(page.locator("#live")).toHaveText(/Link copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/r\/[\w-]+$/);
  await page.goto(`${stack.api}/dashboard/accounts?review=rejected`);
  await expect(page.getByText("No account was rejected.")).toBeVisible();
  await soundAtEveryWidth(page);
  await page.goto(`${stack.api}/dashboard/accounts/acct_gb0/reject`);
  await soundAtEveryWidth(page);
  await page.goto(`${stack.api}/dashboard/exports`);
  await soundAtEveryWidth(page);
});

test("whoever only looks sees no control, and no call works", async ({ page }) => {
  const id = await platform("looks", 1);
  await signIn(page, "view_only", "/dashboard/accounts", id);
  await soundAtEveryWidth(page);
  await page.locator("main details.menu summary").first().click();
  for (const name of ["Copy remediation link", "Reject account", "Export"]) await expect(page.getByText(name, { exact: true })).toHaveCount(0);
  const csrf = await page.locator("input[name=csrf]").first().inputValue();
  for (const path of ["/dashboard/accounts/acct_us0/request", "/dashboard/accounts/acct_us0/reject", "/dashboard/exports"]) {
    const answer = await page.request.post(stack.api + path, { form: { csrf, reason: "fraud", columns: "account_id" } });
    expect(answer.status(), path).toBe(403);
  }
  for (const [path, body] of [["/v1/remediation_links", "account=acct_us0"], ["/v1/account_exports", "columns[0]=account_id"]]) {
    const answer = await fetch(stack.api + path, {
      method: "POST", body,
      headers: { authorization: `Bearer ${token(id, "view_only")}`, "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status, path).toBe(403);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("a link is copied by hand, and the list is filtered and searched", async ({ page }) => {
    const id = await platform("plain", 2);
    await signIn(page, "administrator", "/dashboard/accounts", id);
    await page.getByLabel("Search accounts").fill("shop gb1");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.locator("a.row")).toHaveCount(1);
    await page.locator("main details.menu summary").click();
    await page.getByRole("button", { name: "Copy remediation link" }).click();
    await expect(page.locator("input#link")).toHaveValue(/\/r\/[\w-]+$/);
  });
});
