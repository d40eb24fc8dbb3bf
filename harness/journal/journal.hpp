// The append-only history of one run, in memory and in a JSONL file.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "journal/entry.hpp"

namespace sparklab::journal {

/// Not thread-safe: everything that records lives on the runner's executor.
class Journal {
 public:
  /// `path` empty: memory only. Otherwise the file is created (it must not exist) and each entry
  /// is written before the listeners see it. Throws Error when the file cannot be written.
  explicit Journal(const std::string& path = {});
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// Reads a whole file for judging or reporting it again. Throws Error (kBadInput) with the line
  /// number for a damaged file; a cut last line is left out and told by `truncated`.
  static std::unique_ptr<Journal> read(const std::string& path, bool* truncated = nullptr);

  /// Appends a fact with the present time and tells the listeners, in order.
  const Entry& record(Fact fact);

  const std::deque<Entry>& entries() const noexcept { return entries_; }
  Nanos now() const noexcept;  ///< the time that record() would write

  /// Called after each record(), in the order of subscription. A listener may not record (that
  /// throws std::logic_error). Dropped when the token is destroyed.
  using Listener = std::function<void(const Entry&)>;
  using Subscription = std::shared_ptr<void>;
  [[nodiscard]] Subscription listen(Listener listener);

 private:
  struct File;
  void tell(const Entry& entry);

  bool telling_ = false;
  MonoTime start_;
  std::deque<Entry> entries_;
  std::unique_ptr<File> file_;
  std::deque<std::weak_ptr<Listener>> listeners_;
};

}  // namespace sparklab::journal
