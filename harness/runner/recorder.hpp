// Records what happens in one namespace into the journal: every version of every object of the
// kinds asked for, and every line that any container writes, from its first second on. Lines stay
// in the journal after the pod is gone, so that a verdict never depends on having looked in time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/async.hpp"
#include "base/time.hpp"
#include "journal/journal.hpp"
#include "kube/client.hpp"

namespace sparklab::runner {

/// Lives on the client's executor; not thread-safe. Must not outlive the client or the journal.
///
/// A watch that had to start again with a new list, or a log of which something was lost, becomes a
/// journal::Gap: what happened in between is unknown, so nothing may be judged absent.
class Recorder {
 public:
  struct Options {
    /// Resources of the core group to watch besides pods (which are always watched), by plural
    /// name. One that the cluster refuses (403, 404) becomes a journal::Note "not recorded".
    std::vector<std::string> resources{"events", "configmaps", "services"};
    /// API paths of more collections, such as "/apis/batch/v1/namespaces/lab/jobs".
    std::vector<std::string> paths;
    /// Only objects that carry these labels, empty: all. Applies to pods and `resources`.
    std::string labelSelector;
    bool logs = true;
  };

  Recorder(kube::Client& client, journal::Journal& journal, asio::any_io_executor executor);
  ~Recorder();  ///< stops
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// Watches namespace `ns`; returns when the initial lists are in the journal. May be called once.
  /// Throws ApiError or Error when the pods cannot be listed.
  Task<void> start(std::string ns);
  Task<void> start(std::string ns, Options options);

  /// Returns when the log of every container that has ended is read to its last line, at the latest
  /// after `limit` of real time (what is still unread then becomes a Gap). Called before verdicts
  /// on logs of dead pods and before stop().
  Task<void> settled(Nanos limit = std::chrono::seconds(10));

  /// Ends all watches and log streams. Nothing is recorded after it returns.
  void stop() noexcept;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace sparklab::runner
