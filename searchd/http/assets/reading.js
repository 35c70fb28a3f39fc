// What reading gains by script: notes that open beside their sentence, steps through the words found,
// citations to copy. Without this file the same links lead to the notes and from word to word.

// Notes

/** The passages of a note that are in the language of its marker; all where none is. */
function passagesOf(note, marker) {
  const language = (element) => element.closest("[lang]")?.lang;
  const all = [...note.querySelectorAll(".footnote")];
  const same = all.filter((passage) => language(passage) === language(marker));
  return same.length > 0 ? same : all;
}

/** A note's text as it opens: without the ids and links that the note itself has. */
function noteText(passages, id) {
  const box = document.createElement("span");
  box.className = "open-note";
  box.id = id;
  box.setAttribute("role", "note");
  box.lang = passages[0]?.closest("[lang]")?.lang ?? "";
  for (const passage of passages) {
    const part = document.createElement("span");
    for (const node of passage.childNodes) part.append(node.cloneNode(true));
    for (const link of part.querySelectorAll(".here, .at, .cite, .step")) link.remove();
    for (const named of part.querySelectorAll("[id]")) named.removeAttribute("id");
    box.append(part);
  }
  return box;
}

function close(button) {
  document.getElementById(button.getAttribute("aria-controls"))?.remove();
  button.setAttribute("aria-expanded", "false");
}

function open(button, note) {
  const box = noteText(passagesOf(note, button), button.getAttribute("aria-controls"));
  box.setAttribute("aria-label", button.getAttribute("aria-label"));
  (button.closest(".keep") ?? button.closest("sup")).after(box);
  button.setAttribute("aria-expanded", "true");
}

/** Holds a marker to its word and what ends it: lines may break before and behind a button. */
function keepTogether(marker) {
  const before = marker.previousSibling;
  const behind = marker.nextSibling;
  const group = document.createElement("span");
  group.className = "keep";
  marker.before(group);
  if (before?.nodeType === Node.TEXT_NODE) {
    group.append(before.splitText(before.data.search(/\S*$/)));
  }
  group.append(marker);
  const end = behind?.nodeType === Node.TEXT_NODE ? behind.data.match(/^\S{0,2}(?=\s|$)/) : null;
  if (end?.[0]) {
    behind.splitText(end[0].length);
    group.append(behind);
  }
}

/** In place of the link to a note on this page: a button that opens it here. */
function makeNoteButton(link) {
  const note = document.getElementById(link.hash.slice(1));
  if (!note || link.origin + link.pathname !== location.origin + location.pathname) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "note";
  button.id = link.id;
  button.textContent = link.textContent;
  button.setAttribute("aria-label", link.getAttribute("aria-label"));
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", `open-${note.id}-${makeNoteButton.made++}`);
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-expanded") === "true") close(button);
    else open(button, note);
  });
  link.replaceWith(button);
  keepTogether(button.closest("sup"));
}
makeNoteButton.made = 0;
for (const link of document.querySelectorAll("a.note")) makeNoteButton(link);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const box = event.target.closest?.(".open-note");
  const button = box
    ? document.querySelector(`button[aria-controls="${box.id}"]`)
    : event.target.closest?.("button.note");
  if (button?.getAttribute("aria-expanded") !== "true") return;
  close(button);
  button.focus();
});

// Matches

const hits = [...document.querySelectorAll("mark[id^=hit-]")];
const bar = document.querySelector(".stepping");
let current = -1; // number in hits of the one that was come to

function say() {
  const status = bar.querySelector("[role=status]");
  const text = status.dataset.text;
  status.textContent = text.replace("{0}", current + 1).replace("{1}", hits.length);
}

function mark(number) {
  hits[current]?.classList.remove("current");
  current = number;
  hits[current].classList.add("current");
  say();
}

/** To the match so many further on, round the ends. */
function step(by) {
  mark((current + by + hits.length) % hits.length);
  hits[current].scrollIntoView({ block: "center" });
  history.replaceState(null, "", `#${hits[current].id}`);
}

/** The first match in or behind what the address names. */
function startAtTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const behind = (hit) =>
    !target ||
    target.contains(hit) ||
    target.compareDocumentPosition(hit) & Node.DOCUMENT_POSITION_FOLLOWING;
  const first = hits.findIndex((hit) => hit === target || behind(hit));
  mark(first < 0 ? 0 : first);
}

if (bar && hits.length > 0) {
  bar.hidden = false;
  startAtTarget();
  window.addEventListener("hashchange", startAtTarget);
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) step(Number(button.value));
  });
  bar.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  });
}

// Ways on

/** The results as they were left, with their filters and their page, where they are of this search. */
function backToResults(link) {
  const left = sessionStorage.getItem("results");
  const of = (address) => new URL(address, location.origin).searchParams;
  const same = ["q", "lang"].every((name) => of(left ?? "/").get(name) === of(link.href).get(name));
  if (left && same) link.setAttribute("href", left);
}

const back = document.querySelector(".matches .back a");
if (back) backToResults(back);

// Another language is read at the same place: lines have one address in all.
document.querySelector(".languages")?.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) link.hash = location.hash;
});

// Citations

/** Where the clipboard is closed to this page, the text is selected instead. */
async function copy(text, status) {
  let done = status.dataset.text;
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    getSelection().selectAllChildren(text);
    done = status.dataset.selected;
  }
  status.textContent = ""; // said again when copied again
  requestAnimationFrame(() => (status.textContent = done));
}

for (const copying of document.querySelectorAll(".copying")) {
  copying.hidden = false;
  copying.querySelector("button").addEventListener("click", () => {
    copy(copying.parentNode.querySelector(".citation"), copying.querySelector("[role=status]"));
  });
}
