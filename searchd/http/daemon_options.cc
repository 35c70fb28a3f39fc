#include "searchd/http/daemon_options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>
#include <thread>

#include "searchd/http/cross_origin.h"
#include "searchd/http/site_address.h"

namespace gfmd {
namespace {

namespace po = boost::program_options;

constexpr std::size_t kMaxThreads = 256;
constexpr std::size_t kMaxCountedQueries = 10'000;

po::options_description describe() {
  po::options_description options("Options");
  options.add_options()                                                                    //
      ("index", po::value<std::string>(), "directory that gfmd-indexer published to")      //
      ("listen", po::value<std::string>(), "HOST:PORT to serve on; port 0: any free one")  //
      ("workers", po::value<std::size_t>(), "threads that search; as many as processors")  //
      ("io-threads", po::value<std::size_t>(), "threads that move bytes; 1")               //
      ("max-connections", po::value<std::size_t>(), "open at once; 10000")                 //
      ("max-connections-per-address", po::value<std::size_t>(),
       "open at once from one client address; 256; more behind a proxy")  //
      ("allow-origin", po::value<std::vector<std::string>>()->composing(),
       "site whose scripts may read answers, https://example.org, or *; may be repeated")  //
      ("public-url", po::value<std::string>(),
       "address of the site as the world knows it, https://example.org; the host that is asked")  //
      ("count-queries", po::value<std::size_t>(),
       "most frequent queries without hits to count in memory and show on /stats; none")  //
      ("quiet", "no log on standard error")                                               //
      ("help", "print this and exit")                                                     //
      ("version", "print the version and exit");
  return options;
}

/// "127.0.0.1:8088", "localhost:0", "[::1]:8088".
std::optional<std::string> read_address(std::string_view address, HttpOptions& options) {
  const std::string error =
      "--listen takes HOST:PORT, such as 127.0.0.1:8088; given: " + std::string(address);
  const std::size_t colon = address.rfind(':');
  if (colon == std::string_view::npos) return error;
  std::string_view host = address.substr(0, colon);
  const std::string_view port = address.substr(colon + 1);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  } else if (host.find_first_of(":[]") != std::string_view::npos) {
    return error;
  }
  const auto [end, failure] = std::from_chars(port.data(), port.data() + port.size(), options.port);
  if (host.empty() || failure != std::errc() || end != port.data() + port.size()) return error;
  options.host = std::string(host);
  return std::nullopt;
}

std::optional<std::string> read_count(const po::variables_map& values, const char* name,
                                      std::size_t max, std::size_t& count) {
  if (!values.count(name)) return std::nullopt;
  count = values[name].as<std::size_t>();
  if (count >= 1 && count <= max) return std::nullopt;
  return "--" + std::string(name) + " is a number from 1 to " + std::to_string(max);
}

std::optional<std::string> read_origins(const po::variables_map& values,
                                        std::vector<std::string>& origins) {
  if (!values.count("allow-origin")) return std::nullopt;
  origins = values["allow-origin"].as<std::vector<std::string>>();
  const auto wrong = std::find_if_not(origins.begin(), origins.end(), is_origin);
  if (wrong == origins.end()) return std::nullopt;
  return "--allow-origin takes a scheme and a host, such as https://example.org, or *; given: " +
         *wrong;
}

std::optional<std::string> read_public_url(const po::variables_map& values,
                                           std::string& public_url) {
  if (!values.count("public-url")) return std::nullopt;
  const std::string& given = values["public-url"].as<std::string>();
  const auto parsed = parse_public_url(given);
  if (parsed) {
    public_url = *parsed;
    return std::nullopt;
  }
  return "--public-url takes a scheme and a host, such as https://example.org; given: " + given;
}

Result<DaemonOptions, std::string> read(const po::variables_map& values) {
  constexpr std::size_t kMaxConnections = 1'000'000;
  DaemonOptions options;
  options.quiet = values.count("quiet") > 0;
  options.help = values.count("help") > 0;
  options.version = values.count("version") > 0;
  if (options.help || options.version) return options;
  if (!values.count("index")) return Unexpected{std::string("--index DIR is needed")};
  if (!values.count("listen")) return Unexpected{std::string("--listen HOST:PORT is needed")};
  options.index = values["index"].as<std::string>();
  HttpOptions& http = options.http;
  http.workers = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxThreads);
  auto error = read_address(values["listen"].as<std::string>(), http);
  if (!error) error = read_count(values, "workers", kMaxThreads, http.workers);
  if (!error) error = read_count(values, "io-threads", kMaxThreads, http.io_threads);
  if (!error) {
    error = read_count(values, "max-connections", kMaxConnections, http.max_connections);
  }
  if (!error) {
    error = read_count(values, "max-connections-per-address", kMaxConnections,
                       http.max_connections_per_address);
  }
  if (!error) {
    error = read_count(values, "count-queries", kMaxCountedQueries, options.counted_queries);
  }
  if (!error) error = read_origins(values, options.origins);
  if (!error) error = read_public_url(values, options.public_url);
  if (error) return Unexpected{std::move(*error)};
  return options;
}

}  // namespace

Result<DaemonOptions, std::string> parse_daemon_options(const std::vector<std::string>& arguments) {
  try {
    po::variables_map values;
    const auto style =
        po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(arguments)
                  .options(describe())
                  .positional(po::positional_options_description())
                  .style(style)
                  .run(),
              values);
    return read(values);
  } catch (const po::error& error) {
    return Unexpected{std::string(error.what())};
  }
}

std::string daemon_usage() {
  std::ostringstream usage;
  usage << "Usage: gfmd-searchd --index DIR --listen HOST:PORT [OPTION...]\n"
        << "Serves searches over an index, and pages to read what was found.\n\n"
        << describe()
        << "\nSIGHUP looks for a newer index at once; SIGTERM and SIGINT end it when\n"
        << "the requests at hand are answered.\n";
  return usage.str();
}

}  // namespace gfmd
