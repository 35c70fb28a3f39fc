// The search page for browsers that run no JavaScript: forms, links, full pages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const search = (page) => new URL(page.url()).searchParams;
const hits = (page) => page.locator(".hit").count();
const total = async (page) => Number.parseInt(await page.getByRole("status").innerText(), 10);

test("A question is typed, sent and answered on a page with an address of its own", async () => {
  const page = await site.open("/", { script: false });
  await page.getByRole("searchbox").fill("child detention");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=child\+detention/);
  assert.ok((await total(page)) > 5);
  assert.equal(await hits(page), 10);
  assert.ok((await page.locator(".hit mark").count()) > 5);
  await site.leave(page);
});

test("Filters are ticked and applied, shown, and taken away", async () => {
  const page = await site.open("/?q=migrants&lang=en", { script: false });
  const before = await total(page);
  const box = page.getByRole("checkbox", { name: /^Practice/ });
  await box.check();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/kind=practice/);
  assert.equal(search(page).get("q"), "migrants");
  assert.ok((await total(page)) < before);
  assert.ok(await box.isChecked());
  await page.getByRole("link", { name: "Remove filter: Type: Practice" }).click();
  await page.waitForURL((url) => !url.searchParams.has("kind"));
  assert.equal(await total(page), before);
  await site.leave(page);
});

test("The count beside a value is the number of hits once it is chosen", async () => {
  const page = await site.open("/?q=migrants&lang=en", { script: false });
  const label = page.locator("label", { has: page.locator("input[name=kind][value=footnote]") });
  const count = Number(/\((\d+)\)/.exec(await label.innerText())[1]);
  await label.click();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/kind=footnote/);
  assert.equal(await total(page), count);
  await site.leave(page);
});

test("Pages of results lead on and back", async () => {
  const page = await site.open("/?q=migrants&lang=es", { script: false });
  const first = await page.locator(".hit h3").first().innerText();
  await page.getByRole("link", { name: "Siguiente" }).click();
  await page.waitForURL(/page=2/);
  assert.notEqual(await page.locator(".hit h3").first().innerText(), first);
  await page.goBack();
  assert.equal(await page.locator(".hit h3").first().innerText(), first);
  await site.leave(page);
});

test("A hit leads to its passage", async () => {
  const page = await site.open("/?q=child%20detention&lang=en&kind=section", { script: false });
  const link = page.locator(".hit .where a").first();
  const fragment = (await link.getAttribute("href")).split("#")[1];
  await link.click();
  await page.waitForURL(/\/paper\?q=child%20detention&lang=en#L\d+$/);
  assert.equal(await page.locator(`#${fragment}`).count(), 1);
  await site.leave(page);
});

test("Filters are sorted by the alphabet, and countries stand under their continents", async () => {
  const page = await site.open("/?q=migrants&lang=en", { script: false });
  const group = page.getByRole("group", { name: "Americas", includeHidden: true });
  const labels = () => group.locator("label > span").allTextContents();
  assert.match((await labels())[0], /^Mexico/);
  await page.getByLabel("Sort filters by").selectOption("A–Z");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/facet_sort=label/);
  const sorted = await labels();
  assert.match(sorted[0], /^Ecuador/);
  assert.deepEqual(sorted, [...sorted].sort());
  await page.getByRole("searchbox").fill("zzxxqq");
  await page.keyboard.press("Enter");
  await page.waitForURL(/zzxxqq/);
  assert.equal(search(page).get("facet_sort"), "label"); // kept where no filter shows it
  await site.leave(page);
});

test("Printed text is shown instead of translations, also where hits lead, and back", async () => {
  const page = await site.open("/?q=salud&lang=es&kind=practice", { script: false });
  const found = await total(page);
  await page.getByRole("link", { name: "Mostrar el texto impreso" }).click();
  await page.waitForURL(/translations=0/);
  assert.equal(await total(page), found);
  assert.equal(await page.locator(".hit h3[lang=es]").count(), 0);
  await page.getByRole("searchbox").fill("niños");
  await page.keyboard.press("Enter");
  await page.waitForURL(/ni%C3%B1os.*translations=0/);
  assert.equal(await page.locator(".hit h3[lang=es]").count(), 0);
  assert.match(await page.locator(".hit h3 a").first().getAttribute("href"), /versions=printed/);
  await page.getByRole("link", { name: "Mostrar traducciones y resúmenes" }).click();
  await page.waitForURL((url) => !url.searchParams.has("translations"));
  assert.ok((await page.locator(".hit h3[lang=es]").count()) > 0);
  await site.leave(page);
});

test("Who asks nothing yet finds questions to follow, each with an answer", async () => {
  for (const language of ["en", "es", "fr"]) {
    const page = await site.open(`/?lang=${language}`, { script: false });
    const examples = await page.locator(".examples a").evaluateAll((links) => links.map((each) => each.href));
    assert.equal(examples.length, 4);
    for (const example of examples) {
      await page.goto(example);
      assert.ok((await total(page)) > 0, example);
      assert.ok(new URL(example).searchParams.get("q").length > 5);
    }
    await site.leave(page);
  }
});

test("What is not there can be searched for, and told in another language", async () => {
  const page = await site.open("/nothing?lang=fr", { script: false });
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  await page.getByRole("link", { name: "español" }).click();
  await page.waitForURL("**/nothing?lang=es");
  await page.getByText("Página no encontrada").first().waitFor();
  await page.getByRole("searchbox").fill("salud");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=salud&lang=es/);
  assert.ok((await total(page)) > 0);
  await site.leave(page);
});
