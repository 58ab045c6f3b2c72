# Writes a C++ file that holds the bytes of every pack file below ROOT, in order of their names.
# Usage: cmake -D ROOT=<pack folder> -D OUTPUT=<file> -P embed.cmake
#
# The text is cut into pieces, because a compiler limits the length of one string literal.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.yaml)
list(SORT files COMPARE STRING)

set(code "#include \"engine/pack/shipped.h\"\n\nnamespace unknot {\nnamespace {\n\n")
string(APPEND code "std::vector<PackFile> read() {\n  std::vector<PackFile> files;\n")
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
  string(APPEND code "      , Origin::Base, \"built-in:${name}\"});\n")
endforeach()
string(APPEND code "  return files;\n}\n\n}  // namespace\n\n")
string(APPEND code "const std::vector<PackFile>& shipped_pack() {\n")
string(APPEND code "  static const std::vector<PackFile> files = read();\n  return files;\n}\n\n")
string(APPEND code "}  // namespace unknot\n")
file(WRITE ${OUTPUT} "${code}")
