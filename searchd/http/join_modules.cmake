# Writes OUTPUT, one ES module or style sheet of FILES. Modules import only one another: what a file
# needs stands before it, so that the lines that import and the word export can go.
set(joined "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  string(REGEX REPLACE "(^|\n)import [^\n]*" "\\1" text "${text}")
  string(REGEX REPLACE "(^|\n)export " "\\1" text "${text}")
  string(APPEND joined "${text}\n")
endforeach()
file(WRITE ${OUTPUT} "${joined}")
