#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/result.h"
#include "searchd/http/head_scanner.h"
#include "searchd/http/message.h"

/// Which requests are let in: stricter than RFC 9112 wherever it leaves room for two readings of
/// the same bytes. Pure; sockets live in session.h.
namespace gfmd {

/// A request's head, taken apart; its body is still to be read.
struct RequestHead {
  Request request;  // without body and id
  bool keep_alive = true;
  std::size_t content_length = 0;
  bool expects_continue = false;
};

/// `head` is what HeadScanner measured, from the request line on.
[[nodiscard]] Result<RequestHead, Rejection> parse_request_head(std::string_view head,
                                                                const RequestLimits& limits);

}  // namespace gfmd
