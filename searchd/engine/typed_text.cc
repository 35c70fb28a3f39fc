#include "searchd/engine/typed_text.h"

#include <algorithm>
#include <utility>

#include "corpus/text_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

/// Bytes of `word` whose folding is at least `letters` long: where a typed beginning ends in it.
std::size_t printed_size(std::string_view word, std::size_t letters) {
  std::size_t at = 0;
  for (std::size_t folded = 0; at < word.size() && folded < letters;) {
    std::size_t next = at + 1;
    const auto goes_on = [&] {
      return next < word.size() && (static_cast<unsigned char>(word[next]) & 0xc0U) == 0x80;
    };
    while (goes_on()) ++next;
    folded += fold_accents(word.substr(at, next - at)).size();
    at = next;
  }
  // A combining mark belongs to the letter before it.
  while (at + 1 < word.size() && word[at] == '\xcc') at += 2;
  return at;
}

struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool matches(const TextWord& word, const TypedText& typed, std::size_t i) {
  const bool beginning = typed.open && i + 1 == typed.words.size();
  return beginning ? word.folded.starts_with(typed.words[i]) : word.folded == typed.words[i];
}

Mark mark_of(std::string_view text, const TextWord& word, const TypedText& typed, std::size_t i) {
  const std::string_view printed = text.substr(word.begin, word.end - word.begin);
  return {word.begin, word.begin + printed_size(printed, typed.words[i].size())};
}

std::vector<Mark> find_marks(std::string_view text, const TypedText& typed) {
  const std::vector<TextWord> words = text_words(text);
  const std::size_t count = typed.words.size();
  for (std::size_t first = 0; first + count <= words.size(); ++first) {
    std::size_t i = 0;
    while (i < count && matches(words[first + i], typed, i)) ++i;
    if (i < count) continue;
    return {{words[first].begin, mark_of(text, words[first + count - 1], typed, count - 1).end}};
  }
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < count; ++i) {
    const auto word = std::find_if(words.begin(), words.end(),
                                   [&](const TextWord& each) { return matches(each, typed, i); });
    if (word != words.end()) marks.push_back(mark_of(text, *word, typed, i));
  }
  std::sort(marks.begin(), marks.end(),
            [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  return marks;
}

}  // namespace

std::string TypedText::joined() const {
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) key += word_key(i);
  return key;
}

std::string TypedText::word_key(std::size_t i) const {
  return open && i + 1 == words.size() ? words[i] : words[i] + ' ';
}

TypedText read_typed(std::string_view query) {
  TypedText typed;
  std::vector<TextWord> words = text_words(query);
  if (words.empty()) return typed;
  typed.open = words.back().end == query.size();
  if (words.size() > kMaxTypedWords) {
    words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(kMaxTypedWords));
  }
  std::size_t letters = 0;
  for (TextWord& word : words) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; };
    letters += word.folded.size() - static_cast<std::size_t>(std::count_if(
                                        word.folded.begin(), word.folded.end(), continues));
    typed.words.push_back(std::move(word.folded));
  }
  if (letters < 2) typed.words.clear();
  return typed;
}

std::string fold_words(std::string_view name) {
  std::string folded;
  for (const TextWord& word : text_words(name)) folded.append(word.folded).append(" ");
  return folded;
}

std::vector<TextRun> mark_typed(std::string_view text, const TypedText& typed) {
  std::vector<TextRun> runs;
  std::size_t done = 0;
  for (const Mark& mark : find_marks(text, typed)) {
    if (mark.begin < done || mark.end <= mark.begin) continue;  // a word typed twice
    if (mark.begin > done) {
      runs.push_back({std::string(text.substr(done, mark.begin - done)), false});
    }
    runs.push_back({std::string(text.substr(mark.begin, mark.end - mark.begin)), true});
    done = mark.end;
  }
  if (done < text.size()) runs.push_back({std::string(text.substr(done)), false});
  return runs;
}

}  // namespace gfmd
