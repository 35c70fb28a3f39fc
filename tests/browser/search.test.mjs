// The search page with JavaScript: results as one types and ticks, the state in the address.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const box = (page) => page.getByRole("searchbox");
const status = (page) => page.getByRole("status").innerText();
const total = async (page) => Number.parseInt(await status(page), 10);
const query = (page) => new URL(page.url()).searchParams;

/** Marks the document, so that loading another one is seen. */
const mark = (page) => page.evaluate(() => (window.marked = true));
const isMarked = (page) => page.evaluate(() => window.marked === true);
const untilStatus = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();

test("Results follow the typing, on the same page, and the box keeps the focus", async () => {
  const page = await site.open("/?lang=en");
  await mark(page);
  await box(page).pressSequentially("child detention");
  await untilStatus(page, "“child detention”");
  assert.ok(await isMarked(page));
  assert.equal(query(page).get("q"), "child detention");
  assert.match(await page.title(), /“child detention”/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  assert.equal(await box(page).inputValue(), "child detention");
  assert.ok((await page.locator(".hit mark").count()) > 5);
  await site.leave(page);
});

test("A word typed is searched once, not once a letter", async () => {
  const page = await site.open("/?lang=en");
  page.requests.length = 0;
  await page.evaluate(() => {
    const input = document.getElementById("q");
    for (const end of [1, 2, 3, 4, 5]) {
      input.value = "labour".slice(0, end + 1);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await untilStatus(page, "“labour”");
  assert.deepEqual(page.requests.filter((url) => url.includes("q=")), [
    `${site.origin}/?q=labour&lang=en&sort=relevance&facet_sort=count`,
  ]);
  await site.leave(page);
});

test("A slow answer never replaces a newer one", async () => {
  const page = await site.open("/?lang=en");
  await page.route(/q=slow/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/q=slow/);
  await box(page).fill("slow");
  await asked;
  const aborted = page.waitForEvent("requestfailed");
  await box(page).fill("labour");
  await untilStatus(page, "“labour”");
  assert.match((await aborted).url(), /q=slow/);
  assert.equal(query(page).get("q"), "labour");
  await site.leave(page);
});

test("Back and forward go from question to question", async () => {
  const page = await site.open("/?lang=en");
  await mark(page);
  await box(page).pressSequentially("labour", { delay: 5 });
  await untilStatus(page, "“labour”");
  await page.keyboard.press("Enter");
  await box(page).fill("health");
  await untilStatus(page, "“health”");
  await page.getByRole("checkbox", { name: /^Practices/ }).check();
  await page.waitForURL(/kind=practice/);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has("kind"));
  await page.getByRole("checkbox", { name: /^Practices/, checked: false }).waitFor();
  await page.goBack();
  await untilStatus(page, "“labour”");
  assert.equal(await box(page).inputValue(), "labour");
  await page.goBack();
  await page.getByRole("status").filter({ hasText: /^\d+ results$/ }).waitFor();
  assert.equal(await box(page).inputValue(), "");
  await page.goForward();
  await untilStatus(page, "“labour”");
  assert.equal(await box(page).inputValue(), "labour");
  assert.ok(await isMarked(page));
  await site.leave(page);
});

test("A filter ticked applies at once, keeps the focus and its fold open, and can be shared", async () => {
  const page = await site.open("/?q=migrants&lang=en");
  await mark(page);
  const all = await total(page);
  await page.locator(".facet summary", { hasText: "Region" }).click();
  const africa = page.locator("input[name=region][value='002']");
  const count = Number(/\((\d+)\)/.exec(await page.locator("label", { has: africa }).innerText())[1]);
  await africa.focus();
  await page.keyboard.press("Space");
  await page.waitForURL(/region=002/);
  await page.getByRole("link", { name: "Remove filter: Region: Africa" }).waitFor();
  assert.equal(await total(page), count);
  assert.ok(count < all);
  assert.ok(await africa.evaluate((element) => element === document.activeElement));
  assert.ok(await africa.isVisible());
  assert.ok(await isMarked(page));
  const shared = await site.open(new URL(page.url()).pathname + new URL(page.url()).search);
  assert.equal(await status(shared), await status(page));
  assert.ok(await shared.locator("input[name=region][value='002']").isChecked());
  await site.leave(shared);
  await site.leave(page);
});

test("A country ticked keeps the focus while continents come and go", async () => {
  const page = await site.open("/?q=migrants&lang=en");
  await mark(page);
  await page.locator(".facet summary", { hasText: "Country" }).click();
  await page.getByLabel("Sort filters by").selectOption("A–Z");
  await page.waitForURL(/facet_sort=label/);
  const mexico = page.locator("#countries-019 input[value=MX]");
  await mexico.focus();
  await box(page).fill("protocol for children");
  await untilStatus(page, "“protocol for children”");
  await mexico.focus();
  await page.keyboard.press("Space");
  await page.getByRole("link", { name: "Remove filter: Country: Mexico" }).waitFor();
  assert.ok(await mexico.isChecked());
  assert.ok(await mexico.evaluate((element) => element === document.activeElement));
  assert.equal(query(page).get("facet_sort"), "label");
  assert.ok(await isMarked(page));
  await site.leave(page);
});

test("Chips, pages and switches work in place and lead to the results", async () => {
  const page = await site.open("/?q=children&lang=en");
  await mark(page);
  await page.getByText("How this was searched").click();
  await page.getByRole("link", { name: "Search only the words typed" }).click();
  await page.waitForURL(/expand=0/);
  await page.getByRole("link", { name: "Search related terms as well" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "results");
  await box(page).fill("migrants");
  await untilStatus(page, "“migrants”");
  assert.equal(query(page).get("expand"), "0"); // a choice that stays
  await page.getByRole("link", { name: /^Next/ }).click();
  await page.waitForURL(/page=2/);
  assert.equal(await page.locator(".hit").first().getAttribute("value"), "11");
  await page.getByRole("link", { name: /^Filter by Country/ }).first().click();
  await page.waitForURL(/country=/);
  assert.equal(query(page).get("page"), null);
  assert.ok(await isMarked(page));
  await site.leave(page);
});

test("How a search was made is unfolded, stays so while typing, and without words is not there", async () => {
  const page = await site.open("/?q=depression&lang=en");
  const panel = page.locator("#explanation");
  const sentences = panel.getByRole("listitem");
  assert.equal(await sentences.first().isVisible(), false);
  await panel.getByText("How this was searched").click();
  assert.ok(await sentences.filter({ hasText: "Broader than “depression”" }).isVisible());
  await box(page).fill("what about THB");
  await untilStatus(page, "“what about THB”");
  assert.ok(await sentences.filter({ hasText: "THB was read as: trafficking in human beings" }).isVisible());
  assert.ok(await sentences.filter({ hasText: "The words what, about were left out" }).isVisible());
  await box(page).fill("");
  await untilStatus(page, "72 results");
  assert.equal(await panel.count(), 0);
  await site.leave(page);
});

test("A correction is told, can be refused for this word, and is back for the next", async () => {
  const page = await site.open("/?lang=en");
  await box(page).fill("migrnts");
  await page.getByText("These are the results for “migrants”.").waitFor();
  await page.getByRole("link", { name: "Search for “migrnts” instead" }).click();
  await page.waitForURL(/correct=0/);
  assert.equal(await total(page), 0);
  await page.getByRole("link", { name: "Search with the spelling corrected" }).waitFor();
  await box(page).fill("asylun");
  await page.getByText("These are the results for “asylum”.").waitFor();
  assert.equal(query(page).get("correct"), null);
  await site.leave(page);
});

test("No hits: what would find some is offered, with its count", async () => {
  const page = await site.open("/?q=kenya&kind=footnote&theme=child+protection&lang=en");
  assert.equal(await total(page), 0);
  const link = page.getByRole("link", { name: "Search again without filters" });
  const count = Number(/\((\d+)\)/.exec(await page.locator("li", { has: link }).innerText())[1]);
  await link.click();
  await page.waitForURL((url) => !url.searchParams.has("kind"));
  assert.equal(await total(page), count);
  await site.leave(page);
});

test("Another language is another page with the same question", async () => {
  const page = await site.open("/?q=detention&kind=practice&lang=en");
  await page.getByRole("link", { name: "français" }).click();
  await page.waitForURL(/lang=fr/);
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  assert.match(await status(page), /résultats? pour «\u00a0detention\u00a0»/);
  assert.equal(query(page).get("kind"), "practice");
  await site.leave(page);
});

test("The picture of the paper has a tick for each hit, which leads to it", async () => {
  const page = await site.open("/?q=child+detention&lang=en");
  assert.equal(await page.locator(".map .tick").count(), await total(page));
  const caption = await page.locator(".map figcaption").innerText();
  const parts = [...caption.matchAll(/\d+/g)].map(Number);
  assert.equal(parts.reduce((sum, count) => sum + count), await total(page));
  await page.locator(".map a").first().click();
  await page.waitForURL(/\/(paper|practice).*#/);
  await site.leave(page);
});

test("Browsing shows the practices by region and country; a bar leads to them", async () => {
  const page = await site.open("/?lang=en");
  const row = page.locator(".charts li", { hasText: "Mexico" });
  const count = Number(await row.locator(".count").innerText());
  await row.getByRole("link").click();
  await page.waitForURL(/country=/);
  assert.equal(await total(page), count);
  await site.leave(page);
});

test("An unreachable service is told, and what was there stays", async () => {
  const page = await site.open("/?q=children&lang=en");
  const before = await status(page);
  await page.route(/q=labour/, (route) => route.abort());
  await box(page).fill("labour");
  await page.getByText("The service cannot be reached.").waitFor();
  assert.equal(await status(page), before);
  await page.unroute(/q=labour/);
  await page.keyboard.press("Enter");
  await untilStatus(page, "“labour”");
  assert.ok(await page.locator("#unreachable").isHidden());
  page.faults = page.faults.filter((fault) => !fault.includes("ERR_FAILED"));
  await site.leave(page);
});
