#include "searchd/engine/query_evaluation.h"

#include <optional>
#include <utility>

namespace gfmd {
namespace {

using Kind = QueryNode::Kind;

DocumentSet all_documents(std::uint32_t last) {
  DocumentSet all(last);
  for (std::uint32_t document = 1; document <= last; ++document) all.insert(document);
  return all;
}

void narrow(std::optional<DocumentSet>& set, DocumentSet by) {
  if (set)
    set->intersect(by);
  else
    set = std::move(by);
}

void widen(std::optional<DocumentSet>& set, const DocumentSet& by) {
  if (set)
    set->unite(by);
  else
    set = by;
}

/// `loosely`: any of several things would do.
class Evaluator {
 public:
  explicit Evaluator(const LeafDocuments& leaves) : leaves_(leaves) {}

  [[nodiscard]] DocumentSet evaluate(const QueryNode& node, bool loosely) const {
    switch (node.kind) {
      case Kind::clause:
        return found(leaves_.clauses[node.leaf], loosely);
      case Kind::filter:
        return leaves_.filters[node.leaf];
      case Kind::row:
        return evaluate_row(node, loosely);
      case Kind::all:
      case Kind::any:
        break;
    }
    std::optional<DocumentSet> result;
    for (const QueryNode& child : node.children) {
      if (node.kind == Kind::all)
        narrow(result, evaluate(child, false));
      else
        widen(result, evaluate(child, loosely));
    }
    return result ? *std::move(result) : DocumentSet(leaves_.last);
  }

 private:
  [[nodiscard]] static DocumentSet found(const LeafDocuments::Found& leaf, bool loosely) {
    DocumentSet documents = leaf.documents;
    if (loosely && leaf.loose) documents.unite(*leaf.loose);
    if (leaf.citing) documents.unite(*leaf.citing);
    return documents;
  }

  [[nodiscard]] DocumentSet evaluate_row(const QueryNode& node, bool loosely) const {
    if (node.children.empty()) return DocumentSet(leaves_.last);
    std::optional<DocumentSet> required;
    std::optional<DocumentSet> any;
    std::optional<DocumentSet> let_through;
    std::optional<DocumentSet> excluded;
    for (const QueryNode& child : node.children) {
      const bool should = child.occur == Occur::should;
      const bool word_itself = child.kind == Kind::clause && !should;
      DocumentSet documents =
          word_itself ? leaves_.clauses[child.leaf].documents : evaluate(child, loosely && should);
      switch (child.occur) {
        case Occur::must:
          narrow(required, std::move(documents));
          break;
        case Occur::should:
          widen(any, documents);
          if (const auto span = leaves_.spans.find(child.leaf);
              child.kind == Kind::clause && span != leaves_.spans.end()) {
            widen(any, found(span->second, loosely));
          }
          break;
        case Occur::filter:
          narrow(let_through, std::move(documents));
          break;
        case Occur::must_not:
          widen(excluded, documents);
          break;
      }
    }
    DocumentSet result = required ? *std::move(required)
                         : any    ? *std::move(any)
                                  : all_documents(leaves_.last);
    if (let_through) result.intersect(*let_through);
    if (excluded) result.subtract(*excluded);
    return result;
  }

  const LeafDocuments& leaves_;
};

}  // namespace

DocumentSet evaluate_query(const QueryNode& root, const LeafDocuments& leaves) {
  return Evaluator(leaves).evaluate(root, true);
}

}  // namespace gfmd
