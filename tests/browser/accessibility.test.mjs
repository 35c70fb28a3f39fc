// What axe-core finds, in every language, with and without script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findings } from "./axe.mjs";
import { startSite } from "./site.mjs";

const kLanguages = ["en", "es", "fr"];
const kSearches = {
  "everything": "/",
  "hits": "/?q=child%20detention%20alternatives",
  "no hits": "/?q=xyzzyplugh&country=KE",
  "how it was searched": "/?q=what%20about%20THB%20and%20toddlrs&explain=1",
};
const kPages = {
  "an error": "/?page=0",
  "the paper": "/paper",
  "a practice": "/practice/3",
  "a note": "/doc/footnote-24",
  "the paper with matches": "/paper?q=child%20detention",
  "the paper side by side": "/paper?q=children&versions=all",
  "a practice in all languages": "/practice/1?q=migrants&versions=all&lines=820-821",
  "a section": "/doc/section-immigration-detention?q=detention",
  "a symbol": "/symbol/A/RES/69/187",
  "symbols": "/symbol?prefix=A/",
  "figures for editors": "/stats",
  "nothing there": "/nowhere",
  "the box for other sites": "/box",
};

let site;
before(async () => (site = await startSite()));
after(() => site.close());

function check(name, path, script) {
  for (const language of kLanguages) {
    const url = path + (path.includes("?") ? "&" : "?") + `lang=${language}`;
    test(`${name}, ${language}, ${script ? "with" : "without"} script`, async () => {
      const page = await site.open(url, { script });
      assert.deepEqual(await findings(page), []);
      await site.leave(page);
    });
  }
}

for (const [name, path] of Object.entries({ ...kSearches, ...kPages })) check(name, path, true);
for (const [name, path] of Object.entries(kSearches)) check(name, path, false);

for (const [name, path] of Object.entries({ ...kSearches, ...kPages })) {
  for (const device of ["desktop", "phone"]) {
    test(`${name}, in dark colours, ${device}`, async () => {
      const page = await site.open(path, { colorScheme: "dark", device });
      assert.deepEqual(await findings(page), []);
      await site.leave(page);
    });
  }
}

/** What opens on a page: its address, and how it is opened. */
const kStates = {
  "filters open": ["/?q=children&kind=practice", unfold],
  "the explanation open": ["/?q=what%20about%20THB", unfold],
  "a note open": ["/paper", openNote],
  "a citation open": ["/practice/3", unfold],
  "empty fields open": ["/stats", unfold],
};

async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  assert.ok((await page.locator("details[open]").count()) > 0);
}

async function openNote(page) {
  await page.locator("main [aria-expanded=false][aria-controls]").first().click();
  await page.getByRole("note").first().waitFor();
}

for (const [name, [path, open]] of Object.entries(kStates)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const language of kLanguages) {
      test(`${name}, ${language}, ${colorScheme}`, async () => {
        const url = path + (path.includes("?") ? "&" : "?") + `lang=${language}`;
        const page = await site.open(url, { colorScheme });
        await open(page);
        assert.deepEqual(await findings(page), []);
        await site.leave(page);
      });
    }
  }
}

test("what is wrong is found", async () => {
  const page = await site.open("/");
  await page.evaluate(() => document.querySelector("label[for=q]").remove());
  assert.match((await findings(page)).join("\n"), /^label: <input id="q"/m);
  await site.leave(page);
});
