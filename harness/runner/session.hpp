// One run under way: what its parts share. Private to the runner.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "base/unique_fd.hpp"
#include "runner/handles.hpp"
#include "runner/run.hpp"

namespace sparklab::runner {

/// The step is false: exit code 1.
class StepFailed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Somebody asked the run to stop, or its cluster has ended.
class StopAsked : public std::runtime_error {
 public:
  explicit StopAsked(const StopRequest& stop)
      : std::runtime_error(stop.ended().empty() ? "interrupted" : stop.ended()),
        clusterEnded_(!stop.ended().empty()) {}
  bool clusterEnded() const noexcept { return clusterEnded_; }

 private:
  bool clusterEnded_;
};

struct Session {
  Session(asio::any_io_executor ex, kube::Client& c, const scenario::Scenario& s,
          const RunOptions& o, Observer& obs, StopRequest& st);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Waits until `done()`, at most `within`; false when it did not come true. Throws StopAsked, and
  /// StepFailed for a breach or when the scenario's time is over.
  Task<bool> waitFor(std::function<bool()> done, Nanos within);
  /// The same for the verdict of the expectation under way.
  Task<void> waitForVerdict(const scenario::Step& step, bool watching);

  Nanos timeLeft() const;
  /// A kubeconfig of the run's cluster, context and namespace, for commands of the scenario. It is
  /// in memory and gone with us.
  std::string kubeconfig();
  void note(std::string topic, json::value data);
  std::string fill(const std::string& text) const;

  asio::any_io_executor executor;
  kube::Client& client;
  const scenario::Scenario& scenario;
  const RunOptions& options;
  Observer& observer;
  StopRequest& stop;

  std::string id, ns;
  journal::Journal journal;
  Judge judge;
  Wake wake;
  Handles handles;
  Times times;
  Nanos deadline{0};       ///< of the whole scenario, on the journal's clock
  bool inFinally = false;  ///< neither breaches nor requests to stop end these steps
  const scenario::Step* current = nullptr;

 private:
  Task<void> pause(Nanos until, const Evaluation* latest, Nanos since, Nanos window);
  void checkBreach() const;

  journal::Journal::Subscription subscription_;
  UniqueFd kubeconfig_;
};

/// Carries out an action step; returns what there is to tell. Throws StepFailed, StopAsked, Error.
Task<std::string> perform(Session& session, const scenario::Action& action);

}  // namespace sparklab::runner
