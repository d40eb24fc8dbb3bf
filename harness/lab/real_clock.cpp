#include "lab/real_clock.hpp"

#include <boost/asio/steady_timer.hpp>

namespace sparklab::lab {

WallTime RealClock::now() const {
  return std::chrono::system_clock::now();
}

Task<void> RealClock::sleep(Nanos duration) {
  asio::steady_timer timer(co_await asio::this_coro::executor);
  timer.expires_after(duration);
  co_await timer.async_wait(asio::use_awaitable);
}

}  // namespace sparklab::lab
