// What is sent, kept once for all clients.
#pragma once

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace sparklab::words {

/// A piece of memory that is written once, front to back; written bytes never change, so any number
/// of clients may be sending from it.
struct Block {
  static constexpr std::size_t kSize = 64 * 1024;
  std::unique_ptr<char[]> bytes{new char[kSize]};
};

struct Piece {
  std::shared_ptr<const Block> block;
  std::size_t begin = 0, end = 0;

  std::size_t size() const noexcept { return end - begin; }
  const char* data() const noexcept { return block->bytes.get() + begin; }
};

/// Copies what is sent into blocks; several small sends share one.
class BlockWriter {
 public:
  /// The pieces that now hold `data`; valid until the next call.
  const std::vector<Piece>& write(std::string_view data);

 private:
  std::shared_ptr<Block> block_;
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
