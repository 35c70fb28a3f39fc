#include "tests/searchd/http/sample_answers.h"

#include <regex>
#include <set>

namespace gfmd::test {

SearchResponse sample_response(const std::string& text) {
  SearchResponse response;
  response.query = text;
  response.total = 25;
  response.took_ms = 0.5;
  response.revision = "0123456789abcdef";
  Hit hit;
  hit.id = text;
  hit.kind = DocumentKind::footnote;
  hit.rank = 1;
  hit.score = 7.25;
  hit.language = Language::es;
  hit.unofficial = true;
  hit.matched_languages = {Language::es, Language::fr};
  hit.title = {{text, false}, {text, true}};
  hit.path = {text};
  hit.url = "/paper#footnote-24";
  hit.lines = {771, 776};
  Snippet snippet;
  snippet.runs = {{text + " ", false}, {text, true}};
  snippet.lines = {771, 772};
  snippet.url = "/paper#L771";
  snippet.cut_after = true;
  snippet.notes = {{3, "footnote-3", "/paper#footnote-3", text}};
  hit.snippets = {snippet};
  hit.labels = {{FacetField::country, text, text}};
  hit.keywords = {{{text, true}}};
  hit.matched = {{text, Language::fr, true}};
  hit.cited_by = {
      {24, "section-introduction", "/paper#L486", text, {{text, true}}, Language::es}};
  response.hits = {hit};
  response.facets = {
      {FacetField::kind, {{"footnote", text, 24, false, ""}}},
      {FacetField::country, {{text, text, 1, true, ""}}},
      {FacetField::region, {{"2", text, 1, false, ""}, {"14", text, 1, false, "2"}}}};
  response.warnings = {{"unknown-filter-value", text}};
  response.correction = Correction{text, text};
  response.expansions = {{text, {text, "kid"}, {text}}};
  response.references = {{text, text, ReferenceKind::un_symbol, text, 3}};
  using Kind = ExplanationStep::Kind;
  response.explanation.steps = {{Kind::searched, text, {text, "kid"}},
                                {Kind::left_out, "", {text}}};
  response.explanation.clauses = {{text, 2.5F, {{text, Language::fr, 0.5F, {TextField::title}}}}};
  response.explanation.in_figures = true;
  return response;
}

SymbolAnswer sample_symbol(const std::string& text) {
  SymbolAnswer answer;
  answer.symbol = {ReferenceKind::un_symbol, text, 101};
  answer.pinpoint = text;
  answer.per_page = 100;
  answer.revision = "0123456789abcdef";
  Citation citation;
  citation.language = Language::fr;
  citation.unofficial = true;
  citation.url = "/paper#L737";
  citation.lines = {737, 738};
  citation.runs = {{text + " ", false}, {text, true}};
  citation.pinpoint = text;
  citation.very_place = true;
  answer.units = {{"footnote-16",
                   DocumentKind::footnote,
                   text,
                   Language::en,
                   "/paper#footnote-16",
                   {citation}}};
  answer.alternatives = {{ReferenceKind::general_comment, text, 1}};
  answer.related = {{ReferenceKind::un_symbol, "A/1", 2}};
  return answer;
}

Document sample_practice(const std::string& text) {
  Document practice;
  practice.id = "practice-2";
  practice.kind = DocumentKind::practice;
  practice.number = 2;
  practice.source = text;
  practice.lines = {900, 930};
  const auto size = static_cast<std::uint32_t>(text.size());
  Passage passage;
  passage.text = text + ". " + text;
  passage.lines = {925, 927};
  passage.sentences = {{0, size + 1, {925, 926}}, {size + 2, 2 * size + 2, {927, 927}}};
  passage.notes = {{size + 1, 3}};
  passage.references = {{ReferenceKind::url, text, text, 0, size}};
  Passage item = passage;
  item.kind = PassageKind::list_item;
  item.lines = {928, 928};
  item.references.clear();
  practice.versions.push_back({Language::en, false, text, {text}, {passage, item}, {}, {}, {}});
  Passage translated;
  translated.text = text;
  practice.versions.push_back({Language::fr, true, text, {text}, {translated}, {}, {}, {}});
  practice.countries = {{"KE", text}};
  practice.places = {{text, text}};
  practice.partners = {{text, text}};
  practice.themes = {{text, text}};
  practice.tags = {{text, text}};
  practice.links = {text, "http://www.gfmd.org/?a=" + text};
  practice.year = 2015;
  practice.printed_fields = {
      {text, text, {900, 901}}, {"Summary:", text, {924, 929}}, {"Web Links:", text, {930, 930}}};
  return practice;
}

CitedWork sample_work() {
  CitedWork work;
  work.kind = CitedWork::Kind::part_of_paper;
  work.key = "footnote-24";
  work.title = "Note xxiv";
  work.author = "Global Forum on Migration and Development";
  work.container = "Background paper";
  work.year = "2015";
  work.url = "http://h/paper?a=1_2&b=%20#footnote-24";
  work.lines = {771, 776};
  work.keywords = {"Children", "Work"};
  work.notes = {"one", "two"};
  return work;
}

CitedWork sample_un_document() {
  CitedWork work;
  work.kind = CitedWork::Kind::un_document;
  work.key = "A-69-277";
  work.title = "A/69/277";
  work.number = "A/69/277";
  return work;
}

const std::vector<std::string>& xss_payloads() {
  static const std::vector<std::string> kPayloads{
      "<script>alert(1)</script>",
      "</script><script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "\"><img src=x onerror=alert(1)>",
      "'><img src=x onerror=alert(1)>",
      "\" onmouseover=\"alert(1)",
      "' onmouseover='alert(1)",
      "\" autofocus onfocus=alert(1) x=\"",
      "<svg onload=alert(1)>",
      "<svg/onload=alert(1)>",
      "<svg><script>alert(1)</script></svg>",
      "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
      "<iframe src=javascript:alert(1)>",
      "<iframe srcdoc='<script>alert(1)</script>'>",
      "<a href=javascript:alert(1)>x</a>",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:msgbox(1)",
      "<body onload=alert(1)>",
      "<details open ontoggle=alert(1)>",
      "<input autofocus onfocus=alert(1)>",
      "<form action=//evil.example><input name=q>",
      "<base href=//evil.example/>",
      "<link rel=stylesheet href=//evil.example>",
      "<meta http-equiv=refresh content=0;url=//evil.example>",
      "<style>@import'//evil.example'</style>",
      "<object data=javascript:alert(1)>",
      "<embed src=javascript:alert(1)>",
      "<template><script>alert(1)</script></template>",
      "<!--><script>alert(1)</script>-->",
      "<![CDATA[<script>alert(1)</script>]]>",
      "</title><script>alert(1)</script>",
      "</textarea><script>alert(1)</script>",
      "</mark><script>alert(1)</script><mark>",
      "</select><script>alert(1)</script>",
      "</style><script>alert(1)</script>",
      "<scr<script>ipt>alert(1)</scr</script>ipt>",
      "<<script>alert(1)//<</script>",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&#60;script&#62;alert(1)",
      "<plaintext>",
      "`onerror=alert(1)`",
      "{{constructor.constructor('alert(1)')()}}",
      "${alert(1)}",
      "http://x\" onclick=\"alert(1)",
  };
  return kPayloads;
}

std::string foreign_markup(const std::string& html) {
  static const std::set<std::string> kTags{
      "a",       "article", "blockquote", "body",    "button", "dd",          "details", "div",
      "dl",      "dt",      "fieldset",   "footer",  "form",   "h1",          "h2",      "h3",
      "h4",      "head",    "header",     "html",    "input",  "label",       "legend",  "li",
      "link",    "main",    "mark",       "meta",    "nav",    "ol",          "option",  "p",
      "section", "select",  "span",       "summary", "sup",    "title",       "ul",      "svg",
      "rect",    "figure",  "figcaption", "pre",     "code",   "gfmd-search", "table",   "thead",
      "tbody",   "tr",      "th",         "td",      "time"};
  static const std::set<std::string> kAttributes{"action",
                                                 "aria-current",
                                                 "aria-describedby",
                                                 "aria-hidden",
                                                 "aria-label",
                                                 "aria-labelledby",
                                                 "autocomplete",
                                                 "charset",
                                                 "checked",
                                                 "class",
                                                 "content",
                                                 "data-selected",
                                                 "data-text",
                                                 "datetime",
                                                 "for",
                                                 "form",
                                                 "href",
                                                 "hreflang",
                                                 "id",
                                                 "lang",
                                                 "media",
                                                 "method",
                                                 "name",
                                                 "open",
                                                 "rel",
                                                 "role",
                                                 "scope",
                                                 "selected",
                                                 "start",
                                                 "tabindex",
                                                 "title",
                                                 "type",
                                                 "value",
                                                 "hidden",
                                                 "x",
                                                 "y",
                                                 "width",
                                                 "height"};
  // Every "<" begins a tag of the known ones, with known attributes, their values in quotes.
  static const std::regex kTag("<(/?)([a-z0-9-]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)/?>");
  static const std::regex kOwnScript(
      "<script type=\"module\" src=\"/(?:assets/[0-9a-f]{12}/)?[a-z-]+\\.js\"></script>");
  static const std::regex kDataBlock("<script type=\"application/ld\\+json\">[^<]*</script>");
  static const std::regex kAttribute(" ([a-z-]+)(?:=\"([^\"]*)\")?");
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    if (html.compare(at, 15, "<!doctype html>") == 0) continue;
    std::smatch own;
    const auto is_own = [&](const std::regex& script) {
      return std::regex_search(html.begin() + static_cast<std::ptrdiff_t>(at), html.end(), own,
                               script, std::regex_constants::match_continuous);
    };
    if (is_own(kOwnScript) || is_own(kDataBlock)) {
      at += static_cast<std::size_t>(own.length()) - 1;
      continue;
    }
    std::smatch tag;
    const bool matched =
        std::regex_search(html.begin() + static_cast<std::ptrdiff_t>(at), html.end(), tag, kTag,
                          std::regex_constants::match_continuous);
    if (!matched || !kTags.count(tag[2])) return html.substr(at, 80);
    const std::string attributes = tag[3];
    for (std::sregex_iterator each(attributes.begin(), attributes.end(), kAttribute), end;
         each != end; ++each) {
      const std::string name = (*each)[1];
      const std::string target = (*each)[2];
      const bool leads_out = (name == "href" || name == "action") &&
                             !std::regex_search(target, std::regex("^(/($|[^/])|#|https?://)"));
      if (!kAttributes.count(name) || leads_out) return html.substr(at, 80);
    }
  }
  return "";
}

}  // namespace gfmd::test
