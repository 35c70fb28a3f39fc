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

struct Place {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A part's rows in the candidates.
struct PartPlaces {
  const NearPart& part;
  std::vector<RowPlaces> rows;
};

bool same_words(std::span<const WordForm> a, std::span<const WordForm> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const WordForm& x, const WordForm& y) { return x.text == y.text; });
}

std::vector<Place> places_in(std::uint32_t document, const PartPlaces& part) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < part.rows.size(); ++i) {
    std::uint32_t length = 0;
    for (const RowWord& word : std::span(part.part.rows[i]).subspan(1)) length += word.step.max;
    for (const std::uint32_t end : part.rows[i].ends_in(document)) {
      places.push_back({end - length, end});
    }
  }
  return places;
}

bool stand_near(std::uint32_t document, std::span<const PartPlaces> parts) {
  std::vector<Place> before = places_in(document, parts.front());
  Documents firsts;
  Documents lasts;
  for (const PartPlaces& places : parts.subspan(1)) {
    const NearPart& part = places.part;
    firsts.clear();
    lasts.clear();
    for (const Place& place : before) {
      firsts.push_back(place.first);
      lasts.push_back(place.last);
    }
    std::sort(firsts.begin(), firsts.end());
    std::sort(lasts.begin(), lasts.end());
    std::vector<Place> here = places_in(document, places);
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

/// A word of a window: equal ones are one that is wanted several times.
struct WindowWord {
  std::span<const WordForm> forms;
  std::size_t wanted = 1;
};

std::vector<WindowWord> different_words(std::span<const std::span<const WordForm>> words) {
  std::vector<WindowWord> different;
  for (const auto& forms : words) {
    const auto same = std::find_if(different.begin(), different.end(), [&](const WindowWord& each) {
      return same_words(each.forms, forms);
    });
    if (same == different.end())
      different.push_back({forms, 1});
    else
      ++same->wanted;
  }
  return different;
}

bool has_window(std::uint32_t document, std::span<const WindowWord> words,
                std::span<const WordPlaces> places, std::uint32_t width) {
  struct Event {
    std::uint32_t position;
    std::size_t word;
  };
  std::vector<Event> events;
  std::vector<std::uint32_t> positions;
  std::size_t missing = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    missing += words[i].wanted;
    places[i].read(document, positions);
    for (const std::uint32_t position : positions) events.push_back({position, i});
  }
  std::sort(events.begin(), events.end(),
            [](const Event& a, const Event& b) { return a.position < b.position; });
  std::vector<std::size_t> held(words.size());
  std::size_t first = 0;
  for (const Event& event : events) {
    if (held[event.word]++ < words[event.word].wanted) --missing;
    while (events[first].position + width <= event.position) {
      if (--held[events[first].word] < words[events[first].word].wanted) ++missing;
      ++first;
    }
    if (missing == 0) return true;
  }
  return false;
}

}  // namespace

Documents NearFinder::documents_of(const NearPart& part, Language language, TextField field,
                                   PositionBudget* budget) {
  Documents documents;
  for (const auto& row : part.rows) {
    if (row.size() == 1) {
      const auto found = rows_.documents_with(row.front().forms, language, field);
      documents.insert(documents.end(), found.begin(), found.end());
    } else {
      for (const RowCount& found : rows_.find(row, language, field, budget)) {
        documents.push_back(found.document);
      }
    }
  }
  if (part.rows.size() > 1) sort_unique(documents);
  return documents;
}

Documents NearFinder::find(std::span<const NearPart> parts, Language language, TextField field,
                           PositionBudget* budget) {
  Documents candidates;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Documents documents = documents_of(parts[i], language, field, budget);
    candidates = i == 0 ? std::move(documents) : intersect(candidates, documents);
    if (candidates.empty()) return {};
  }
  std::vector<PartPlaces> places;
  std::size_t lists = 0;
  for (const NearPart& part : parts) {
    PartPlaces& of_part = places.emplace_back(PartPlaces{part, {}});
    for (const auto& row : part.rows) {
      of_part.rows.emplace_back(row, language, field, candidates, rows_.postings());
      lists += of_part.rows.back().lists();
    }
  }
  if (budget != nullptr && !budget->take(lists)) return candidates;
  for (PartPlaces& part : places) {
    for (RowPlaces& row : part.rows) row.load();
  }
  std::erase_if(candidates, [&](std::uint32_t document) { return !stand_near(document, places); });
  return candidates;
}

Documents NearFinder::find_window(std::span<const std::span<const WordForm>> words,
                                  std::uint32_t slop, Language language, TextField field,
                                  PositionBudget* budget) {
  const std::vector<WindowWord> different = different_words(words);
  Documents candidates;
  for (std::size_t i = 0; i < different.size(); ++i) {
    Documents documents = rows_.documents_with(different[i].forms, language, field);
    candidates = i == 0 ? std::move(documents) : intersect(candidates, documents);
    if (candidates.empty()) return {};
  }
  std::vector<WordPlaces> places;
  std::size_t lists = 0;
  for (const WindowWord& word : different) {
    places.emplace_back(word.forms, language, field, candidates, rows_.postings());
    lists += places.back().lists();
  }
  if (budget != nullptr && !budget->take(lists)) return candidates;
  for (WordPlaces& word : places) word.load();
  const std::uint32_t width = std::min(static_cast<std::uint32_t>(words.size()) + slop, kWindow);
  std::erase_if(candidates, [&](std::uint32_t document) {
    return !has_window(document, different, places, width);
  });
  return candidates;
}

}  // namespace gfmd
