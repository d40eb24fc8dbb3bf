// The lines of one container's log, put together from streams that may break and be resumed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace sparklab::runner {

/// Takes the pieces of a log that was asked for with timestamps=true and tells each line once, in
/// order, without its timestamp. After an interruption the log is asked for again from since() on;
/// what has been told already is left out: lines older than the last one, and as many lines with
/// the last one's very timestamp as have been told.
class LogLines {
 public:
  using Sink = std::function<void(std::string_view)>;

  explicit LogLines(Sink sink) : sink_(std::move(sink)) {}

  void feed(std::string_view piece);

  /// The stream is over, and another one may follow. A line that is not whole yet comes again then.
  void interrupted();

  /// No stream follows: what is left is a last line without newline.
  void ended();

  /// For sinceTime when the log is asked for again; empty when no line has come yet.
  std::string since() const;

 private:
  void take(std::string_view line);
  bool toldBefore(WallTime time);

  Sink sink_;
  std::string rest_;  ///< a line without its newline yet
  bool restComesAgain_ = false;
  std::optional<WallTime> last_;
  std::size_t toldAtLast_ = 0;  ///< lines told with the timestamp `last_`
  bool resuming_ = false;       ///< what has been told may come again
  std::size_t skip_ = 0;        ///< of `toldAtLast_`, how many have not come again yet
};

}  // namespace sparklab::runner
