#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/result.h"
#include "searchd/engine/document_store.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/symbol_answer.h"

namespace gfmd {

/// Answers who cites a symbol, from the postings of its term and the text of the units on the page
/// asked for; revisions are left to the caller. Throws IndexUnusable. Not safe for concurrent use.
class SymbolFinder {
 public:
  /// Both must outlive the finder.
  SymbolFinder(const IndexReader& index, DocumentStore& store) : index_(index), store_(store) {}

  /// Of several readings the one that most units cite. A page behind the last one is empty.
  [[nodiscard]] Result<SymbolAnswer, UnknownSymbol> find(const SymbolRequest& request) const;

  /// The first `limit` symbols that begin as `prefix` does, in any spelling; addresses only where
  /// the prefix is one. None for a prefix that is none.
  [[nodiscard]] SymbolList list(std::string_view prefix, std::size_t limit) const;

 private:
  [[nodiscard]] std::vector<SymbolCount> related_to(const SymbolCount& symbol) const;

  const IndexReader& index_;
  DocumentStore& store_;
};

/// "un_symbol", "ilo_convention", ...: as answers name kinds.
[[nodiscard]] std::string_view reference_kind_name(ReferenceKind kind);

}  // namespace gfmd
