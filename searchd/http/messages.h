#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/suggestion.h"
#include "stemmers/language.h"

/// The words of the pages in the three languages.
namespace gfmd {

enum class Message : std::uint8_t {
  site_name,
  tagline,
  skip_to_content,
  navigation,
  search,
  read_paper,
  language,
  query_label,
  query_hint,
  filters,
  apply_filters,
  clear_filters,
  active_filters,
  remove_filter,
  filter_by,
  sort_by,
  more_values,
  one_result,
  other_results,
  one_result_for,
  other_results_for,
  corrected,
  search_as_typed,
  did_you_mean,
  only_words_typed,
  no_results_title,
  help_spelling,
  help_fewer_words,
  help_filters,
  help_browse,
  help_try,
  help_without_facet,
  help_without_operators,
  help_with_correction,
  help_with_expansion,
  not_corrected,
  correct_again,
  not_expanded,
  expand_again,
  text_in,
  by_region,
  map_caption,
  part_text,
  part_notes,
  part_annex,
  unreachable,
  unofficial_translation,
  unofficial_summary,
  matched_in,
  one_line,
  other_lines,
  passage,
  one_more_passage,
  other_more_passages,
  note,
  keywords,
  cited_in,
  cited_in_one,
  cited_in_others,
  symbols_that_begin,
  other_readings,
  same_instrument,
  search_for,
  pages,
  page_number,
  previous,
  next,
  paper_title,
  paper_intro,
  contents,
  practices,
  back_to_text,
  previous_practice,
  next_practice,
  summary,
  details,
  source,
  links,
  year,
  index_revision,
  cite,
  plain_text,
  notes,
  link_to_line,
  link_to_passage,
  matches,
  one_match,
  other_matches,
  match_position,
  first_match,
  previous_match,
  next_match,
  back_to_results,
  without_marks,
  versions_shown,
  with_translation,
  all_languages,
  original_only,
  original_text,
  box_link,
  box_title,
  box_intro,
  box_copy,
  box_options,
  box_permission,
  statistics_link,
  browser_search,
  explanation,
  explained_or,
  explained_as_read,
  explained_corrected,
  explained_searched,
  explained_required,
  explained_excluded,
  explained_nowhere,
  explained_acronym,
  explained_meaning,
  explained_broader,
  explained_reference,
  explained_left_out_one,
  explained_left_out,
  explained_partial,
  explained_weight,
  found_by,
  related,
  similar_by_words,
  words_in_common,
  not_found_title,
  not_found_help,
  bad_request_title,
  bad_request_help,
  unavailable_title,
  unavailable_help,
  error_title,
};

[[nodiscard]] std::string_view text_of(Message message, Language language);

/// `text` with "{0}", "{1}", ... replaced; the caller has escaped the arguments.
[[nodiscard]] std::string fill_in(std::string_view text,
                                  std::initializer_list<std::string_view> arguments);

/// The same of a message.
[[nodiscard]] std::string format(Message message, Language language,
                                 std::initializer_list<std::string_view> arguments);

/// "1 result", "12 results": English and Spanish count 0 as many, French as one.
[[nodiscard]] std::string format_count(Message one, Message other, Language language,
                                       std::uint64_t count, std::string_view argument = "");

[[nodiscard]] std::string_view kind_label(DocumentKind kind, Language language);  // of one unit
[[nodiscard]] std::string_view facet_label(FacetField field, Language language);
[[nodiscard]] std::string_view suggestion_label(SuggestionKind kind, Language language);
[[nodiscard]] std::string_view reference_label(ReferenceKind kind, Language language);
[[nodiscard]] std::string_view sort_label(SortOrder order, Language language);

/// A language's name in itself ("español"), and in the reader's ("Spanish").
[[nodiscard]] std::string_view own_name(Language language);
[[nodiscard]] std::string_view name_in(Language language, Language reader);

}  // namespace gfmd
