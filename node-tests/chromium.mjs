// A page in a headless Chromium of this machine.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Lets `visit` do what it wants with a page, and answers with what went wrong on it. */
export async function onPage(executablePath, visit) {
  const profile = await mkdtemp(join(tmpdir(), "segue-chromium-"));
  const browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: ARGUMENTS });
  const problems = [];
  try {
    const page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await visit(page, problems);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
  return problems;
}

/** Ends the process, well only if nothing went wrong. */
export function end(problems) {
  for (const problem of problems) {
    console.error(problem);
  }
  process.exit(problems.length > 0 ? 1 : 0);
}
