# Fails when the reporting half of the project's own topics is answered worse than
# relevance/floors.tsv allows. Run: cmake -DSOURCE_DIR=... -DBIN_DIR=... -DWORK_DIR=... -P relevance_test.cmake
cmake_minimum_required(VERSION 3.25)
set(topics ${SOURCE_DIR}/tests/relevance)

function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${WORK_DIR})
file(MAKE_DIRECTORY ${WORK_DIR})
run(${BIN_DIR}/gfmd-indexer build --output ${WORK_DIR}/index ${SOURCE_DIR}/corpus/documents)
run(${BIN_DIR}/gfmd-search --index ${WORK_DIR}/index --topics ${topics}/topics.tsv --run ${WORK_DIR}/topics.run)

set(failures "")
file(STRINGS ${topics}/floors.tsv floors REGEX "^[^#]")
foreach(row IN LISTS floors)
  string(REPLACE "\t" ";" row "${row}")
  list(GET row 0 label)
  list(GET row 1 floor)
  set(only --only report)
  if(NOT label STREQUAL "all")
    list(APPEND only --only ${label})
  endif()
  execute_process(
    COMMAND ${BIN_DIR}/gfmd-evaluate -m nDCG@10 --groups ${topics}/kinds.tsv ${only}
            --fail-if "nDCG@10 < ${floor}" ${topics}/qrels.txt ${WORK_DIR}/topics.run
    RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE message)
  if(NOT status EQUAL 0)
    string(APPEND failures "\n  ${label}: ${message}")
  endif()
endforeach()
if(failures)
  message(FATAL_ERROR "Below the floor:${failures}")
endif()
file(REMOVE_RECURSE ${WORK_DIR})
