// <gfmd-search> as another site embeds it, under that site's strict policy: how it is used.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  attribute, box, list, options, startEmbeddedBox, status, suggestRequests, type,
} from "./embedded_box.mjs";

let embedding;
let site;
let open;
let close;
before(async () => ({ embedding, site, open, close } = await startEmbeddedBox()));
after(() => close());

const active = (page) => page.getByRole("option", { selected: true });
const caret = (page) => box(page).evaluate((input) => input.selectionStart);

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
