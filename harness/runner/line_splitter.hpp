// Pieces of a stream -> whole lines.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace sparklab::runner {

/// A line without end must not fill the memory: it is cut here and goes on as the next one. Bytes.
inline constexpr std::size_t kLongestLine = 1 << 20;

class LineSplitter {
 public:
  explicit LineSplitter(std::function<void(std::string)> sink) : sink_(std::move(sink)) {}

  void add(std::string_view piece);
  /// The stream has ended: what is left without a newline is a line too.
  void finish();

 private:
  void emit();

  std::function<void(std::string)> sink_;
  std::string rest_;
};

}  // namespace sparklab::runner
