#include "corpus/list_field.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/list_text.h"
#include "corpus/name_matcher.h"
#include "corpus/text_words.h"
#include "corpus/vocabulary.h"

namespace gfmd {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// Names -----------------------------------------------------------------------------------------

std::vector<const Vocabulary*> vocabularies_of(ListKind kind) {
  switch (kind) {
    case ListKind::countries:
      return {&countries(), &organisations(), &regions()};
    case ListKind::partners:
      return {&organisations(), &countries()};
    case ListKind::themes:
      return {&themes()};
    case ListKind::tags:
      return {&tags()};
  }
  return {};
}

// "the embassies of Costa Rica" stand for the country.
std::string_view without_mission(std::string_view text) {
  text = drop_word(text, {"the ", "The ", "las ", "Las ", "les ", "Les "});
  return drop_word(text, {"embassies of ", "Embassies of ", "embassy of ", "Embassy of ",
                          "embajadas de ", "Embajadas de ", "embajada de ", "Embajada de ",
                          "ambassades de ", "Ambassades de ", "ambassade de ", "Ambassade de ",
                          "ambassades du ", "Ambassades du ", "ambassade du ", "Ambassade du "});
}

// The entry of a whole value: as printed, or without "(CAN)" behind it.
const VocabularyEntry* known(ListKind kind, std::string_view printed) {
  printed = bare(printed);
  if (printed.size() > kLongestName) return nullptr;
  // "and" is no Andorra: codes within a list are in capitals.
  constexpr std::size_t kCode = 3;
  if (printed.size() <= kCode && std::all_of(printed.begin(), printed.end(), is_lower)) return {};
  const std::size_t bracket = printed.ends_with(')') ? printed.rfind('(') : std::string_view::npos;
  for (const Vocabulary* vocabulary : vocabularies_of(kind)) {
    if (const VocabularyEntry* entry = vocabulary->resolve(printed)) return entry;
    if (bracket == 0 || bracket == std::string_view::npos) continue;
    if (const VocabularyEntry* entry = vocabulary->resolve(printed.substr(0, bracket))) {
      return entry;
    }
  }
  return kind == ListKind::partners ? countries().resolve(without_mission(printed)) : nullptr;
}

void add_term(std::vector<FacetTerm>& terms, const VocabularyEntry* entry,
              std::string_view printed) {
  printed = bare(printed);
  std::string key = entry ? entry->key : slug(printed);
  if (key.empty()) key = fold_name(printed);  // a script without Latin letters
  if (!key.empty()) terms.push_back({std::move(key), std::string(printed)});
}

std::vector<FacetTerm> without_doubles(std::vector<FacetTerm> terms) {
  std::set<std::string> keys;
  std::vector<FacetTerm> once;
  for (FacetTerm& term : terms) {
    if (keys.insert(term.key).second) once.push_back(std::move(term));
  }
  return once;
}

// Lists -----------------------------------------------------------------------------------------

struct Value {
  std::size_t last = 0;  // chunk
  const VocabularyEntry* entry = nullptr;
};

class ListReader {
 public:
  ListReader(ListKind kind, std::vector<FacetTerm>& terms) : kind_(kind), terms_(terms) {}

  // A stretch that is one value or several with commas and conjunctions between.
  void read(std::string_view text) {
    text = trim(text);
    if (bare(text).empty()) return;
    if (const VocabularyEntry* entry = known(kind_, text)) {
      add_term(terms_, entry, text);
      return;
    }
    const std::vector<Chunk> chunks = cut_chunks(text);
    if (kind_ == ListKind::themes && is_one_theme(text, chunks)) {
      add_term(terms_, nullptr, text);
      return;
    }
    for (std::size_t first = 0; first < chunks.size();) {
      if (const std::vector<Value> run = known_run(text, chunks, first); !run.empty()) {
        for (const Value& value : run) {
          add_term(terms_, value.entry, part(text, chunks, first, value.last));
          first = value.last + 1;
        }
        continue;
      }
      const std::size_t last = comma_end(chunks, first);
      add_unknown(part(text, chunks, first, last));
      first = last + 1;
    }
  }

 private:
  static std::string_view part(std::string_view text, const std::vector<Chunk>& chunks,
                               std::size_t first, std::size_t last) {
    return text.substr(chunks[first].begin, chunks[last].end - chunks[first].begin);
  }

  static std::size_t comma_end(const std::vector<Chunk>& chunks, std::size_t at) {
    while (chunks[at].joint == Joint::conjunction) ++at;
    return at;
  }

  // The longest known name from chunk `first` on.
  std::optional<Value> longest_known(std::string_view text, const std::vector<Chunk>& chunks,
                                     std::size_t first) const {
    constexpr std::size_t kLongest = 6;  // chunks of a name
    for (std::size_t n = std::min(kLongest, chunks.size() - first); n > 0; --n) {
      const std::size_t last = first + n - 1;
      if (const VocabularyEntry* entry = known(kind_, part(text, chunks, first, last))) {
        return Value{last, entry};
      }
    }
    return std::nullopt;
  }

  // Known names from chunk `first` to a comma; empty where anything unknown stands before it, for
  // a conjunction parts only what is known on both sides.
  std::vector<Value> known_run(std::string_view text, const std::vector<Chunk>& chunks,
                               std::size_t first) const {
    std::vector<Value> run;
    for (;;) {
      const std::optional<Value> value = longest_known(text, chunks, first);
      if (!value) return {};
      run.push_back(*value);
      if (chunks[value->last].joint != Joint::conjunction) return run;
      first = value->last + 1;
    }
  }

  // "Policy, Legal and Institutional Frameworks": one comma, then a conjunction, parts unknown.
  bool is_one_theme(std::string_view text, const std::vector<Chunk>& chunks) const {
    const auto commas = std::count_if(chunks.begin(), chunks.end(), [](const Chunk& chunk) {
      return chunk.joint == Joint::comma;
    });
    if (chunks.size() < 3 || commas != 1 || chunks[0].joint != Joint::comma) return false;
    return known_run(text, chunks, 0).empty() || known_run(text, chunks, 1).empty();
  }

  // A value no vocabulary has. Of a sentence about partners, the organisations it names.
  void add_unknown(std::string_view text) {
    if (kind_ == ListKind::partners && add_named_within(text)) return;
    add_term(terms_, nullptr, text);
  }

  bool add_named_within(std::string_view text) {
    static const NameMatcher matcher(organisations());
    const std::vector<TextWord> words = text_words(text);
    std::vector<FacetTerm> named;
    for (std::size_t i = 0; i < words.size();) {
      const NameMatcher::Match match = matcher.longest_at(text, words, i);
      if (match.entry == nullptr || is_lower(text[words[i].begin])) {
        ++i;
        continue;
      }
      const std::size_t end = words[i + match.words - 1].end;
      add_term(named, match.entry, text.substr(words[i].begin, end - words[i].begin));
      i += match.words;
    }
    if (named.empty() || (named.size() == 1 && !is_sentence(words))) return false;
    for (const FacetTerm& term : named)
      add_term(terms_, organisations().find(term.key), term.printed);
    return true;
  }

  // "Funded by ...", "Con el apoyo de ...", "En partenariat avec ...".
  static bool is_sentence(const std::vector<TextWord>& words) {
    constexpr std::array<std::string_view, 24> kLeads{
        "funded",    "financed", "supported", "implemented", "led",        "cofunded",
        "with",      "by",       "in",        "financiado",  "financiada", "apoyado",
        "ejecutado", "con",      "por",       "en",          "finance",    "financee",
        "soutenu",   "avec",     "par",       "dirigido",    "mis",        "appuye"};
    return std::find(kLeads.begin(), kLeads.end(), words.front().folded) != kLeads.end();
  }

  ListKind kind_;
  std::vector<FacetTerm>& terms_;
};

// Whether a line ends a value: the stretch before it is known as it stands, and the next line
// neither goes on with it in lower case nor makes a longer known name of it.
bool ends_value(ListKind kind, std::string_view text, std::string_view next) {
  text = text.substr(text.size() - std::min(text.size(), kLongestName));
  const std::size_t from = text.find_last_of(",;");
  const std::string_view open = from == std::string_view::npos ? text : text.substr(from + 1);
  next = trim(next);
  if (is_lower(next[0]) || next[0] == '(' || !known(kind, open)) return false;
  const std::string_view head = next.substr(0, next.find_first_of(",;"));
  if (known(kind, std::string(open) + ' ' + std::string(head))) return false;
  return kind == ListKind::partners || known(kind, head);
}

// The field as one line; a line that ends a value ends with a semicolon.
std::string join(ListKind kind, const std::vector<FieldLine>& lines) {
  std::string text;
  for (const FieldLine& line : lines) {
    if (trim(line.text).empty()) continue;
    if (!text.empty() && ends_value(kind, text, line.text)) text += ';';
    append_line(text, line.text);
  }
  return text;
}

std::vector<FacetTerm> split_text(ListKind kind, std::string_view text) {
  std::vector<FacetTerm> terms;
  if (const VocabularyEntry* entry = known(kind, text)) {
    add_term(terms, entry, text);
    return terms;
  }
  ListReader reader(kind, terms);
  for (const std::string_view item : cut_items(text)) reader.read(item);
  return without_doubles(std::move(terms));
}

// Countries and places --------------------------------------------------------------------------

// The word "Re:" and where the places begin behind it; npos twice where there is none.
std::pair<std::size_t, std::size_t> find_re(std::string_view text) {
  for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
    const bool word = (at == 0 || text[at - 1] == ' ') && (text[at] == 'R' || text[at] == 'r') &&
                      (text[at + 1] == 'e' || text[at + 1] == 'E') && text[at + 2] == ':';
    if (word) return {at, at + 3};
  }
  return {std::string_view::npos, std::string_view::npos};
}

bool names_no_place(std::string_view text) {
  constexpr std::array<std::string_view, 12> kNone{
      "various countries", "several countries", "other countries", "all countries",
      "varios paises",     "diversos paises",   "otros paises",    "todos los paises",
      "divers pays",       "plusieurs pays",    "autres pays",     "differents pays"};
  return std::find(kNone.begin(), kNone.end(), fold_name(bare(text))) != kNone.end();
}

// "Various countries, including Egypt and Kenya" names two.
std::vector<FacetTerm> split_places(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const std::size_t bytes = including_bytes(rest);
    if (bytes == 0) continue;
    std::string_view head = trim(text.substr(0, at));
    if (head.ends_with(',')) head.remove_suffix(1);
    if (names_no_place(head)) return split_places(rest.substr(bytes));
    break;
  }
  if (names_no_place(text)) return {};
  return split_text(ListKind::countries, trim(text));
}

}  // namespace

std::vector<FacetTerm> split_list(ListKind kind, const std::vector<FieldLine>& lines) {
  return split_text(kind, join(kind, lines));
}

CountryField split_country_field(const std::vector<FieldLine>& lines) {
  const std::string text = join(ListKind::countries, lines);
  const auto [re, behind] = find_re(text);
  CountryField field;
  if (re == std::string_view::npos) {
    field.countries = split_text(ListKind::countries, text);
    field.places = field.countries;
    return field;
  }
  field.countries = split_text(ListKind::countries, trim(std::string_view(text).substr(0, re)));
  field.places = split_places(std::string_view(text).substr(behind));
  return field;
}

}  // namespace gfmd
