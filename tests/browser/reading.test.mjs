// The pages to read with JavaScript: notes beside their sentence, steps from match to match; and
// what holds with and without it: addresses, versions, paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const note = (page, label) => page.getByRole("button", { name: `note ${label}`, exact: true }).first();
const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

test("A note opens beside its sentence, from the keyboard, and gives the focus back", async () => {
  const page = await site.open("/paper?lang=en");
  const button = note(page, "iii");
  await button.focus();
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("Enter");
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  const box = page.getByRole("note", { name: "note iii" });
  assert.match(await box.innerText(), /Joint Statement on Protection at Sea/);
  assert.equal(await box.getAttribute("id"), await button.getAttribute("aria-controls"));
  const at = await button.boundingBox();
  const beside = await box.boundingBox();
  assert.ok(beside.x > at.x && Math.abs(beside.y - at.y) < 60, "beside, at the same height");
  await page.keyboard.press("Tab"); // the next stop is in the note
  assert.ok(await box.locator("a").evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Escape");
  assert.equal(await box.count(), 0);
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.ok(await focused(button));
  await page.keyboard.press("Space");
  await box.waitFor();
  await page.keyboard.press("Space");
  assert.equal(await box.count(), 0);
  await site.leave(page);
});

test("On a narrow screen a note opens under its sentence, no wider than the text", async () => {
  const page = await site.open("/paper?lang=es", { device: "phone" });
  const button = page.getByRole("button", { name: "nota xxii", exact: true });
  await button.click();
  const box = page.getByRole("note", { name: "nota xxii" });
  const under = await box.boundingBox();
  assert.ok(under.y >= (await button.boundingBox()).y);
  assert.ok(under.x >= 0 && under.x + under.width <= 360);
  await site.leave(page);
});

test("Every note of the paper opens with the text of the note", async () => {
  const page = await site.open("/paper?lang=fr");
  const wrong = await page.evaluate(() => {
    const plain = (text) => text.replace(/\s+/g, " ").trim();
    return [...document.querySelectorAll("button.note")].filter((button) => {
      button.click();
      const open = document.getElementById(button.getAttribute("aria-controls"));
      const number = button.id.replace("note-mark-", "");
      const printed = [...document.querySelectorAll(`#footnote-${number} .footnote`)].map((each) => {
        const copy = each.cloneNode(true);
        copy.querySelectorAll("a.cite").forEach((link) => link.remove());
        return copy.textContent;
      });
      return plain(open.textContent) !== plain(printed.join(""));
    }).length;
  });
  assert.equal(await page.locator("button.note").count(), 29);
  assert.equal(wrong, 0);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  await site.leave(page);
});

test("Matches are stepped through by buttons and keys, and the position is said", async () => {
  const page = await site.open("/paper?q=child%20detention&lang=en");
  const status = page.getByRole("status");
  const total = await page.locator("mark[id^=hit-]").count();
  assert.ok(total > 20);
  assert.equal(await status.innerText(), `1 of ${total}`);
  const next = page.getByRole("button", { name: "Next" });
  await next.click();
  await page.keyboard.press("ArrowRight");
  assert.equal(await status.innerText(), `3 of ${total}`);
  assert.ok(await focused(next));
  assert.equal(await page.locator("mark.current").getAttribute("id"), "hit-3");
  assert.ok(await page.locator("mark.current").isVisible());
  const { y } = await page.locator("mark.current").boundingBox();
  assert.ok(y > 50 && y < 850, "in view, below the bar");
  assert.equal(new URL(page.url()).hash, "#hit-3");
  await page.getByRole("button", { name: "Previous" }).click();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await status.innerText(), `${total} of ${total}`); // round the end
  await page.getByRole("link", { name: "Remove the marks" }).click();
  await page.waitForURL(/\/paper\?lang=en$/);
  assert.equal(await page.locator("mark").count(), 0);
  await site.leave(page);
});

test("A snippet's link leads to its passage, and stepping goes on from there", async () => {
  const page = await site.open("/?q=child%20detention&lang=en&kind=section");
  await page.locator(".hit .where a").first().click();
  await page.waitForURL(/\/paper\?q=child%20detention&lang=en#L\d+$/);
  const current = page.locator("mark.current");
  await current.waitFor();
  assert.ok(await current.evaluate((mark) => mark.closest(":target") !== null));
  assert.doesNotMatch(await page.getByRole("status").innerText(), /^1 of/);
  await site.leave(page);
});

/** Of each snippet on a search page: its link, its text, and what is said of where it is from. */
async function snippetLinks(query, language) {
  const search = `/?q=${encodeURIComponent(query)}&lang=${language}&per_page=20`;
  const page = await site.open(search, { script: false });
  const links = await page.locator(".hit .snippet").evaluateAll((all) =>
    all.map((snippet) => ({
      href: snippet.querySelector(".where a").getAttribute("href"),
      text: snippet.querySelector("p").textContent,
      where: snippet.querySelector(".where").textContent,
    })),
  );
  await site.leave(page);
  return links;
}

/** A passage's text as a snippet has it. */
const passageText = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("sup, .step, .cite").forEach((extra) => extra.remove());
  return copy.textContent.replace(/\s+/g, " ");
};

/** Checks the links that lead to one page. How many lead to a passage rather than a unit. */
async function checkLinks(path, links) {
  const page = await site.open(path, { script: false });
  let passages = 0;
  for (const { href, text, where } of links) {
    const id = href.split("#")[1];
    if (!id) continue; // a page of the unit alone
    const target = page.locator(`[id="${id}"]`);
    assert.equal(await target.count(), 1, href);
    if (!/^[Lp]\d/.test(id) || /unofficial summary|resumen no oficial|résumé non officiel/i.test(where)) continue;
    const whole = await target.evaluate(passageText);
    for (const part of text.replace(/\s+/g, " ").split("…").map((each) => each.trim())) {
      assert.ok(whole.includes(part), `${href}: ${part}`);
    }
    ++passages;
  }
  await site.leave(page);
  return passages;
}

for (const [query, language] of [
  ["child detention alternatives", "en"],
  ["labour", "fr"],
  ["salud mental", "es"],
  ["violence à l’égard des femmes", "fr"],
  ["A/RES/68/179", "en"],
  ["Camerún", "es"],
  ["mujeres migrantes", "es"],
]) {
  test(`Every snippet's link leads to the passage that holds it: ${query}`, async () => {
    const links = await snippetLinks(query, language);
    assert.ok(links.length > 0);
    const pages = new Set(links.map(({ href }) => href.split("#")[0]));
    let passages = 0;
    for (const path of pages) {
      passages += await checkLinks(path, links.filter(({ href }) => href.split("#")[0] === path));
    }
    assert.ok(passages > 0);
  });
}

test("Each sentence has a link to itself, shown when pointed at", async () => {
  const page = await site.open("/paper?lang=en");
  const sentence = page.locator("#L473");
  const link = sentence.locator(".at");
  assert.ok(!(await link.isVisible()));
  await sentence.hover();
  await link.click();
  assert.equal(new URL(page.url()).hash, "#L473");
  const passage = page.locator("#L467");
  const cite = passage.getByRole("link", { name: "Cite" });
  assert.ok(await cite.isVisible());
  await cite.click();
  await page.waitForURL(/\/doc\/section-immigration-detention\?lang=en&lines=467-\d+#cite$/);
  assert.match(await page.locator("#cite .citation").innerText(), /lines 467–\d+ of background-paper\.txt/);
  await site.leave(page);
});

test("From the keyboard a passage's link leads on to those of its sentences", async () => {
  const page = await site.open("/paper?lang=en");
  const at = () => page.evaluate(() => document.activeElement.getAttribute("href"));
  await page.locator("#L453 > .here").focus();
  for (let i = 0; i < 20 && (await at()) !== "#L467"; ++i) await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await at(), "#L467-1");
  await page.keyboard.press("Tab");
  assert.equal(await at(), "#L471");
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#L471");
  await site.leave(page);
});

test("Every sentence of the paper is an element with an address and a link to it", async () => {
  const page = await site.open("/paper?lang=en");
  const sentences = await page.locator(".paper span[id^=L]").evaluateAll((all) =>
    all.map((span) => {
      const link = span.querySelector(".at") ?? span.parentNode.querySelector(".here");
      const copy = span.cloneNode(true);
      copy.querySelectorAll("sup").forEach((note) => note.remove());
      return [copy.textContent, link.hash === `#${span.id}` || link.className === "here"];
    }),
  );
  assert.ok(sentences.every(([, linked]) => linked));
  const expected = [];
  const kinds = "kind=section&kind=recommendation&kind=question&kind=footnote";
  const answer = await fetch(`${site.origin}/v1/search?${kinds}&per_page=100&facet=`);
  for (const { id } of (await answer.json()).hits) {
    const unit = await (await fetch(`${site.origin}/v1/doc/${id}`)).json();
    for (const passage of unit.versions[0].passages) {
      expected.push(...passage.sentences.map(({ text }) => text));
    }
  }
  assert.deepEqual(sentences.map(([text]) => text).sort(), expected.sort());
  await site.leave(page);
});

test("Versions stand side by side, and the printed text alone on demand", async () => {
  const page = await site.open("/practice/3?lang=es&versions=all");
  const columns = page.locator(".versions > section");
  assert.deepEqual(await columns.evaluateAll((all) => all.map(({ lang }) => lang)), ["es", "fr", "en"]);
  const boxes = await Promise.all([0, 1, 2].map((i) => columns.nth(i).boundingBox()));
  assert.ok(boxes[0].y === boxes[1].y && boxes[1].y === boxes[2].y, "in one row");
  assert.ok(boxes[0].x < boxes[1].x && boxes[1].x < boxes[2].x);
  assert.equal(await columns.filter({ hasText: "Traducción no oficial" }).count(), 2);
  await page.getByRole("link", { name: "Solo el original" }).click();
  await page.waitForURL(/versions=printed/);
  assert.equal(await columns.count(), 0);
  assert.equal(await page.locator("h1").getAttribute("lang"), "fr");
  assert.equal(await page.getByText("Traducción no oficial").count(), 0);
  await page.getByRole("link", { name: "Práctica siguiente" }).click();
  await page.waitForURL(/\/practice\/4\?lang=es&versions=printed/); // a choice that stays
  await site.leave(page);
});

test("UN symbols lead to their pages, conventions to the search for them", async () => {
  const page = await site.open("/paper?lang=fr");
  const symbol = page.locator(".text a[href^='/symbol/A/RES/69/187']").first();
  assert.equal(await symbol.innerText(), "A/RES/69/187");
  assert.ok((await page.locator(".text a[href^='/?q=ILO%20C']").count()) > 0);
  await symbol.click();
  await page.waitForURL(/\/symbol\/A\/RES\/69\/187\?lang=fr/);
  assert.equal(await page.locator("h1").innerText(), "A/RES/69/187");
  await site.leave(page);
});

test("On paper there is the text with its notes and addresses, and nothing of the screen", async () => {
  const page = await site.open("/paper?q=children&lang=en", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  for (const screen of ["header nav", ".matches", ".contents", "details.cite", ".here", ".step"]) {
    assert.ok(!(await page.locator(screen).first().isVisible()), screen);
  }
  assert.ok(await page.locator("#footnote-3").isVisible());
  const look = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.color, style.backgroundColor];
  });
  assert.deepEqual(look, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  const behind = (link) => link.evaluate((element) => getComputedStyle(element, "::after").content);
  await page.goto(`${site.origin}/practice/7?lang=en`);
  const address = page.locator("main a[href^=http]").first();
  assert.match(await address.innerText(), /^http/);
  assert.equal(await behind(address), "none"); // it says so itself
  await address.evaluate((element) => element.classList.remove("url"));
  assert.ok((await behind(address)).includes(await address.getAttribute("href")));
  await site.leave(page);
});
