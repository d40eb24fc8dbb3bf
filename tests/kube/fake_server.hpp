// A scripted HTTP server on loopback, for tests of what speaks to a Kubernetes API.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <iterator>
#include <list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/async.hpp"
#include "base/json.hpp"
#include "kube/client.hpp"
#include "net/conn.hpp"

namespace sparklab::tests {

/// Runs `task` to its end; an exception that leaves it fails the test. A test that hangs is ended
/// after a while, as a failure.
inline void runTask(asio::io_context& io, Task<void> task) {
  std::exception_ptr failure;
  bool done = false;
  asio::co_spawn(io, std::move(task), [&](std::exception_ptr error) {
    failure = error;
    done = true;
    io.stop();
  });
  io.run_for(std::chrono::seconds(20));
  EXPECT_TRUE(done) << "the test hangs";
  if (failure) std::rethrow_exception(failure);
}

struct Reply {
  enum class Then { KeepAlive, Close, Hold };
  std::string bytes;
  Then then = Then::KeepAlive;

  Reply() = default;
  explicit Reply(std::string b, Then t = Then::KeepAlive) : bytes(std::move(b)), then(t) {}
};

inline Reply answer(int status, const std::string& body) {
  return Reply("HTTP/1.1 " + std::to_string(status) +
               " X\r\nContent-Type: application/json\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + body);
}

inline std::string chunk(const std::string& data) {
  std::array<char, 20> size;
  std::snprintf(size.data(), size.size(), "%zx\r\n", data.size());
  return size.data() + data + "\r\n";
}

inline std::string chunkedHead() {
  return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
}

/// A whole chunked answer of the pieces.
inline Reply chunked(const std::vector<std::string>& pieces) {
  std::string out = chunkedHead();
  for (const auto& piece : pieces) out += chunk(piece);
  return Reply(out + "0\r\n\r\n");
}

/// The beginning of one, whose connection then stays open.
inline Reply openStream(const std::vector<std::string>& pieces) {
  std::string out = chunkedHead();
  for (const auto& piece : pieces) out += chunk(piece);
  return Reply(std::move(out), Reply::Then::Hold);
}

class FakeServer {
 public:
  /// `onRequest` gets each request, head and body, and returns what is answered.
  using OnRequest = std::function<Reply(const std::string& request)>;

  FakeServer(asio::io_context& io, OnRequest onRequest)
      : io_(io),
        onRequest_(std::move(onRequest)),
        listener_(net::Listener::bind(io.get_executor(), "127.0.0.1", 0, nullptr)),
        port_(listener_->port()) {
    spawn(io.get_executor(), serve(*this), "fake server");
  }

  kube::Cluster cluster() const {
    kube::Cluster cluster;
    cluster.server = "http://127.0.0.1:" + std::to_string(port_);
    cluster.context = "fake";
    cluster.https = false;
    return cluster;
  }

  const std::vector<std::string>& requests() const { return requests_; }
  std::size_t connections() const { return connections_; }

  /// More bytes for a connection that is held, counted from the first.
  Task<void> say(std::string bytes, std::size_t index) {
    co_await (*std::next(held_.begin(), static_cast<std::ptrdiff_t>(index)))->write(bytes);
  }
  std::size_t held() const { return held_.size(); }
  void dropHeld() {
    for (auto& conn : held_) conn->close();
    held_.clear();
  }

  /// Stops listening, so that connections are refused.
  void stopListening() { listener_->close(); }

 private:
  static Task<void> serve(FakeServer& self) {
    for (;;) {
      auto conn = co_await self.listener_->accept();
      ++self.connections_;
      spawn(self.io_.get_executor(), converse(self, std::move(conn)), "fake connection");
    }
  }

  static Task<void> converse(FakeServer& self, net::ConnPtr conn) {
    std::string input;
    for (;;) {
      const auto request = co_await readRequest(*conn, input);
      if (request.empty()) co_return;
      self.requests_.push_back(request);
      const auto reply = self.onRequest_(request);
      co_await conn->write(reply.bytes);
      if (reply.then == Reply::Then::Close) {
        conn->close();
        co_return;
      }
      if (reply.then == Reply::Then::Hold) {
        self.held_.push_back(std::move(conn));
        co_return;
      }
    }
  }

  static Task<std::string> readRequest(net::Conn& conn, std::string& input) {
    std::array<char, 4096> buffer;
    for (;;) {
      const auto end = input.find("\r\n\r\n");
      if (end != std::string::npos) {
        std::size_t length = 0;
        const auto field = input.find("Content-Length: ");
        if (field < end) length = std::stoul(input.substr(field + 16));
        if (input.size() >= end + 4 + length) {
          auto request = input.substr(0, end + 4 + length);
          input.erase(0, request.size());
          co_return request;
        }
      }
      const auto got = co_await conn.readSome(buffer);
      if (got == 0) co_return std::string();
      input.append(buffer.data(), got);
    }
  }

  asio::io_context& io_;
  OnRequest onRequest_;
  std::unique_ptr<net::Listener> listener_;
  std::uint16_t port_;
  std::vector<std::string> requests_;
  std::list<net::ConnPtr> held_;
  std::size_t connections_ = 0;
};

/// Waits until `condition` holds; looked at after every step of the event loop, so nothing sleeps.
template <class Condition>
Task<void> until(asio::io_context& io, Condition condition) {
  asio::steady_timer timer(io);
  while (!condition()) {
    timer.expires_after(std::chrono::microseconds(200));
    co_await timer.async_wait(asio::use_awaitable);
  }
}

/// Short waits, so that tests of failures are quick.
inline kube::Timing quick() {
  kube::Timing timing;
  timing.backoffFirst = std::chrono::milliseconds(1);
  timing.backoffMost = std::chrono::milliseconds(4);
  timing.goneAfter = std::chrono::milliseconds(20);
  return timing;
}

inline std::string podJson(const std::string& name, const std::string& version,
                           const std::string& uid = "") {
  return R"({"kind":"Pod","apiVersion":"v1","metadata":{"namespace":"ns","name":")" + name +
         R"(","uid":")" + (uid.empty() ? "uid-" + name : uid) + R"(","resourceVersion":")" +
         version + R"("}})";
}

inline std::string podList(const std::string& version, const std::vector<std::string>& pods) {
  std::string items;
  for (const auto& pod : pods) items += (items.empty() ? "" : ",") + pod;
  return R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":")" + version +
         R"("},"items":[)" + items + "]}";
}

inline std::string eventJson(const std::string& type, const std::string& object) {
  return R"({"type":")" + type + R"(","object":)" + object + "}\n";
}

}  // namespace sparklab::tests
