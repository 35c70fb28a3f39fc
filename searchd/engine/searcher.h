#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/generation.h"
#include "corpus/result.h"
#include "searchd/engine/query_error.h"
#include "searchd/engine/related_unit.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"
#include "searchd/engine/similar_response.h"
#include "searchd/engine/suggestion.h"
#include "searchd/engine/symbol_answer.h"
#include "searchd/engine/text_marker.h"
#include "searchd/engine/unit_address.h"

namespace gfmd {

struct CatalogueStatistics;  // catalogue_statistics.h
struct SnapshotData;         // snapshot_data.h, the engine's own

/// A verified generation with what all searchers of it share in memory: lexicon, facet columns,
/// lengths. Nothing that can be seen of it changes; safe for concurrent use.
class Snapshot {
 public:
  enum class Opening : std::uint8_t {
    brief,     // what only some questions need is made when one does: for a single question
    complete,  // all is made, so that no question waits for it: for a daemon
  };
  /// Throws IndexUnusable.
  static std::shared_ptr<const Snapshot> open(const std::filesystem::path& directory,
                                              Opening opening = Opening::brief);

  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  [[nodiscard]] const IndexManifest& manifest() const;
  [[nodiscard]] const std::string& fallback_reason() const;

 private:
  friend class Searcher;
  explicit Snapshot(std::unique_ptr<const SnapshotData> data);
  std::unique_ptr<const SnapshotData> data_;
};

/// Answers requests on one snapshot. Owns its own database handle: one Searcher a thread, not safe
/// for concurrent use. Keeps the snapshot alive. Methods throw IndexUnusable when the index turns
/// out to be damaged.
class Searcher {
 public:
  /// Throws IndexUnusable.
  explicit Searcher(std::shared_ptr<const Snapshot> snapshot);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  [[nodiscard]] Result<SearchResponse, QueryError> search(const SearchRequest& request);

  /// Marks in texts what this request's search matches; for as long as this Searcher lives.
  [[nodiscard]] Result<std::unique_ptr<TextMarker>, QueryError> marker(
      const SearchRequest& request);

  /// What may be meant by what was typed so far; nothing before the second letter.
  [[nodiscard]] Result<SuggestResponse, QueryError> suggest(const SuggestRequest& request);

  /// The whole unit, or nullopt.
  [[nodiscard]] std::optional<Document> document(std::string_view id);

  /// Units related to one; see related_units.h.
  [[nodiscard]] std::optional<std::vector<RelatedUnit>> related(std::string_view id,
                                                                Language reader);

  /// Units like one; nullopt when there is no such unit.
  [[nodiscard]] std::optional<SimilarResponse> similar(const SimilarRequest& request);
  /// Who cites a symbol; see symbol_finder.h.
  [[nodiscard]] Result<SymbolAnswer, UnknownSymbol> symbol(const SymbolRequest& request);
  /// The first symbols that begin so, at most `limit`.
  [[nodiscard]] SymbolList symbols(std::string_view prefix, std::size_t limit);

  /// Ids in printed order (JSON Lines records in input order), from `first` (counted from 0), at
  /// most `count`.
  [[nodiscard]] std::vector<std::string> ids(std::size_t first, std::size_t count);

  /// Where these units are read; reads no more of each than its small record.
  [[nodiscard]] std::vector<UnitAddress> addresses(std::size_t first, std::size_t count);

  /// What those who keep a catalogue look for; read once a snapshot, when first asked for. As long
  /// as the snapshot lives.
  [[nodiscard]] const CatalogueStatistics& statistics() const;

  [[nodiscard]] const Snapshot& snapshot() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The address of a unit's page: "/paper#section-introduction" for a unit of the printed paper,
/// "/practice/3", "/doc/en-ARG-1946-0" for others. `lines` are the unit's: {0, 0} when not printed.
[[nodiscard]] std::string unit_url(DocumentKind kind, std::string_view id, std::uint32_t number,
                                   LineRange lines);
/// The address of a passage in it: "/paper#L486", "/practice/3#L925", "/doc/en-ARG-1946-0#p2".
/// `lines` are the passage's, `passage` its number in the version, from 0.
[[nodiscard]] std::string passage_url(DocumentKind kind, std::string_view id, std::uint32_t number,
                                      LineRange lines, std::size_t passage);

}  // namespace gfmd
