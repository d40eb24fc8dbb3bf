// A timer on the lab's clock.
#pragma once

#include <functional>
#include <memory>

#include "lab/clock.hpp"

namespace sparklab::lab {

/// Calls back once per set(), on the executor, when the time has passed on the clock; never after
/// cancel(), another set() or the destructor. Single-threaded.
class Alarm {
 public:
  Alarm(asio::any_io_executor executor, Clock& clock, std::function<void()> callback);
  ~Alarm();
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;

  void set(Nanos delay);
  void cancel();
  bool pending() const noexcept;

 private:
  struct State;
  asio::any_io_executor executor_;
  Clock& clock_;
  std::shared_ptr<std::function<void()>> callback_;
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::lab
