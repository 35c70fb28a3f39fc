#include "searchd/http/index_watcher.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

using namespace std::chrono_literals;
using test::FakeIndex;
using test::FakeSource;

/// Collects what a watcher reports.
class Reports {
 public:
  void operator()(const Reload& reload) {
    const std::lock_guard lock(mutex_);
    reloads_.push_back(reload);
    changed_.notify_all();
  }
  /// The `count`-th report, from 1.
  Reload await(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return reloads_.size() >= count; });
    return reloads_[count - 1];
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Reload> reloads_;
};

constexpr IndexWatcher::Options kQuick{5ms, 1h};

std::shared_ptr<FakeIndex> index(const char* revision, const char* fallback = "") {
  return std::make_shared<FakeIndex>(revision, fallback);
}

TEST_CASE("A newer index is served once it is published") {
  FakeSource source(index("r1"));
  Reports reports;
  IndexWatcher watcher(source, kQuick, std::ref(reports));
  CHECK(watcher.current()->manifest().revision == "r1");
  const auto held = watcher.current();
  source.publish(index("r2"));
  const Reload reload = reports.await(1);
  CHECK(reload.served);
  CHECK(reload.changed);
  CHECK(reload.message == "now serving r2, before r1");
  CHECK(watcher.current()->manifest().revision == "r2");
  CHECK(held->manifest().revision == "r1");
}

TEST_CASE("An index that cannot be opened leaves the old one serving") {
  FakeSource source(index("r1"));
  Reports reports;
  IndexWatcher watcher(source, kQuick, std::ref(reports));
  source.publish(nullptr);
  const Reload reload = reports.await(1);
  CHECK_FALSE(reload.served);
  CHECK(reload.message == "still serving r1: nothing to open");
  CHECK(watcher.current()->manifest().revision == "r1");
  source.publish(index("r2"));
  CHECK(reports.await(2).changed);
}

TEST_CASE("A fallback is older than what it stands in for, and is not taken") {
  FakeSource source(index("r2"));
  Reports reports;
  IndexWatcher watcher(source, kQuick, std::ref(reports));
  source.publish(index("r1", "r3 is damaged"));
  const Reload reload = reports.await(1);
  CHECK_FALSE(reload.served);
  CHECK(reload.message == "still serving r2: r3 is damaged");
  CHECK(watcher.current()->manifest().revision == "r2");
}

TEST_CASE("At the start a fallback is better than nothing, and nothing is an error") {
  FakeSource falls_back(index("r1", "r2 is damaged"));
  const IndexWatcher watcher(falls_back, kQuick, [](const Reload&) {});
  CHECK(watcher.current()->fallback_reason() == "r2 is damaged");
  FakeSource empty(nullptr);
  CHECK_THROWS_AS(IndexWatcher(empty, kQuick, [](const Reload&) {}), IndexUnusable);
}

TEST_CASE("A reload can be asked for without a change") {
  FakeSource source(index("r1"));
  Reports reports;
  IndexWatcher watcher(source, {1h, 1h}, std::ref(reports));
  watcher.reload();
  const Reload reload = reports.await(1);
  CHECK(reload.served);
  CHECK_FALSE(reload.changed);
  CHECK(source.opened() == 2);
}

TEST_CASE("A failed attempt is repeated after a while, and not before") {
  FakeSource source(index("r1"));
  Reports reports;
  IndexWatcher watcher(source, {1ms, 20ms}, std::ref(reports));
  source.publish(nullptr);
  (void)reports.await(3);

  FakeSource patient_source(index("r1"));
  Reports patient_reports;
  IndexWatcher patient(patient_source, {1ms, 1h}, std::ref(patient_reports));
  patient_source.publish(nullptr);
  (void)patient_reports.await(1);
  CHECK(patient_source.opened() == 2);
}

}  // namespace
}  // namespace gfmd
