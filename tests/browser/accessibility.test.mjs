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
  "a practice in all languages": "/practice/1?q=migrants&versions=all&lines=820-821",
  "a section": "/doc/section-immigration-detention?q=detention",
  "a symbol": "/symbol/A/RES/69/187",
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
  test(`${name}, in dark colours`, async () => {
    const page = await site.open(path, { colorScheme: "dark" });
    assert.deepEqual(await findings(page), []);
    await site.leave(page);
  });
}

test("what is wrong is found", async () => {
  const page = await site.open("/");
  await page.evaluate(() => document.querySelector("label[for=q]").remove());
  assert.match((await findings(page)).join("\n"), /^label: <input id="q"/m);
  await site.leave(page);
});
