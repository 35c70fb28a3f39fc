// Between the search page and the pages to read: the sentence that was shown, the way back, another
// language.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

test("A snippet's lines lead to its sentence, and the steps begin there", async () => {
  const page = await site.open('/?q="always contravenes"&lang=en');
  await page.getByRole("link", { name: "lines 503–507" }).click();
  await page.waitForURL(/#L503$/);
  const sentence = page.locator("#L503");
  assert.match(await sentence.innerText(), /always contravenes the best interests/);
  assert.ok(await sentence.locator("mark.current").isVisible());
  await site.leave(page);
});

test("The way back leads to the results as they were left", async () => {
  const page = await site.open("/?q=rights&lang=en&kind=section&kind=practice&page=2");
  const results = page.url();
  await page.locator(".hit h3 a").first().click();
  await page.getByRole("link", { name: "Back to the results" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  const parameters = (url) => [...new URL(url).searchParams].map(String).sort();
  assert.deepEqual(parameters(page.url()), parameters(results));
  await site.leave(page);
});

test("Results of another search are not what a page of this one leads back to", async () => {
  const page = await site.open("/?q=rights&lang=en&kind=section");
  await page.goto(new URL("/paper?q=detention&lang=en", site.origin).href);
  await page.getByRole("link", { name: "Back to the results" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  assert.equal(new URL(page.url()).search, "?q=detention&lang=en");
  await site.leave(page);
});

test("Another language is read at the same line", async () => {
  const page = await site.open("/paper?lang=fr#L503");
  await page.getByRole("link", { name: "español" }).click();
  await page.waitForURL(/lang=es#L503$/);
  assert.match(await page.locator("#L503").innerText(), /contraviene siempre el interés superior/);
  assert.ok(await page.locator("#L503").isVisible());
  await site.leave(page);
});

test("On a phone the steps can be taken wherever the text stands", async () => {
  const page = await site.open("/paper?lang=en&q=detention%20migrants#L467", { device: "phone" });
  const status = page.locator(".stepping [role=status]");
  const next = page.getByRole("button", { name: "Next" });
  for (let i = 0; i < 8; ++i) {
    const before = await status.innerText();
    await next.click(); // fails where something of the text lies over the button
    assert.notEqual(await status.innerText(), before);
    await page.mouse.wheel(0, 37);
  }
  await site.leave(page);
});
