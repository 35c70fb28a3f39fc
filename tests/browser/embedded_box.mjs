// The search box on a page of another site, and what tests do with it.
import { startEmbedding } from "./embedding.mjs";
import { startSite } from "./site.mjs";

/** Starts the daemon and a site that embeds its box: `open(traits)` gives that site's page. */
export async function startEmbeddedBox() {
  const embedding = await startEmbedding();
  const site = await startSite({
    options: ["--allow-origin", embedding.origin], neighbours: [embedding.origin],
  });
  embedding.service = site.origin;
  return {
    site,
    embedding,
    open: (traits) => site.open(embedding.origin + "/", traits),
    close: async () => {
      await site.close();
      embedding.close();
    },
  };
}

export const box = (page) => page.getByRole("combobox");
export const list = (page) => page.getByRole("listbox");
export const options = (page) => page.getByRole("option");
export const status = (page) => page.getByRole("status");
export const suggestRequests = (page) => page.requests.filter((url) => url.includes("/v1/suggest"));
export const attribute = (page, name, value) => page.evaluate(
  ([name, value]) => document.querySelector("gfmd-search").setAttribute(name, value), [name, value]);

export async function type(page, text) {
  await box(page).fill(text);
  await list(page).waitFor();
}
