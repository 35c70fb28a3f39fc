// A website at another origin than the daemon's, which embeds the search box.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const kPage = readFileSync(new URL("embedding/index.html", import.meta.url), "utf8");

/** What a careful site sends: nothing but the service's script and answers, no style, no markup from text. */
const policy = (service) =>
  `default-src 'none'; script-src ${service}; connect-src ${service}; style-src 'none'; ` +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Starts the site. `service` is to be set to the daemon's address before its page is asked for. */
export async function startEmbedding() {
  const site = { origin: "", service: "", close: () => server.close() };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://a");
    // Its own page of results shows what it was asked.
    const body = pathname === "/" ? kPage.replaceAll("{{endpoint}}", site.service) : "<title>results</title>";
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy(site.service),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  return site;
}
