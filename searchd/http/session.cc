#include "searchd/http/session.h"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <utility>

#include "searchd/http/request_id.h"

namespace gfmd {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using ErrorCode = boost::system::error_code;

constexpr auto kAwaitTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kReadBytes = 16384;
constexpr std::size_t kMaxLingerBytes = 1u << 18;

/// Queues `request` and completes on `executor` with the answer, or with nullopt when the queue is
/// full.
asio::awaitable<std::optional<Response>> await_worker(WorkerPool& workers, Request request,
                                                      asio::any_io_executor executor) {
  const auto initiate = [&workers, executor](auto handler, Request queued) {
    // WorkerPool::Done is copied, completion handlers cannot be.
    auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    auto complete = [shared,
                     guard = asio::make_work_guard(executor)](std::optional<Response> response) {
      asio::post(guard.get_executor(), [shared, response = std::move(response)]() mutable {
        (*shared)(std::move(response));
      });
    };
    if (!workers.try_submit(std::move(queued), complete)) complete(std::nullopt);
  };
  return asio::async_initiate<const asio::use_awaitable_t<>&, void(std::optional<Response>)>(
      initiate, asio::use_awaitable, std::move(request));
}

}  // namespace

Session::Session(asio::ip::tcp::socket socket, const SessionContext& context)
    : socket_(std::move(socket)), context_(context), deadline_(socket_.get_executor()) {}

Session::~Session() { context_.registry.remove(this); }

void Session::start(ConnectionLimiter::Admission admission) {
  admission_.emplace(std::move(admission));
  spawn(&Session::serve);
}

void Session::start_refusal(ConnectionLimiter::Admission admission) {
  admission_.emplace(std::move(admission));
  spawn(&Session::refuse_connection);
}

void Session::spawn(Awaitable<void> (Session::*body)()) {
  ErrorCode ignored;
  socket_.non_blocking(true, ignored);  // see receive_available(); cannot fail on an open socket
  context_.registry.add(shared_from_this());
  // An exception (no memory left) ends this connection and no other.
  asio::co_spawn(
      socket_.get_executor(),
      [self = shared_from_this(), body]() -> Awaitable<void> { co_await ((*self).*body)(); },
      [](const std::exception_ptr&) {});
}

void Session::drain() {
  asio::post(socket_.get_executor(), [self = shared_from_this()] {
    self->draining_ = true;
    if (self->between_requests_) self->arm(self->context_.options.drain_grace);
  });
}

void Session::arm(Milliseconds deadline) {
  timed_out_ = false;
  deadline_.expires_after(deadline);
  deadline_.async_wait([weak = weak_from_this()](const ErrorCode& error) {
    const auto self = weak.lock();
    // A later arm() may have moved the deadline when this call was queued already.
    if (error || !self || self->deadline_.expiry() > Clock::now()) return;
    self->timed_out_ = true;
    ErrorCode ignored;
    self->socket_.cancel(ignored);
  });
}

void Session::disarm() { deadline_.expires_at(Clock::time_point::max()); }

Session::Awaitable<void> Session::serve() {
  const HttpOptions& options = context_.options;
  const auto end_of_life = Clock::now() + options.connection_lifetime;
  for (std::size_t served = 0;; ++served) {
    const bool last = served + 1 >= options.max_requests_per_connection;
    const bool more = co_await serve_one(served == 0, last || Clock::now() >= end_of_life);
    if (!more) co_return;
  }
}

Session::Awaitable<bool> Session::serve_one(bool first, bool last) {
  auto read = co_await read_head(first);
  if (!read) co_return co_await reject(read.error());
  if (!*read) co_return false;
  RequestHead head = std::move(**read);
  head.request.id = request_id(head.request);
  auto rejection = co_await read_body(head, head.request.body);
  if (rejection) co_return co_await reject(*rejection);
  disarm();
  received_ = Clock::now();

  const Request request = head.request;
  const Response response = co_await answer(std::move(head.request));
  const bool keep_alive = head.keep_alive && !last && !response.close && !draining_;
  const bool sent = co_await send(response, &request, keep_alive);
  if (sent && !keep_alive) co_await linger();
  co_return sent&& keep_alive;
}

Session::Awaitable<Result<std::optional<RequestHead>, Rejection>> Session::read_head(bool first) {
  using Read = Result<std::optional<RequestHead>, Rejection>;
  const HttpOptions& options = context_.options;
  HeadScanner scanner(options.request);
  between_requests_ = buffer_.empty();
  const auto patience =
      first || !between_requests_ ? options.header_deadline : options.idle_deadline;
  arm(draining_ && between_requests_ ? options.drain_grace : patience);
  for (;;) {
    auto scanned = scanner.scan(buffer_);
    if (!scanned) co_return Unexpected{scanned.error()};
    if (*scanned) {
      auto parsed = parse_request_head(
          std::string_view(buffer_).substr(scanner.leading_bytes(), **scanned), options.request);
      buffer_.erase(0, scanner.leading_bytes() + **scanned);
      if (!parsed) co_return Unexpected{parsed.error()};
      co_return Read(std::move(*parsed));
    }
    const bool received = co_await read_more();
    if (!received) {
      if (!timed_out_ || between_requests_) co_return Read(std::nullopt);
      co_return Unexpected{Rejection{408, "the request's head did not arrive in time"}};
    }
    if (between_requests_ && !buffer_.empty()) {
      between_requests_ = false;
      arm(options.header_deadline);
    }
  }
}

Session::Awaitable<std::optional<Rejection>> Session::read_body(const RequestHead& head,
                                                                std::string& body) {
  if (head.content_length == 0) co_return std::nullopt;
  arm(context_.options.body_deadline);
  if (head.expects_continue && buffer_.empty()) {
    const std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(socket_, asio::buffer(line), kAwaitTuple);  // read_more() would fail
  }
  while (buffer_.size() < head.content_length) {
    const bool received = co_await read_more();
    if (!received) co_return Rejection{408, "the request's body did not arrive in time"};
  }
  body = buffer_.substr(0, head.content_length);
  buffer_.erase(0, head.content_length);
  co_return std::nullopt;
}

/// False when the client closed, the connection broke or the deadline passed.
Session::Awaitable<bool> Session::read_more() {
  const auto [error] = co_await socket_.async_wait(asio::socket_base::wait_read, kAwaitTuple);
  if (error || timed_out_) co_return false;
  co_return receive_available();
}

/// Not a coroutine: its buffer would be kept by every connection that waits.
bool Session::receive_available() {
  std::array<char, kReadBytes> bytes;
  ErrorCode error;
  const std::size_t size = socket_.read_some(asio::buffer(bytes), error);
  if (error == asio::error::would_block) return true;
  if (error) return false;
  buffer_.append(bytes.data(), size);
  return true;
}

Session::Awaitable<Response> Session::answer(Request request) {
  auto at_once = context_.service.answer_at_once(request);
  if (at_once) co_return std::move(*at_once);
  auto answered =
      co_await await_worker(context_.workers, std::move(request), socket_.get_executor());
  if (answered) co_return std::move(*answered);
  co_return context_.service.refuse(503, "all workers are busy and the queue is full");
}

/// Always false: no request is read behind one that was refused.
Session::Awaitable<bool> Session::reject(const Rejection& rejection) {
  received_ = Clock::now();
  const Response response = context_.service.refuse(rejection.status, rejection.detail);
  const bool sent = co_await send(response, nullptr, false);
  if (sent) co_await linger();
  co_return false;
}

Session::Awaitable<void> Session::refuse_connection() {
  const Rejection full{503, "too many connections are open"};  // GCC 12 frees a temporary twice
  co_await reject(full);
}

Session::Awaitable<bool> Session::send(const Response& response, const Request* request,
                                       bool keep_alive) {
  const std::string_view method = request ? std::string_view(request->method) : "";
  const std::string_view id = request ? std::string_view(request->id) : "";
  context_.service.record({method, id, response, Clock::now() - received_});
  const std::string head =
      serialize_head(response, id, keep_alive, std::chrono::system_clock::now());
  const bool bodiless = method == "HEAD" || response.status == 304;
  const std::array<asio::const_buffer, 2> buffers{
      asio::buffer(head), bodiless ? asio::const_buffer() : asio::buffer(response.body)};
  arm(context_.options.response_deadline);
  const auto [error, size] = co_await asio::async_write(socket_, buffers, kAwaitTuple);
  if (!error && !timed_out_) co_return true;
  ErrorCode ignored;
  socket_.set_option(asio::socket_base::linger(true, 0), ignored);  // drop what was not read
  co_return false;
}

/// Closing a socket with unread input resets the connection, and the client may lose the answer:
/// the sending half is closed first, and what still comes is thrown away.
Session::Awaitable<void> Session::linger() {
  ErrorCode error;
  socket_.shutdown(asio::socket_base::shutdown_send, error);
  if (error) co_return;
  arm(context_.options.linger);
  for (std::size_t thrown_away = 0; thrown_away < kMaxLingerBytes;) {
    buffer_.clear();
    const bool received = co_await read_more();
    if (!received) co_return;
    thrown_away += buffer_.size();
  }
}

}  // namespace gfmd
