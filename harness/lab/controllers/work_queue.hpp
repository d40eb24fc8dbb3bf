// A queue of keys with one handler: what lets a controller answer a store event with a write, which
// a store listener itself must not do.
#pragma once

#include <fmt/format.h>

#include <boost/asio/post.hpp>
#include <cstdio>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/async.hpp"
#include "lab/clock.hpp"

namespace sparklab::lab {

/// Calls `handler` on the executor once for each key added, in the order of adding. A key that is
/// added again before its turn is handled once; one added by its own handler gets another turn. A
/// failing handler is reported on standard error and its key dropped. Keys that are still waiting
/// when the queue is destroyed are forgotten. Single-threaded.
template <class Key>
class WorkQueue {
 public:
  WorkQueue(asio::any_io_executor executor, std::string name,
            std::function<void(const Key&)> handler)
      : state_(std::make_shared<State>(
            State{std::move(executor), std::move(name), std::move(handler), {}, {}})) {}
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;

  void add(Key key) { add(state_, std::move(key)); }

  /// Adds `key` when `delay` has passed on `clock`, which must live until then.
  void addAfter(Clock& clock, Nanos delay, Key key) {
    spawn(state_->executor, later(clock, delay, state_, std::move(key)), state_->name);
  }

 private:
  struct State {
    asio::any_io_executor executor;
    std::string name;
    std::function<void(const Key&)> handler;
    std::vector<Key> order;
    std::set<Key> waiting;
  };

  static void add(const std::shared_ptr<State>& state, Key key) {
    if (!state->waiting.insert(key).second) return;
    state->order.push_back(std::move(key));
    if (state->order.size() > 1) return;
    asio::post(state->executor, [weak = std::weak_ptr<State>(state)] {
      if (const auto alive = weak.lock()) drain(*alive);
    });
  }

  static void drain(State& state) {
    // The first key stays in `order` until the batch is done, so that add() posts no second drain;
    // indices, because handlers may add.
    for (std::size_t i = 0; i < state.order.size(); ++i) {
      const Key key = state.order[i];
      state.waiting.erase(key);
      try {
        state.handler(key);
      } catch (const std::exception& error) {
        fmt::print(stderr, "sparklab: {}: {}\n", state.name, error.what());
      }
    }
    state.order.clear();
  }

  static Task<void> later(Clock& clock, Nanos delay, std::weak_ptr<State> weak, Key key) {
    co_await clock.sleep(delay);
    if (const auto alive = weak.lock()) add(alive, std::move(key));
  }

  std::shared_ptr<State> state_;
};

}  // namespace sparklab::lab
