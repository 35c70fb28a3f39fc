#include "searchd/http/explanation_panel.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "searchd/http/explanation_text.h"
#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

void append_link(std::string& html, const SearchRequest& request, std::string_view text) {
  html.append("<li><a href=\"")
      .append(escape_html(search_url("/", request)))
      .append("\">")
      .append(text)
      .append("</a></li>");
}

/// Links to the same search without what was done beyond the words typed.
std::string switches_html(const SearchRequest& request, const SearchResponse& response) {
  std::string html;
  SearchRequest changed = request;
  changed.page = 1;
  if (!response.expansions.empty()) {
    changed.expand = false;
    append_link(html, changed, text_of(Message::only_words_typed, request.language));
    changed.expand = request.expand;
  }
  if (response.correction) {
    changed.correct = false;
    append_link(html, changed,
                format(Message::search_as_typed, request.language,
                       {escape_html(response.correction->original)}));
  }
  return html.empty() ? html : "<ul class=\"chips\">" + html + "</ul>\n";
}

std::string two_places(float number) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.2f", static_cast<double>(number));
  return digits.data();
}

/// "child 1.00, children 0.70 (en)"
std::string forms_text(const ExplainedClause& clause) {
  std::string text;
  for (std::size_t i = 0; i < clause.forms.size(); ++i) {
    const ExplainedForm& form = clause.forms[i];
    text += (text.empty() ? "" : ", ") + form.text + ' ' + two_places(form.weight);
    const bool last_of_language =
        i + 1 == clause.forms.size() || clause.forms[i + 1].language != form.language;
    if (last_of_language) text.append(" (").append(language_code(form.language)).append(")");
  }
  return text;
}

std::string figures_html(const Explanation& explanation, Language reader) {
  if (explanation.clauses.empty()) return "";
  std::string html = "<dl>\n";
  for (const ExplainedClause& clause : explanation.clauses) {
    html.append("<dt>").append(escape_html(clause.words)).append(" (");
    html.append(format(Message::explained_weight, reader, {two_places(clause.weight)}));
    html.append(")</dt><dd>").append(escape_html(forms_text(clause))).append("</dd>\n");
  }
  return html.append("</dl>\n");
}

}  // namespace

std::string explanation_panel_html(const SearchRequest& request, const SearchResponse& response) {
  const auto sentences = explanation_sentences(response.explanation, request.language);
  if (sentences.empty()) return "";
  std::string html = "<details class=\"explanation\" id=\"explanation\"";
  html.append(request.explain ? " open" : "").append("><summary>");
  html.append(text_of(Message::explanation, request.language)).append("</summary>\n<ul>\n");
  for (const std::string& sentence : sentences) {
    html.append("<li>").append(escape_html(sentence)).append("</li>\n");
  }
  html.append("</ul>\n").append(switches_html(request, response));
  html.append(figures_html(response.explanation, request.language));
  return html.append("</details>\n");
}

}  // namespace gfmd
