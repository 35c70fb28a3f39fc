#include "searchd/http/explanation_text.h"

#include <cstddef>
#include <iterator>
#include <string_view>

#include "searchd/http/hit_list.h"
#include "searchd/http/messages.h"

namespace gfmd {
namespace {

using Kind = ExplanationStep::Kind;

constexpr std::ptrdiff_t kMaxShownTerms = 8;  // of a concept

std::string join(const std::vector<std::string>& texts, std::string_view between) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += between;
    joined += text;
  }
  return joined;
}

/// Steps of these kinds make one sentence where they follow each other.
bool is_listed(Kind kind) {
  return kind == Kind::searched || kind == Kind::required || kind == Kind::excluded ||
         kind == Kind::nowhere;
}

/// "child or children"
std::string item_of(const ExplanationStep& step, Language reader) {
  if (step.kind == Kind::nowhere || step.terms.empty()) return step.words;
  return join(step.terms, text_of(Message::explained_or, reader));
}

Message message_of(Kind kind) {
  switch (kind) {
    case Kind::as_read:
      return Message::explained_as_read;
    case Kind::corrected:
      return Message::explained_corrected;
    case Kind::searched:
      return Message::explained_searched;
    case Kind::required:
      return Message::explained_required;
    case Kind::excluded:
      return Message::explained_excluded;
    case Kind::nowhere:
      return Message::explained_nowhere;
    case Kind::acronym:
      return Message::explained_acronym;
    case Kind::meaning:
      return Message::explained_meaning;
    case Kind::broader:
      return Message::explained_broader;
    case Kind::reference:
      return Message::explained_reference;
    case Kind::left_out:
      return Message::explained_left_out;
    case Kind::partial:
      break;
  }
  return Message::explained_partial;
}

/// The first of them, when they are many.
std::string list_of(const std::vector<std::string>& terms) {
  if (std::ssize(terms) <= kMaxShownTerms) return join(terms, ", ");
  return join({terms.begin(), terms.begin() + kMaxShownTerms}, ", ") + " …";
}

std::string sentence_of(const ExplanationStep& step, Language reader) {
  const bool in_full = step.kind == Kind::left_out;
  const std::string terms = in_full ? join(step.terms, ", ") : list_of(step.terms);
  if (step.kind == Kind::left_out) {
    return format(step.terms.size() == 1 ? Message::explained_left_out_one : message_of(step.kind),
                  reader, {terms});
  }
  const std::string place = step.lines.first > 0 ? place_text(step.lines, reader) : step.unit;
  return format(message_of(step.kind), reader, {step.words, terms, place});
}

}  // namespace

std::vector<std::string> explanation_sentences(const Explanation& explanation, Language reader) {
  std::vector<std::string> sentences;
  const auto& steps = explanation.steps;
  for (std::size_t i = 0; i < steps.size();) {
    if (!is_listed(steps[i].kind)) {
      sentences.push_back(sentence_of(steps[i++], reader));
      continue;
    }
    const Kind kind = steps[i].kind;
    std::vector<std::string> items;
    for (; i < steps.size() && steps[i].kind == kind; ++i) {
      items.push_back(item_of(steps[i], reader));
    }
    sentences.push_back(format(message_of(kind), reader, {join(items, "; ")}));
  }
  return sentences;
}

}  // namespace gfmd
