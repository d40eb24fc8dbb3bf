#include "wordserver/blocks.hpp"

#include <algorithm>
#include <cstring>

namespace sparklab::words {

namespace {

constexpr std::size_t kBufferSize = 64 * 1024;

}  // namespace

std::size_t Piece::lines() const noexcept {
  return static_cast<std::size_t>(std::count(data(), data() + size(), '\n'));
}

const std::vector<Piece>& BlockWriter::write(std::string_view data) {
  pieces_.clear();
  if (buffer_ && buffer_.use_count() == 1) used_ = 0;  // everybody has got it: begin at its front
  while (!data.empty()) {
    if (!buffer_ || used_ == kBufferSize) {
      buffer_ = std::make_shared<std::string>(kBufferSize, '\0');
      used_ = 0;
    }
    const auto size = std::min(data.size(), kBufferSize - used_);
    std::memcpy(buffer_->data() + used_, data.data(), size);
    pieces_.push_back({buffer_, used_, used_ + size});
    used_ += size;
    data.remove_prefix(size);
  }
  return pieces_;
}

void Backlog::push(const Piece& piece) {
  size_ += piece.size();
  if (!pieces_.empty() && pieces_.back().buffer == piece.buffer &&
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
