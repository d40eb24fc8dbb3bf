// What is sent, kept once for all clients.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sparklab::words {

/// Memory whose written bytes never change, so that any number of clients may be sending from it.
using Buffer = std::shared_ptr<const std::string>;

struct Piece {
  Buffer buffer;
  std::size_t begin = 0, end = 0;

  std::size_t size() const noexcept { return end - begin; }
  const char* data() const noexcept { return buffer->data() + begin; }
  std::size_t lines() const noexcept;
};

/// Copies what is sent into buffers, which are written front to back; several small sends share
/// one.
class BlockWriter {
 public:
  /// The pieces that now hold `data`; valid until the next call.
  const std::vector<Piece>& write(std::string_view data);

 private:
  std::shared_ptr<std::string> buffer_;
  std::size_t used_ = 0;
  std::vector<Piece> pieces_;
};

/// What one client has still to get.
class Backlog {
 public:
  void push(const Piece& piece);
  void pop(std::size_t bytes);
  void clear() noexcept;
  std::size_t size() const noexcept { return size_; }
  const std::deque<Piece>& pieces() const noexcept { return pieces_; }

 private:
  std::deque<Piece> pieces_;
  std::size_t size_ = 0;
};

}  // namespace sparklab::words
