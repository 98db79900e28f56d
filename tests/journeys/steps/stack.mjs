// The local stack: its facts, its API, and the messages that it "sent".
import { readFileSync } from "node:fs";

const path = process.env.STACK ?? new URL("../../../target/local/stack.json", import.meta.url);
export const stack = JSON.parse(readFileSync(path, "utf8"));

/** A call of the API with a role's token; any other text is taken for a token itself. */
export async function api(method, route, body, role = "administrator") {
  const answer = await fetch(stack.api + route, {
    method,
    headers: { authorization: `Bearer ${stack.tokens[role] ?? role}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${JSON.stringify(json)}`);
  return json;
}

let counter = 0;

/** A phone number that no other test uses: each has its own limits. */
export function freshPhone() {
  counter += 1;
  const number = (process.pid * 131 + counter * 7919 + Date.now()) % 10_000_000;
  return `+1206${String(2_000_000 + (number % 7_999_999)).padStart(7, "0")}`;
}

/** An e-mail address that no other test uses. */
export function freshEmail() {
  counter += 1;
  return `owner${process.pid}_${Date.now()}_${counter}@example.com`;
}

// Every journey comes from one address, of whose network 25 owners in 5 minutes get a code. So that each of them goes on as
// from a network of its own, what this one sent is forgotten before it is too much. The limit has tests of its own.
async function anotherNetwork() {
  const answer = await fetch(stack.dynamodb, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.DeleteItem",
      // The local table reads whose it is, and checks no signature.
      authorization: "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify({
      TableName: stack.table,
      Key: { pk: { S: "LIMIT#source#127.0.0.0/24" }, sk: { S: "LOG" } },
      ConditionExpression: "attribute_not_exists(pk) OR size(sends) > :many",
      ExpressionAttributeValues: { ":many": { N: "12" } },
    }),
  });
  const said = await answer.text();
  if (!answer.ok && !said.includes("ConditionalCheckFailed")) throw new Error(said);
}

/** An account of its own for a test: a sole trader in the United States. */
export async function account(requirements, more = {}, by = undefined) {
  await anotherNetwork();
  counter += 1;
  const id = `acct_journey_${process.pid}_${Date.now()}_${counter}`;
  await api("PUT", `/v1/accounts/${id}`, {
    business_type: "individual", country: "US", default_currency: "usd",
    individual: { first_name: "Mara", last_name: "O'Rosén", dob: { day: 23, month: 4, year: 1980 }, ssn_last_4: "6789" },
    external_accounts: { object: "list", data: [{ object: "bank_account", country: "US", currency: "usd", account_number: "000123456789" }] },
    business_profile: { name: "Rosen Shoes" },
    requirements,
    ...more,
  }, by);
  return id;
}

export async function link(account) {
  return api("POST", "/v1/remediation_links", { account });
}

/** The texts sent to a phone, oldest first. */
export async function texts(phone) {
  const data = await (await fetch(`${stack.aws}/moto-api/data.json`)).json();
  return data.sns.SMS.filter((sms) => sms.phone_number === phone).map((sms) => sms.message);
}

/** The e-mails sent to an address, oldest first. */
export async function mails(address) {
  const data = await (await fetch(`${stack.aws}/moto-api/data.json`)).json();
  return data.ses.Message.filter((mail) => mail.destinations.ToAddresses[0] === address);
}

/** The newest code sent to a phone. */
export async function code(phone) {
  const all = await texts(phone);
  return all.at(-1).match(/\b(\d{6})\b/)[1];
}

/** The newest code sent to an e-mail address. */
export async function mailedCode(address) {
  return (await mails(address)).map((mail) => mail.body.match(/<bdi>(\d{6})<\/bdi>/)?.[1]).filter(Boolean).at(-1);
}
