# Fails on an include that the architecture forbids. Run: cmake -DSOURCE_DIR=... -P layering_test.cmake
# A rule: the folder whose files are read, and what its includes of the project may begin with; then
# the libraries' headers that must not appear there.
cmake_minimum_required(VERSION 3.25)
set(failures "")

function(check_folder folder allowed forbidden_libraries)
  file(GLOB files ${SOURCE_DIR}/${folder}/*.h ${SOURCE_DIR}/${folder}/*.cc)
  if(NOT files)
    message(FATAL_ERROR "no sources in ${folder}: the rule guards nothing")
  endif()
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${SOURCE_DIR} ${file})
    file(STRINGS ${file} includes REGEX "^#include ")
    foreach(line IN LISTS includes)
      if(line MATCHES "^#include \"(.*)\"")
        if(NOT CMAKE_MATCH_1 MATCHES "^(${allowed})/[^/]+$")
          set(failures "${failures}\n  ${name} includes ${CMAKE_MATCH_1}" PARENT_SCOPE)
          set(failures "${failures}\n  ${name} includes ${CMAKE_MATCH_1}")
        endif()
      elseif(line MATCHES "^#include <(${forbidden_libraries})")
        set(failures "${failures}\n  ${name}: ${line}" PARENT_SCOPE)
        set(failures "${failures}\n  ${name}: ${line}")
      endif()
    endforeach()
  endforeach()
endfunction()

# Only these files know Xapian.
file(GLOB_RECURSE sources ${SOURCE_DIR}/stemmers/*.cc ${SOURCE_DIR}/stemmers/*.h ${SOURCE_DIR}/corpus/*.cc
  ${SOURCE_DIR}/corpus/*.h ${SOURCE_DIR}/indexer/*.cc ${SOURCE_DIR}/indexer/*.h
  ${SOURCE_DIR}/searchd/*.cc ${SOURCE_DIR}/searchd/*.h)
set(xapian_owners stemmers/stemmer.cc indexer/index_writer.cc searchd/engine/index_reader.cc)
foreach(file IN LISTS sources)
  file(RELATIVE_PATH name ${SOURCE_DIR} ${file})
  file(STRINGS ${file} includes REGEX "^#include <xapian")
  if(includes AND NOT name IN_LIST xapian_owners)
    string(APPEND failures "\n  ${name} includes Xapian")
  endif()
endforeach()

check_folder(stemmers "stemmers" "boost|openssl|prometheus")
check_folder(corpus "stemmers|corpus" "xapian|unicode/|boost/beast|boost/asio|boost/url|prometheus")
check_folder(indexer "stemmers|corpus|indexer" "unicode/|boost/beast|boost/asio|boost/url|boost/json|prometheus")
check_folder(searchd/engine "stemmers|corpus|searchd/engine" "unicode/|boost|openssl|prometheus")
check_folder(searchd/http "stemmers|corpus|searchd/engine|searchd/http" "unicode/|xapian|openssl")
check_folder(searchd/trec "stemmers|corpus|searchd/engine|searchd/trec" "unicode/|xapian|boost/[^m]|openssl|prometheus")  # Boost.Math: statistics

if(failures)
  message(FATAL_ERROR "Forbidden includes:${failures}")
endif()
