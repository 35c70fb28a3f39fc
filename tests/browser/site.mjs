// A site to test: the real daemon over an index of the project's documents, and Chromium before it.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const kStepMilliseconds = 10_000; // no single step of a browser takes that long
const kDevices = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

function required(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run these tests through ctest`);
  return value;
}

/** Resolves to the daemon's address once it says that it listens. */
async function address(daemon) {
  const lines = createInterface({ input: daemon.stdout });
  for await (const line of lines) {
    const found = /^listening on (http:\S+?)\/?$/.exec(line);
    assert.ok(found, `the daemon said: ${line}`);
    return found[1];
  }
  throw new Error("the daemon ended without listening");
}

/** Lets a page that was loaded without JavaScript be examined by script. */
export async function allowScript(page) {
  await page.protocol.send("Emulation.setScriptExecutionDisabled", { value: false });
}

/**
 * Starts daemon and browser. close() ends both. `options`: the daemon's, besides those it needs.
 * `neighbours`: other origins that pages may ask. `documents`: what is indexed in place of the
 * project's documents.
 */
export async function startSite({ options = [], neighbours = [], documents } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "gfmd-browser-"));
  const index = join(folder, "index");
  const input = documents ?? required("GFMD_DOCUMENTS");
  execFileSync(required("GFMD_INDEXER"), ["build", "--output", index, input]);
  const daemon = spawn(
    required("GFMD_SEARCHD"),
    ["--index", index, "--listen", "127.0.0.1:0", "--workers", "2", ...options],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const ended = new Promise((resolve) => daemon.once("exit", resolve));
  process.once("exit", () => daemon.kill("SIGKILL"));
  const origin = await address(daemon);
  const browser = await chromium.launch({ executablePath: required("GFMD_CHROMIUM") });
  return {
    origin,
    /**
     * A page at `path`, or at the address of a neighbour. `script: false`: without JavaScript. What it
     * asks for is watched.
     */
    async open(path, { script = true, device = "desktop", ...traits } = {}) {
      const context = await browser.newContext({
        viewport: kDevices[device],
        locale: "en-GB",
        reducedMotion: "reduce",
        ...traits,
      });
      context.setDefaultTimeout(kStepMilliseconds);
      const page = await context.newPage();
      page.faults = [];
      page.requests = [];
      page.on("request", (request) => page.requests.push(request.url()));
      page.on("pageerror", (error) => page.faults.push(String(error)));
      page.on("console", (message) => {
        // A page that answers 404 is no fault of its own.
        if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) {
          page.faults.push(message.text());
        }
      });
      page.protocol = await context.newCDPSession(page);
      await page.protocol.send("Emulation.setScriptExecutionDisabled", { value: !script });
      await page.goto(new URL(path, origin).href);
      return page;
    },
    /** Closes the page; it is an error if it broke a rule of its own or asked another host. */
    async leave(page) {
      const known = [origin, ...neighbours];
      const strangers = page.requests.filter((url) => !known.includes(new URL(url).origin));
      await page.context().close();
      assert.deepEqual(page.faults, []);
      assert.deepEqual(strangers, []);
    },
    async close() {
      await browser.close();
      daemon.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
