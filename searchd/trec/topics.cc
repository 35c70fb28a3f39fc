#include "searchd/trec/topics.h"

#include <unordered_set>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

Result<Topic, std::string> read_topic(const std::string& line) {
  if (find_invalid_utf8(line)) return Unexpected{std::string("not valid UTF-8")};
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos) return Unexpected{std::string("no tab between id and query")};
  Topic topic{line.substr(0, tab), std::nullopt, line.substr(tab + 1)};
  if (topic.id.empty() || topic.id.find(' ') != std::string::npos) {
    return Unexpected{std::string("an id is one word")};
  }
  if (const std::size_t second = topic.query.find('\t'); second != std::string::npos) {
    topic.language = parse_language(topic.query.substr(0, second));
    if (!topic.language) {
      return Unexpected{"unknown language \"" + topic.query.substr(0, second) +
                        "\", not en, es or fr"};
    }
    topic.query.erase(0, second + 1);
  }
  return topic;
}

}  // namespace

Result<std::vector<Topic>, std::string> read_topics(std::istream& input) {
  std::vector<Topic> topics;
  std::unordered_set<std::string> ids;
  std::string line;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const std::string where = "line " + std::to_string(number) + ": ";
    auto topic = read_topic(line);
    if (!topic) return Unexpected{where + topic.error()};
    if (!ids.insert(topic->id).second)
      return Unexpected{where + "topic " + topic->id + " stands twice"};
    topics.push_back(*std::move(topic));
  }
  return topics;
}

}  // namespace gfmd
