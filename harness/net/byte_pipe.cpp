#include "net/byte_pipe.hpp"

#include <boost/asio/as_tuple.hpp>

namespace sparklab::net {

BytePipe::BytePipe(asio::any_io_executor executor, std::size_t limit)
    : limit_(limit),
      readable_(executor, asio::steady_timer::time_point::max()),
      writable_(executor, asio::steady_timer::time_point::max()) {}

Task<void> BytePipe::write(std::shared_ptr<BytePipe> pipe, std::string bytes) {
  while (pipe->bytes_.size() >= pipe->limit_ && !pipe->closed_ && !pipe->ended_)
    co_await pipe->writable_.async_wait(asio::as_tuple(asio::use_awaitable));
  if (pipe->closed_ || pipe->ended_) co_return;
  if (pipe->bytes_.empty())
    pipe->bytes_ = std::move(bytes);
  else
    pipe->bytes_ += bytes;
  pipe->readable_.cancel();
}

Task<std::string> BytePipe::read(std::shared_ptr<BytePipe> pipe) {
  while (pipe->bytes_.empty() && !pipe->ended_ && !pipe->closed_)
    co_await pipe->readable_.async_wait(asio::as_tuple(asio::use_awaitable));
  std::string bytes = std::move(pipe->bytes_);
  pipe->bytes_.clear();
  pipe->writable_.cancel();
  co_return bytes;
}

void BytePipe::end() {
  ended_ = true;
  readable_.cancel();
  writable_.cancel();
}

void BytePipe::close() {
  closed_ = true;
  bytes_.clear();
  bytes_.shrink_to_fit();
  readable_.cancel();
  writable_.cancel();
}

}  // namespace sparklab::net
