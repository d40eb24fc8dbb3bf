// An API server on a loopback port in front of a real registry, and a bare HTTP client.
#pragma once

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>

#include "lab/apiserver/server.hpp"
#include "lab/kubelet/manual_clock.hpp"
#include "net/conn.hpp"
#include "net/http.hpp"

namespace sparklab::lab {

/// Gives canned logs; a followed one ends with end().
class FakeRuntime : public PodRuntime {
 public:
  explicit FakeRuntime(asio::any_io_executor executor)
      : end_(executor, asio::steady_timer::time_point::max()) {}

  Task<void> logs(std::string uid, LogOptions options,
                  std::function<Task<void>(std::string_view)> sink) override {
    last = options;
    lastUid = std::move(uid);
    if (!refusal.empty()) throw badRequest(refusal);
    for (const auto& line : lines) co_await sink(line);
    if (!options.follow) co_return;
    const auto done = std::make_shared<int>();
    following = done;
    co_await end_.async_wait(asio::use_awaitable);
  }
  void end() { end_.expires_at(asio::steady_timer::time_point::min()); }

  void requireExec(const std::string&, const std::string& container) const override {
    if (!streamRefusal.empty()) throw StreamRefused(500, streamRefusal);
    requiredContainer = container;
  }
  bool requireAttach(const std::string&, const std::string& container) const override {
    if (!streamRefusal.empty()) throw StreamRefused(500, streamRefusal);
    requiredContainer = container;
    return false;
  }
  void requirePortForward(const std::string&) const override {
    if (!streamRefusal.empty()) throw StreamRefused(500, streamRefusal);
  }
  /// Says what it was asked, gives its input back, and ends as told.
  Task<ExecResult> exec(std::string, std::string, std::vector<std::string> command,
                        std::shared_ptr<RemoteStreams> streams) override {
    lastCommand = std::move(command);
    if (streams->output) co_await streams->output("out");
    if (streams->errors) co_await streams->errors("err");
    while (streams->input) {
      const auto bytes = co_await streams->input();
      if (bytes.empty()) break;
      co_await streams->output(bytes);
    }
    co_return execResult;
  }
  Task<std::string> attach(std::string, std::string,
                           std::shared_ptr<RemoteStreams> streams) override {
    if (streams->output) co_await streams->output("attached");
    co_return std::string();
  }
  /// Echoes.
  Task<std::string> portForward(std::string, std::uint16_t port, ByteSource input,
                                ByteSink output) override {
    if (port == 1) co_return std::string("nobody listens");
    for (;;) {
      const auto bytes = co_await input();
      if (bytes.empty()) co_return std::string();
      co_await output(bytes);
    }
  }

  std::string streamRefusal;
  mutable std::string requiredContainer;
  std::vector<std::string> lastCommand;
  ExecResult execResult;

  std::vector<std::string> lines{"one\n", "two\n"};
  std::string refusal;
  std::string lastUid;
  LogOptions last;
  std::weak_ptr<int> following;  ///< expired once no log is followed

 private:
  asio::steady_timer end_;
};

struct Answer {
  int code = 0;
  net::Headers headers;
  std::string body;
  json::value value;  ///< of a JSON body

  std::string message() const { return std::string(str(value, {"message"})); }
  std::string reason() const { return std::string(str(value, {"reason"})); }
};

/// One connection; requests on it one after the other. Reads the head, then bodies of either kind.
class TestClient {
 public:
  TestClient(asio::io_context& io, std::uint16_t port, const net::ClientTls* tls = nullptr)
      : io_(io) {
    wait(open(port, tls));
  }

  Answer call(const std::string& wire) {
    Answer answer;
    wait(exchange(wire, answer));
    return answer;
  }

  /// The head of an answer whose body is a stream.
  Answer begin(const std::string& wire) {
    Answer answer;
    wait(send(wire, answer));
    return answer;
  }
  /// The next chunk of a stream; "" at its end.
  std::string chunk() {
    std::string text;
    wait(readChunk(text));
    return text;
  }
  /// The next watch event: chunks hold one or more lines.
  json::value event() {
    while (lines_.empty()) {
      auto text = chunk();
      if (text.empty()) return nullptr;
      for (std::size_t end; (end = text.find('\n')) != text.npos; text.erase(0, end + 1))
        lines_.push_back(text.substr(0, end));
    }
    auto line = std::move(lines_.front());
    lines_.pop_front();
    return json::parse(line);
  }
  /// The payload of the next frame of a WebSocket; `opcode` is its first byte.
  std::string frame(unsigned char& opcode) {
    std::string text;
    wait(readFrame(text, opcode));
    return text;
  }
  /// Sends a request whose answer is read later, if one comes.
  void ask(const std::string& wire) { wait(conn_->write(wire)); }
  /// The answer to what was asked.
  Answer answer() {
    Answer answer;
    wait(exchange("", answer));
    return answer;
  }
  bool closedByPeer() {
    bool closed = false;
    wait(readToEnd(closed));
    return closed;
  }
  void close() { conn_->close(); }

  static std::string request(const std::string& method, const std::string& target,
                             const std::string& body = "", const std::string& headers = "") {
    return fmt::format("{} {} HTTP/1.1\r\nHost: lab\r\n{}Content-Length: {}\r\n\r\n{}", method,
                       target, headers, body.size(), body);
  }

 private:
  void wait(Task<void> task) {
    bool done = false;
    std::exception_ptr failure;
    asio::co_spawn(io_, std::move(task), [&](std::exception_ptr error) {
      failure = error;
      done = true;
    });
    io_.restart();
    while (!done && io_.run_one() > 0) {
    }
    if (failure) std::rethrow_exception(failure);
  }
  Task<void> open(std::uint16_t port, const net::ClientTls* tls) {
    conn_ = co_await net::connect(io_.get_executor(), "127.0.0.1", port, tls);
  }
  Task<void> fill() {
    std::array<char, 16384> piece;
    const auto size = co_await conn_->readSome(piece);
    if (size == 0) throw std::runtime_error("the connection ended");
    inbox_.append(piece.data(), size);
  }
  Task<std::string> until(std::string_view end) {
    while (inbox_.find(end) == inbox_.npos) co_await fill();
    const auto at = inbox_.find(end) + end.size();
    auto text = inbox_.substr(0, at);
    inbox_.erase(0, at);
    co_return text;
  }
  Task<std::string> exactly(std::size_t size) {
    while (inbox_.size() < size) co_await fill();
    auto text = inbox_.substr(0, size);
    inbox_.erase(0, size);
    co_return text;
  }
  Task<void> send(std::string wire, Answer& answer) {
    co_await conn_->write(wire);
    const auto head = co_await until("\r\n\r\n");
    answer.code = std::stoi(head.substr(9, 3));
    for (auto at = head.find("\r\n") + 2; at + 2 < head.size();) {
      const auto end = head.find("\r\n", at);
      const auto line = head.substr(at, end - at);
      const auto colon = line.find(": ");
      if (colon != line.npos) answer.headers.add(line.substr(0, colon), line.substr(colon + 2));
      at = end + 2;
    }
  }
  Task<void> exchange(std::string wire, Answer& answer) {
    co_await send(wire, answer);
    if (answer.headers.get("Transfer-Encoding") == "chunked") {
      for (std::string piece = "x"; !piece.empty();) {
        co_await readChunk(piece);
        answer.body += piece;
      }
    } else if (const auto size = std::stoul(std::string(answer.headers.get("Content-Length")));
               !wire.starts_with("HEAD")) {
      answer.body = co_await exactly(size);
    }
    if (answer.headers.get("Content-Type").starts_with("application/json"))
      if (!answer.body.empty() && answer.headers.get("Content-Encoding").empty())
        answer.value = json::parse(answer.body);
  }
  Task<void> readChunk(std::string& text) {
    const auto size = std::stoul(co_await until("\r\n"), nullptr, 16);
    text = co_await exactly(size + 2);
    text.resize(size);
  }
  Task<void> readFrame(std::string& text, unsigned char& opcode) {
    const auto head = co_await exactly(2);
    opcode = static_cast<unsigned char>(head[0]);
    std::size_t size = static_cast<unsigned char>(head[1]);
    if (size > 125) {
      const auto longer = co_await exactly(size == 126 ? 2 : 8);
      size = 0;
      for (const char c : longer) size = size << 8 | static_cast<unsigned char>(c);
    }
    text = co_await exactly(size);
  }
  Task<void> readToEnd(bool& closed) {
    try {
      for (;;) co_await fill();
    } catch (const std::exception&) {
      closed = true;
    }
  }

  asio::io_context& io_;
  net::ConnPtr conn_;
  std::string inbox_;
  std::deque<std::string> lines_;
};

class ApiTest : public testing::Test {
 protected:
  ApiTest() {
    make("namespaces", "", R"({"metadata": {"name": "default"}})");
    make("serviceaccounts", "default", R"({"metadata": {"name": "default"}})");
    make("serviceaccounts", "default", R"({"metadata": {"name": "spark"}})");
    bootstrapRoles(registry);
    ApiServerOptions options;
    options.faults = &faults;
    options.tokens = {{"admin-token", "admin", {std::string(kMasters)}},
                      {"nobody-token", "nobody", {}}};
    server = std::make_unique<ApiServer>(io.get_executor(), registry, runtime, options);
    port = server->listen("127.0.0.1", 0);
  }
  ~ApiTest() override {
    server->stop();
    io.restart();
    io.poll();
  }

  ObjectPtr make(std::string_view key, std::string_view ns, std::string_view body) {
    WriteOptions options;
    return registry.create(kindOf(key), ns, parseJson(body, "the test's JSON"), options);
  }
  ObjectPtr makePod(std::string_view name, std::string_view labels = "{}") {
    return make("pods", "default",
                fmt::format(R"({{"metadata": {{"name": "{}", "labels": {}}},
                                "spec": {{"containers": [{{"name": "c", "image": "x:1"}}]}}}})",
                            name, labels));
  }

  static std::string header(const std::string& name, const std::string& value) {
    return name + ": " + value + "\r\n";
  }
  std::string as(const std::string& token) const {
    return header("Authorization", "Bearer " + token);
  }

  Answer call(const std::string& method, const std::string& target, const std::string& body = "",
              const std::string& headers = "", const std::string& token = "admin-token") {
    TestClient client(io, port);
    const auto credential = token.empty() ? "" : as(token);
    auto answer = client.call(TestClient::request(method, target, body, credential + headers));
    client.close();
    return answer;
  }
  Answer get(const std::string& target, const std::string& headers = "") {
    return call("GET", target, "", headers);
  }
  Answer post(const std::string& target, const std::string& body) {
    return call("POST", target, body, header("Content-Type", "application/json"));
  }

  static constexpr auto kPods = "/api/v1/namespaces/default/pods";

  asio::io_context io;
  ManualClock clock{io.get_executor(), *parseRfc3339("2026-11-23T00:24:51Z")};
  Store store;
  Registry registry{store, clock};
  Faults faults{io.get_executor(), registry, clock};
  FakeRuntime runtime{io.get_executor()};
  std::unique_ptr<ApiServer> server;
  std::uint16_t port = 0;
};

}  // namespace sparklab::lab
