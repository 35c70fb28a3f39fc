# Fails when a Markdown file names a path of the project that does not exist, or a source has no test
# of its name. Run: cmake -DSOURCE_DIR=... -P docs_test.cmake
cmake_minimum_required(VERSION 3.25)
set(failures "")

file(GLOB_RECURSE pages ${SOURCE_DIR}/docs/*.md ${SOURCE_DIR}/stemmers/*.md ${SOURCE_DIR}/corpus/*.md
  ${SOURCE_DIR}/indexer/*.md ${SOURCE_DIR}/searchd/*.md ${SOURCE_DIR}/tests/*.md)
list(APPEND pages ${SOURCE_DIR}/README.md)
foreach(page IN LISTS pages)
  file(RELATIVE_PATH name ${SOURCE_DIR} ${page})
  file(READ ${page} text)
  string(REGEX MATCHALL "(stemmers|corpus|indexer|searchd|tests|scripts|docs)/[A-Za-z0-9_./-]*[A-Za-z0-9_-]" paths "${text}")
  list(REMOVE_DUPLICATES paths)
  foreach(path IN LISTS paths)
    if(NOT EXISTS ${SOURCE_DIR}/${path})
      string(APPEND failures "\n  ${name} names ${path}")
    endif()
  endforeach()
endforeach()

# Each source has its test; programs' entry points are tested end to end. Parts that are nothing
# without a socket or an encoder around them are tested through that.
set(tested_through_another
  searchd/http/json_fields     # response_encoder_test.cc
  searchd/http/listener        # http_server_test.cc
  searchd/http/session         # http_server_test.cc
  searchd/http/session_registry  # http_server_test.cc
  searchd/http/snapshot_index) # daemon_test.cc
foreach(folder stemmers corpus indexer searchd searchd/engine searchd/http searchd/trec)
  file(GLOB files ${SOURCE_DIR}/${folder}/*.cc)
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    if(stem MATCHES "main$")
      continue()
    endif()
    if(NOT EXISTS ${SOURCE_DIR}/tests/${folder}/${stem}_test.cc AND NOT ${folder}/${stem} IN_LIST tested_through_another)
      string(APPEND failures "\n  ${folder}/${stem}.cc has no tests/${folder}/${stem}_test.cc")
    endif()
  endforeach()
endforeach()

if(failures)
  message(FATAL_ERROR "Not true any more:${failures}")
endif()
