// What the calls of one Client share: the cluster, the credentials, the idle connections. Calls
// hold it by shared_ptr, so that a client may be destroyed while they are being cancelled.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "kube/client.hpp"
#include "kube/url.hpp"
#include "net/http_client.hpp"

namespace sparklab::kube {

class Core {
 public:
  Core(asio::any_io_executor executor, const Cluster& cluster, const Timing& timing);

  /// A new connection. Throws Error.
  Task<std::unique_ptr<net::HttpConn>> open();

  /// An idle connection to use again, or nullptr. It may have been closed by the server meanwhile.
  std::unique_ptr<net::HttpConn> takeIdle();

  /// Keeps a connection for the next request if it is fit for one.
  void giveBack(std::unique_ptr<net::HttpConn> conn);

  net::ClientRequest request(std::string method, const std::string& path, const Query& query) const;

  /// The error for a person: the server, the context and `why`.
  Error unreachable(const std::string& why, const std::string& hint = {}) const;

  const asio::any_io_executor executor;
  const Cluster cluster;
  const Timing timing;

 private:
  struct Idle {
    std::unique_ptr<net::HttpConn> conn;
    MonoTime since;
  };
  const ServerUrl url_;
  std::string headers_;
  std::deque<Idle> idle_;
};

using CorePtr = std::shared_ptr<Core>;

constexpr Nanos kForEver = std::chrono::hours(24 * 365);

/// One request with its whole answer. Throws ApiError for a status other than 2xx.
Task<std::string> exchange(CorePtr core, net::ClientRequest request);

/// Hands the body to `sink` piece by piece. Silence between two pieces for longer than `silence` is
/// an Error; a log may be silent for ever.
Task<void> streamBody(CorePtr core, net::ClientRequest request, Nanos silence,
                      std::function<void(std::string_view)> sink);

/// See Client::watch.
Task<void> watchCollection(CorePtr core, std::string path, Query query,
                           std::function<void(WatchEvent)> sink,
                           std::function<void(WatchGap)> onGap);

/// `text` as JSON, as deep as Kubernetes' own decoder allows for practical purposes.
json::value parseAnswer(std::string_view text);
json::parse_options parseOptions();

/// Throws operation_aborted when the calling coroutine has been cancelled: what looks like a broken
/// connection then is none.
Task<void> throwIfCancelled();

}  // namespace sparklab::kube
