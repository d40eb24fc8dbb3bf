// Bytes both ways, whatever carries them.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/async.hpp"

namespace sparklab::net {

/// At most one read and one write at a time. Not thread-safe.
class ByteStream {
 public:
  virtual ~ByteStream() = default;

  /// At least one byte; 0 at the end. Throws system_error on failure.
  virtual Task<std::size_t> readSome(std::span<char> into) = 0;

  /// All of `data`, which must stay valid until it is done.
  virtual Task<void> write(std::string_view data) = 0;

  /// Ends it as politely as its carrier allows. Never throws.
  virtual Task<void> shutdown() = 0;

  /// Ends it at once.
  virtual void close() noexcept = 0;
};
using ByteStreamPtr = std::shared_ptr<ByteStream>;

}  // namespace sparklab::net
