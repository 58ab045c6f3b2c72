#include "cli/rendering.h"

#include "engine/report/json.h"
#include "engine/report/markdown.h"
#include "engine/report/text.h"

namespace unknot {

std::string rendered(const Report& report, const Arguments& arguments, const Terminal& terminal) {
  switch (arguments.format) {
    case Format::Markdown:
      return render_markdown(report, arguments.detail);
    case Format::Json:
      return render_json(report) + "\n";
    case Format::Text:
    case Format::Html:
    case Format::Dot:
    case Format::Mermaid:
    case Format::Svg:
    case Format::Sarif:
    case Format::GitHub:
    case Format::Tap:
    case Format::Junit:
      break;
  }
  return render_text(
      report, {terminal.result_width(), terminal.result_colour() == Colour::On, arguments.detail}
  );
}

}  // namespace unknot
