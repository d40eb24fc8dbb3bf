#include "runner/log_lines.hpp"

#include <utility>

#include "runner/line_splitter.hpp"

namespace sparklab::runner {

void LogLines::feed(std::string_view piece) {
  if (std::exchange(restComesAgain_, false)) rest_.clear();
  for (;;) {
    const auto end = piece.find('\n');
    if (end == std::string_view::npos) break;
    rest_.append(piece.substr(0, end));
    take(rest_);
    rest_.clear();
    piece.remove_prefix(end + 1);
  }
  rest_.append(piece);
  if (rest_.size() <= kLongestLine) return;
  take(rest_);
  rest_.clear();
}

void LogLines::interrupted() {
  restComesAgain_ = true;
  resuming_ = last_.has_value();
  skip_ = toldAtLast_;
}

void LogLines::ended() {
  if (!rest_.empty()) take(rest_);
  rest_.clear();
  interrupted();
}

std::string LogLines::since() const {
  return last_ ? rfc3339(*last_) : std::string();
}

bool LogLines::toldBefore(WallTime time) {
  if (!resuming_) return false;
  if (time < *last_) return true;
  if (time == *last_ && skip_ > 0) {
    --skip_;
    return true;
  }
  resuming_ = false;
  return false;
}

void LogLines::take(std::string_view line) {
  const auto blank = line.find(' ');
  const auto time = parseRfc3339(line.substr(0, blank));
  if (!time) {
    sink_(line);  // a server that gives no timestamps, or the rest of a line that was cut
    return;
  }
  if (toldBefore(*time)) return;
  if (!last_ || *time > *last_) {
    last_ = time;
    toldAtLast_ = 0;
  }
  if (*time == *last_) ++toldAtLast_;
  sink_(blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1));
}

}  // namespace sparklab::runner
