// <gfmd-search> on another site: what the service may send, languages, colours, the script itself.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { findings } from "./axe.mjs";
import {
  attribute, box, list, options, startEmbeddedBox, status, suggestRequests, type,
} from "./embedded_box.mjs";

let site;
let open;
let close;
before(async () => ({ site, open, close } = await startEmbeddedBox()));
after(() => close());

const kOpen = { "Access-Control-Allow-Origin": "*" };
for (const [name, answer] of Object.entries({
  "no answer": (route) => route.abort(),
  "an error": (route) => route.fulfill({ status: 503, headers: kOpen, json: {} }),
  "nonsense": (route) => route.fulfill({ headers: kOpen, body: "<html>" }),
})) {
  test(`With ${name} instead of suggestions the box is a plain form`, async () => {
    const page = await open();
    await page.route(/v1\/suggest/, answer);
    const asked = page.waitForEvent(name === "no answer" ? "requestfailed" : "response",
      (event) => event.url().includes("suggest"));
    await box(page).fill("detención");
    await asked;
    assert.ok(await list(page).isHidden());
    assert.deepEqual(await findings(page), []);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=detenci/);
    page.faults = page.faults.filter((fault) => !/ERR_FAILED|status of 503/.test(fault));
    await site.leave(page);
  });
}

test("What the service sends is text, and leads to the service only", async () => {
  const page = await open();
  const suggestion = (url, html) => ({ id: "x", text: "x", kind: "title", label: "<b>T</b>", count: 1, lang: "es", html, url });
  await page.route(/v1\/suggest/, (route) => route.fulfill({
    headers: kOpen,
    json: { suggestions: [
      suggestion("/doc/x", "<mark>a</mark><img src=x onerror=alert(1)> &lt;b&gt; &amp;lt; <mark>"),
      suggestion("javascript:alert(1)", "script"),
      suggestion("https://evil.example/", "elsewhere"),
    ] },
  }));
  await type(page, "deten");
  assert.equal(await options(page).count(), 1);
  assert.equal(await options(page).innerText(), "a<img src=x onerror=alert(1)> <b> &lt; <mark>");
  assert.equal(await page.locator(".list img, .list b").count(), 0);
  await site.leave(page);
});

const kWords = {
  en: ["Search", "Search the paper and its practices", /^\d+ suggestions$/, "Country"],
  es: ["Buscar", "Busque en el documento y en sus prácticas", /^\d+ sugerencias$/, "País"],
  fr: ["Rechercher", "Cherchez dans le document et ses pratiques", /^\d+ suggestions$/, "Pays"],
};
for (const [language, [button, label, count, country]] of Object.entries(kWords)) {
  test(`The box speaks ${language}`, async () => {
    const page = await open();
    await attribute(page, "lang", language);
    await page.getByRole("button", { name: button, exact: true }).waitFor();
    await page.getByRole("search", { name: label }).getByRole("combobox", { name: label }).waitFor();
    await type(page, "mex");
    await page.locator(".kind", { hasText: country }).first().waitFor();
    await status(page).filter({ hasText: count }).waitFor();
    assert.match(suggestRequests(page)[0], new RegExp(`lang=${language}`));
    await site.leave(page);
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const device of ["desktop", "phone"]) {
    test(`axe finds nothing in any state, ${colorScheme}, ${device}`, async () => {
      const page = await site.open("/box?lang=es", { colorScheme, device });
      await box(page).waitFor();
      assert.deepEqual(await findings(page), []);
      await type(page, "deten");
      assert.deepEqual(await findings(page), []);
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await findings(page), []);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(width <= 0);
      await box(page).fill("zzqqxxyy");
      await status(page).filter({ hasText: "Ninguna sugerencia" }).waitFor();
      assert.deepEqual(await findings(page), []);
      await site.leave(page);
    });
  }
}

test("In forced colours the suggestion stood on is told from the others", async () => {
  const page = await open({ forcedColors: "active" });
  await type(page, "deten");
  await page.keyboard.press("ArrowDown");
  const colour = (nth) => options(page).nth(nth).evaluate((option) => getComputedStyle(option).backgroundColor);
  assert.notEqual(await colour(0), await colour(1));
  await site.leave(page);
});

test("A site's colours are taken, and its parts can be styled", async () => {
  const page = await open();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("gfmd-search { --gfmd-search-background: rgb(1, 2, 3) } gfmd-search::part(button) { color: rgb(4, 5, 6) }");
    document.adoptedStyleSheets = [sheet];
  });
  assert.equal(await box(page).evaluate((e) => getComputedStyle(e).backgroundColor), "rgb(1, 2, 3)");
  assert.equal(await page.getByRole("button").evaluate((e) => getComputedStyle(e).color), "rgb(4, 5, 6)");
  await site.leave(page);
});

test("Nothing moves for those who want no motion", async () => {
  const still = await open();
  assert.equal(await box(still).evaluate((e) => getComputedStyle(e).transitionDuration), "0s");
  await site.leave(still);
  const moving = await open({ reducedMotion: "no-preference" });
  assert.notEqual(await box(moving).evaluate((e) => getComputedStyle(e).transitionDuration), "0s");
  await site.leave(moving);
});

test("The script is small, and asked for anew only when it changed", async () => {
  const response = await fetch(`${site.origin}/search-box.js`);
  assert.ok(gzipSync(await response.text()).length < 15_000);
  const headers = { "If-None-Match": response.headers.get("ETag") };
  assert.equal((await fetch(`${site.origin}/search-box.js`, { headers })).status, 304);
});

test("On the daemon's own page the box is a form where there is no script", async () => {
  const page = await site.open("/box?lang=fr", { script: false });
  await page.getByLabel("Que cherchez-vous ?").fill("détention");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?q=d%C3%A9tention&lang=fr/);
  await site.leave(page);
});

test("The lines to copy name the address that the page was asked at", async () => {
  const page = await site.open("/box?lang=es");
  const lines = await page.locator("pre").innerText();
  assert.ok(lines.includes(`src="${site.origin}/search-box.js"`));
  assert.ok(lines.includes(`<gfmd-search endpoint="${site.origin}" lang="es">`));
  await site.leave(page);
});
