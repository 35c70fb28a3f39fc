#include "searchd/http/listener.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <future>
#include <system_error>
#include <utility>
#include <vector>

namespace gfmd {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr std::chrono::milliseconds kPause{50};
constexpr std::size_t kMaxRefusals = 128;

int open_reserve() { return ::open("/dev/null", O_RDONLY | O_CLOEXEC); }

bool out_of_resources(const ErrorCode& error) {
  return error == boost::system::errc::too_many_files_open ||
         error == boost::system::errc::too_many_files_open_in_system ||
         error == boost::system::errc::no_buffer_space ||
         error == boost::system::errc::not_enough_memory;
}

std::vector<tcp::endpoint> resolve(asio::io_context& io, const HttpOptions& options,
                                   ErrorCode& error) {
  tcp::resolver resolver(io);
  std::vector<tcp::endpoint> endpoints;
  for (const auto& entry : resolver.resolve(options.host, std::to_string(options.port),
                                            tcp::resolver::passive, error)) {
    endpoints.push_back(entry.endpoint());
  }
  return endpoints;
}

}  // namespace

std::string client_key(const asio::ip::address& address) {
  if (!address.is_v6()) return address.to_string();
  if (address.to_v6().is_v4_mapped()) {
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  }
  asio::ip::address_v6::bytes_type bytes = address.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return asio::ip::address_v6(bytes).to_string();
}

Listener::Listener(asio::io_context& io, const SessionContext& context, ConnectionLimiter& limiter)
    : io_(io),
      context_(context),
      limiter_(limiter),
      refusals_(kMaxRefusals, kMaxRefusals),
      acceptor_(asio::make_strand(io)),
      pause_(acceptor_.get_executor()) {
  ErrorCode error;
  for (const tcp::endpoint& endpoint : resolve(io, context.options, error)) {
    try {
      listen(endpoint);
      break;
    } catch (const boost::system::system_error& failure) {
      error = failure.code();
      acceptor_.close();
    }
  }
  if (!acceptor_.is_open()) {
    throw std::system_error(std::error_code(error), "cannot listen on " + context.options.host +
                                                        ":" + std::to_string(context.options.port));
  }
  reserve_descriptor_ = open_reserve();
  asio::co_spawn(
      acceptor_.get_executor(), [this] { return accept_all(); },
      [](const std::exception_ptr& failure) {
        if (failure) std::rethrow_exception(failure);
      });
}

Listener::~Listener() {
  if (reserve_descriptor_ >= 0) ::close(reserve_descriptor_);
}

void Listener::listen(const tcp::endpoint& endpoint) {
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.bind(endpoint);
  acceptor_.listen(asio::socket_base::max_listen_connections);
  acceptor_.non_blocking(true);
  port_ = acceptor_.local_endpoint().port();
}

asio::awaitable<void> Listener::accept_all() {
  while (acceptor_.is_open()) {
    tcp::socket socket(asio::make_strand(io_));
    const auto [error] =
        co_await acceptor_.async_accept(socket, asio::as_tuple(asio::use_awaitable));
    if (!error) {
      start_session(std::move(socket));
    } else if (acceptor_.is_open() && out_of_resources(error)) {
      turn_away_next();
      pause_.expires_after(kPause);
      co_await pause_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
  }
}

void Listener::start_session(tcp::socket socket) {
  ErrorCode error;
  const auto remote = socket.remote_endpoint(error);
  if (error) return;  // gone already
  socket.set_option(tcp::no_delay(true), error);
  const std::string key = client_key(remote.address());
  auto place = limiter_.admit(key);
  auto refusal = place ? std::nullopt : refusals_.admit(key);
  if (!place && !refusal) return;
  const auto session = std::make_shared<Session>(std::move(socket), context_);
  if (place) {
    session->start(std::move(*place));
  } else {
    session->start_refusal(std::move(*refusal));
  }
}

/// Else a client would wait in the kernel's queue for an answer that does not come.
void Listener::turn_away_next() {
  if (reserve_descriptor_ >= 0) ::close(reserve_descriptor_);
  ErrorCode ignored;
  tcp::socket socket(io_);
  acceptor_.accept(socket, ignored);
  socket.close(ignored);
  reserve_descriptor_ = open_reserve();
}

void Listener::stop() {
  std::promise<void> closed;
  asio::post(acceptor_.get_executor(), [&] {
    ErrorCode error;
    while (!error) {
      tcp::socket socket(asio::make_strand(io_));
      acceptor_.accept(socket, error);
      if (!error) start_session(std::move(socket));
    }
    acceptor_.close(error);
    pause_.cancel();
    closed.set_value();
  });
  closed.get_future().wait();
}

}  // namespace gfmd
