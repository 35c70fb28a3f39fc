#include "searchd/http/note_html.h"

#include "corpus/roman_numeral.h"
#include "searchd/http/html.h"
#include "searchd/http/messages.h"

namespace gfmd {

std::string note_beginning(const Document& note, const std::string& mark_page, Language reader,
                           PassageWriter& passages) {
  std::string html = "<div class=\"note-text\"" + passages.id_attribute(note.id) +
                     ">\n<p class=\"note-number\"><a href=\"";
  html.append(escape_html(mark_page)).append("#").append(note_mark_id(note.number));
  html.append("\" title=\"").append(text_of(Message::back_to_text, reader)).append("\">");
  html.append(to_roman(note.number));
  return html.append("<span aria-hidden=\"true\"> ↩</span></a></p>\n");
}

}  // namespace gfmd
