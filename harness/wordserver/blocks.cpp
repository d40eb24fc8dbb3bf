#include "wordserver/blocks.hpp"

#include <algorithm>
#include <cstring>

namespace sparklab::words {

const std::vector<Piece>& BlockWriter::write(std::string_view data) {
  pieces_.clear();
  if (block_ && block_.use_count() == 1) used_ = 0;  // everybody has got it: begin at its front
  while (!data.empty()) {
    if (!block_ || used_ == Block::kSize) {
      block_ = std::make_shared<Block>();
      used_ = 0;
    }
    const auto size = std::min(data.size(), Block::kSize - used_);
    std::memcpy(block_->bytes.get() + used_, data.data(), size);
    pieces_.push_back({block_, used_, used_ + size});
    used_ += size;
    data.remove_prefix(size);
  }
  return pieces_;
}

void Backlog::push(const Piece& piece) {
  size_ += piece.size();
  if (!pieces_.empty() && pieces_.back().block == piece.block &&
      pieces_.back().end == piece.begin) {
    pieces_.back().end = piece.end;
    return;
  }
  pieces_.push_back(piece);
}

void Backlog::pop(std::size_t bytes) {
  size_ -= bytes;
  while (bytes > 0) {
    auto& front = pieces_.front();
    const auto part = std::min(bytes, front.size());
    front.begin += part;
    bytes -= part;
    if (front.size() == 0) pieces_.pop_front();
  }
}

void Backlog::clear() noexcept {
  pieces_.clear();
  size_ = 0;
}

}  // namespace sparklab::words
