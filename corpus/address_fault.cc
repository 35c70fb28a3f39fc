#include "corpus/address_fault.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include "corpus/web_address.h"

namespace gfmd {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSentenceSigns = ".,;:!)]>\"'";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

std::vector<std::string_view> labels_of(std::string_view host) {
  std::vector<std::string_view> labels;
  for (std::size_t begin = 0; begin <= host.size();) {
    const std::size_t end = std::min(host.find('.', begin), host.size());
    labels.push_back(host.substr(begin, end - begin));
    begin = end + 1;
  }
  return labels;
}

/// The four bytes of a host that consists of four numbers; nullopt where one is past 255.
std::optional<std::array<int, 4>> ipv4_bytes(const std::vector<std::string_view>& labels) {
  std::array<int, 4> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::string_view label = labels[i];
    constexpr std::size_t kMostDigits = 3;
    constexpr int kMostByte = 255;
    if (label.size() > kMostDigits) return std::nullopt;
    std::from_chars(label.data(), label.data() + label.size(), bytes.at(i));
    if (bytes.at(i) > kMostByte) return std::nullopt;
  }
  return bytes;
}

// RFC 6890: "this" network, private use, shared, loopback, link local.
bool is_local(const std::array<int, 4>& ip) {
  return ip[0] == 0 || ip[0] == 10 || ip[0] == 127 || (ip[0] == 100 && ip[1] / 64 == 1) ||
         (ip[0] == 169 && ip[1] == 254) || (ip[0] == 172 && ip[1] / 16 == 1) ||
         (ip[0] == 192 && ip[1] == 168);
}

std::string ipv6_fault(std::string_view host) {
  if (!host.ends_with(']')) return "no host that could be one: \"" + std::string(host) + "\"";
  const std::string inner = lower(host.substr(1, host.size() - 2));
  const bool local = inner == "::1" || inner == "::" || inner.starts_with("fc") ||
                     inner.starts_with("fd") || inner.starts_with("fe8");
  return local ? "an address of a private network: " + inner : "";
}

std::string host_fault(std::string_view host) {
  if (host.empty()) return "no host";
  if (host.front() == '[') return ipv6_fault(host);
  const std::string quoted = "\"" + std::string(host) + "\"";
  const std::vector<std::string_view> labels = labels_of(host);
  const bool numbers =
      labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
        return !label.empty() && std::all_of(label.begin(), label.end(), is_digit);
      });
  if (numbers) {
    const auto ip = ipv4_bytes(labels);
    if (!ip) return "no host that could be one: " + quoted;
    return is_local(*ip) ? "an address of a private network: " + std::string(host) : "";
  }
  constexpr std::array<std::string_view, 8> kLocalNames{
      "localhost", "local", "internal", "lan", "test", "example", "invalid", "localdomain"};
  const std::string top = lower(labels.back());
  if (std::find(kLocalNames.begin(), kLocalNames.end(), top) != kLocalNames.end()) {
    return "a host of this machine or a local network: " + quoted;
  }
  const bool well_formed = std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
    return !label.empty() && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), [](char c) {
             return is_letter(c) || is_digit(c) || is_beyond_ascii(c) || c == '-' || c == '_';
           });
  });
  if (!well_formed) return "no host that could be one: " + quoted;
  if (labels.size() == 1 || (labels.size() == 2 && lower(labels.front()) == "www")) {
    return "a host without a domain: " + quoted;
  }
  const bool named = top.starts_with("xn--") ||
                     std::none_of(top.begin(), top.end(), [](char c) { return is_digit(c); });
  return named && top.size() > 1 ? "" : "no domain ends in \"" + top + "\"";
}

std::string authority_fault(std::string_view authority) {
  if (authority.find('@') != std::string_view::npos) return "a user's name before the host";
  const std::size_t bracket = authority.find(']');
  const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const bool open = authority.starts_with('[') && bracket == std::string_view::npos;
  if (open || colon == std::string_view::npos) return host_fault(authority);
  const std::string_view port = authority.substr(colon + 1);
  std::uint16_t number = 0;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (error != std::errc{} || end != port.data() + port.size() || number == 0) {
    return "no port that could be one: \"" + std::string(port) + "\"";
  }
  return host_fault(authority.substr(0, colon));
}

std::string scheme_fault(std::string_view printed) {
  const std::size_t scheme = printed.find("://");
  if (scheme == std::string_view::npos || scheme == 0) {
    return "no \"http://\" or \"https://\" at the beginning";
  }
  return "the scheme \"" + std::string(printed.substr(0, scheme)) +
         "\", where \"http\" or \"https\" is expected";
}

bool has_bad_escape(std::string_view address) {
  for (std::size_t at = address.find('%'); at != std::string_view::npos;
       at = address.find('%', at + 1)) {
    if (at + 2 >= address.size() || !is_hexadecimal(address[at + 1]) ||
        !is_hexadecimal(address[at + 2])) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<AddressFault> address_fault(std::string_view printed) {
  if (printed.find_first_not_of(kBlanks) == std::string_view::npos) {
    return AddressFault{true, "no address"};
  }
  if (printed.find_first_of(kBlanks) != std::string_view::npos) {
    return AddressFault{true, "a space within"};
  }
  const bool without_host = printed == "http://" || printed == "https://";
  if (without_host) return AddressFault{true, "no host"};
  if (!is_web_address(printed)) return AddressFault{true, scheme_fault(printed)};
  const std::size_t scheme = printed.find("://");
  if (printed.starts_with("www.")) {
    return AddressFault{false, "no \"http://\" or \"https://\" at the beginning"};
  }
  const std::string_view rest = printed.substr(scheme + 3);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  if (kSentenceSigns.find(printed.back()) != std::string_view::npos &&
      !(printed.back() == ']' && end == rest.size()) &&
      !(printed.back() == ')' && rest.find('(') != std::string_view::npos)) {
    return AddressFault{false, std::string("punctuation at the end: \"") + printed.back() + "\""};
  }
  if (std::string fault = authority_fault(rest.substr(0, end)); !fault.empty()) {
    return AddressFault{false, std::move(fault)};
  }
  if (has_bad_escape(rest)) return AddressFault{false, "\"%\" without two hexadecimal digits"};
  return std::nullopt;
}

}  // namespace gfmd
