#include "searchd/trec/qrels.h"

#include "searchd/trec/text_columns.h"

namespace gfmd {

Result<Qrels, std::string> read_qrels(std::istream& input) {
  Qrels qrels;
  std::string line;
  std::size_t number = 0;
  while (next_line(input, line, number)) {
    const auto words = split_blanks(line);
    if (words.size() != 4) {
      return Unexpected{at_line(number, "expected topic, iteration, document and grade, found " +
                                            std::to_string(words.size()) + " words")};
    }
    int grade = 0;
    if (!parse_number(words[3], grade)) {
      return Unexpected{
          at_line(number, "the grade \"" + std::string(words[3]) + "\" is no number")};
    }
    Judgements& topic = qrels[std::string(words[0])];
    if (!topic.emplace(words[2], grade).second) {
      return Unexpected{at_line(
          number, std::string(words[2]) + " is judged twice for topic " + std::string(words[0]))};
    }
  }
  return qrels;
}

}  // namespace gfmd
