#include "tests/support/example_text.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "engine/base/diagnostic_examples.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace unknot::test {
namespace {

std::string with_number(std::string_view unit, std::size_t number) {
  std::string out;
  for (const char c : unit) {
    out += c == '#' ? std::to_string(number) : std::string(1, c);
  }
  return out;
}

// Replaces what stands between angle brackets, and knows where every byte went.
class Expansion {
 public:
  Expansion(std::string_view written, std::string_view digest)
      : written_(written), digest_(digest), places_(written.size() + 1) {
    for (std::size_t at = 0; at < written_.size();) {
      places_[at] = text_.size();
      at = written_[at] == '<' ? replace(at) : copy(at);
    }
    places_.back() = text_.size();
  }

  [[nodiscard]] const std::string& text() const { return text_; }

  // Where a byte went that stands outside of the brackets or in a repetition, where its last
  // copy went.
  [[nodiscard]] std::size_t place(std::size_t at) const { return places_[at]; }

 private:
  std::size_t copy(std::size_t at) {
    text_ += written_[at];
    return at + 1;
  }

  std::size_t replace(std::size_t at) {
    const std::size_t close = std::min(written_.find('>', at), written_.size() - 1);
    const std::string_view inside = written_.substr(at + 1, close - at - 1);
    const std::size_t star = inside.rfind(" * ");
    if (star != std::string_view::npos) {
      const std::string_view unit = inside.substr(0, star);
      repeat(at, unit, std::stoul(std::string(inside.substr(star + 3))));
      places_[at + 1 + unit.size()] = text_.size();
    } else if (const auto single = meant(inside)) {
      text_ += *single;
    } else {
      return copy(at);
    }
    return close + 1;
  }

  [[nodiscard]] std::optional<std::string> meant(std::string_view inside) const {
    if (inside == "TAB") {
      return "\t";
    }
    if (inside == "U+202E") {
      return "\xE2\x80\xAE";
    }
    if (inside == "0xE9") {
      return "\xE9";
    }
    return inside == "digest" ? std::optional<std::string>(digest_) : std::nullopt;
  }

  void repeat(std::size_t at, std::string_view unit, std::size_t times) {
    const std::string between = separator(at);
    const bool is_numbered = unit.find('#') != std::string_view::npos;
    std::string copy = std::string(unit) + between;
    for (std::size_t number = 1; number < times; ++number) {
      if (is_numbered) {
        copy = with_number(unit, number) + between;
      }
      text_ += copy;
    }
    for (std::size_t i = 0; i < unit.size(); ++i) {
      places_[at + 1 + i] = text_.size();
      text_ += with_number(unit.substr(i, 1), times);
    }
  }

  // A repetition with a line of its own repeats the line.
  [[nodiscard]] std::string separator(std::size_t at) const {
    const std::size_t line = written_.rfind('\n', at) + 1;
    const std::string_view before = written_.substr(line, at - line);
    const std::size_t close = written_.find('>', at);
    const bool is_last = close + 1 >= written_.size() || written_[close + 1] == '\n';
    const bool is_first = before.find_first_not_of(' ') == std::string_view::npos;
    return is_first && is_last ? "\n" + std::string(before) : "";
  }

  std::string_view written_;
  std::string_view digest_;
  std::vector<std::size_t> places_;
  std::string text_;
};

// A file as it is written, before anything is replaced.
struct WrittenFile {
  std::string name;
  std::string text;
  std::vector<Marked> marks;
};

bool names_file(const std::string& line) {
  return line.starts_with("# ") && line.ends_with(".yaml");
}

std::vector<WrittenFile> written_files(const std::vector<std::string>& lines) {
  std::vector<WrittenFile> files;
  std::size_t line_start = 0;
  for (const std::string& line : lines) {
    if (files.empty() || names_file(line)) {
      files.push_back({names_file(line) ? line.substr(2) : "example.yaml", "", {}});
    }
    WrittenFile& file = files.back();
    if (is_underline(line)) {
      file.marks.push_back({line_start + line.find('^'), line_start + line.size()});
      continue;
    }
    line_start = file.text.size();
    file.text += line + "\n";
  }
  return files;
}

// The ids that a text asks for: `ask: fever` or `ask: [fever, age]`.
std::vector<std::string> asked_in(const std::string& text) {
  const std::string key = "ask: ";
  std::vector<std::string> ids;
  for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
    const std::size_t first = at + key.size();
    const bool is_list = text[first] == '[';
    const std::string said =
        text.substr(first, text.find_first_of(is_list ? "]" : ",\n", first) - first);
    std::string id;
    for (const char c : said + ",") {
      if (c == ',') {
        ids.push_back(id);
        id.clear();
      } else if (c != '[' && c != ' ') {
        id += c;
      }
    }
  }
  return ids;
}

bool has_line(const std::string& text, const std::string& beginning) {
  return text.starts_with(beginning) || text.find("\n" + beginning) != std::string::npos;
}

// Whether a line of the small pack says what the example says itself. What belongs to a key that is
// left out is left out, too.
class Overridden {
 public:
  explicit Overridden(std::string example)
      : example_(std::move(example)), asked_(asked_in(example_)) {}

  bool operator()(const std::string& line) {
    const std::string key = line.substr(0, line.find(':') + 1);
    const bool is_inner = line.starts_with(' ');
    if (!is_inner) {
      const bool is_whole = key == "pack:" || key == "levels:" || key == "otherwise:";
      in_overridden_ = is_whole && has_line(example_, key);
      return in_overridden_;
    }
    const std::vector<std::string> asks = asked_in(line);
    const bool is_asked = !asks.empty() && std::ranges::find(asked_, asks.front()) != asked_.end();
    const bool is_entry = !key.starts_with("   ") && !key.starts_with("  -");
    return in_overridden_ || is_asked || (is_entry && has_line(example_, key));
  }

 private:
  std::string example_;
  std::vector<std::string> asked_;
  bool in_overridden_ = false;
};

}  // namespace

std::vector<ExampleText> example_texts(
    const std::vector<std::string>& lines, std::string_view digest
) {
  std::vector<ExampleText> files;
  for (const WrittenFile& file : written_files(lines)) {
    const Expansion expansion(file.text, digest);
    ExampleText out{file.name, expansion.text(), {}};
    for (const Marked& mark : file.marks) {
      out.marks.push_back({expansion.place(mark.begin), expansion.place(mark.end)});
    }
    files.push_back(std::move(out));
  }
  return files;
}

std::string pack_around(const std::vector<ExampleText>& example) {
  std::string all;
  for (const ExampleText& file : example) {
    all += file.text;
  }
  Overridden overridden(std::move(all));
  std::istringstream lines(checkout_file("tests/data/stiff-neck.yaml"));
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    out += overridden(line) ? "" : line + "\n";
  }
  return out;
}

}  // namespace unknot::test
