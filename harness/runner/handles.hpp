// The running things of a scenario that have an id: processes and word servers. All that they do
// goes into the journal.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "journal/journal.hpp"
#include "process/child.hpp"
#include "runner/line_splitter.hpp"
#include "scenario/model.hpp"
#include "wordserver/server.hpp"

namespace sparklab::runner {

/// A process of the scenario. Not thread-safe.
class ProcessHandle {
 public:
  /// Starts it and records its life until it has exited. Throws Error when it cannot be started.
  static std::shared_ptr<ProcessHandle> start(asio::any_io_executor executor,
                                              journal::Journal& journal, std::string id,
                                              process::Options options);

  const std::string& id() const noexcept { return id_; }
  process::Child& child() noexcept { return *child_; }
  /// Its end stands in the journal.
  bool over() const noexcept { return over_; }

 private:
  ProcessHandle(journal::Journal& journal, std::string id);
  void write(journal::ProcessEvent::Kind kind, std::string text);
  static Task<void> watch(std::shared_ptr<ProcessHandle> self);

  journal::Journal& journal_;
  std::string id_;
  std::unique_ptr<process::Child> child_;
  LineSplitter out_, err_;
  bool over_ = false;
};

class Handles {
 public:
  Handles(asio::any_io_executor executor, journal::Journal& journal);
  ~Handles();

  ProcessHandle& startProcess(const std::string& id, process::Options options);
  /// nullptr when there is none of that id.
  ProcessHandle* process(const std::string& id);

  /// Records the address; `host` is where pods reach this machine.
  void startWords(const scenario::StartWordServer& step, const std::string& host,
                  const std::string& bindAddress);
  void stopWords(const std::string& id);

  /// Stops everything and waits until it is recorded. Returns the ids of the processes that were
  /// still running.
  Task<std::vector<std::string>> stopAll(Nanos grace);
  /// SIGKILL to all, at once, without waiting.
  void killAll() noexcept;

 private:
  asio::any_io_executor executor_;
  journal::Journal& journal_;
  std::map<std::string, std::shared_ptr<ProcessHandle>> processes_;
  std::map<std::string, std::unique_ptr<words::Server>> words_;
};

}  // namespace sparklab::runner
