// <gfmd-search>: a search box for any website. It suggests what the service at `endpoint` knows and
// leads to its pages. docs/search-box.md is what sites read. Without an answer it is a plain form.

import { kStyle } from "./style.js";
import { byKind, element, markedNodes } from "./suggestions.js";
import { kLanguages, kTexts } from "./texts.js";

const kPauseMilliseconds = 150; // between the last key and the question
const kStatusMilliseconds = 800; // between an answer and its being told: typing comes first
const kKeptAnswers = 50;

/** The address, where it is one of the web; null otherwise. */
function webAddress(address, base) {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

class SearchBox extends HTMLElement {
  static observedAttributes = ["endpoint", "label", "lang", "placeholder", "target"];

  #input = element("input", {
    "id": "input", "part": "input", "name": "q", "type": "text", "role": "combobox",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "list",
    "inputmode": "search", "enterkeyhint": "search", "maxlength": "1024",
    "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false",
  });
  #language = element("input", { type: "hidden", name: "lang" });
  #button = element("button", { type: "submit", part: "button" });
  #label = element("label", { for: "input", part: "label", class: "unseen" });
  #form = element("form", { role: "search", part: "form", method: "get" },
    this.#label, this.#input, this.#language, this.#button);
  #list = element("div", { id: "list", part: "list", class: "list", role: "listbox", hidden: "" });
  #status = element("div", { role: "status", class: "unseen" });

  #suggestions = []; // as listed
  #active = -1; // index of the suggestion that the arrow keys stand on; -1: the box itself
  #answers = new Map(); // by address, the latest asked last
  #asked = null; // address of the question whose answer is listed or awaited
  #listed; // promise of whether its answer lists anything
  #running = new AbortController();
  #pause;
  #telling;

  constructor() {
    super();
    const sheet = new CSSStyleSheet(); // allowed where a site's policy allows no inline style
    sheet.replaceSync(kStyle);
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#form, this.#list, this.#status);
    this.#input.addEventListener("input", (event) => event.isComposing || this.#askSoon());
    this.#input.addEventListener("compositionend", () => this.#askSoon());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("click", () => this.#ask());
    this.#input.addEventListener("blur", () => this.#close());
    this.#form.addEventListener("submit", (event) => this.#onSubmit(event));
    // The focus stays in the box, also while the list is scrolled with the mouse.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#choose(this.#suggestions[this.#options().indexOf(option)]);
    });
  }

  connectedCallback() {
    this.#present();
  }

  disconnectedCallback() {
    this.#close();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#present();
  }

  /** What is typed; a site may set it, for its page of results. */
  get value() {
    return this.#input.value;
  }
  set value(text) {
    this.#input.value = text;
    this.#close();
  }

  /** "en", "es" or "fr": the element's own language, or the one it stands in. */
  get language() {
    const given = this.getAttribute("lang") || this.parentElement?.closest("[lang]")?.lang || "";
    const code = given.toLowerCase().split("-")[0];
    return kLanguages.includes(code) ? code : "en";
  }

  /** URL of the service: the attribute's, or where this script came from. */
  get endpoint() {
    const given = this.getAttribute("endpoint");
    const url = given === null ? null : webAddress(given, document.baseURI);
    return url ?? new URL("/", import.meta.url);
  }

  #text(name, number = 0) {
    return kTexts[name][kLanguages.indexOf(this.language)].replace("{0}", number);
  }

  /** "1 result", "2 results"; French counts 0 as one. */
  #units(count) {
    const one = count === 1 || (count === 0 && this.language === "fr");
    return this.#text(one ? "oneResult" : "otherResults", count);
  }

  /** A number attribute within its bounds, else its default. */
  #number(name, fallback, min, max) {
    const number = Number(this.getAttribute(name) ?? fallback);
    return Number.isInteger(number) && number >= min && number <= max ? number : fallback;
  }

  /** URL of the page that shows results, without a question. */
  #resultsPage() {
    const target = this.getAttribute("target");
    const own = target === null ? null : webAddress(target, document.baseURI);
    return own ?? new URL("/", this.endpoint);
  }

  /** Words and addresses by the attributes; what was listed under others is gone. */
  #present() {
    this.#close();
    this.#answers.clear();
    const label = this.getAttribute("label") || this.#text("label");
    this.#label.textContent = label;
    this.#form.setAttribute("aria-label", label);
    this.#button.textContent = this.#text("search");
    this.#list.setAttribute("aria-label", this.#text("suggestions"));
    this.#form.setAttribute("action", this.#resultsPage());
    this.#language.value = this.language;
    this.#input.placeholder = this.getAttribute("placeholder") ?? "";
    for (const part of [this.#form, this.#list, this.#status]) part.lang = this.language;
  }

  #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  #close() {
    clearTimeout(this.#pause);
    clearTimeout(this.#telling);
    this.#running.abort();
    this.#asked = null;
    this.#list.hidden = true;
    this.#suggestions = [];
    this.#list.replaceChildren();
    this.#status.textContent = "";
    this.#input.setAttribute("aria-expanded", "false");
    this.#moveTo(-1);
  }

  #askSoon() {
    clearTimeout(this.#pause);
    this.#moveTo(-1);
    this.#pause = setTimeout(() => this.#ask(), kPauseMilliseconds);
  }

  /** Lists what may be meant by what is typed. Resolves to whether anything is listed. */
  async #ask() {
    clearTimeout(this.#pause);
    const typed = this.#input.value.trim();
    if ([...typed].length < this.#number("min-letters", 2, 1, 20)) {
      this.#close();
      return false;
    }
    const address = this.#question(typed);
    if (address !== this.#asked) {
      this.#running.abort();
      this.#running = new AbortController();
      this.#asked = address;
      this.#listed = this.#answer(address, this.#running.signal);
    }
    return this.#listed;
  }

  #question(typed) {
    const url = new URL("/v1/suggest", this.endpoint);
    url.search = new URLSearchParams({
      q: typed, lang: this.language, limit: this.#number("limit", 8, 1, 20),
    });
    return url.href;
  }

  async #answer(address, signal) {
    try {
      const answer = this.#answers.get(address) ?? (await this.#fetch(address, signal));
      if (signal.aborted) return false;
      this.#keep(address, answer);
      this.#show(answer.filter(({ url }) => this.#leadsTo(url)));
      return this.#isOpen;
    } catch {
      if (!signal.aborted) this.#close(); // a plain form goes on working
      return false;
    }
  }

  async #fetch(address, signal) {
    const response = await fetch(address, { signal, credentials: "omit" });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()).suggestions;
  }

  #keep(address, answer) {
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    if (this.#answers.size > kKeptAnswers) this.#answers.delete(this.#answers.keys().next().value);
  }

  #show(suggestions) {
    this.#moveTo(-1);
    this.#suggestions = suggestions;
    let number = 0;
    this.#list.replaceChildren(...byKind(suggestions).map(({ label, suggestions }, group) => {
      const heading = element("div", {
        "id": `kind-${group}`, "class": "kind", "part": "kind", "role": "presentation",
      }, label);
      const options = suggestions.map((each) => this.#option(each, number++));
      return element("div", { role: "group", "aria-labelledby": heading.id }, heading, ...options);
    }));
    this.#list.hidden = suggestions.length === 0;
    this.#list.scrollTop = 0;
    this.#input.setAttribute("aria-expanded", String(this.#isOpen));
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const name = ["noSuggestion", "oneSuggestion"][suggestions.length] ?? "otherSuggestions";
      this.#status.textContent = this.#text(name, suggestions.length);
    }, kStatusMilliseconds);
  }

  #option(suggestion, number) {
    const text = element("span", { class: "text", lang: suggestion.lang }, ...markedNodes(suggestion.html));
    const option = element("div", {
      "id": `option-${number}`, "class": "option", "part": "option",
      "role": "option", "aria-selected": "false",
    }, text);
    if (!suggestion.id) { // it leads to a search rather than a page
      const count = this.#units(suggestion.count);
      // The blank keeps the two apart in the option's name.
      option.append(" ", element("span", { class: "count", part: "count" }, count));
    }
    return option;
  }

  #moveTo(index) {
    const options = this.#options();
    this.#active = index;
    options.forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === index));
      option.setAttribute("part", i === index ? "option active" : "option");
    });
    if (index < 0) {
      this.#input.removeAttribute("aria-activedescendant");
    } else {
      this.#input.setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    }
  }

  /** Opens the list where it is closed; `index` of an opened list: -1 its last, null none. */
  async #open(index) {
    if (!(await this.#ask()) || index === null) return;
    this.#moveTo(index < 0 ? this.#suggestions.length - 1 : index);
  }

  /** Keys of the ARIA Authoring Practices' combobox: list autocomplete with manual selection. */
  #onKey(event) {
    if (event.isComposing || event.keyCode === 229) return; // the input method's
    if (event.ctrlKey || event.metaKey) return;
    const last = this.#suggestions.length - 1;
    const key = event.altKey ? `Alt+${event.key}` : event.key;
    const stepped = {
      ArrowDown: this.#active < last ? this.#active + 1 : 0,
      ArrowUp: this.#active > 0 ? this.#active - 1 : last,
    };
    if (key in stepped) {
      if (this.#isOpen) this.#moveTo(stepped[key]);
      else this.#open(key === "ArrowDown" ? 0 : -1);
    } else if (key === "Alt+ArrowDown") {
      this.#open(null);
    } else if (key === "Alt+ArrowUp") {
      this.#close();
    } else if (key === "Escape" && (this.#isOpen || this.#input.value)) {
      if (!this.#isOpen) this.#input.value = "";
      this.#close();
    } else if (key === "Enter" && this.#active >= 0) {
      this.#choose(this.#suggestions[this.#active]);
    } else if (this.#isOpen && (key === "Home" || key === "End") && !event.shiftKey) {
      const place = key === "Home" ? 0 : this.#input.value.length;
      this.#moveTo(-1);
      this.#input.setSelectionRange(place, place);
    } else {
      if (key === "ArrowLeft" || key === "ArrowRight") this.#moveTo(-1);
      if (key === "Tab") this.#close();
      return;
    }
    event.preventDefault();
  }

  /** Where a suggestion leads, on the service's own site only; searches to the page of results. */
  #leadsTo(address) {
    const url = webAddress(address, this.endpoint);
    if (!url || url.origin !== this.endpoint.origin) return null;
    if (url.pathname !== "/") return url;
    const page = this.#resultsPage();
    for (const [name, value] of url.searchParams) page.searchParams.append(name, value);
    return page;
  }

  #choose(suggestion) {
    this.#input.value = suggestion.text;
    this.#go({ query: suggestion.text, suggestion, url: this.#leadsTo(suggestion.url).href });
  }

  #onSubmit(event) {
    event.preventDefault();
    const query = this.#input.value.trim();
    const url = this.#resultsPage();
    if (query) url.searchParams.set("q", query);
    url.searchParams.set("lang", this.language);
    this.#go({ query, suggestion: null, url: url.href });
  }

  /** Tells the site, which may cancel and do something else. */
  #go(detail) {
    this.#close();
    const traits = { bubbles: true, composed: true, cancelable: true };
    const told = new CustomEvent("gfmd-search", { detail, ...traits });
    // Not the form's own submission: a site's form-action policy need not name the service.
    if (this.dispatchEvent(told)) location.assign(detail.url);
  }
}

// A page may name the script twice.
if (!customElements.get("gfmd-search")) customElements.define("gfmd-search", SearchBox);
