#include "searchd/http/csv.h"

#include <algorithm>
#include <array>

namespace gfmd {
namespace {

constexpr std::array<std::string_view, 11> kFormulaStarts{
    "=",           "+", "-", "@", "\t", "\r", "\n", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
    "\xef\xbc\xa0"};  // the last four: = + - @ in full width

/// Blanks before it do not stop a spreadsheet.
bool begins_formula(std::string_view field) {
  field.remove_prefix(std::min(field.find_first_not_of(' '), field.size()));
  return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                     [&](std::string_view start) { return field.starts_with(start); });
}

}  // namespace

std::string csv_record(const std::vector<std::string>& fields) {
  std::string record;
  for (const std::string& field : fields) {
    if (!record.empty()) record.push_back(',');
    record.push_back('"');
    if (begins_formula(field)) record.push_back('\'');
    for (const char c : field) {
      if (c == '"') record.push_back('"');
      record.push_back(c);
    }
    record.push_back('"');
  }
  return record.append("\r\n");
}

}  // namespace gfmd
