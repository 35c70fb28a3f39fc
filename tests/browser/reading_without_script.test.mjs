// The pages to read for browsers that run no JavaScript: every note and match by links.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const hash = (page) => new URL(page.url()).hash;

test("A marker leads to its note, and the note back to its sentence", async () => {
  const page = await site.open("/paper?lang=en", { script: false });
  await page.getByRole("link", { name: "note iii", exact: true }).click();
  assert.equal(hash(page), "#footnote-3");
  await page.locator("#footnote-3 .note-number a").click();
  assert.equal(hash(page), "#note-mark-3");
  assert.equal(await page.locator("#note-mark-3").count(), 1);
  await site.leave(page);
});

test("A unit's page has its notes; a note's page leads to its sentence", async () => {
  const page = await site.open("/doc/section-immigration-detention?lang=es", { script: false });
  await page.getByRole("link", { name: "nota xxii", exact: true }).first().click();
  assert.equal(hash(page), "#footnote-22");
  assert.ok(await page.locator("#footnote-22").isVisible());
  await page.goto(`${site.origin}/doc/footnote-22?lang=es`);
  await page.getByRole("link", { name: "Volver al texto" }).click();
  await page.waitForURL(/\/paper\?lang=es#note-mark-22$/);
  assert.equal(await page.locator("#note-mark-22").count(), 1);
  await site.leave(page);
});

test("Matches lead from one to the next, and the last to the first", async () => {
  const page = await site.open("/doc/footnote-24?q=children&lang=en", { script: false });
  const total = await page.locator("mark[id^=hit-]").count();
  assert.ok(total >= 2);
  await page.getByRole("link", { name: "First match" }).first().click();
  for (let hit = 1; hit <= total; ++hit) {
    assert.equal(hash(page), `#hit-${hit}`);
    assert.ok(await page.locator(`#hit-${hit}`).isVisible());
    await page.getByRole("link", { name: "Next match" }).click();
  }
  await page.locator(".matches-end a").click();
  assert.equal(hash(page), "#hit-1");
  assert.equal(await page.getByRole("button", { name: "Next" }).count(), 0);
  await site.leave(page);
});

test("A citation unfolds and leads to its files", async () => {
  const page = await site.open("/practice/3?lang=en", { script: false });
  await page.locator("#cite summary").click();
  assert.match(await page.locator("#cite .citation").innerText(), /“Programme intégré.*”.*index revision [0-9a-f]+\.$/);
  for (const [name, part] of [["Plain text", "/practice/3"], ["BibTeX", "@incollection{"], ["RIS", "TY  - CHAP"]]) {
    const href = await page.locator("#cite").getByRole("link", { name }).getAttribute("href");
    assert.ok((await (await fetch(site.origin + href)).text()).includes(part), name);
  }
  await site.leave(page);
});
