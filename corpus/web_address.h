#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// Whether a word (no blanks) is a web address as papers print it and people type it:
/// "http://...", "www....", in any case.
[[nodiscard]] bool is_web_address(std::string_view word);

/// The form under which printings of one address are equal: normal_url() without scheme and without
/// a last "/".
[[nodiscard]] std::string address_key(std::string_view address);

/// An address as one word of the index: its key, case folded, without "www." and cut at 120 bytes.
/// "http://www.labour.go.ke/A/" -> "labour.go.ke/a".
[[nodiscard]] std::string address_word(std::string_view address);

/// The host, without "www.", and the names within it that it may be looked for by:
/// "http://www.labour.go.ke/a" -> "labour.go.ke", "labour". Names of fewer than five letters
/// ("ilo", "iom") are left out: they are acronyms and words of texts.
[[nodiscard]] std::vector<std::string> host_names(std::string_view address);

/// The last word of a text; a word longer than any address is cut at its beginning.
[[nodiscard]] std::string_view last_word(std::string_view text);

/// Whether `next`, the first word of a line, goes on with the web address `address`, the last word
/// of the line before: the address stops where none ends, and `next` is no word of a language.
[[nodiscard]] bool continues_address(std::string_view address, std::string_view next);

/// Whether a word that does not begin an address may be the rest of one: it holds signs that no
/// language puts within a word ("firman-declaraci%C3%B3n-a-favor.html").
[[nodiscard]] bool may_continue_address(std::string_view word);

}  // namespace gfmd
