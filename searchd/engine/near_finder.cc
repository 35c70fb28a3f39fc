#include "searchd/engine/near_finder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gfmd {
namespace {

using Documents = std::vector<std::uint32_t>;

void sort_unique(Documents& documents) {
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
}

Documents intersect(const Documents& a, const Documents& b) {
  Documents both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

bool same_words(std::span<const WordForm> a, std::span<const WordForm> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const WordForm& x, const WordForm& y) { return x.text == y.text; });
}

}  // namespace

Documents NearFinder::documents_of(const NearPart& part, Language language, TextField field) {
  Documents documents;
  for (const auto& row : part.rows) {
    if (row.size() == 1) {
      const auto found = rows_.documents_with(row.front().forms, language, field);
      documents.insert(documents.end(), found.begin(), found.end());
    } else {
      for (const RowCount& found : rows_.find(row, language, field)) {
        documents.push_back(found.document);
      }
    }
  }
  sort_unique(documents);
  return documents;
}

std::vector<NearFinder::Place> NearFinder::places_of(std::uint32_t document, const NearPart& part,
                                                     Language language, TextField field) {
  std::vector<Place> places;
  for (const auto& row : part.rows) {
    std::uint32_t length = 0;
    for (const RowWord& word : std::span(row).subspan(1)) length += word.max_step;
    for (const std::uint32_t end : rows_.ends_in(document, row, language, field)) {
      places.push_back({end - length, end});
    }
  }
  return places;
}

bool NearFinder::stand_near(std::uint32_t document, std::span<const NearPart> parts,
                            Language language, TextField field) {
  std::vector<Place> before = places_of(document, parts.front(), language, field);
  Documents firsts;
  Documents lasts;
  for (const NearPart& part : parts.subspan(1)) {
    firsts.clear();
    lasts.clear();
    for (const Place& place : before) {
      firsts.push_back(place.first);
      lasts.push_back(place.last);
    }
    std::sort(firsts.begin(), firsts.end());
    std::sort(lasts.begin(), lasts.end());
    std::vector<Place> here = places_of(document, part, language, field);
    std::erase_if(here, [&](const Place& place) {
      const auto behind = std::lower_bound(lasts.begin(), lasts.end(), place.first);
      if (behind != lasts.begin() && place.first - *std::prev(behind) <= part.distance) {
        return false;
      }
      if (part.ordered) return true;
      const auto ahead = std::upper_bound(firsts.begin(), firsts.end(), place.last);
      return ahead == firsts.end() || *ahead - place.last > part.distance;
    });
    before = std::move(here);
    if (before.empty()) return false;
  }
  return !before.empty();
}

Documents NearFinder::find(std::span<const NearPart> parts, Language language, TextField field) {
  Documents candidates;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Documents documents = documents_of(parts[i], language, field);
    candidates = i == 0 ? std::move(documents) : intersect(candidates, documents);
    if (candidates.empty()) return {};
  }
  std::erase_if(candidates, [&](std::uint32_t document) {
    return !stand_near(document, parts, language, field);
  });
  return candidates;
}

bool NearFinder::has_window(std::uint32_t document,
                            std::span<const std::span<const WordForm>> words, std::uint32_t width,
                            Language language, TextField field) {
  struct Event {
    std::uint32_t position;
    std::size_t word;
  };
  std::vector<Event> events;
  std::vector<std::size_t> wanted(words.size());  // how often, by the first of equal words
  std::vector<std::uint32_t> positions;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t same = 0;
    while (!same_words(words[same], words[i])) ++same;
    ++wanted[same];
    if (same != i) continue;
    rows_.read_positions(document, words[i], language, field, positions);
    for (const std::uint32_t position : positions) events.push_back({position, i});
  }
  std::sort(events.begin(), events.end(),
            [](const Event& a, const Event& b) { return a.position < b.position; });
  std::vector<std::size_t> held(words.size());
  std::size_t missing = words.size();
  std::size_t first = 0;
  for (const Event& event : events) {
    if (held[event.word]++ < wanted[event.word]) --missing;
    while (events[first].position + width <= event.position) {
      if (--held[events[first].word] < wanted[events[first].word]) ++missing;
      ++first;
    }
    if (missing == 0) return true;
  }
  return false;
}

Documents NearFinder::find_window(std::span<const std::span<const WordForm>> words,
                                  std::uint32_t slop, Language language, TextField field) {
  Documents candidates;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Documents documents = rows_.documents_with(words[i], language, field);
    candidates = i == 0 ? std::move(documents) : intersect(candidates, documents);
    if (candidates.empty()) return {};
  }
  const std::uint32_t width = std::min(static_cast<std::uint32_t>(words.size()) + slop, kWindow);
  std::erase_if(candidates, [&](std::uint32_t document) {
    return !has_window(document, words, width, language, field);
  });
  return candidates;
}

}  // namespace gfmd
