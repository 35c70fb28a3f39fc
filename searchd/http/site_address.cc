#include "searchd/http/site_address.h"

#include "searchd/http/cross_origin.h"

namespace gfmd {
namespace {

bool all_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

/// Stricter than RFC 3986's authority: a name with quotation marks or ampersands is nobody's.
bool is_host(std::string_view host) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::string_view kName =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
  constexpr std::string_view kAddress = "0123456789abcdefABCDEF:.";
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != std::string_view::npos && !host.ends_with(']');
  if (has_port && !all_of(host.substr(colon + 1), kDigits)) return false;
  const std::string_view name = has_port ? host.substr(0, colon) : host;
  if (!name.starts_with('[')) return all_of(name, kName);
  return name.ends_with(']') && all_of(name.substr(1, name.size() - 2), kAddress);
}

}  // namespace

std::optional<std::string> parse_public_url(std::string_view text) {
  if (text.ends_with('/')) text.remove_suffix(1);
  if (text == "*" || !is_origin(text)) return std::nullopt;
  if (!is_host(text.substr(text.find("//") + 2))) return std::nullopt;
  return std::string(text);
}

std::string base_address(const Request& request, std::string_view public_url) {
  if (!public_url.empty()) return std::string(public_url);
  const std::string* host = request.header("Host");
  return host && is_host(*host) ? "http://" + *host : std::string();
}

}  // namespace gfmd
