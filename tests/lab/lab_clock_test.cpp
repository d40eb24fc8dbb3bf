#include "lab/lab_clock.hpp"

#include <gmock/gmock.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

namespace sparklab::lab {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

class LabClockTest : public testing::Test {
 protected:
  /// Calls `what` each `period`, as often as `times`.
  static Task<void> every(LabClock& clock, Nanos period, int times, std::function<void()> what) {
    for (int i = 0; i < times; ++i) {
      co_await clock.sleep(period);
      what();
    }
  }

  void advance(LabClock& clock, Nanos by) {
    bool done = false;
    asio::co_spawn(context, clock.advance(by), [&](std::exception_ptr failure) {
      EXPECT_FALSE(failure);
      done = true;
    });
    context.restart();
    while (!done) context.poll();
  }

  void start(LabClock& clock, Nanos period, int times, std::function<void()> what) {
    asio::co_spawn(context, every(clock, period, times, std::move(what)), asio::detached);
    context.restart();
    context.poll();
  }

  asio::io_context context{1};
};

TEST_F(LabClockTest, SleepersWakeInTheOrderOfTheirTimesWhileItIsMovedOn) {
  LabClock clock;
  std::vector<std::string> woken;
  const auto begin = clock.now();
  const auto tell = [&](const char* who) {
    return [&, who] {
      const auto at = std::chrono::round<std::chrono::seconds>(clock.now() - begin).count();
      woken.push_back(std::string(who) + std::to_string(at));
    };
  };
  start(clock, 10s, 4, tell("a"));
  start(clock, 17s, 2, tell("b"));
  advance(clock, 35s);
  EXPECT_THAT(woken, ElementsAre("a10", "b17", "a20", "a30", "b34"));
  advance(clock, 5s);
  EXPECT_EQ(woken.back(), "a40");
}

TEST_F(LabClockTest, MovesByWhatItIsTold) {
  LabClock clock;
  const auto before = clock.now();
  advance(clock, 24h);
  const auto passed = clock.now() - before;
  EXPECT_GE(passed, Nanos(24h));
  EXPECT_LT(passed, Nanos(24h + 1min));
}

TEST_F(LabClockTest, RunsAsFastAsItIsTold) {
  LabClock clock(10000);
  const auto begin = std::chrono::steady_clock::now();
  const auto labBegin = clock.now();
  int woken = 0;
  start(clock, 100s, 3, [&] { ++woken; });
  context.restart();
  context.run();
  EXPECT_EQ(woken, 3);
  EXPECT_GE(clock.now() - labBegin, Nanos(300s));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 60s) << "that is real time";
}

TEST_F(LabClockTest, AChangeOfSpeedReachesThoseWhoSleep) {
  LabClock clock;
  int woken = 0;
  start(clock, 1h, 1, [&] { ++woken; });
  clock.setSpeed(10000);
  context.restart();
  context.run();  // a third of a second
  EXPECT_EQ(woken, 1);
}

TEST_F(LabClockTest, ASleepCanBeCancelled) {
  LabClock clock;
  asio::cancellation_signal signal;
  bool cancelled = false;
  asio::co_spawn(context, clock.sleep(1h),
                 asio::bind_cancellation_slot(signal.slot(), [&](std::exception_ptr failure) {
                   cancelled = bool(failure);
                 }));
  context.poll();
  signal.emit(asio::cancellation_type::terminal);
  context.restart();
  context.run();
  EXPECT_TRUE(cancelled);
}

TEST_F(LabClockTest, SleepersMayOutliveTheClock) {
  auto clock = std::make_unique<LabClock>();
  start(*clock, 1h, 1, [] {});
  clock.reset();
}

}  // namespace

}  // namespace sparklab::lab
