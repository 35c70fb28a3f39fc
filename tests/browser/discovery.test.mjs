// What programs find: data in the pages, feeds, OpenSearch, sitemaps. Chromium reads them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

const kPublic = "https://search.example";

let site;
let told; // a site whose public address the daemon knows
before(async () => {
  site = await startSite();
  told = await startSite({ options: ["--public-url", kPublic + "/"] });
});
after(async () => {
  await site.close();
  await told.close();
});

const text = async (path) => (await fetch(site.origin + path)).text();

/** The addresses in an XML file's elements of that name; it is an error if it is not well-formed. */
const addresses = (page, path, name) => page.evaluate(async ([path, name]) => {
  const xml = new DOMParser().parseFromString(await (await fetch(path)).text(), "application/xml");
  if (xml.querySelector("parsererror")) throw new Error(xml.querySelector("parsererror").textContent);
  return [...xml.querySelectorAll(name)].map((element) => element.textContent);
}, [path, name]);

const data = async (page) => JSON.parse(await page.locator("script[type='application/ld+json']").textContent());

for (const language of ["en", "es", "fr"]) {
  test(`A practice says what it is about, ${language}, and Chromium objects to nothing`, async () => {
    const page = await site.open(`/practice/3?lang=${language}`);
    const practice = await data(page);
    assert.equal(practice["@context"], "https://schema.org");
    assert.equal(practice["@type"], "CreativeWork");
    assert.equal(practice.inLanguage, language);
    assert.equal(practice.name, await page.locator("h1").innerText());
    assert.equal(practice.url, `${site.origin}/practice/3?lang=${language}`);
    assert.equal(practice.isPartOf["@id"], `${site.origin}/paper`);
    assert.ok(practice.spatialCoverage.every(({ name }) => name));
    assert.ok(practice.about.length > 1);
    // Practice 3 is the one that is printed in French.
    assert.equal(practice.translationOfWork?.inLanguage, language === "fr" ? undefined : "fr");
    await site.leave(page);
  });
}

test("The paper cites UN documents, the front page tells how to search it", async () => {
  const page = await site.open("/paper?lang=en");
  const paper = await data(page);
  assert.ok(paper.citation.some(({ name }) => name === "A/RES/69/187"));
  await page.goto(`${site.origin}/?lang=en`);
  assert.equal((await data(page)).potentialAction["@type"], "SearchAction");
  await site.leave(page);
});

test("A search has its feed, with the same hits", async () => {
  const page = await site.open("/?q=detention&kind=practice&lang=en");
  const feed = await page.locator("link[type='application/atom+xml']").getAttribute("href");
  const links = await addresses(page, feed, "entry > id");
  assert.equal(links.length, Number.parseInt(await page.getByRole("status").innerText(), 10));
  await site.leave(page);
});

test("A browser can add the site: what it is told leads to results and suggestions", async () => {
  const page = await site.open("/?lang=es");
  const link = page.locator("link[rel=search]");
  assert.equal(await link.getAttribute("type"), "application/opensearchdescription+xml");
  const templates = await page.evaluate(async (path) => {
    const xml = new DOMParser().parseFromString(await (await fetch(path)).text(), "application/xml");
    return Object.fromEntries([...xml.querySelectorAll("Url")].map(
      (url) => [url.getAttribute("type"), url.getAttribute("template")]));
  }, await link.getAttribute("href"));
  const ask = (type) => fetch(templates[type].replace("{searchTerms}", "keni"));
  assert.match(await (await ask("text/html")).text(), /<html lang="es">/);
  const response = await ask("application/x-suggestions+json");
  assert.equal(response.headers.get("Content-Type"), "application/x-suggestions+json");
  const [query, texts, descriptions, urls] = await response.json();
  assert.equal(query, "keni");
  assert.ok(texts.includes("Kenia"));
  assert.equal(descriptions.length, texts.length);
  assert.ok(urls.every((url) => url.startsWith(site.origin + "/")));
  await site.leave(page);
});

test("The sitemap that robots.txt names holds every page in each language, and all are there", async () => {
  const page = await site.open("/?lang=en");
  const [, named] = /^Sitemap: (\S+)$/m.exec(await text("/robots.txt"));
  const maps = await addresses(page, named, "sitemap > loc");
  assert.deepEqual(maps, [`${site.origin}/sitemap.xml?page=1`]);
  const pages = await addresses(page, maps[0], "url > loc");
  assert.equal(pages.length, 3 * (4 + 27)); // front page, paper, box, figures; practices
  assert.equal(new Set(pages).size, pages.length);
  for (const url of pages) {
    const answer = await fetch(url);
    assert.equal(answer.status, 200, url);
    const [, canonical] = /<link rel="canonical" href="([^"]+)">/.exec(await answer.text());
    assert.equal(canonical, url);
  }
  await site.leave(page);
});

test("Under a public address that is the one named, and the pages work all the same", async () => {
  for (const path of ["/sitemap.xml?page=1", "/opensearch.xml", "/robots.txt", "/v1/search.atom?q=health"]) {
    const answer = await (await fetch(told.origin + path)).text();
    assert.ok(answer.includes(kPublic + "/"), path);
    assert.ok(!answer.includes(told.origin), path);
  }
  const page = await told.open("/?lang=en");
  assert.equal(await page.locator("link[rel=canonical]").getAttribute("href"), `${kPublic}/?lang=en`);
  await page.getByRole("searchbox").fill("health");
  await page.getByRole("status").filter({ hasText: "“health”" }).waitFor();
  assert.equal(page.url(), `${told.origin}/?q=health&lang=en`);
  await told.leave(page);
});
