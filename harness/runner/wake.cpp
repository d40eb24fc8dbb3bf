#include "runner/wake.hpp"

#include <boost/asio/redirect_error.hpp>

namespace sparklab::runner {

void Wake::notify() noexcept {
  try {
    timer_.cancel();
  } catch (...) {  // nothing waits then
  }
}

Task<void> Wake::wait(Nanos length) {
  timer_.expires_after(length);
  boost::system::error_code ignored;
  co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

void StopRequest::request() noexcept {
  requested_ = true;
  for (auto* wake : wakes_) wake->notify();
}

void StopRequest::clusterEnded(std::string why) noexcept {
  ended_ = std::move(why);
  request();
}

}  // namespace sparklab::runner
