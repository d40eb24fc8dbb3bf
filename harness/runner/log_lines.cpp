#include "runner/log_lines.hpp"

namespace sparklab::runner {

namespace {

/// A line without end is cut, so that memory stays bounded.
constexpr std::size_t kLongestLine = 1 << 20;

}  // namespace

void LogLines::feed(std::string_view piece) {
  for (;;) {
    const auto end = piece.find('\n');
    if (end == std::string_view::npos) break;
    if (rest_.empty()) {
      take(piece.substr(0, end));
    } else {
      rest_.append(piece.substr(0, end));
      take(rest_);
      rest_.clear();
    }
    piece.remove_prefix(end + 1);
  }
  rest_.append(piece);
  if (rest_.size() > kLongestLine) {
    take(rest_);
    rest_.clear();
  }
}

void LogLines::interrupted() {
  rest_.clear();
  skip_ = toldAtLast_;
}

void LogLines::ended() {
  if (!rest_.empty()) take(rest_);
  interrupted();
}

std::string LogLines::since() const { return last_ ? rfc3339(*last_) : std::string(); }

void LogLines::take(std::string_view line) {
  const auto blank = line.find(' ');
  const auto time = parseRfc3339(line.substr(0, blank));
  if (!time) {
    sink_(line);  // a server that gives no timestamps, or a line that was cut
    return;
  }
  if (last_ && *time < *last_) return;
  if (last_ && *time == *last_) {
    if (skip_ > 0) {
      --skip_;
      return;
    }
    ++toldAtLast_;
  } else {
    last_ = time;
    toldAtLast_ = 1;
    skip_ = 0;
  }
  sink_(blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1));
}

}  // namespace sparklab::runner
