#include "tests/searchd/http/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace gfmd::test {
namespace {

/// The first answer in `stream` and its size, or size 0 when it is not complete.
std::pair<RawResponse, std::size_t> cut_response(std::string_view stream, bool bodiless) {
  const std::size_t end = stream.find("\r\n\r\n");
  if (end == std::string_view::npos || stream.size() < 12) return {};
  RawResponse response;
  response.head = std::string(stream.substr(0, end + 2));
  response.status = std::stoi(std::string(stream.substr(9, 3)));
  const std::string length = response.header("Content-Length");
  const std::size_t body = bodiless || length.empty() ? 0 : std::stoul(length);
  if (stream.size() < end + 4 + body) return {};
  response.body = std::string(stream.substr(end + 4, body));
  return {response, end + 4 + body};
}

}  // namespace

std::string RawResponse::header(std::string_view name) const {
  const std::string start = "\r\n" + std::string(name) + ": ";
  const std::size_t found = head.find(start);
  if (found == std::string::npos) return "";
  const std::size_t begin = found + start.size();
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

RawClient::RawClient(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
  const timeval patience{kPatience.count(), 0};
  ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr generic{};
  static_assert(sizeof generic == sizeof address);
  std::memcpy(&generic, &address, sizeof generic);
  if (descriptor_ < 0 || ::connect(descriptor_, &generic, sizeof generic) != 0) {
    throw std::runtime_error("cannot connect to the server under test");
  }
}

RawClient::~RawClient() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

RawClient::RawClient(RawClient&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), received_(std::move(other.received_)) {}

RawClient& RawClient::operator=(RawClient&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(received_, other.received_);
  return *this;
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void RawClient::shutdown_send() { ::shutdown(descriptor_, SHUT_WR); }

bool RawClient::receive_some() {
  std::array<char, 65536> bytes;
  const ssize_t size = ::recv(descriptor_, bytes.data(), bytes.size(), 0);
  if (size <= 0) return false;
  received_.append(bytes.data(), static_cast<std::size_t>(size));
  return true;
}

RawResponse RawClient::receive(bool bodiless) {
  for (;;) {
    auto [response, size] = cut_response(received_, bodiless);
    if (size > 0) {
      received_.erase(0, size);
      return response;
    }
    if (!receive_some()) return {};
  }
}

void RawClient::await_first_byte() const {
  char byte = 0;
  if (::recv(descriptor_, &byte, 1, MSG_PEEK) != 1) throw std::runtime_error("no answer");
}

std::string RawClient::receive_all() {
  while (receive_some()) {
  }
  return std::exchange(received_, "");
}

bool RawClient::closed() {
  char byte = 0;
  const ssize_t size = ::recv(descriptor_, &byte, 1, 0);
  return size == 0 || (size < 0 && errno == ECONNRESET);
}

std::vector<RawResponse> split_responses(std::string_view stream) {
  std::vector<RawResponse> responses;
  for (;;) {
    auto [response, size] = cut_response(stream, false);
    if (size == 0) return responses;
    responses.push_back(std::move(response));
    stream.remove_prefix(size);
  }
}

RawResponse fetch(std::uint16_t port, std::string_view request) {
  RawClient client(port);
  client.send(request);
  return client.receive();
}

std::string get(std::string_view target, std::string_view headers) {
  std::string request = "GET " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n";
  return request.append(headers).append("\r\n");
}

}  // namespace gfmd::test
