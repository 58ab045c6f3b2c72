# Writes a C++ file that defines FUNCTION of HEADER, which gives the name and the bytes of every file
# below ROOT whose name fits PATTERN, as EmbeddedFiles in order of the names.
# Usage: cmake -D ROOT=<folder> -D PATTERN=*.yaml -D HEADER=<header> -D FUNCTION=<function>
#              -D OUTPUT=<file> -P embed.cmake
#
# The text is cut into pieces, because a compiler limits the length of one string literal.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${PATTERN})
list(SORT files COMPARE STRING)

set(code "#include \"${HEADER}\"\n\nnamespace unknot {\nnamespace {\n\n")
string(APPEND code "std::vector<EmbeddedFile> read() {\n  std::vector<EmbeddedFile> files;\n")
foreach(name IN LISTS files)
  file(READ ${ROOT}/${name} hex HEX)
  string(APPEND code "  files.push_back({\"${name}\", std::string()\n")
  string(LENGTH "${hex}" length)
  set(offset 0)
  while(offset LESS length)
    string(SUBSTRING "${hex}" ${offset} 8000 piece)
    string(REGEX REPLACE "(..)" "\\\\x\\1" piece "${piece}")
    string(LENGTH "${piece}" piece_length)
    math(EXPR bytes "${piece_length} / 4")
    string(APPEND code "      .append(\"${piece}\", ${bytes})\n")
    math(EXPR offset "${offset} + 8000")
  endwhile()
  string(APPEND code "      });\n")
endforeach()
string(APPEND code "  return files;\n}\n\n}  // namespace\n\n")
string(APPEND code "const std::vector<EmbeddedFile>& ${FUNCTION}() {\n")
string(APPEND code "  static const std::vector<EmbeddedFile> files = read();\n  return files;\n}\n\n")
string(APPEND code "}  // namespace unknot\n")
file(WRITE ${OUTPUT} "${code}")
