#include "corpus/json_lines.h"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <stdexcept>
#include <vector>

#include "corpus/address_fault.h"
#include "corpus/facet_value.h"
#include "corpus/passage_builder.h"
#include "corpus/references.h"
#include "corpus/row_text.h"
#include "corpus/schema.h"
#include "corpus/strict_json.h"
#include "corpus/vocabulary.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxStrings = 1000;
constexpr std::string_view kBlanks = " \t\r\n\f\v";

/// What is wrong with a record; thrown and caught within this file.
struct RecordError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[noreturn]] void fail(std::string_view member, const std::string& message) {
  throw RecordError("member \"" + std::string(member) + "\": " + message);
}

std::string_view string_of(std::string_view member, const json::value& value) {
  const json::string* const text = value.if_string();
  if (text == nullptr) fail(member, "expected a string");
  if (text->find('\0') != json::string::npos) fail(member, "expected text without NULs");
  return {text->data(), text->size()};
}

const json::object& object_of(std::string_view member, const json::value& value) {
  const json::object* const object = value.if_object();
  if (object == nullptr) fail(member, "expected an object");
  return *object;
}

/// Words single spaced, without control characters, in NFC.
std::string single_spaced(std::string_view text) {
  const std::string clean = strip_controls(to_nfc(text));
  std::string spaced;
  spaced.reserve(clean.size());
  for (const char c : clean) {
    const bool blank = kBlanks.find(c) != std::string_view::npos;
    if (!blank) {
      spaced += c;
    } else if (!spaced.empty() && spaced.back() != ' ') {
      spaced += ' ';
    }
  }
  if (spaced.ends_with(' ')) spaced.pop_back();
  return spaced;
}

std::vector<Passage> split_body(std::string_view body, Language language) {
  std::vector<Passage> passages;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    TextJoiner joiner;
    joiner.append(single_spaced(body.substr(0, end)), 0);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (joiner.text().empty()) continue;
    const bool listed = list_marker(joiner.text()).has_value();
    passages.push_back(
        joiner.take_passage(listed ? PassageKind::list_item : PassageKind::paragraph, language));
  }
  return passages;
}

Language language_of(std::string_view member, std::string_view code) {
  for (const Language language : kLanguages) {
    if (code == language_code(language)) return language;
  }
  fail(member, "expected \"en\", \"es\" or \"fr\"");
}

std::string id_of(const json::value& value) {
  const std::string_view id = string_of("id", value);
  const bool blank = std::any_of(id.begin(), id.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
  });
  if (id.empty() || id.size() > kMaxIdBytes || blank) {
    fail("id", "expected 1 to " + std::to_string(kMaxIdBytes) + " bytes without blanks");
  }
  return to_nfc(id);
}

int year_of(const json::value& value) {
  constexpr std::int64_t kLastYear = 9999;
  const std::int64_t* const year = value.if_int64();
  if (year == nullptr || *year < 1 || *year > kLastYear) {
    fail("year", "expected an integer from 1 to " + std::to_string(kLastYear));
  }
  return static_cast<int>(*year);
}

std::vector<std::string> strings_of(std::string_view member, const json::value& value) {
  const json::array* const array = value.if_array();
  if (array == nullptr) fail(member, "expected an array of strings");
  if (array->size() > kMaxStrings) {
    fail(member, "expected at most " + std::to_string(kMaxStrings) + " strings");
  }
  std::vector<std::string> strings;
  for (const json::value& element : *array) {
    strings.push_back(single_spaced(string_of(member, element)));
    if (strings.back().empty()) fail(member, "expected words in every string");
  }
  return strings;
}
// Outside the vocabulary the key is a slug; of a name without Latin letters, the name itself.
std::string key_outside(std::string_view printed) {
  std::string key = slug(printed);
  return key.empty() ? fold_case(printed) : key;
}

std::vector<FacetTerm> terms_of(FacetField field, const json::value& value) {
  std::vector<FacetTerm> terms;
  for (std::string& printed : strings_of(facet_spec(field).name, value)) {
    const VocabularyEntry* const entry = resolve_facet_name(field, printed);
    std::string key = entry != nullptr ? entry->key : key_outside(printed);
    const bool known = std::any_of(terms.begin(), terms.end(),
                                   [&](const FacetTerm& term) { return term.key == key; });
    if (!known) terms.push_back({std::move(key), std::move(printed)});
  }
  return terms;
}

/// Runs `read`; a RecordError becomes one of the faults.
template <typename Read>
void attempt(std::vector<std::string>& faults, Read read) {
  try {
    read();
  } catch (const RecordError& error) {
    faults.emplace_back(error.what());
  }
}

void read_links(const json::value& value, RecordReading& reading) {
  for (std::string& link : strings_of("link", value)) {
    attempt(reading.faults, [&] {
      const auto fault = address_fault(link);
      if (fault && fault->refused) fail("link", "\"" + link + "\": " + fault->message);
      reading.record.document.links.push_back(normal_url(link));
      reading.links.push_back(std::move(link));
    });
  }
}

std::vector<std::string> keywords_of(const std::string& member, const json::value& value) {
  std::vector<std::string> keywords;
  for (std::string& keyword : strings_of(member, value)) {
    if (std::find(keywords.begin(), keywords.end(), keyword) == keywords.end()) {
      keywords.push_back(std::move(keyword));
    }
  }
  return keywords;
}

Version version_of(Language language, std::string_view title, std::string_view body) {
  Version version;
  version.language = language;
  version.title = single_spaced(title);
  version.passages = split_body(body, language);
  return version;
}

Version translation_of(const json::object::const_iterator& member) {
  const std::string name = "translations." + std::string(member->key());
  const Language language = language_of(name, member->key());
  const json::object& members = object_of(name, member->value());
  std::vector<std::string> keywords;
  for (const auto& [key, value] : members) {
    const std::string path = name + "." + std::string(key);
    if (key == "keywords") {
      keywords = keywords_of(path, value);
    } else if (key != "title" && key != "body") {
      fail(path, "unknown");
    }
  }
  if (!members.contains("title") || !members.contains("body")) {
    fail(name, "expected \"title\" and \"body\"");
  }
  Version version = version_of(language, string_of(name + ".title", members.at("title")),
                               string_of(name + ".body", members.at("body")));
  version.keywords = std::move(keywords);
  return version;
}

void read_translations(const json::value& value, Document& document) {
  const json::object& translations = object_of("translations", value);
  for (auto member = translations.begin(); member != translations.end(); ++member) {
    document.versions.push_back(translation_of(member));
    if (document.versions.back().language == document.versions.front().language) {
      fail("translations", "expected languages other than the record's own");
    }
  }
}

DocumentKind kind_of(const json::value& value) {
  const auto kind = parse_kind(string_of("kind", value));
  if (!kind) {
    fail("kind", "expected section, recommendation, question, footnote, practice or document");
  }
  return *kind;
}

const json::value& required(const json::object& record, std::string_view member) {
  const json::value* const value = record.if_contains(member);
  if (value == nullptr) fail(member, "missing");
  return *value;
}

// False for a name the contract does not list.
bool read_member(std::string_view name, const json::value& value, RecordReading& reading) {
  Document& document = reading.record.document;
  if (name == "kind") {
    document.kind = kind_of(value);
  } else if (name == "country") {
    document.countries = terms_of(FacetField::country, value);
  } else if (name == "place") {
    document.places = terms_of(FacetField::place, value);
  } else if (name == "partner") {
    document.partners = terms_of(FacetField::partner, value);
  } else if (name == "theme") {
    document.themes = terms_of(FacetField::theme, value);
  } else if (name == "tag") {
    document.tags = terms_of(FacetField::tag, value);
  } else if (name == "keywords") {
    document.versions.front().keywords = keywords_of("keywords", value);
  } else if (name == "link") {
    read_links(value, reading);
  } else if (name == "year") {
    document.year = year_of(value);
  } else if (name == "translations") {
    read_translations(value, document);
  } else {
    return name == "id" || name == "title" || name == "body" || name == "lang";
  }
  return true;
}

void read_text(const json::object& record, RecordReading& reading) {
  Language language = Language::en;
  std::string_view title;
  std::string_view body;
  attempt(reading.faults, [&] {
    const json::value* const code = record.if_contains("lang");
    if (code != nullptr) language = language_of("lang", string_of("lang", *code));
  });
  attempt(reading.faults, [&] { title = string_of("title", required(record, "title")); });
  attempt(reading.faults, [&] { body = string_of("body", required(record, "body")); });
  reading.record.document.versions.push_back(version_of(language, title, body));
}

/// What is in every string of a value, by the names of the members it is in.
void find_controls(const json::value& value, const std::string& member,
                   std::vector<std::string>& controls) {
  if (const json::object* const object = value.if_object()) {
    for (const auto& [name, inner] : *object) {
      find_controls(inner, (member.empty() ? "" : member + ".") + std::string(name), controls);
    }
  } else if (const json::array* const array = value.if_array()) {
    for (const json::value& inner : *array) find_controls(inner, member, controls);
  } else if (const json::string* const text = value.if_string()) {
    const auto control = find_control({text->data(), text->size()});
    if (control) {
      controls.push_back("member \"" + member + "\": " + code_point_name(control->code_point));
    }
  }
}

RecordReading read(std::string_view text, std::string_view source, bool with_controls) {
  std::array<unsigned char, 16u << 10> memory{};  // most records fit
  json::monotonic_resource storage(memory.data(), memory.size());
  RecordReading reading;
  const auto parsed = parse_strict_json(text, &storage);
  if (!parsed) {
    reading.faults.push_back(find_invalid_utf8(text) ? "a byte that is not UTF-8" : parsed.error());
    return reading;
  }
  const json::object* const record = parsed.value().if_object();
  if (record == nullptr) {
    reading.faults.emplace_back("expected a JSON object");
    return reading;
  }
  Document& document = reading.record.document;
  document.source = source;
  attempt(reading.faults, [&] { document.id = id_of(required(*record, "id")); });
  read_text(*record, reading);
  for (const auto& [name, value] : *record) {
    attempt(reading.faults, [&, &member = name, &of = value] {
      if (!read_member(member, of, reading)) {
        reading.record.unknown_members.emplace_back(member);
      }
    });
  }
  if (with_controls) find_controls(parsed.value(), "", reading.controls);
  return reading;
}

}  // namespace

Result<Record, std::string> parse_record(std::string_view json, std::string_view source) {
  RecordReading reading = read(json, source, false);
  if (!reading.faults.empty()) return Unexpected{std::move(reading.faults.front())};
  return std::move(reading.record);
}

RecordReading read_record(std::string_view json, std::string_view source) {
  return read(json, source, true);
}

}  // namespace gfmd
