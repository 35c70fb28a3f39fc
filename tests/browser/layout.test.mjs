// How the pages sit on a screen: narrow, dark, from the keyboard, and how much they weigh.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startSite } from "./site.mjs";

const kPages = [
  "/",
  "/?q=child+detention+alternatives",
  "/?q=xyzzyplugh&country=KE",
  "/?page=0",
  "/paper",
  "/practice/3",
  "/doc/footnote-24",
  "/paper?q=child+detention",
  "/paper?versions=all&q=children",
  "/practice/1?versions=all&q=migrants",
  "/doc/section-immigration-detention",
  "/symbol/A/RES/69/187",
  "/symbol?prefix=A/",
  "/box",
  "/stats",
  "/nowhere",
];
const kLanguages = ["en", "es", "fr"];
const kBudgetBytes = 60_000;

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const inLanguage = (path, language) => path + (path.includes("?") ? "&" : "?") + `lang=${language}`;

test("Nothing is wider than a screen of 320 pixels, in any language", async () => {
  for (const path of kPages) {
    for (const language of kLanguages) {
      const page = await site.open(inLanguage(path, language), {
        viewport: { width: 320, height: 640 },
      });
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${path} in ${language} is ${width} pixels wide`);
      await site.leave(page);
    }
  }
});

test("The pages weigh less than their budget, each with all it loads", async () => {
  const translated = ["/paper?lang=es", "/paper?lang=fr&versions=all&q=migrants"];
  for (const path of [...kPages, ...translated]) {
    const page = await site.open("/healthz");
    await page.protocol.send("Network.enable");
    let bytes = 0;
    page.protocol.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(site.origin + path, { waitUntil: "networkidle" });
    assert.ok(bytes > 1000 && bytes < kBudgetBytes, `${path} weighs ${bytes} bytes`);
    await site.leave(page);
  }
});

test("Nothing moves while a page loads, and no page leaves a cookie", async () => {
  for (const path of kPages) {
    for (const device of ["desktop", "phone"]) {
      const page = await site.open(path, { device });
      const shift = await page.evaluate(
        () =>
          new Promise((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 150);
          }),
      );
      assert.equal(shift, 0, `${path} on a ${device} moves`);
      assert.deepEqual(await page.context().cookies(), []);
      await site.leave(page);
    }
  }
});

test("Nothing moves while the page loads or results come", async () => {
  const page = await site.open("/?lang=en");
  await page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const top = () => page.locator("#results").evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.getByRole("searchbox").fill("labour");
  await page.getByRole("status").filter({ hasText: "labour" }).waitFor();
  assert.equal(await top(), before);
  assert.ok((await page.evaluate(() => window.shift)) < 0.01);
  await site.leave(page);
});

test("From the keyboard: to the content at once, and every stop can be seen", async () => {
  const page = await site.open("/?q=children&lang=en");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  assert.ok(await skip.evaluate((element) => element === document.activeElement));
  assert.ok((await skip.boundingBox()).height >= 24);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  const stops = [];
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const { width, height, top, bottom } = element.getBoundingClientRect();
      return {
        html: element.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      };
    });
    assert.ok(stop.outlined && stop.seen, stop.html);
    stops.push(stop.html);
  }
  assert.match(stops[0], /id="q"/);
  assert.match(stops[1], /<button/);
  assert.ok(stops.some((html) => html.includes('type="checkbox"')));
  assert.ok(stops.some((html) => html.includes("<a href=\"/paper")));
  assert.equal(new Set(stops).size > 30, true);
  await site.leave(page);
});

test("The filters are folded on a phone and open beside the results on a wide screen", async () => {
  const phone = await site.open("/?q=children&lang=en", { device: "phone" });
  const kinds = (page) => page.getByRole("checkbox", { name: /^Practices/ });
  assert.ok(!(await kinds(phone).isVisible()));
  await phone.locator("summary", { hasText: "Filters" }).click();
  assert.ok(await kinds(phone).isVisible());
  await site.leave(phone);
  const wide = await site.open("/?q=children&lang=en");
  assert.ok(await kinds(wide).isVisible());
  await site.leave(wide);
});

test("How much was found is seen at once on a phone, and nothing found has the whole width", async () => {
  const long = "retención de niños y adolescentes no acompañados ".repeat(8);
  for (const query of ["rétention des enfants", long]) {
    const page = await site.open(`/?q=${encodeURIComponent(query)}&lang=fr`, { device: "phone" });
    const status = await page.getByRole("status").boundingBox();
    assert.ok(status.y + status.height < 600, `${query} ends at ${status.y + status.height}`);
    await site.leave(page);
  }
  const page = await site.open("/?q=zzxxqq&lang=es");
  const { width } = await page.locator(".results").boundingBox();
  assert.ok(width > 1000, `${width} pixels`);
  await site.leave(page);
});
