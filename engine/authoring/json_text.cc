#include "engine/authoring/json_text.h"

#include "engine/base/text.h"

namespace unknot {
namespace {

namespace json = boost::json;

class Writer {
 public:
  explicit Writer(std::size_t width) : width_(width) {}

  // `used` is what already stands on the line, `behind` what follows on it.
  void write(const json::value& value, std::size_t used, std::size_t behind) {
    const std::string line = json::serialize(value);
    const bool fits = used + display_width(line) + behind <= width_;
    if (const json::object* object = value.if_object(); object != nullptr && !fits) {
      write_object(*object);
    } else if (const json::array* array = value.if_array(); array != nullptr && !fits) {
      write_array(*array);
    } else {
      out_ += line;
    }
  }

  std::string text() && { return std::move(out_) + "\n"; }

 private:
  void write_object(const json::object& object) {
    open('{');
    std::size_t left = object.size();
    for (const auto& entry : object) {
      const std::string key = json::serialize(json::string(entry.key())) + ": ";
      begin_line();
      out_ += key;
      end_entry(entry.value(), display_width(key), --left);
    }
    close('}');
  }

  void write_array(const json::array& array) {
    open('[');
    std::size_t left = array.size();
    for (const json::value& item : array) {
      begin_line();
      end_entry(item, 0, --left);
    }
    close(']');
  }

  void end_entry(const json::value& value, std::size_t key_width, std::size_t left) {
    const std::size_t comma = left == 0 ? 0 : 1;
    write(value, depth_ + key_width, comma);
    out_.append(comma, ',');
  }

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
  }

  void close(char bracket) {
    --depth_;
    begin_line();
    out_ += bracket;
  }

  // One space for each level: schemas nest deeply.
  void begin_line() {
    out_ += '\n';
    out_.append(depth_, ' ');
  }

  std::size_t width_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string json_text(const json::value& value, std::size_t width) {
  Writer writer(width);
  writer.write(value, 0, 0);
  return std::move(writer).text();
}

}  // namespace unknot
