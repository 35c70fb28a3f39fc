#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/loader.h"
#include "corpus/paper_layout.h"

/// What the readers of a paper's parts share.
namespace gfmd {

/// A unit and the source lines its words stand on.
struct PaperUnit {
  Document document;
  std::vector<std::uint32_t> lines;        // of words and notes' marks
  std::vector<std::uint32_t> label_lines;  // those of `lines` that begin with a template's label
  std::vector<std::uint32_t> group_lines;  // of the heading over the list whose first item it is

  void claim(const std::vector<Row>& rows) {
    for (const Row& row : rows) lines.insert(lines.end(), row.lines.begin(), row.lines.end());
  }
};

/// The paper being read, and what was found wrong with it so far.
struct PaperContext {
  std::string file;                  // for messages
  std::string source;                // its name without folders
  Language language = Language::en;  // of the paper as a whole
  std::vector<InputError> errors;
  std::vector<InputError> warnings;

  void error(std::uint32_t line, std::string message) {
    errors.push_back({file, line, std::move(message)});
  }
  void warning(std::uint32_t line, std::string message) {
    warnings.push_back({file, line, std::move(message)});
  }
};

}  // namespace gfmd
