// `sparklab words`: the netcat of the article.
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <charconv>
#include <cstring>
#include <memory>

#include "base/error.hpp"
#include "base/time.hpp"
#include "base/unique_fd.hpp"
#include "commands/command.hpp"
#include "wordserver/pump.hpp"
#include "wordserver/server.hpp"

namespace sparklab::commands {

namespace {

struct Values {
  bool listen = false, keep = false, quiet = false, loop = false, v4 = false, v6 = false;
  std::vector<std::string> where;  ///< [address] port
  std::string port, every = "200ms", file, rate;
  std::vector<std::string> bind, say;
};

[[noreturn]] void refuse(const std::string& what, const std::string& hint = {}) {
  throw Error(what, hint, kBadInput);
}

std::uint16_t parsePort(const std::string& text) {
  std::uint16_t port = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, port);
  if (text.empty() || error != std::errc() || stop != end)
    refuse(fmt::format("\"{}\" is not a port", text), "A number from 0 (a free one) to 65535.");
  return port;
}

bool hasIpv6() {
  const UniqueFd probe(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in6 any{};
  any.sin6_family = AF_INET6;
  return probe && ::bind(probe.get(), reinterpret_cast<sockaddr*>(&any), sizeof any) == 0;
}

words::Options optionsOf(const Values& values) {
  words::Options options;
  auto where = values.where;
  auto port = values.port;
  if (port.empty()) {
    if (where.empty())
      refuse("on which port?", "For example: sparklab words -lk 9999 (0 takes a free one)");
    port = where.back();
    where.pop_back();
  }
  options.port = parsePort(port);
  options.addresses = values.bind;
  options.addresses.insert(options.addresses.end(), where.begin(), where.end());
  if (options.addresses.empty()) {
    if (!values.v6) options.addresses.push_back("0.0.0.0");
    if (values.v6 || (!values.v4 && hasIpv6())) options.addresses.push_back("::");
  }
  // Without any flag it is a server for many; `-l` alone is nc's for one client.
  options.keepListening = values.keep || !values.listen;
  options.say = values.say;
  const auto every = parseDuration(values.every);
  if (!every || every->count() <= 0)
    refuse(fmt::format("--every \"{}\" is not a time", values.every), "For example 200ms or 2s.");
  options.every = *every;
  return options;
}

words::PumpOptions pumpOptionsOf(const Values& values) {
  words::PumpOptions options;
  options.loop = values.loop;
  options.paced = !values.file.empty() || !::isatty(STDIN_FILENO);
  if (values.rate.empty()) return options;
  options.rate = words::parseRate(values.rate);
  if (!options.rate)
    refuse(fmt::format("--rate \"{}\" is not a rate", values.rate),
           "For example 1000/s (lines) or 1MiB/s (bytes).");
  return options;
}

UniqueFd openInput(const Values& values) {
  if (values.file.empty()) return UniqueFd(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
  UniqueFd fd(::open(values.file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) refuse(fmt::format("cannot read {}: {}", values.file, std::strerror(errno)));
  return fd;
}

std::string bytesText(std::uint64_t bytes) {
  constexpr const char* kUnits[] = {"B", "KiB", "MiB", "GiB", "TiB"};
  auto amount = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; amount >= 1024 && unit + 1 < std::size(kUnits); ++unit) amount /= 1024;
  return unit == 0 ? fmt::format("{} B", bytes) : fmt::format("{:.1f} {}", amount, kUnits[unit]);
}

std::string clientsText(std::size_t count) {
  return fmt::format("{} client{}", count, count == 1 ? "" : "s");
}

/// What happened so far, and the words for it on standard error.
struct Tally {
  bool quiet;
  std::size_t now = 0, ever = 0;
  std::uint64_t linesDropped = 0;

  void say(const std::string& text) const {
    if (!quiet) fmt::print(stderr, "sparklab words: {}\n", text);
  }

  void take(const words::Options::Event& event) {
    using Kind = words::Options::Event::Kind;
    switch (event.kind) {
      case Kind::Connected:
        ++ever;
        say(fmt::format("{} connected ({})", event.client, clientsText(++now)));
        break;
      case Kind::Dropped:
        say(fmt::format("{} reads too slowly, {} lines not sent to it so far", event.client,
                        event.linesDropped));
        break;
      case Kind::Disconnected:
        linesDropped += event.linesDropped;
        say(fmt::format("{} left: {}, {} sent ({})", event.client, event.reason,
                        bytesText(event.bytesSent), clientsText(--now)));
        break;
    }
  }
};

Task<void> feed(asio::any_io_executor executor, words::Server& server, UniqueFd input,
                words::PumpOptions options) {
  co_await words::pump(executor, server, std::move(input), options);
}

int serve(const Values& values) {
  auto options = optionsOf(values);
  const auto pumpOptions = pumpOptionsOf(values);
  const bool keep = options.keepListening;
  const auto addresses = options.addresses;
  auto input = values.say.empty() ? openInput(values) : UniqueFd();
  ::signal(SIGPIPE, SIG_IGN);

  asio::io_context io(1);
  asio::signal_set signals(io, SIGINT, SIGTERM, SIGHUP);
  signals.async_wait([&io](const boost::system::error_code& error, int) {
    if (!error) io.stop();
  });
  Tally tally{values.quiet};
  options.onEvent = [&](const words::Options::Event& event) {
    tally.take(event);
    if (!keep && event.kind == words::Options::Event::Kind::Disconnected) io.stop();
  };
  const bool anyPort = options.port == 0;
  const auto server = words::Server::start(io.get_executor(), std::move(options));
  if (anyPort) {
    fmt::print("{}\n", server->port());
    std::fflush(stdout);
  }
  for (const auto& address : addresses) {
    const bool v6 = address.find(':') != std::string::npos;
    tally.say(
        fmt::format("listening on {}:{}", v6 ? "[" + address + "]" : address, server->port()));
  }
  if (input)
    spawn(io.get_executor(), feed(io.get_executor(), *server, std::move(input), pumpOptions),
          "words");
  io.run();
  server->stop();
  auto summary =
      fmt::format("{} in all, {} sent", clientsText(tally.ever), bytesText(server->bytesSent()));
  if (tally.linesDropped)
    summary += fmt::format(", {} lines not sent to slow readers", tally.linesDropped);
  tally.say(summary);
  return kPassed;
}

}  // namespace

void addWords(CLI::App& app, Action& action) {
  const auto values = std::make_shared<Values>();
  auto* command = app.add_subcommand(
      "words",
      "A word server: sends lines to everybody who is connected (nc -lk for many clients)");
  command->footer(
      "Lines typed on standard input go to whoever is connected; a client that does not read "
      "loses\n"
      "lines and delays nobody. Piped input and files wait for the slowest client, except for one\n"
      "that has not read anything for a second; after 30 s such a client is disconnected. Input\n"
      "is read only while somebody is connected. At its end the server goes on until Ctrl-C (exit\n"
      "code 0), or, with -l and without -k, until its client has left.");
  command->add_flag("-l,--listen", values->listen, "Listen, as for nc (it always does)");
  command->add_flag("-k,--keep", values->keep, "With -l: stay when the first client has left");
  command->add_flag_callback("-v,--verbose", [] {}, "Accepted for nc's sake: see -q");
  command->add_flag_callback("-n", [] {}, "Accepted for nc's sake: names are never looked up");
  command->add_flag("-4", values->v4, "IPv4 only");
  command->add_flag("-6", values->v6, "IPv6 only");
  command->add_flag("-q,--quiet", values->quiet, "Do not say who came and went");
  command->add_option("-p,--port", values->port, "The port, as for nc; 0 takes a free one");
  command
      ->add_option("where", values->where,
                   "[address] port; port 0 takes a free one, which is "
                   "printed on standard output")
      ->type_name("[ADDRESS] PORT")
      ->expected(0, 2);
  command->add_option("--bind", values->bind, "An address to listen on, may be repeated")
      ->allow_extra_args(false);
  auto* say = command->add_option("--say", values->say, "A line to send by turns, may be repeated")
                  ->allow_extra_args(false);
  command->add_option("--every", values->every, "Time between two lines of --say")
      ->needs(say)
      ->capture_default_str();
  auto* file =
      command->add_option("--file", values->file, "Send a file's lines, not standard input")
          ->excludes(say);
  command->add_flag("--loop", values->loop, "At the file's end begin again")->needs(file);
  command->add_option("--rate", values->rate, "At most so much: 1000/s (lines), 1MiB/s (bytes)")
      ->excludes(say);
  command->callback([values, &action] { action = [values] { return serve(*values); }; });
}

}  // namespace sparklab::commands
