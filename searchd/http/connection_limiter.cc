#include "searchd/http/connection_limiter.h"

#include <cassert>

namespace gfmd {

std::optional<ConnectionLimiter::Admission> ConnectionLimiter::admit(const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto entry = by_address_.find(address);
  const std::size_t from_address = entry == by_address_.end() ? 0 : entry->second;
  if (open_ >= max_connections_ || from_address >= max_per_address_) return std::nullopt;
  ++by_address_[address];
  ++open_;
  return Admission(*this, address);
}

void ConnectionLimiter::release(const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto entry = by_address_.find(address);
  assert(entry != by_address_.end());
  if (--entry->second == 0) by_address_.erase(entry);
  --open_;
}

}  // namespace gfmd
