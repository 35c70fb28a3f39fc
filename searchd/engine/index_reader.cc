#include "searchd/engine/index_reader.h"

#include <xapian.h>

#include "corpus/generation.h"
#include "corpus/stored_document.h"
#include "corpus/term.h"

namespace gfmd {

struct IndexReader::Impl {
  std::string path;
  Xapian::Database database;

  /// Runs `read` and lets Xapian's errors, which are no std::exceptions, leave as ours.
  template <typename Read>
  auto guarded(Read&& read) const {
    try {
      return read();
    } catch (const Xapian::Error& error) {
      throw IndexUnusable("index " + path + ": " + error.get_description() +
                          "; verify it with: gfmd-indexer check DIR");
    }
  }
};

IndexReader::IndexReader(const std::string& path) : impl_(std::make_unique<Impl>()) {
  impl_->path = path;
  impl_->guarded([&] { impl_->database = Xapian::Database(path); });
}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

std::uint32_t IndexReader::last_document() const {
  return impl_->guarded([&] { return impl_->database.get_lastdocid(); });
}

void IndexReader::read_postings(const std::string& term, std::vector<PostingEntry>& into) const {
  into.clear();
  impl_->guarded([&] {
    const Xapian::PostingIterator end = impl_->database.postlist_end(term);
    for (auto at = impl_->database.postlist_begin(term); at != end; ++at) {
      into.push_back({*at, at.get_wdf()});
    }
  });
}

std::vector<std::uint32_t> IndexReader::positions(std::uint32_t document,
                                                  const std::string& term) const {
  return impl_->guarded([&] {
    const Xapian::PositionIterator begin = impl_->database.positionlist_begin(document, term);
    return std::vector<std::uint32_t>(begin, impl_->database.positionlist_end(document, term));
  });
}

std::string IndexReader::record(std::uint32_t document) const {
  return impl_->guarded([&] { return impl_->database.get_document(document).get_data(); });
}

std::string IndexReader::text(std::string_view id) const {
  return impl_->guarded([&] { return impl_->database.get_metadata(text_key(id)); });
}

std::optional<std::uint32_t> IndexReader::find(std::string_view id) const {
  return impl_->guarded([&]() -> std::optional<std::uint32_t> {
    const std::string term = spell_id(id);
    const auto at = impl_->database.postlist_begin(term);
    if (at == impl_->database.postlist_end(term)) return std::nullopt;
    return *at;
  });
}

std::vector<Acronym> IndexReader::acronyms() const {
  return decode_acronyms(
      impl_->guarded([&] { return impl_->database.get_metadata(std::string(kAcronymsKey)); }));
}

void IndexReader::for_each_term(
    const std::string& prefix,
    const std::function<void(std::string_view, std::uint32_t)>& visit) const {
  impl_->guarded([&] {
    const auto end = impl_->database.allterms_end(prefix);
    for (auto at = impl_->database.allterms_begin(prefix); at != end; ++at) {
      const std::string term = *at;
      visit(std::string_view(term).substr(prefix.size()), at.get_termfreq());
    }
  });
}

std::vector<TermCount> IndexReader::first_terms(const std::string& prefix,
                                                std::size_t limit) const {
  return impl_->guarded([&] {
    std::vector<TermCount> terms;
    const auto end = impl_->database.allterms_end(prefix);
    for (auto at = impl_->database.allterms_begin(prefix); at != end && terms.size() < limit;
         ++at) {
      terms.push_back({(*at).substr(prefix.size()), at.get_termfreq()});
    }
    return terms;
  });
}

std::uint32_t IndexReader::document_frequency(const std::string& term) const {
  return impl_->guarded([&] { return impl_->database.get_termfreq(term); });
}

void IndexReader::for_each_value(
    std::uint32_t slot, const std::function<void(std::uint32_t, const std::string&)>& visit) const {
  impl_->guarded([&] {
    const auto end = impl_->database.valuestream_end(slot);
    for (auto at = impl_->database.valuestream_begin(slot); at != end; ++at) {
      visit(at.get_docid(), *at);
    }
  });
}

}  // namespace gfmd
