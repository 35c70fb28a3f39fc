#include "searchd/http/target.h"

#include <boost/url/encode.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <boost/url/url_view.hpp>
#include <optional>
#include <utility>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

namespace urls = boost::urls;

/// Percent-encodes what RFC 3986 allows nowhere and browsers and curl send nonetheless.
std::string encode_tolerated(std::string_view target) {
  constexpr std::string_view kTolerated = "\"<>[\\]^`{|}";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && kTolerated.find(c) == std::string_view::npos) {
      encoded.push_back(c);
    } else {
      encoded.append({'%', kHex[byte >> 4U], kHex[byte & 0xfU]});
    }
  }
  return encoded;
}

/// nullopt: not valid UTF-8, or a NUL, which C strings end at.
std::optional<std::string> clean(const std::string& text) {
  if (find_invalid_utf8(text) || text.find('\0') != std::string::npos) return std::nullopt;
  return strip_controls(text);
}

boost::system::result<urls::url_view> parse(const std::string& target) {
  if (target.starts_with('/')) return urls::parse_origin_form(target);
  auto url = urls::parse_absolute_uri(target);
  if (url && url->scheme_id() != urls::scheme::http && url->scheme_id() != urls::scheme::https) {
    return make_error_code(boost::system::errc::invalid_argument);
  }
  return url;
}

}  // namespace

Result<Target, std::string> decode_target(std::string_view target) {
  const std::string encoded = encode_tolerated(target);
  const auto url = parse(encoded);
  if (!url)
    return Unexpected{std::string("the request target is not a well-formed path and query")};
  const std::string not_text = "the request target is not UTF-8 text when decoded";
  Target decoded;
  for (const std::string& segment : url->segments()) {
    auto text = clean(segment);
    if (!text) return Unexpected{not_text};
    decoded.segments.push_back(std::move(*text));
  }
  for (const auto& parameter : url->params(urls::encoding_opts(true))) {
    auto name = clean(parameter.key);
    auto value = clean(parameter.value);
    if (!name || !value) return Unexpected{not_text};
    // "a=1&" and "?" end in an empty parameter that nobody meant.
    if (name->empty() && value->empty() && !parameter.has_value) continue;
    decoded.parameters.push_back({std::move(*name), std::move(*value)});
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  return urls::encode({text.data(), text.size()}, urls::unreserved_chars);
}

}  // namespace gfmd
