// The page is read by people who print it, by people who zoom it and by screen readers: headings in
// order, lists for lists, a legend for every group of boxes, and no meaning in colour or layout.
#include "engine/authoring/sheet_html.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/report/markdown.h"

namespace unknot {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem;
  color: #111; background: #fff; overflow-wrap: break-word; }
h2 { border-top: 3px solid #111; padding-top: .5rem; margin-top: 2.5rem; }
article { border-top: 1px solid #666; margin-top: 1.5rem; break-inside: avoid; }
h3 { margin-bottom: .25rem; }
ul { padding-left: 1.25rem; margin: .25rem 0; }
dt { font-weight: bold; float: left; clear: left; }
dt::after { content: ":"; }
dd { margin: 0 0 .25rem 6rem; }
a { color: #003a8c; }
a:focus, input:focus { outline: 3px solid #003a8c; outline-offset: 2px; }
fieldset { border: 1px solid #666; margin: .75rem 0; }
label { margin-right: 1rem; white-space: nowrap; }
input[type=text] { border: 0; border-bottom: 1px solid #111; font: inherit; width: 7rem; }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  a[href^=http]::after { content: " (" attr(href) ")"; }
  section { break-before: page; }
}
)css";

constexpr std::string_view kHowTo =
    "Each entry says in plain words what the pack does. Where a rule depends on something that is "
    "not known, it counts as if it held, unless the entry says otherwise. Decide on each entry: "
    "accept it, ask for a change, or reject it. A change of the pack changes its digest, and a "
    "decision counts for the digest above only.";

// Ids of entries are unique inside of their kind; a question is called by its first fact.
std::string anchor(const SheetEntry& entry) {
  return html_escaped(
      fmt::format("{}-{}", plural(entry.kind), entry.id.substr(0, entry.id.find(',')))
  );
}

std::string heading(const SheetEntry& entry) {
  const std::string id = html_escaped(entry.id);
  return entry.title.empty() ? id : fmt::format("{} ({})", html_escaped(entry.title), id);
}

std::string linked(const SheetLine& line) {
  const std::string words = html_escaped(line.text);
  const std::string address = safe_address(line.url);
  return address.empty() ? words
                         : fmt::format("<a href=\"{}\">{}</a>", html_escaped(address), words);
}

void write(const std::vector<SheetLine>& lines, std::string& out) {
  out += "<ul>\n";
  for (const SheetLine& line : lines) {
    out += "<li>";
    if (!line.label.empty()) {
      out += fmt::format(
          "<strong>{}{}</strong> ", html_escaped(line.label), line.text.empty() ? ending(line) : ":"
      );
    }
    out += linked(line);
    out += line.text.empty() ? "" : ending(line);
    if (!line.parts.empty()) {
      out += '\n';
      write(line.parts, out);
    }
    out += "</li>\n";
  }
  out += "</ul>\n";
}

void write_decision(const SheetEntry& entry, std::string& out) {
  const std::string name = anchor(entry);
  out += fmt::format("<fieldset><legend>Decision on {}</legend>\n", html_escaped(entry.id));
  for (const std::string_view choice : {"accept", "change", "reject"}) {
    out += fmt::format(
        "<label><input type=\"radio\" name=\"{}\" value=\"{}\"> {}</label>\n", name, choice, choice
    );
  }
  for (const std::string_view blank : {"Initials", "Date"}) {
    out += fmt::format(
        "<label>{} <input type=\"text\" name=\"{}-{}\"></label>\n", blank, name, lower_case(blank)
    );
  }
  out += "</fieldset>\n";
}

void write(const SheetEntry& entry, std::string& out) {
  const std::string name = anchor(entry);
  out += fmt::format(
      "<article id=\"{}\" aria-labelledby=\"{}-title\">\n<h3 id=\"{}-title\">{}</h3>\n",
      name,
      name,
      name,
      heading(entry)
  );
  write(entry.lines, out);
  if (is_decided_on(entry.kind)) {
    write_decision(entry, out);
  }
  out += "</article>\n";
}

void write_head(const Sheet& sheet, std::string& out) {
  const PackInfo& pack = sheet.pack;
  const std::string title = html_escaped(pack.title);
  out += fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}: sign-off sheet</title>\n<style>{}</style>\n</head>\n",
      html_escaped(pack.language),
      title,
      kStyle
  );
  out += fmt::format("<body>\n<header>\n<h1>{}: sign-off sheet</h1>\n<dl>\n", title);
  out += fmt::format("<dt>Pack</dt><dd>{}</dd>\n", html_escaped(pack.id));
  out += fmt::format("<dt>Version</dt><dd>{}</dd>\n", html_escaped(pack.version));
  out += fmt::format("<dt>Digest</dt><dd>{}</dd>\n", html_escaped(pack.digest));
  out += fmt::format(
      "<dt>Status</dt><dd><strong>Not signed off.</strong> {}</dd>\n", html_escaped(pack.status)
  );
  if (!sheet.part.empty()) {
    out += fmt::format(
        "<dt>Part</dt><dd>Only a part of the pack: {}</dd>\n", html_escaped(sheet.part)
    );
  }
  out += fmt::format(
      "</dl>\n<p>{}</p>\n<p><a href=\"#entries\">Skip the contents</a></p>\n</header>\n", kHowTo
  );
}

void write_contents(const Sheet& sheet, std::string& out) {
  out += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n";
  for (std::size_t i = 0; i < sheet.chapters.size(); ++i) {
    const Chapter& chapter = sheet.chapters[i];
    out += fmt::format(
        "<li><a href=\"#chapter-{}\">{}</a>\n<ul>\n", i + 1, html_escaped(chapter.title)
    );
    for (const SheetEntry& entry : chapter.entries) {
      out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", anchor(entry), heading(entry));
    }
    out += "</ul>\n</li>\n";
  }
  out += "</ol>\n</nav>\n";
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string render_html(const Sheet& sheet) {
  std::string out;
  write_head(sheet, out);
  write_contents(sheet, out);
  out += "<main id=\"entries\">\n";
  if (sheet.chapters.empty()) {
    out += "<p>Nothing in this pack fits.</p>\n";
  }
  for (std::size_t i = 0; i < sheet.chapters.size(); ++i) {
    const Chapter& chapter = sheet.chapters[i];
    out += fmt::format(
        "<section aria-labelledby=\"chapter-{0}\">\n<h2 id=\"chapter-{0}\">{1}</h2>\n",
        i + 1,
        html_escaped(chapter.title)
    );
    for (const SheetEntry& entry : chapter.entries) {
      write(entry, out);
    }
    out += "</section>\n";
  }
  out += "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace unknot
