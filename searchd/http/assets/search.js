// Searches as the reader types and filters, without loading the page anew. The server's own page is
// fetched and what differs is taken over, so that there is one template and, without this file, the
// same site. All state is in the address.

const kPauseMilliseconds = 200; // between the last key and the search
const kSettledMilliseconds = 800; // behind that, until a word that nothing holds counts as typed

const form = document.getElementById("search");
const box = document.getElementById("q");

/** The address of what the form asks; what it leaves empty is left out. */
function formAddress() {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "") parameters.append(name, value);
  }
  return `/?${parameters}`;
}

/** What makes an element the same one in two pages: its id, or what it leads to or stands for. */
function identity(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName;
  if (node.id) return `${node.localName}#${node.id}`;
  const inside = node.localName === "li" ? node.querySelector("input, a") : node;
  const value = inside?.localName === "input" ? inside.value : inside?.getAttribute("href");
  return `${node.localName}.${node.className} ${inside?.getAttribute("name") ?? ""} ${value ?? ""}`;
}

function takeOverAttributes(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // Which filters are unfolded is the reader's choice.
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  }
  if (old.localName === "input" && old !== box) {
    old.checked = fresh.checked;
    old.value = fresh.value;
  }
  if (old.localName === "option") old.selected = fresh.selected;
}

/** Makes `old` like `fresh`. Elements that both have stay, with their focus and their state. */
function takeOver(old, fresh) {
  // What a reader ticked or chose is not in the markup.
  const hasState = old.matches?.("input, option") || old.querySelector?.("input, option");
  if (!hasState && old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  takeOverAttributes(old, fresh);
  const left = new Map();
  for (const child of old.childNodes) {
    const key = identity(child);
    left.set(key, [...(left.get(key) ?? []), child]);
  }
  let place = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const same = left.get(identity(child))?.shift();
    if (!same) {
      old.insertBefore(document.adoptNode(child), place);
      continue;
    }
    takeOver(same, child);
    if (same === place) place = place.nextSibling;
    else old.insertBefore(same, place);
  }
  for (const node of [...left.values()].flat()) node.remove();
}

/** Shows a fetched page in place of this one. */
function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  document.title = fresh.title;
  for (const part of ["header", "main", "footer"]) {
    takeOver(document.querySelector(part), fresh.querySelector(part));
  }
  const canonical = fresh.querySelector("link[rel=canonical]");
  if (!canonical) return undefined;
  // It may name the site otherwise than this browser does.
  const { pathname, search } = new URL(canonical.getAttribute("href"), location.href);
  return pathname + search;
}

let pause;
let running = new AbortController();
let shown = location.pathname + location.search; // without the fragment
let typing = false; // the newest entry of the history is of a question not yet finished

/** `by`: see search(). A question typed is one step back, not one for each letter. */
function record(address, by) {
  const typed = by === "typing" || by === "settled";
  if (by !== "history" && address !== shown) {
    if (typed && typing) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }
  typing = typed;
  shown = address;
}

/**
 * Shows the search at `address`, come to by "typing", having "settled" on what was typed,
 * "choosing" or the "history". Resolves to whether it is shown: not when another search came in
 * between, there was no answer, or what is typed is not yet a word.
 */
async function search(address, by) {
  clearTimeout(pause);
  running.abort();
  running = new AbortController();
  const { signal } = running;
  let html;
  try {
    const response = await fetch(address, { signal, headers: { Accept: "text/html" } });
    if (!response.ok) {
      if (by !== "typing" && by !== "settled") location.assign(address); // the page that says what is wrong
      return false;
    }
    html = await response.text();
  } catch (error) {
    if (error.name !== "AbortError") document.getElementById("unreachable").hidden = false;
    return false;
  }
  if (signal.aborted) return false;
  if (by === "typing" && html.includes('class="help"')) {
    // Most often half a word. What was found for less of it stays until the reader stops typing.
    pause = setTimeout(() => search(address, "settled"), kSettledMilliseconds);
    return false;
  }
  const canonical = show(html) ?? address;
  record(by === "history" ? address : canonical, by);
  return true;
}

function searchSoon() {
  clearTimeout(pause);
  pause = setTimeout(() => search(formAddress(), "typing"), kPauseMilliseconds);
}

/** Moves to the results; for when what had the focus is gone, or they are on another page. */
function goToResults() {
  const heading = document.getElementById("results");
  heading.focus({ preventScroll: true });
  if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
}

box.addEventListener("input", (event) => {
  // A switch thrown for one word is not meant for the next.
  form.elements.correct?.remove();
  if (!event.isComposing) searchSoon();
});
box.addEventListener("compositionend", searchSoon);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(formAddress(), typing ? "settled" : "choosing").then(() => (typing = false));
});

document.addEventListener("change", (event) => {
  if (event.target.form !== form || event.target === box) return;
  search(formAddress(), "choosing");
});

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("main a[href]");
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.getAttribute("href"), location.href);
  if (url.origin !== location.origin || url.pathname !== "/" || url.hash) return;
  event.preventDefault();
  if (await search(url.pathname + url.search, "choosing")) {
    box.value = url.searchParams.get("q") ?? "";
    goToResults();
  }
});

// For the way back from the pages to read.
window.addEventListener("pagehide", () => {
  sessionStorage.setItem("results", location.pathname + location.search);
});

window.addEventListener("popstate", async () => {
  const address = location.pathname + location.search;
  if (address === shown) return; // another place on the same page
  if (await search(address, "history")) {
    box.value = new URLSearchParams(location.search).get("q") ?? "";
  }
});
