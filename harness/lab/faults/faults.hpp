// The faults of a lab: what the Fault objects in its store do to requests and watches, and who is
// told when a fault of another kind begins and ends.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/async.hpp"
#include "lab/faults/fault.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// What becomes of a request.
struct Verdict {
  enum class Kind { Usual, Error, Cut } kind = Kind::Usual;
  FaultError error;
  bool carryOut = false;
};

/// An open watch. Destroyed with it.
class WatchedFaults {
 public:
  virtual ~WatchedFaults() = default;
  /// An event is about to be sent. True: the watch ends behind it.
  virtual bool sent() = 0;
};

/// Single-threaded, on `executor`. A fault is in force as soon as its object is stored, so that the
/// first request after its creation meets it, and no longer once it is gone.
class Faults {
 public:
  /// `registry` and `clock` must outlive this. The clock times only how long a fault lasts;
  /// requests wait in real time, as their clients do.
  Faults(asio::any_io_executor executor, Registry& registry, Clock& clock);
  ~Faults();
  Faults(const Faults&) = delete;
  Faults& operator=(const Faults&) = delete;

  /// There are no faults at all.
  bool empty() const noexcept;

  /// False when decide() would say Usual at once: most requests of most labs.
  bool concern(const ApiRequest& request) const noexcept;

  /// Calls what it is given when the client leaves; it may be called after everything here is gone.
  using OnLeave = std::function<void(std::function<void()> tell)>;

  /// Decides on a request, after the time for which faults hold it up; a client that leaves before
  /// (`onLeave`, called only when somebody waits) gets Cut.
  Task<Verdict> decide(ApiRequest request, OnLeave onLeave);

  /// A watch was opened. `end` is called, at most once and maybe within this call, when it must
  /// end: it may be within a store listener.
  std::unique_ptr<WatchedFaults> watchOpened(ApiRequest request, std::function<void(WatchEnd)> end);

  /// What faults of another kind do; `begin` may throw StatusError, which makes the fault "Failed".
  /// Either is called on the executor, outside of store listeners.
  struct Effect {
    std::function<void(const Fault&)> begin;
    std::function<void(const Fault&)> end;
  };
  void on(std::string effect, Effect what);

  /// One more case that a fault of such a kind matches; `about` is told in its status. False when
  /// it does not act on it: it skips it, is used up or over.
  bool hit(const std::string& uid, json::object about);

  /// Faults of one kind that are in force, in the order of their creation.
  std::vector<Fault> active(std::string_view effect) const;

  /// Lets go everybody who is held up, now and later.
  void release() noexcept;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::lab
