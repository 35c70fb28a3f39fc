#include "corpus/nearest_name.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "corpus/facet_value.h"
#include "corpus/vocabulary.h"

namespace gfmd {
namespace {

constexpr std::size_t kLettersAnEdit = 4;

struct Name {
  std::string folded;
  std::string_view printed;  // in the vocabulary, which lives as long as the program
};
using NamesByField = std::array<std::vector<Name>, kFacetFieldCount>;

NamesByField read_names() {
  NamesByField names;
  for (const FacetField field : kFacetFields) {
    auto& of_field = names.at(static_cast<std::size_t>(field));
    const auto add = [&](const std::string& printed) {
      if (!printed.empty()) of_field.push_back({fold_name(printed), printed});
    };
    for (const Vocabulary* vocabulary : facet_vocabularies(field)) {
      for (const VocabularyEntry& entry : vocabulary->entries()) {
        for (const std::string& label : entry.labels) add(label);
        for (const std::string& acronym : entry.acronyms) add(acronym);
        for (const std::string& alias : entry.aliases) add(alias);
      }
    }
  }
  return names;
}

/// Keeps the nearest of the names offered to it.
class Nearest {
 public:
  explicit Nearest(std::string_view wanted)
      : wanted_(wanted), limit_(wanted.size() / kLettersAnEdit), done_(limit_ == 0) {}

  void offer(std::string_view folded, std::string_view printed) {
    if (done_) return;
    const std::size_t distance = edit_distance(wanted_, folded, limit_);
    if (distance > limit_) return;
    name_ = printed;
    done_ = distance == 0;
    if (!done_) limit_ = distance - 1;  // nearer ones only
  }
  [[nodiscard]] std::string name() const { return std::string(name_); }

 private:
  std::string_view wanted_;
  std::size_t limit_;
  bool done_;
  std::string_view name_;
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> before_last(a.size() + 1);
  std::vector<std::size_t> last(a.size() + 1);
  std::vector<std::size_t> row(a.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= b.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= a.size(); ++j) {
      const bool equal = a[j - 1] == b[i - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (equal ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[a.size()], limit + 1);
}

std::string nearest_facet_name(FacetField field, std::string_view printed) {
  static const NamesByField names = read_names();
  const std::string wanted = fold_name(printed);
  Nearest nearest(wanted);
  for (const Name& name : names.at(static_cast<std::size_t>(field))) {
    nearest.offer(name.folded, name.printed);
  }
  return nearest.name();
}

std::string nearest_word(std::span<const std::string_view> words, std::string_view printed) {
  const std::string wanted = fold_name(printed);
  Nearest nearest(wanted);
  for (const std::string_view word : words) nearest.offer(fold_name(word), word);
  return nearest.name();
}

}  // namespace gfmd
