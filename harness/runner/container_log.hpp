// Follows the log of one container of one pod through all its restarts, into the journal.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <string>

#include "base/async.hpp"
#include "journal/journal.hpp"
#include "kube/client.hpp"
#include "runner/log_lines.hpp"

namespace sparklab::runner {

/// Fed with what the pod's status says; read() is its one coroutine. Held by shared_ptr.
class ContainerLog {
 public:
  struct Where {
    std::string ns, pod, uid, container;
  };

  ContainerLog(asio::any_io_executor executor, kube::Client& client, journal::Journal& journal,
               Where where);

  /// Takes an entry of status.containerStatuses. False as long as the container has never run, so
  /// that there is no log.
  bool update(const json::value& status);
  void podDeleted();

  /// Neither the journal nor the client is touched any more; read() ends when it is resumed.
  void stop() noexcept;

  /// Reads until the pod is deleted and the log is at its end. `onProgress` is called whenever
  /// settled() may have changed. Ends when the coroutine is cancelled.
  static Task<void> read(std::shared_ptr<ContainerLog> self, std::function<void()> onProgress);

  /// Nothing is left to be read of containers that have ended.
  bool settled() const noexcept;

  const Where& where() const noexcept { return where_; }

 private:
  enum class End { Normal, Lost, NotThere, NotYet, Refused };

  Task<End> readOnce(bool previous, bool follow);
  Task<void> waitForChange(Nanos limit);
  void finish();
  void gap(const std::string& why);
  void record(journal::Fact fact);

  kube::Client& client_;
  journal::Journal& journal_;
  Where where_;
  LogLines lines_;
  asio::steady_timer changed_;

  // The runs of the container are numbered by its restart count.
  int current_ = -1;  ///< the newest run; -1 when none has started
  bool currentEnded_ = false;
  int finished_ = -1;  ///< the newest run whose log has been read to its end
  bool deleted_ = false;
  bool endSeen_ = false;  ///< a stream of the run being read came to a normal end
  bool stopped_ = false;
  std::uint64_t changes_ = 0;
  std::string refusal_;
};

}  // namespace sparklab::runner
