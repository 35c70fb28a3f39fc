// How the box looks. Sites set the --gfmd-search- properties; system colours follow their
// color-scheme.

export const kStyle = `
:host {
  --accent: var(--gfmd-search-accent, LinkText);
  --background: var(--gfmd-search-background, Field);
  --text: var(--gfmd-search-text, FieldText);
  --muted: var(--gfmd-search-muted, color-mix(in srgb, var(--text) 72%, var(--background)));
  --border: var(--gfmd-search-border, color-mix(in srgb, var(--text) 55%, var(--background)));
  --active: var(--gfmd-search-active, color-mix(in srgb, var(--accent) 14%, var(--background)));
  --radius: var(--gfmd-search-radius, 0.375rem);
  display: block;
  position: relative;
  max-inline-size: var(--gfmd-search-width, 40rem);
  font: var(--gfmd-search-font, inherit);
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
*, ::before { box-sizing: border-box; }
form { display: flex; gap: 0.5rem; margin: 0; }
input, button {
  margin: 0;
  min-block-size: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: var(--background);
  color: var(--text);
  font: inherit;
  font-size: max(1rem, 1em);
}
input { flex: 1; min-inline-size: 0; }
input::placeholder { color: var(--muted); opacity: 1; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 0.125rem solid var(--accent); outline-offset: 0.125rem; }
.list {
  position: absolute; z-index: var(--gfmd-search-layer, 10); inset-inline: 0;
  margin-block-start: 0.25rem; padding-block: 0.25rem;
  max-block-size: var(--gfmd-search-height, min(28rem, 60vh));
  overflow-y: auto; overscroll-behavior: contain;
  border: 1px solid var(--border); border-radius: var(--radius);
  background: var(--background); color: var(--text);
  box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
}
.kind { padding: 0.5rem 0.75rem 0.25rem; color: var(--muted); font-size: 0.875em; }
.option {
  display: flex; gap: 1rem; align-items: center;
  min-block-size: 2.5rem; padding-block: 0.375rem; padding-inline: 0.5625rem 0.75rem;
  border-inline-start: 0.1875rem solid transparent;
  cursor: pointer;
}
.option:hover { background: var(--active); }
.option[aria-selected="true"] { border-color: var(--accent); background: var(--active); }
.text { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.count { color: var(--muted); font-size: 0.875em; white-space: nowrap; }
mark { background: none; color: inherit; font-weight: bold; }
.unseen {
  position: absolute; inline-size: 1px; block-size: 1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (prefers-reduced-motion: no-preference) {
  input, button { transition: border-color 0.15s; }
}
@media (forced-colors: active) {
  .option { border-color: Canvas; }
  .option:hover, .option[aria-selected="true"] {
    forced-color-adjust: none; background: Highlight; color: HighlightText;
  }
  .option:hover .count, .option[aria-selected="true"] .count { color: inherit; }
  mark { text-decoration: underline; }
}
`;
