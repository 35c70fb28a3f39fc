// <gfmd-search> as another site embeds it, under that site's strict policy.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { findings } from "./axe.mjs";
import { startEmbedding } from "./embedding.mjs";
import { startSite } from "./site.mjs";

let embedding;
let site;
before(async () => {
  embedding = await startEmbedding();
  site = await startSite({
    options: ["--allow-origin", embedding.origin], neighbours: [embedding.origin],
  });
  embedding.service = site.origin;
});
after(async () => {
  await site.close();
  embedding.close();
});

const open = (traits) => site.open(embedding.origin + "/", traits);
const box = (page) => page.getByRole("combobox");
const list = (page) => page.getByRole("listbox");
const options = (page) => page.getByRole("option");
const active = (page) => page.getByRole("option", { selected: true });
const status = (page) => page.getByRole("status");
const suggestRequests = (page) => page.requests.filter((url) => url.includes("/v1/suggest"));
const caret = (page) => box(page).evaluate((input) => input.selectionStart);
const attribute = (page, name, value) => page.evaluate(
  ([name, value]) => document.querySelector("gfmd-search").setAttribute(name, value), [name, value]);

async function type(page, text) {
  await box(page).fill(text);
  await list(page).waitFor();
}

/** Keeps the page, and remembers what the box would have done. */
const hold = (page) => page.evaluate(() => {
  window.chosen = [];
  document.addEventListener("gfmd-search", (event) => {
    event.preventDefault();
    window.chosen.push(event.detail);
  });
});
const chosen = (page) => page.evaluate(() => window.chosen);

test("Suggestions of another origin are grouped by kind, the typed part marked", async () => {
  const page = await open();
  await type(page, "deten");
  assert.deepEqual(await page.getByRole("group").evaluateAll((groups) => groups.map(
    (group) => group.getRootNode().getElementById(group.getAttribute("aria-labelledby")).textContent)),
    [...new Set(await page.getByRole("group").locator(".kind").allTextContents())]);
  assert.ok((await options(page).count()) > 2);
  assert.match(await options(page).locator("mark").first().innerText(), /^deten/i);
  assert.equal(await page.locator(".list a").count(), 0); // options only
  await site.leave(page);
});

test("A reader of the screen is told what the box is, has and does", async () => {
  const page = await open();
  const input = box(page);
  assert.equal(await input.getAttribute("aria-autocomplete"), "list");
  assert.equal(await input.getAttribute("aria-expanded"), "false");
  await page.getByRole("combobox", { name: "Busque en el documento y en sus prácticas" }).waitFor();
  await type(page, "deten");
  assert.equal(await input.getAttribute("aria-expanded"), "true");
  assert.equal(await input.getAttribute("aria-controls"), await list(page).getAttribute("id"));
  assert.equal(await input.getAttribute("aria-activedescendant"), null);
  await status(page).filter({ hasText: /^\d+ sugerencias$/ }).waitFor();
  assert.equal(Number.parseInt(await status(page).innerText(), 10), await options(page).count());
  await page.keyboard.press("ArrowDown");
  assert.equal(await input.getAttribute("aria-activedescendant"), await active(page).getAttribute("id"));
  assert.ok(await input.evaluate((element) => element.matches(":focus")));
  await input.fill("zzqqxxyy");
  await status(page).filter({ hasText: "Ninguna sugerencia" }).waitFor();
  assert.equal(await input.getAttribute("aria-expanded"), "false");
  await site.leave(page);
});

test("Arrows go through the list and around; the text stays as typed", async () => {
  const page = await open();
  await type(page, "deten");
  const count = await options(page).count();
  const expected = async (index) => {
    assert.equal(await active(page).count(), 1);
    assert.equal(await active(page).getAttribute("id"), `option-${index}`);
  };
  await page.keyboard.press("ArrowDown");
  await expected(0);
  await page.keyboard.press("ArrowDown");
  await expected(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expected(count - 1);
  await page.keyboard.press("ArrowDown");
  await expected(0);
  assert.equal(await box(page).inputValue(), "deten");
  await page.keyboard.press("ArrowLeft"); // back in the text
  assert.equal(await active(page).count(), 0);
  assert.equal(await caret(page), 4);
  assert.ok(await list(page).isVisible());
  await site.leave(page);
});

test("Home and End go to the text's ends, and out of the list", async () => {
  const page = await open();
  await type(page, "deten");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  assert.equal(await active(page).count(), 0);
  assert.equal(await caret(page), 0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  assert.equal(await active(page).count(), 0);
  assert.equal(await caret(page), 5);
  await site.leave(page);
});

test("Escape closes the list and then empties the box; arrows open the list again", async () => {
  const page = await open();
  await type(page, "deten");
  await page.keyboard.press("Escape");
  assert.ok(await list(page).isHidden());
  assert.equal(await box(page).inputValue(), "deten");
  await page.keyboard.press("ArrowDown");
  await list(page).waitFor();
  assert.equal(await active(page).getAttribute("id"), "option-0");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowUp");
  await list(page).waitFor();
  assert.equal(await active(page).getAttribute("id"), `option-${(await options(page).count()) - 1}`);
  await page.keyboard.press("Alt+ArrowUp");
  assert.ok(await list(page).isHidden());
  await page.keyboard.press("Alt+ArrowDown");
  await list(page).waitFor();
  assert.equal(await active(page).count(), 0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.equal(await box(page).inputValue(), "");
  await site.leave(page);
});

test("Tab goes on to the button and closes the list; nothing is chosen", async () => {
  const page = await open();
  await hold(page);
  await type(page, "deten");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.ok(await list(page).isHidden());
  assert.ok(await page.getByRole("button", { name: "Buscar" }).evaluate((e) => e.matches(":focus")));
  await page.keyboard.press("Shift+Tab");
  assert.ok(await box(page).evaluate((e) => e.matches(":focus")));
  assert.deepEqual(await chosen(page), []);
  await site.leave(page);
});

test("Enter searches what is typed, on the service's page, in the site's language", async () => {
  const page = await open();
  await box(page).fill("detención de niños");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.origin === site.origin);
  const { pathname, searchParams } = new URL(page.url());
  assert.equal(pathname, "/");
  assert.deepEqual([...searchParams], [["q", "detención de niños"], ["lang", "es"]]);
  await site.leave(page);
});

test("Enter on a suggestion, or a click, goes where it leads", async () => {
  for (const choose of ["Enter", "click"]) {
    const page = await open();
    await type(page, "keni");
    const first = options(page).first();
    assert.match(await first.innerText(), /Kenia/);
    if (choose === "click") {
      await first.click();
    } else {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    await page.waitForURL((url) => url.origin === site.origin);
    assert.match(page.url(), /(country|place)=KE/);
    await site.leave(page);
  }
});

test("A site may take over: the event tells all and can be cancelled", async () => {
  const page = await open();
  await hold(page);
  await type(page, "keni");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await box(page).fill("salud");
  await page.getByRole("button", { name: "Buscar" }).click();
  const [suggestion, typed] = await chosen(page);
  assert.match(suggestion.query, /Kenia/);
  assert.equal(suggestion.suggestion.value, "KE");
  assert.match(suggestion.url, new RegExp(`^${site.origin}/\\?lang=es&(country|place)=KE$`));
  assert.deepEqual(typed, { query: "salud", suggestion: null, url: `${site.origin}/?q=salud&lang=es` });
  assert.equal(page.url(), embedding.origin + "/");
  await site.leave(page);
});

test("Results may be shown on a page of the site's own", async () => {
  const page = await open();
  await attribute(page, "target", "/resultados?tema=gfmd");
  await type(page, "keni");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/resultados/);
  assert.match(page.url(), new RegExp(`^${embedding.origin}/resultados\\?tema=gfmd&lang=es&(country|place)=KE$`));
  await site.leave(page);
});

test("A word typed is asked for once, after a pause; what was asked is known", async () => {
  const page = await open();
  await box(page).pressSequentially("detenc", { delay: 20 });
  await list(page).waitFor();
  assert.equal(suggestRequests(page).length, 1);
  assert.match(suggestRequests(page)[0], /\/v1\/suggest\?q=detenc&lang=es&limit=8$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await list(page).waitFor();
  for (const text of ["salud", "detenc"]) {
    await box(page).fill(text);
    await page.locator(".option mark", { hasText: new RegExp(`^${text}`, "i") }).first().waitFor();
  }
  assert.equal(suggestRequests(page).length, 2);
  await site.leave(page);
});

test("An arrow that comes before the answer waits for it", async () => {
  const page = await open();
  await page.route(/v1\/suggest/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  const asked = page.waitForRequest(/v1\/suggest/);
  await box(page).fill("deten");
  await asked;
  await page.keyboard.press("ArrowDown");
  await active(page).waitFor();
  assert.equal(await active(page).getAttribute("id"), "option-0");
  assert.equal(suggestRequests(page).length, 1);
  await site.leave(page);
});

test("Fewer letters than min-letters ask for nothing; limit bounds the list", async () => {
  const page = await open();
  await attribute(page, "min-letters", "4");
  await attribute(page, "limit", "2");
  await box(page).fill("det");
  await page.keyboard.press("ArrowDown");
  await type(page, "dete");
  assert.equal(suggestRequests(page).length, 1);
  assert.equal(await options(page).count(), 2);
  await site.leave(page);
});

test("A slow answer is given up for a newer question, and never shown", async () => {
  const page = await open();
  await page.route(/q=salud/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/q=salud/);
  const given = page.waitForEvent("requestfailed");
  await box(page).fill("salud");
  await asked;
  await type(page, "keni");
  assert.match((await given).url(), /q=salud/);
  assert.match(await options(page).first().innerText(), /Kenia/);
  await site.leave(page);
});

test("While an input method composes, keys are its own and nothing is asked", async () => {
  const page = await open();
  await hold(page);
  await box(page).focus();
  await page.protocol.send("Input.imeSetComposition", { text: "deten", selectionStart: 5, selectionEnd: 5 });
  assert.equal(await box(page).inputValue(), "deten");
  const taken = await box(page).evaluate((input) => ["ArrowDown", "Enter", "Escape"].filter((key) => {
    const event = new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
    return !input.dispatchEvent(event);
  }));
  assert.deepEqual(taken, []);
  await page.waitForTimeout(400); // longer than the pause before a question
  assert.deepEqual(suggestRequests(page), []);
  await page.protocol.send("Input.insertText", { text: "detención" });
  await list(page).waitFor();
  assert.equal(suggestRequests(page).length, 1);
  assert.deepEqual(await chosen(page), []);
  await site.leave(page);
});

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
