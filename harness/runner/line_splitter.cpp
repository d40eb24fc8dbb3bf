#include "runner/line_splitter.hpp"

namespace sparklab::runner {

void LineSplitter::add(std::string_view piece) {
  while (!piece.empty()) {
    const auto end = piece.find('\n');
    rest_ += piece.substr(0, end);
    if (end == std::string_view::npos) {
      if (rest_.size() >= kLongestLine) emit();
      return;
    }
    emit();
    piece.remove_prefix(end + 1);
  }
}

void LineSplitter::finish() {
  if (!rest_.empty()) emit();
}

void LineSplitter::emit() {
  if (!rest_.empty() && rest_.back() == '\r') rest_.pop_back();
  std::string line;
  line.swap(rest_);
  sink_(std::move(line));
}

}  // namespace sparklab::runner
