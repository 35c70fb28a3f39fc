// What the service suggests, as nodes: no text of it is ever read as markup.

const kEntities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** Strings and <mark> elements of escaped text; any other tag in it is text. */
export function markedNodes(html) {
  const decoded = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => kEntities[entity]);
  return html.split(/(<mark>.*?<\/mark>)/s).filter(Boolean).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part);
    return marked ? element("mark", {}, decoded(marked[1])) : decoded(part);
  });
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Neighbours of one kind together, in the order they came. */
export function byKind(suggestions) {
  const groups = [];
  for (const suggestion of suggestions) {
    if (groups.at(-1)?.kind !== suggestion.kind) {
      groups.push({ kind: suggestion.kind, label: suggestion.label, suggestions: [] });
    }
    groups.at(-1).suggestions.push(suggestion);
  }
  return groups;
}
