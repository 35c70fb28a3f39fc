#include "searchd/http/unit_versions_html.h"

#include <algorithm>

#include "searchd/http/html.h"
#include "searchd/http/labels.h"

namespace gfmd {
namespace {

Message name_of(const Version& version, const Document& unit) {
  if (!version.unofficial) return Message::original_text;
  return is_summary(version, unit) ? Message::unofficial_summary : Message::unofficial_translation;
}

std::string column_html(const Document& unit, const Version& version, bool first, Language reader,
                        PassageWriter& passages) {
  const std::string language = language_attribute(version.language);
  std::string html = "<section class=\"text\"" + language + ">\n<h2>";
  html.append(own_name(version.language)).append(" <span class=\"kind\"");
  html.append(language_attribute(reader)).append(">· ");
  html.append(text_of(name_of(version, unit), reader));
  html.append("</span></h2>\n");
  if (!first && !version.title.empty()) {
    html.append("<p class=\"version-title\">");
    html.append(passages.plain_html(version.title, version.language)).append("</p>\n");
  }
  return html.append(passages.passages_html(unit, version)).append("</section>\n");
}

}  // namespace

std::vector<const Version*> shown_versions(const Document& unit, const ReadingRequest& request) {
  const Version* printed = &unit.versions.front();
  if (request.versions == ShownVersions::printed) return {printed};
  std::vector<const Version*> shown{&version_for(unit, request.search.language)};
  const auto add = [&](const Version* version) {
    if (std::find(shown.begin(), shown.end(), version) == shown.end()) shown.push_back(version);
  };
  if (request.versions == ShownVersions::all) {
    for (const Version& version : unit.versions) add(&version);
  } else if (unit.lines.first > 0) {
    add(printed);
  }
  return shown;
}

std::string choice_html(const std::vector<VersionChoice>& choices, std::string_view path,
                        const ReadingRequest& request) {
  const Language reader = request.search.language;
  std::string html = "<nav class=\"versions-switch\" aria-label=\"";
  html.append(text_of(Message::versions_shown, reader)).append("\"><ul class=\"chips\">");
  for (const VersionChoice& choice : choices) {
    ReadingRequest other = request;
    other.versions = choice.versions;
    html.append("<li><a href=\"").append(escape_html(reading_url(path, other))).append("\"");
    if (choice.versions == request.versions) html.append(" aria-current=\"true\"");
    html.append(">").append(text_of(choice.label, reader)).append("</a></li>");
  }
  return html.append("</ul></nav>\n");
}

std::string versions_switch_html(const Document& unit, std::string_view path,
                                 const ReadingRequest& request) {
  if (unit.versions.size() < 2) return "";
  if (&version_for(unit, request.search.language) != &unit.versions.front()) {
    return choice_html({{ShownVersions::reader, Message::with_translation},
                        {ShownVersions::all, Message::all_languages},
                        {ShownVersions::printed, Message::original_only}},
                       path, request);
  }
  // The reader's language is the printed one.
  ReadingRequest same = request;
  if (same.versions == ShownVersions::printed) same.versions = ShownVersions::reader;
  return choice_html({{ShownVersions::reader, Message::original_only},
                      {ShownVersions::all, Message::all_languages}},
                     path, same);
}

std::string versions_html(const Document& unit, const std::vector<const Version*>& versions,
                          Language reader, PassageWriter& passages) {
  if (versions.size() == 1) {
    const Version& version = *versions.front();
    return "<div class=\"text\"" + language_attribute(version.language) + ">\n" +
           passages.passages_html(unit, version) + "</div>\n";
  }
  std::string html = "<div class=\"versions\">\n";
  for (const Version* version : versions) {
    passages.begin_version();
    html.append(column_html(unit, *version, version == versions.front(), reader, passages));
  }
  return html.append("</div>\n");
}

}  // namespace gfmd
