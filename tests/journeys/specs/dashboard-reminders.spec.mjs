// Owners are reminded: staff set the days, have a link sent, see what was sent, and take the owner's word that they want none.
import { expect, test } from "@playwright/test";
import { signIn, soundAtEveryWidth, soundForStaff, token } from "../steps/staff.mjs";
import { account, api, freshEmail, freshPhone, mails, stack, texts } from "../steps/stack.mjs";

const DAY = 86_400;
const due = () => ({ currently_due: ["business_profile.product_description"], current_deadline: Math.floor(Date.now() / 1000) + 20 * DAY });

// A platform of the test's own: what it chooses changes no other test.
async function tenant() {
  const id = `plat_journey_${process.pid}_${Date.now()}`;
  await api("POST", "/v1/platforms", { id, display_name: "Southwind Market" }, "operator");
  return { id, token: token(id) };
}

// An owner for whom it is day now, whatever time it is here: nothing goes out in an owner's quiet hours.
function awake() {
  const hour = new Date().getUTCHours();
  const digits = freshPhone().slice(-7);
  const email = freshEmail();
  const of = (country, phone, state) => ({ country, person: { phone, email, address: { country, state } } });
  if (hour >= 18 || hour < 6) return of("US", `+1808${digits}`, "HI");
  if (hour < 14) return of("IN", `+91987${digits}`);
  return of("DE", `+491512${digits}`);
}

async function ownerOf(platform) {
  const { country, person } = awake();
  const more = { country, individual: { first_name: "Mara", last_name: "O'Rosén", dob: { day: 23, month: 4, year: 1980 }, ssn_last_4: "6789", ...person } };
  const id = await account(due(), more, platform.token);
  return { id, page: `/dashboard/accounts/${id}`, ...person };
}

const row = (page, name) => page.getByRole("region", { name: "Links" }).locator("dl.sending > div").filter({ hasText: name }).locator("dd");

test("days are set, a link is sent by text message, and what was sent and comes next is seen", async ({ page }) => {
  const platform = await tenant();
  await signIn(page, "developer", "/dashboard/settings/reminders", platform.id);
  await expect(page.getByText("Messages go out between 08:00 and 21:00 of the owner's own time")).toBeVisible();
  await soundAtEveryWidth(page);
  await page.getByLabel("Days before the deadline").fill("14 days");
  await page.getByLabel("E-mails").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".summary")).toBeFocused();
  await page.getByRole("link", { name: /Enter up to 5 whole numbers/ }).click();
  await expect(page.getByLabel("Days before the deadline")).toBeFocused();
  await expect(page.getByLabel("Days before the deadline")).toHaveValue("14 days");
  await expect(page.getByLabel("E-mails")).not.toBeChecked();
  await soundForStaff(page);
  await page.getByLabel("Days before the deadline").fill("14, 2");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("main").getByText("Saved")).toBeVisible();

  const owner = await ownerOf(platform);
  await page.goto(stack.api + owner.page);
  await page.getByRole("link", { name: "Request what is due" }).click();
  await expect(page.getByText("E-mail: your platform's settings don't allow it.")).toBeVisible();
  await expect(page.getByLabel(/Text message to/)).toBeChecked();
  await page.getByLabel("And remind them 14 and 2 days before it is due").check();
  await soundAtEveryWidth(page);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(/The owner gets the link by text message within 5 minutes/)).toBeVisible();

  await expect.poll(async () => (await texts(owner.phone)).length, { timeout: 30_000 }).toBe(1);
  const links = await api("GET", `/v1/remediation_links?account=${owner.id}`, undefined, platform.token);
  expect(links.data).toHaveLength(1);
  expect((await texts(owner.phone))[0]).toContain(links.data[0].url);
  await page.reload();
  await expect(row(page, "Sent by")).toHaveText("Text message");
  await expect(row(page, "The link")).toHaveText(/\d{4}, \d\d:\d\d UTC$/);
  await expect(row(page, "Next message")).toHaveText(/\d{4}, \d\d:\d\d UTC$/);
  await soundAtEveryWidth(page);
  await page.goto(`${stack.api}${owner.page}/request`);
  await expect(page.getByText("This link is being sent by text message already.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the link" })).toHaveCount(0);
  await soundForStaff(page);
});

test("an owner who wants no messages is taken at their word, and nothing can be sent", async ({ page }) => {
  const platform = await tenant();
  const owner = await ownerOf(platform);
  await api("POST", "/v1/remediation_links", { account: owner.id, send: { channel: "sms", reminders: true } }, platform.token);
  await signIn(page, "support_specialist", owner.page, platform.id);
  await expect(row(page, "Next message")).toHaveText(/\d{4}, \d\d:\d\d UTC$/);
  await page.getByRole("link", { name: "They want no messages" }).click();
  await soundAtEveryWidth(page);
  await page.getByRole("button", { name: "Stop messages" }).click();
  await expect(page.locator(".summary")).toBeFocused();
  await soundForStaff(page);
  await page.getByLabel("The owner told us that they want no messages.").check();
  await page.getByRole("button", { name: "Stop messages" }).click();
  await expect(page.getByText("Nothing more is sent to the owner.")).toBeVisible();
  await expect(row(page, "Next message")).toHaveText("None. The owner wants no messages.");
  await soundAtEveryWidth(page);
  await page.getByRole("link", { name: "Request what is due" }).click();
  await expect(page.getByText("The owner wants no messages.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the link" })).toHaveCount(0);
  await soundForStaff(page);
  await page.getByRole("link", { name: "Back to the account" }).click();
  await page.getByRole("link", { name: "They want messages again" }).click();
  await expect(page.getByRole("heading", { name: "Send messages to the owner again?" })).toBeVisible();
  await soundForStaff(page);
  expect(await texts(owner.phone)).toHaveLength(0);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a link is sent by e-mail, and who may only look sees it and no control", async ({ page, browser }) => {
    const platform = await tenant();
    const owner = await ownerOf(platform);
    await signIn(page, "support_associate", `${owner.page}/request`, platform.id);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose how to send the link");
    await page.getByLabel(/E-mail to/).check();
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByText(/The owner gets the link by e-mail within 5 minutes/)).toBeVisible();
    await expect.poll(async () => (await mails(owner.email)).length, { timeout: 30_000 }).toBe(1);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const viewer = await context.newPage();
    await signIn(viewer, "view_only", owner.page, platform.id);
    await expect(row(viewer, "Next message")).toHaveText("None. All that was asked for was sent.");
    await expect(viewer.getByRole("main").getByRole("link", { name: /They want|Request/ })).toHaveCount(0);
    await context.close();
    // What was sent is over: it is sent again with another link, and the first one goes on opening.
    await page.goto(`${stack.api}${owner.page}/request`);
    await expect(page.getByText(/The messages of this link are over. All that was asked for was sent./)).toBeVisible();
    await page.getByLabel(/Text message to/).check();
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect.poll(async () => (await texts(owner.phone)).length, { timeout: 30_000 }).toBe(1);
    const links = await api("GET", `/v1/remediation_links?account=${owner.id}&status=active`, undefined, platform.token);
    expect(links.data).toHaveLength(2);
  });
});
