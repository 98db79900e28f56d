// The table of what journeys take: printed when all of them are through, and kept as target/local/journeys.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const COLUMNS = [["pages", "pages"], ["fields", "fields"], ["keys", "keystrokes"], ["requests", "requests"],
  ["wire", "bytes on the wire"], ["plain", "bytes of bodies"], ["gzip", "of bodies, compressed"], ["server", "server ms"]];

export default class Measured {
  rows = [];

  onTestEnd(test, result) {
    const measured = result.status === "passed" ? result.annotations.filter(({ type }) => type === "measured") : [];
    this.rows.push(...measured.map(({ description }) => JSON.parse(description)));
  }

  onEnd() {
    if (!this.rows.length) return;
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const rows = this.rows.toSorted((one, other) => (one.journey < other.journey ? -1 : 1))
      .map((row) => line([row.journey, ...COLUMNS.map(([key]) => row[key].toLocaleString("en"))]));
    const table = [line(["from the link to the receipt", ...COLUMNS.map(([, title]) => title)]),
      line(["---", ...COLUMNS.map(() => "--:")]), ...rows].join("\n");
    const file = fileURLToPath(new URL("../../target/local/journeys.md", import.meta.url));
    mkdirSync(new URL(".", `file://${file}`), { recursive: true });
    writeFileSync(file, `${table}\n`);
    console.log(`\n${table}\n`);
  }
}
