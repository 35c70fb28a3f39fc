#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace gfmd {

/// Counts open connections, in all and by client address. Safe for concurrent use; outlives its
/// admissions.
class ConnectionLimiter {
 public:
  /// One connection's place, given back on destruction.
  class Admission {
   public:
    Admission(Admission&& other) noexcept
        : limiter_(std::exchange(other.limiter_, nullptr)), address_(std::move(other.address_)) {}
    Admission& operator=(Admission&&) = delete;
    ~Admission() {
      if (limiter_) limiter_->release(address_);
    }

   private:
    friend class ConnectionLimiter;
    Admission(ConnectionLimiter& limiter, std::string address)
        : limiter_(&limiter), address_(std::move(address)) {}
    ConnectionLimiter* limiter_;
    std::string address_;
  };

  ConnectionLimiter(std::size_t max_connections, std::size_t max_per_address)
      : max_connections_(max_connections), max_per_address_(max_per_address) {}

  /// A place for one more connection from `address`, or nullopt.
  [[nodiscard]] std::optional<Admission> admit(const std::string& address);

 private:
  void release(const std::string& address);

  std::size_t max_connections_;
  std::size_t max_per_address_;
  std::mutex mutex_;
  std::size_t open_ = 0;                                     // guarded by mutex_
  std::unordered_map<std::string, std::size_t> by_address_;  // guarded by mutex_; no zero counts
};

}  // namespace gfmd
