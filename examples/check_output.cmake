# Fails unless a program ends well and writes exactly what a file holds.
# Usage: cmake -D PROGRAM=<program> -D EXPECTED=<file> -P check_output.cmake
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE output RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${status}")
endif()
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "unexpected output:\n${output}\nexpected:\n${expected}")
endif()
