// The paper in the reader's language, beside the printed text, and how it is cited. A small paper:
// all of it is translated but one section, which is summed up only.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { findings } from "./axe.mjs";
import { startSite } from "./site.mjs";

const documents = fileURLToPath(new URL("fixtures/harbour", import.meta.url));

let site;
before(async () => (site = await startSite({ documents })));
after(() => site.close());

const languageOf = (element) => element.closest("[lang]").lang;
const texts = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((each) => each.textContent.trim()));

/** The addresses of passages, sentences, headings and notes, in order. */
const addresses = (page) =>
  page.locator("article [id^=L], article h2, article h3, .note-text").evaluateAll((all) => all.map(({ id }) => id));

test("A reader of another language reads the paper in it, and is told what that is", async () => {
  const page = await site.open("/paper?lang=es", { script: false });
  assert.match(await page.locator("main > .notice").innerText(), /traducción no oficial.*impreso en inglés/);
  assert.deepEqual(await texts(page, "article :is(h2, h3)"), [
    "Introducción",
    "Escuelas y derechos en la costa",
    "Cifras de la temporada",
    "ANEXO",
  ]);
  assert.deepEqual(await texts(page, ".contents a"), [
    "Introducción",
    "Escuelas y derechos en la costa",
    "Cifras de la temporada",
    "ANEXO",
    "Prácticas del anexo",
  ]);
  assert.deepEqual(await texts(page, ".practices a"), ["Un autobús a lo largo de la costa"]);
  assert.equal(await page.locator("article ul:not(.chips) > li").count(), 2);
  assert.match(await page.locator("#L35").innerText(), /Se alienta a los pueblos/);
  assert.match(await page.locator("#footnote-1").innerText(), /Cartas del capitán/);
  assert.equal(await page.locator("#L11").evaluate(languageOf), "es");
  assert.match(await page.locator("#L27").innerText(), /Nobody has counted/); // not translated
  assert.equal(await page.locator("#L27").evaluate(languageOf), "en");
  await site.leave(page);
});

test("Addresses are the same in every language and each stands once", async () => {
  const printed = await site.open("/paper?lang=en", { script: false });
  const expected = await addresses(printed);
  assert.ok(expected.length > 10);
  await site.leave(printed);
  for (const path of ["/paper?lang=es", "/paper?lang=fr", "/paper?lang=es&versions=all", "/paper?lang=fr&versions=printed"]) {
    const page = await site.open(path, { script: false });
    assert.deepEqual(await addresses(page), expected, path);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, path);
    await site.leave(page);
  }
});

test("The choice of texts stays from language to language, and readers of the print have none", async () => {
  const page = await site.open("/paper?lang=es");
  await page.getByRole("link", { name: "Solo el original" }).click();
  await page.waitForURL(/\/paper\?lang=es&versions=printed$/);
  assert.match(await page.locator("#L11").innerText(), /Every child/);
  assert.equal(await page.locator("main > .notice").count(), 0);
  await page.getByRole("link", { name: "français" }).click();
  await page.waitForURL(/\/paper\?lang=fr&versions=printed$/);
  assert.deepEqual(await texts(page, ".practices a"), ["A bus along the coast"]);
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/lang=en/);
  assert.equal(await page.locator(".versions-switch").count(), 0);
  await site.leave(page);
});

test("Side by side each passage stands beside its printed one, on a phone above it", async () => {
  for (const device of ["desktop", "phone"]) {
    const page = await site.open("/paper?lang=es&versions=all", { device });
    const rows = page.locator("article .row:not(.columns)");
    assert.ok((await rows.count()) > 8);
    for (const row of await rows.all()) {
      const [own, printed] = await row.locator("> *").all();
      assert.equal(await own.evaluate(languageOf), "es");
      assert.equal(await printed.evaluate(languageOf), "en");
      const [left, right] = [await own.boundingBox(), await printed.boundingBox()];
      if (device === "desktop") {
        assert.ok(right.x >= left.x + left.width && right.y < left.y + left.height);
      } else {
        assert.ok(right.y >= left.y + left.height && right.x + right.width <= 360);
      }
    }
    assert.match(await page.locator("article ul:not(.chips) > li").first().innerText(), /autobús[^]*A bus/);
    await site.leave(page);
  }
});

test("What is searched for is marked in the translation, side by side in both, and stepped through", async () => {
  const own = await site.open("/?q=escuelas&lang=es&kind=section");
  await own.locator(".hit .where a").first().click();
  await own.waitForURL(/\/paper\?q=escuelas&lang=es#L11$/);
  const current = own.locator("mark.current");
  assert.equal(await current.innerText(), "escuela");
  assert.ok(await current.evaluate((mark) => mark.closest(":target") !== null));
  await own.getByRole("link", { name: "En paralelo" }).click();
  await own.waitForURL(/versions=all/);
  const marks = own.locator("mark[id^=hit-]");
  const languages = await marks.evaluateAll((all) => all.map((mark) => mark.closest("[lang]").lang));
  assert.ok(languages.includes("es") && languages.includes("en"));
  for (let hit = 1; hit <= languages.length; ++hit) {
    assert.equal(await own.getByRole("status").innerText(), `${hit} de ${languages.length}`);
    await own.getByRole("button", { name: "Siguiente" }).click();
  }
  assert.equal(await own.getByRole("status").innerText(), `1 de ${languages.length}`);
  await site.leave(own);
});

test("A note opens in the language of the text it opens in", async () => {
  const page = await site.open("/paper?lang=es");
  const open = async () => {
    await page.getByRole("button", { name: "nota i", exact: true }).click();
    const box = page.getByRole("note", { name: "nota i" });
    return [await box.innerText(), await box.getAttribute("lang")];
  };
  assert.deepEqual(await open(), ["Cartas del capitán del puerto, 2014, en poder de los autores.", "es"]);
  await page.goto(`${site.origin}/paper?lang=es&versions=all`); // there the note has both
  assert.deepEqual(await open(), ["Letters of the harbour master, 2014, on file with the authors.", "en"]);
  await site.leave(page);
});

test("A citation is in the reader's language, and is copied at a press", async () => {
  const page = await site.open("/paper?lang=es");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const cite = page.locator("h2 + details.cite").first();
  await cite.locator("summary").click();
  const text = await cite.locator(".citation").innerText();
  assert.match(text, /«Introduction» \[Introducción\], en Harbour, líneas 1–3 de harbour\.txt, traducción no oficial/);
  await cite.getByRole("button", { name: "Copiar" }).click();
  await cite.getByRole("status").filter({ hasText: "Copiado" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  const file = await cite.getByRole("link", { name: "Texto sin formato" }).getAttribute("href");
  assert.equal((await (await fetch(site.origin + file)).text()).split("\n")[0], text);
  await site.leave(page);
});

test("Where the clipboard is closed, the citation is selected", async () => {
  const page = await site.open("/practice/1?lang=fr");
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.locator("#cite summary").click();
  await page.locator("#cite").getByRole("button", { name: "Copier" }).click();
  await page.locator("#cite").getByRole("status").filter({ hasText: "sélectionné" }).waitFor();
  const selected = await page.evaluate(() => getSelection().toString().trim());
  assert.equal(selected, await page.locator("#cite .citation").innerText());
  await site.leave(page);
});

test("Without script there is nothing to press", async () => {
  const page = await site.open("/practice/1?lang=en", { script: false });
  await page.locator("#cite summary").click();
  assert.equal(await page.locator("#cite").getByRole("button").count(), 0);
  await site.leave(page);
});

test("A practice's printed field has a link to itself and to its citation", async () => {
  const page = await site.open("/practice/1?lang=es");
  const field = page.locator("dt", { hasText: "Country:" });
  assert.match(await field.innerText(), /Country: \(País\)$/);
  await field.hover();
  await field.locator(".here").click();
  assert.equal(new URL(page.url()).hash, `#${await field.getAttribute("id")}`);
  await field.locator("+ dd").getByRole("link", { name: "Citar" }).click();
  await page.waitForURL(/lines=55-57#cite$/);
  assert.match(await page.locator("#cite .citation").innerText(), /líneas 55–57 de harbour\.txt.*#L55/);
  await site.leave(page);
});

test("On paper both languages stand side by side, with what the translation is", async () => {
  const page = await site.open("/paper?lang=fr&versions=all");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("main > .notice").isVisible());
  assert.ok(!(await page.locator(".versions-switch").isVisible()));
  const [own, printed] = await page.locator("article .row").nth(2).locator("> *").all();
  assert.ok((await printed.boundingBox()).x > (await own.boundingBox()).x);
  await site.leave(page);
});

for (const path of ["/paper?lang=es", "/paper?lang=fr&versions=all&q=enfants", "/practice/1?lang=es&lines=55-57"]) {
  for (const device of ["desktop", "phone"]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe: ${path}, ${device}, ${colorScheme}`, async () => {
        const page = await site.open(path, { device, colorScheme });
        await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
        assert.deepEqual(await findings(page), []);
        await site.leave(page);
      });
    }
  }
}
