#include <unistd.h>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <future>
#include <set>
#include <thread>

#include "tests/searchd/http/daemon_process.h"
#include "tests/searchd/http/raw_client.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using test::DaemonProcess;
using test::fetch;
using test::get;
using test::run_program;

/// A directory with an index in it, removed at the end.
class Scene {
 public:
  Scene() {
    static int count = 0;
    directory_ = fs::temp_directory_path() /
                 ("gfmd-daemon-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    fs::create_directories(directory_);
  }
  ~Scene() { fs::remove_all(directory_); }

  void build(const std::vector<std::string>& inputs) const {
    std::vector<std::string> arguments{"build", "--output", index()};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    const auto result = run_program(GFMD_INDEXER, arguments);
    INFO(result.err);
    REQUIRE(result.status == 0);
  }

  /// An index of one record with that title.
  void build_record(const std::string& title) const {
    std::ofstream(file("records.jsonl"))
        << json::serialize(json::object{{"id", "record-1"}, {"title", title}, {"body", "A text."}})
        << "\n";
    build({file("records.jsonl")});
  }

  [[nodiscard]] std::string index() const { return directory_ / "index"; }
  [[nodiscard]] std::string file(const char* name) const { return directory_ / name; }

 private:
  fs::path directory_;
};

std::string title_served(std::uint16_t port) {
  const auto response = fetch(port, get("/v1/search"));
  if (response.status != 200) return "status " + std::to_string(response.status);
  return std::string(json::parse(response.body).at("hits").at(0).at("title").as_string());
}

/// Every `href` of a page that leads to this server, fragment and all.
std::vector<std::string> links_of(const std::string& html) {
  std::vector<std::string> links;
  const std::string start = "href=\"/";
  for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at + 1)) {
    const std::size_t begin = at + start.size() - 1;
    std::string link = html.substr(begin, html.find('"', begin) - begin);
    for (std::size_t amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;")) {
      link.replace(amp, 5, "&");
    }
    links.push_back(link);
  }
  return links;
}

TEST_CASE("The paper is searched, and every link of the pages leads somewhere") {
  const Scene scene;
  scene.build({GFMD_DOCUMENTS});
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  const auto answer = fetch(daemon.port(), get("/v1/search?q=child+detention"));
  REQUIRE(answer.status == 200);
  const json::value body = json::parse(answer.body);
  CHECK(body.at("total").as_int64() > 0);
  CHECK(body.at("hits").as_array().size() == 10);
  CHECK(answer.body.find("<mark>") != std::string::npos);

  std::set<std::string> seen;
  std::vector<std::string> queue{"/?lang=en&q=child",
                                 "/paper",
                                 "/practice/1",
                                 "/practice/27?lang=fr",
                                 "/?lang=es&q=A/RES/69/187",
                                 "/symbol/A/RES/69/187?lang=es",
                                 "/symbol?prefix=a-res&lang=fr"};
  const std::size_t seeds = queue.size();
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const std::string& link = queue[next];
    const std::size_t fragment = link.find('#');
    INFO(link);
    const auto page = fetch(daemon.port(), get(link.substr(0, fragment)));
    CHECK(page.status == 200);
    CHECK(
        test::foreign_markup(page.header("Content-Type").starts_with("text/html") ? page.body : "")
            .empty());
    if (fragment != std::string::npos) {
      CHECK(page.body.find("id=\"" + link.substr(fragment + 1) + "\"") != std::string::npos);
    }
    if (next >= seeds) continue;  // the pages that these link to are not followed further
    for (const std::string& each : links_of(page.body)) {
      if (seen.insert(each).second) queue.push_back(each);
    }
  }
  CHECK(queue.size() > 60);
}

TEST_CASE("What is typed is suggested, and every suggestion leads somewhere") {
  const Scene scene;
  scene.build({GFMD_DOCUMENTS});
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  std::set<std::string> kinds;
  for (const char* typed :
       {"lang=en&q=immigration+det", "lang=en&q=hum", "lang=en&q=a/res/6", "lang=en&q=io",
        "lang=es&q=ni%C3%B1", "lang=es&q=keni", "lang=es&q=trata", "lang=fr&q=refugie",
        "lang=fr&q=sante", "lang=fr&q=afr", "lang=en&q=c138", "lang=en&q=detnetion",
        "lang=en&q=mex&limit=20"}) {
    INFO(typed);
    const auto answer = fetch(daemon.port(), get(std::string("/v1/suggest?") + typed));
    REQUIRE(answer.status == 200);
    const json::value body = json::parse(answer.body);
    CHECK_FALSE(body.at("suggestions").as_array().empty());
    for (const json::value& suggestion : body.at("suggestions").as_array()) {
      kinds.emplace(suggestion.at("kind").as_string());
      const std::string url(suggestion.at("url").as_string());
      INFO(url);
      CHECK(fetch(daemon.port(), get(url.substr(0, url.find('#')))).status == 200);
      if (const auto* facet = suggestion.as_object().if_contains("facet")) {
        const std::string api = "/v1/search?" + std::string(facet->as_string()) + "=" +
                                std::string(suggestion.at("value").as_string());
        const json::value hits = json::parse(fetch(daemon.port(), get(api)).body);
        CHECK(hits.at("total") == suggestion.at("count"));
      }
    }
  }
  CHECK(kinds == std::set<std::string>{"acronym", "convention", "country", "partner", "phrase",
                                       "place", "region", "symbol", "tag", "theme", "title"});
  CHECK(fetch(daemon.port(), get("/v1/suggest?q=%C3")).status == 400);
  CHECK(fetch(daemon.port(), get("/v1/suggest?q=" + std::string(4097, 'a'))).status == 400);
  CHECK(fetch(daemon.port(), get("/metrics"))
            .body.find("gfmd_requests_total{route=\"/v1/suggest\",status=\"200\"} 13") !=
        std::string::npos);
}

TEST_CASE("Who cites a symbol is told however it is spelled") {
  const Scene scene;
  scene.build({GFMD_DOCUMENTS});
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  const auto at = [&](const std::string& path) {
    const auto answer = fetch(daemon.port(), get(path));
    INFO(path);
    REQUIRE(answer.status == 200);
    return json::parse(answer.body);
  };
  for (const char* path : {"/v1/symbol/A%2FHRC%2F23%2F41", "/v1/symbol/A/HRC/23/41",
                           "/v1/symbol/a-hrc-23-41", "/v1/symbol/a%20hrc%2023%2041%20para.%203"}) {
    const json::value answer = at(path);
    CHECK(answer.at("normal").as_string() == "A/HRC/23/41");
    const json::value& unit = answer.at("units").at(0);
    CHECK(unit.at("id").as_string() == "footnote-16");
    const json::value& citation = unit.at("citations").at(0);
    CHECK(citation.at("printed").as_string() == "A/HRC/23/41");
    CHECK(citation.at("pinpoint").as_string() == "para. 3");
    CHECK(citation.at("lines").at(0).as_int64() == 737);
    CHECK(unit.at("citations").as_array().size() == 3);  // in three languages
  }
  CHECK(at("/v1/symbol/recommandation%20g%C3%A9n%C3%A9rale%20n%C2%B0%2026").at("total") == 3);
  CHECK(at("/v1/symbol/http%3A%2F%2Fendchilddetention.org%2Fthe-issue%2F").at("total") == 1);
  CHECK(at("/v1/symbol?prefix=A/RES").at("symbols").as_array().size() == 2);
  CHECK(at("/v1/symbol?prefix=ilo&limit=2").at("more").as_bool());
  const auto unknown = fetch(daemon.port(), get("/v1/symbol/a-res-70-1"));
  CHECK(unknown.status == 404);
  CHECK(unknown.header("Content-Type") == "application/problem+json");
  CHECK(unknown.body.find("understood as A/RES/70/1") != std::string::npos);
}

TEST_CASE("Whatever is asked is answered, and what was not understood is told") {
  const Scene scene;
  scene.build({GFMD_DOCUMENTS});
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  struct Odd {
    const char* query;  // percent-encoded
    const char* code;   // of its first warning; empty: none
  };
  const Odd odd[] = {{"(child+AND+detention", "unbalanced-bracket"},
                     {"%22open", "unbalanced-quote"},
                     {"child+AND", "dangling-operator"},
                     {"foo:bar", "unknown-field"},
                     {"child%5E5", "weight"},
                     {"the+of+and", "small-words"},
                     {"A/HRC/99/99", "uncited"},
                     {"10:30", "unknown-field"},
                     {":-)", "unbalanced-bracket"},
                     {"a*", "short-prefix"},
                     {"country:Atlantis", "unknown-field-value"},
                     {"A/RES/68/179", ""},
                     {"http://www.apptip.org/", ""},
                     {"child+AND+detention", ""},
                     {"tipo:pr%C3%A1ctica+detenci*", ""}};
  for (const Odd& each : odd) {
    INFO(each.query);
    const auto answer = fetch(daemon.port(), get(std::string("/v1/search?q=") + each.query));
    REQUIRE(answer.status == 200);
    const json::value body = json::parse(answer.body);
    const json::array& warnings = body.at("warnings").as_array();
    if (*each.code == '\0') {
      CHECK(warnings.empty());
      CHECK(body.at("total").as_int64() > 0);
      continue;
    }
    REQUIRE_FALSE(warnings.empty());
    const json::object& warning = warnings.at(0).as_object();
    CHECK(warning.at("code").as_string() == each.code);
    // A warning about all of the query names no place in it.
    CHECK(warning.contains("offset") == (warning.at("code") != "small-words"));
    if (warning.contains("offset")) {
      const auto offset = static_cast<std::size_t>(warning.at("offset").as_int64());
      const auto query = std::string(body.at("query").as_string());
      CHECK(query.substr(offset).starts_with(std::string(warning.at("text").as_string())));
    }
    const auto page = fetch(daemon.port(), get(std::string("/?q=") + each.query));
    CHECK(page.status == 200);
  }
}

TEST_CASE("Every unit of the paper is found, shown and anchored") {
  const Scene scene;
  scene.build({GFMD_DOCUMENTS});
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  const auto answer = fetch(daemon.port(), get("/v1/search?per_page=100&sort=printed"));
  const json::value body = json::parse(answer.body);
  REQUIRE(body.at("total").as_int64() == 72);
  const std::string paper = fetch(daemon.port(), get("/paper")).body;
  for (const json::value& hit : body.at("hits").as_array()) {
    const std::string id(hit.at("id").as_string());
    const std::string url(hit.at("url").as_string());
    INFO(id);
    CHECK(fetch(daemon.port(), get("/v1/doc/" + id)).status == 200);
    const std::string page =
        url.starts_with("/paper") ? paper : fetch(daemon.port(), get(url)).body;
    CHECK(page.find("id=\"" + id + "\"") != std::string::npos);
  }
}

TEST_CASE("Records with hostile texts are shown as texts") {
  const Scene scene;
  std::ofstream records(scene.file("records.jsonl"));
  std::size_t count = 0;
  for (const std::string& payload : test::xss_payloads()) {
    std::string address = "http://example.org/?" + payload;
    std::erase(address, ' ');
    records << json::serialize(json::object{{"id", "record-" + std::to_string(count++)},
                                            {"title", payload + " word"},
                                            {"body", "word " + payload},
                                            {"country", {payload}},
                                            {"tag", {payload}},
                                            {"link", {address}}})
            << "\n";
  }
  records.close();
  scene.build({scene.file("records.jsonl")});
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  const auto page = fetch(daemon.port(), get("/?q=word&per_page=100"));
  REQUIRE(page.status == 200);
  CHECK(page.body.find("<mark>word</mark>") != std::string::npos);
  CHECK(test::foreign_markup(page.body).empty());
  const auto typed = fetch(daemon.port(), get("/v1/suggest?q=wor&limit=20"));
  REQUIRE(typed.status == 200);
  const json::value suggested = json::parse(typed.body);
  CHECK_FALSE(suggested.at("suggestions").as_array().empty());
  for (const json::value& each : suggested.at("suggestions").as_array()) {
    const std::string html(each.at("html").as_string());
    CHECK(html.find("<mark>wor</mark>d") != std::string::npos);
    CHECK(test::foreign_markup(html).empty());
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto record = fetch(daemon.port(), get("/doc/record-" + std::to_string(i)));
    CHECK(record.status == 200);
    CHECK(test::foreign_markup(record.body).empty());
  }
}

TEST_CASE("A new index is served without a restart, and a bad one never") {
  const Scene scene;
  scene.build_record("first");
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  CHECK(title_served(daemon.port()) == "first");
  scene.build_record("second");
  daemon.signal(SIGHUP);
  while (title_served(daemon.port()) == "first") std::this_thread::yield();
  CHECK(title_served(daemon.port()) == "second");

  std::ofstream(scene.index() + "/CURRENT") << "gen-0000000000000000 nonsense\n";
  daemon.signal(SIGHUP);
  const std::string failed = "gfmd_reloads_total{result=\"failed\"} 0";
  while (fetch(daemon.port(), get("/metrics")).body.find(failed) != std::string::npos) {
    std::this_thread::yield();
  }
  CHECK(title_served(daemon.port()) == "second");
}

TEST_CASE("SIGTERM ends the daemon when its requests are answered") {
  const Scene scene;
  scene.build_record("x");
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  std::vector<std::future<bool>> clients;
  for (int i = 0; i < 4; ++i) {
    clients.push_back(std::async(std::launch::async, [&daemon] {
      test::RawClient client(daemon.port());
      for (;;) {
        if (!client.send(get("/v1/search?q=text"))) return false;
        const auto response = client.receive();
        if (response.status != 200) return false;
        if (response.header("Connection") != "close") continue;
        // Also what its share of requests ends with.
        try {
          client = test::RawClient(daemon.port());
        } catch (const std::runtime_error&) {
          return true;
        }
      }
    }));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  daemon.signal(SIGTERM);
  CHECK(daemon.wait() == 0);
  for (auto& client : clients) CHECK(client.get());
}

TEST_CASE("A log that cannot be written does not stop the daemon") {
  const Scene scene;
  scene.build_record("x");
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), "/dev/full");
  for (int i = 0; i < 20; ++i) CHECK(title_served(daemon.port()) == "x");
}

TEST_CASE("The log names neither clients nor queries") {
  const Scene scene;
  scene.build_record("x");
  DaemonProcess daemon(GFMD_SEARCHD, scene.index(), scene.file("log"));
  (void)fetch(daemon.port(), get("/v1/search?q=secretword", "User-Agent: agent-x\r\n"));
  daemon.signal(SIGTERM);
  CHECK(daemon.wait() == 0);
  std::ifstream file(scene.file("log"));
  const std::string log{std::istreambuf_iterator<char>(file), {}};
  CHECK(log.find("\"route\":\"/v1/search\"") != std::string::npos);
  CHECK(log.find("secretword") == std::string::npos);
  CHECK(log.find("127.0.0.1") == std::string::npos);
  CHECK(log.find("agent-x") == std::string::npos);
}

TEST_CASE("Exit statuses and messages") {
  const Scene scene;
  const auto run = [](const std::vector<std::string>& arguments) {
    return run_program(GFMD_SEARCHD, arguments);
  };
  CHECK(run({"--help"}).status == 0);
  CHECK(run({"--help"}).out.starts_with("Usage: gfmd-searchd"));
  CHECK(run({"--version"}).out.starts_with("gfmd-searchd "));
  const auto wrong = run({"--listen", "127.0.0.1:0"});
  CHECK(wrong.status == 2);
  CHECK(wrong.out.empty());
  CHECK_THAT(wrong.err, Catch::StartsWith("gfmd-searchd: --index DIR is needed"));
  const auto missing = run({"--index", scene.index(), "--listen", "127.0.0.1:0"});
  CHECK(missing.status == 1);
  CHECK(missing.out.empty());
  CHECK_THAT(missing.err, Catch::Contains(scene.index()));
  scene.build_record("x");
  const auto taken = run({"--index", scene.index(), "--listen", "192.0.2.1:80"});
  CHECK(taken.status == 1);
  CHECK_THAT(taken.err, Catch::Contains("cannot listen on 192.0.2.1:80"));
}

}  // namespace
}  // namespace gfmd
