# Writes OUTPUT, a C++ source with the text of each of FILES as gfmd::vocabulary_text("<stem>").
set(body "")
set(table "")
foreach(file IN LISTS FILES)
  get_filename_component(stem ${file} NAME_WE)
  file(READ ${file} hex HEX)
  # A string literal compiles many times faster than an array of characters. It is cut in
  # pieces of eight bytes, so that its lines can be looked at.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)" "    \"\\1\"\n" lines "${escaped}")
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(APPEND body "constexpr std::string_view k_${stem}(\n${lines}    , ${size});\n")
  string(APPEND table "  if (stem == \"${stem}\") return k_${stem};\n")
endforeach()
file(WRITE ${OUTPUT} "// Generated from corpus/vocabularies/; do not edit.
#include \"corpus/vocabulary_data.h\"

#pragma GCC diagnostic ignored \"-Woverlength-strings\"

namespace gfmd {
namespace {

${body}
}  // namespace

std::string_view vocabulary_text(std::string_view stem) {
${table}  return {};
}

}  // namespace gfmd
")
