// What the box says, in the languages of the service.

export const kLanguages = ["en", "es", "fr"];

// In the order of kLanguages.
export const kTexts = {
  label: [
    "Search the paper and its practices",
    "Busque en el documento y en sus prácticas",
    "Cherchez dans le document et ses pratiques",
  ],
  search: ["Search", "Buscar", "Rechercher"],
  suggestions: ["Suggestions", "Sugerencias", "Suggestions"],
  noSuggestion: ["No suggestions", "Ninguna sugerencia", "Aucune suggestion"],
  oneSuggestion: ["1 suggestion", "1 sugerencia", "1 suggestion"],
  otherSuggestions: ["{0} suggestions", "{0} sugerencias", "{0} suggestions"],
  oneResult: ["{0} result", "{0} resultado", "{0} résultat"],
  otherResults: ["{0} results", "{0} resultados", "{0} résultats"],
};
