// What axe-core finds in a page as it stands.
import { createRequire } from "node:module";
import { allowScript } from "./site.mjs";

const { source } = createRequire(import.meta.url)("axe-core");

/** Every finding as "rule: element". */
export async function findings(page) {
  await allowScript(page);
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
