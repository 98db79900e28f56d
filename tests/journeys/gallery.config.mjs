// Every page of the gallery in the Chromium that CHROMIUM names. Needs no stack: GALLERY is a folder of files.
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.mjs";

export default defineConfig({
  ...journeys,
  testDir: "gallery",
  // A test is a whole language, some 60 pages.
  timeout: 240_000,
  outputDir: "../../target/local/gallery",
});
