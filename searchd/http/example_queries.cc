#include "searchd/http/example_queries.h"

namespace gfmd {

const std::array<std::string_view, 4>& example_queries(Language reader) {
  static constexpr std::array<std::array<std::string_view, 4>, kLanguageCount> kExamples{{
      {"What alternatives are there to the detention of children?",
       "\"best interests of the child\"", "country:Mexico", "A/RES/68/179"},
      {"¿Qué alternativas hay a la detención de niños?", "\"interés superior del niño\"",
       "país:México", "A/RES/68/179"},
      {"Quelles solutions de rechange à la rétention des enfants\u00a0?",
       "\"intérêt supérieur de l’enfant\"", "pays:Mexique", "A/RES/68/179"},
  }};
  return kExamples.at(static_cast<std::size_t>(reader));
}

}  // namespace gfmd
