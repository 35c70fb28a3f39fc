#include "invented_index.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <utility>

#include "corpus/loader.h"
#include "indexer/document_mapper.h"
#include "indexer/index_writer.h"

namespace gfmd {

void InventedIndex::build(const std::vector<std::string>& inputs, std::string_view standard_input) {
  std::string name = (std::filesystem::temp_directory_path() / "invented-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  directory_ = name;
  std::istringstream input{std::string(standard_input)};
  const auto corpus = load_corpus(inputs, input);
  if (!corpus) FAIL(corpus.error().front().to_string());
  const DocumentMapper mapper;
  IndexWriter writer(directory_);
  for (const Document& document : corpus->documents) writer.add(mapper.map(document));
  IndexManifest manifest;
  manifest.corpus_digest = corpus->digest;
  manifest.analysis = Analyzer::fingerprint();
  manifest.documents = corpus->documents.size();
  (void)writer.publish(manifest);
  generation_ = std::make_unique<Generation>(Generation::open(directory_));
}

InventedIndex::InventedIndex(std::string_view json_lines) { build({"-"}, json_lines); }

InventedIndex InventedIndex::of_the_paper() {
  InventedIndex index;
  index.build({GFMD_DOCUMENTS}, "");
  return index;
}

InventedIndex::~InventedIndex() {
  if (!directory_.empty()) std::filesystem::remove_all(directory_);
}

IndexReader InventedIndex::reader() const { return IndexReader(generation_->index_path()); }

}  // namespace gfmd
