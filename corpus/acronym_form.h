#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What acronyms look like in print. Text is valid UTF-8; all functions are pure.
namespace gfmd {

/// An acronym as printed, without points and plural s ("NGOs", "NGO’s" and "N.G.O." are "NGO");
/// nullopt for any other word. One has 2 to 10 letters, at least two of them and half of all
/// capitals, the first among them, and may hold digits, hyphens and "&".
[[nodiscard]] std::optional<std::string> acronym_form(std::string_view word);

/// The letters and digits of an acronym, folded: "ACP-EU" -> "acpeu".
[[nodiscard]] std::string acronym_letters(std::string_view acronym);

/// The acronyms that brackets hold and nothing else but words that introduce one: "ACR", "“ACR”",
/// "hereinafter ACR", "ACR, por sus siglas en inglés", "OIM/IOM". Empty for other contents and for
/// more than four.
struct BracketedAcronyms {
  std::vector<std::string> acronyms;
  bool slashes = false;  // "/" alone stands between them
};
[[nodiscard]] BracketedAcronyms bracketed_acronyms(std::string_view contents);

/// Whether two acronyms may name one thing in two languages: as long, and enough letters shared.
[[nodiscard]] bool are_counterparts(std::string_view a, std::string_view b, bool slashes);

/// Whether an acronym looks like something else: a Roman numeral, a country's code. Such a one
/// needs better evidence.
[[nodiscard]] bool is_ambiguous_form(std::string_view acronym);

/// Whether no evidence will do: "II" and other numerals of two letters that number parts.
[[nodiscard]] bool is_part_number(std::string_view acronym);

}  // namespace gfmd
