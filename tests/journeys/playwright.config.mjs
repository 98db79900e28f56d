// Runs against the local stack that STACK names (cargo xtask test starts one) in the Chromium that CHROMIUM names.
import { defineConfig } from "@playwright/test";

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export default defineConfig({
  testDir: "specs",
  timeout: 90_000,
  retries: 0,
  // One process a function answers one request at a time: more workers would only wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  outputDir: "../../target/local/journeys",
  reporter: [["list"], ["json"], ["./measured-reporter.mjs"]],
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet },
    viewport: { width: 375, height: 720 },
    screenshot: "only-on-failure",
  },
});
