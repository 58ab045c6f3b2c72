#include "engine/authoring/sheet_html.h"

#include <set>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// What stands between each `begin` and the next `end`.
std::vector<std::string> between(
    std::string_view text, std::string_view begin, std::string_view end
) {
  std::vector<std::string> out;
  for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at)) {
    at += begin.size();
    out.emplace_back(text.substr(at, text.find(end, at) - at));
  }
  return out;
}

std::string whole_page() {
  return render_html(make_sheet(test::pack_of(test::small_pack()), {}));
}

std::string part(std::string_view page, std::string_view begin, std::string_view end) {
  return between(page, begin, end).at(0);
}

}  // namespace

TEST_CASE("sheet_html: every tag is closed, and in order", "[authoring]") {
  std::vector<std::string> open;
  for (const std::string& tag : between(whole_page(), "<", ">")) {
    const std::string name = tag.substr(0, tag.find(' '));
    if (name.starts_with('/')) {
      REQUIRE_FALSE(open.empty());
      REQUIRE(open.back() == name.substr(1));
      open.pop_back();
    } else if (name != "!DOCTYPE" && name != "meta" && name != "input") {
      open.push_back(name);
    }
  }
  CHECK(open.empty());
}

TEST_CASE("sheet_html: every link inside of the page leads somewhere", "[authoring]") {
  const std::string page = whole_page();
  std::set<std::string> places;
  for (const std::string& id : between(page, " id=\"", "\"")) {
    CHECK(places.insert(id).second);
  }
  std::size_t links = 0;
  for (const std::string begin : {"href=\"#", "aria-labelledby=\""}) {
    for (const std::string& target : between(page, begin, "\"")) {
      INFO(target);
      CHECK(places.contains(target));
      ++links;
    }
  }
  CHECK(links > 50);
}

TEST_CASE("sheet_html: the page needs and runs nothing else", "[authoring]") {
  const std::string page = whole_page();
  for (const std::string word : {"<script", "<link", "<img", "src=", "@import", "url("}) {
    INFO(word);
    CHECK(page.find(word) == std::string::npos);
  }
  CHECK(
      page.find("content=\"default-src 'none'; style-src 'unsafe-inline'\"") != std::string::npos
  );
}

TEST_CASE("sheet_html: it says which pack it is and that nobody has signed it off", "[authoring]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  const std::string page = render_html(make_sheet(pack, {}));
  CHECK(
      part(page, "<dl>\n", "</dl>") ==
      "<dt>Pack</dt><dd>small</dd>\n<dt>Version</dt><dd>1.0.0</dd>\n<dt>Digest</dt><dd>" +
          pack.model.pack.digest +
          "</dd>\n<dt>Status</dt><dd><strong>Not signed off.</strong> For tests only.</dd>\n"
  );
}

TEST_CASE("sheet_html: a part of a pack is called so", "[authoring]") {
  Sheet sheet;
  sheet.part = "rules; about `<`";
  CHECK(
      part(render_html(sheet), "<dt>Part</dt>", "\n") ==
      "<dd>Only a part of the pack: rules; about `&lt;`</dd>"
  );
}

TEST_CASE("sheet_html: an entry is told with room for a decision", "[authoring]") {
  Sheet sheet;
  sheet.chapters = {
      {"Rules",
       {{EntryKind::Rule,
         "a-rule",
         "",
         "now",
         {{"", "If any of these hold", "", {{"", "a < b", "", {}}}},
          {"Because", "It burns.", "", {}},
          {"Sources",
           "",
           "",
           {{"s", "A \"source\"", "https://example.org/?a=1&b", {}},
            {"t", "Another", "javascript:x", {}}}}}}}}};
  CHECK(
      part(render_html(sheet), "<article ", "</article>") ==
      "id=\"rules-a-rule\" aria-labelledby=\"rules-a-rule-title\">\n"
      "<h3 id=\"rules-a-rule-title\">a-rule</h3>\n"
      "<ul>\n"
      "<li>If any of these hold:\n"
      "<ul>\n<li>a &lt; b</li>\n</ul>\n"
      "</li>\n"
      "<li><strong>Because:</strong> It burns.</li>\n"
      "<li><strong>Sources:</strong> \n"
      "<ul>\n"
      "<li><strong>s:</strong> <a href=\"https://example.org/?a=1&amp;b\">A "
      "&quot;source&quot;</a></li>\n"
      "<li><strong>t:</strong> Another</li>\n"
      "</ul>\n"
      "</li>\n"
      "</ul>\n"
      "<fieldset><legend>Decision on a-rule</legend>\n"
      "<label><input type=\"radio\" name=\"rules-a-rule\" value=\"accept\"> accept</label>\n"
      "<label><input type=\"radio\" name=\"rules-a-rule\" value=\"change\"> change</label>\n"
      "<label><input type=\"radio\" name=\"rules-a-rule\" value=\"reject\"> reject</label>\n"
      "<label>Initials <input type=\"text\" name=\"rules-a-rule-initials\"></label>\n"
      "<label>Date <input type=\"text\" name=\"rules-a-rule-date\"></label>\n"
      "</fieldset>\n"
  );
  sheet.chapters.front().entries.front().kind = EntryKind::Source;
  CHECK(render_html(sheet).find("<fieldset>") == std::string::npos);
  sheet.chapters.clear();
  CHECK(
      part(render_html(sheet), "<main id=\"entries\">\n", "</main>") ==
      "<p>Nothing in this pack fits.</p>\n"
  );
}

TEST_CASE("sheet_html: nothing of a pack becomes markup", "[authoring]") {
  CHECK(html_escaped("<a href='x\">&\x1b\n") == "&lt;a href=&#39;x&quot;&gt;&amp;\xEF\xBF\xBD ");
}

}  // namespace unknot
