#include "lab/faults/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdio>
#include <list>
#include <map>

#include "lab/faults/fault_definition.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

enum class Phase { Active, UsedUp, Ended, Failed };

const char* word(Phase phase) {
  switch (phase) {
    case Phase::Active:
      return "Active";
    case Phase::UsedUp:
      return "UsedUp";
    case Phase::Ended:
      return "Ended";
    case Phase::Failed:
      return "Failed";
  }
  return "";
}

Phase phaseOf(std::string_view text) {
  for (const auto phase : {Phase::UsedUp, Phase::Ended, Phase::Failed})
    if (text == word(phase)) return phase;
  return Phase::Active;
}

json::object describe(const ApiRequest& request) {
  json::object about;
  about["verb"] = request.verb;
  about["resource"] = request.subresource.empty()
                          ? request.resource
                          : fmt::format("{}/{}", request.resource, request.subresource);
  if (!request.ns.empty()) about["namespace"] = request.ns;
  if (!request.name.empty()) about["name"] = request.name;
  about["user"] = request.user;
  return about;
}

/// A fault and what became of it.
struct Live {
  explicit Live(Fault read) : fault(std::move(read)) {}

  Fault fault;
  Phase phase = Phase::Active;
  std::string message;
  std::int64_t seen = 0, hits = 0;
  json::object lastHit;
  bool begun = false;                     ///< its effect has
  bool told = true;                       ///< the object's status is what stands here
  bool gone = false;                      ///< nobody is held up by it (any more)
  std::list<asio::steady_timer*> heldUp;  ///< by it
  std::size_t watches = 0;                ///< that it is going to end

  void letGo() {
    gone = true;
    for (auto* timer : heldUp) timer->cancel();
  }
};
using LivePtr = std::shared_ptr<Live>;

/// Who leaves, told by whoever sees it.
struct Leaving {
  bool left = false;
  asio::steady_timer* waiting = nullptr;
};

}  // namespace

struct Faults::State : std::enable_shared_from_this<State> {
  class Watch;

  State(asio::any_io_executor ex, Registry& reg, Clock& clk)
      : executor(std::move(ex)), registry(reg), clock(clk) {}

  // Objects ---------------------------------------------------------------------------------------

  void changed(const Event& event) {
    const auto& object = *event.object;
    if (event.type == Event::Type::Deleted) return removed(object.uid());
    if (event.type == Event::Type::Added) added(object);
  }

  void added(const Object& object) {
    auto live = std::make_shared<Live>(Fault::read(object));
    live->phase = phaseOf(str(object.value(), {"status", "state"}));
    live->seen = num(object.value(), {"status", "seen"});
    live->hits = num(object.value(), {"status", "hits"});
    live->lastHit = map(object.value(), {"status", "lastHit"});
    all.push_back(live);
    if (live->phase != Phase::Active) return;
    if (live->fault.watch) attachOpen(live);
    later([uid = live->fault.uid](State& state) { state.begin(uid); });
    if (live->fault.duration)
      spawn(executor, expire(weak_from_this(), clock, *live->fault.duration, live->fault.uid),
            "fault");
    tell(*live);
  }

  void removed(std::string_view uid) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& live) { return live->fault.uid == uid; });
    if (found == all.end()) return;
    const auto live = *found;
    all.erase(found);
    const bool was = live->phase == Phase::Active || live->phase == Phase::UsedUp;
    live->phase = Phase::Ended;
    live->letGo();
    if (was) later([live](State& state) { state.endEffect(*live); });
  }

  LivePtr find(std::string_view uid) const {
    for (const auto& live : all)
      if (live->fault.uid == uid) return live;
    return nullptr;
  }

  void begin(const std::string& uid) {
    const auto live = find(uid);
    if (!live) return;
    if (live->fault.effect == "compaction") {
      registry.store().compact();
      take(*live, json::object());
      finish(*live, Phase::UsedUp);
      return;
    }
    const auto effect = effects.find(live->fault.effect);
    if (effect == effects.end() || !effect->second.begin) return;
    live->begun = true;
    try {
      effect->second.begin(live->fault);
    } catch (const StatusError& refusal) {
      live->begun = false;
      live->message = refusal.what();
      finish(*live, Phase::Failed);
    }
  }

  void endEffect(Live& live) {
    if (!std::exchange(live.begun, false)) return;
    const auto effect = effects.find(live.fault.effect);
    if (effect != effects.end() && effect->second.end) effect->second.end(live.fault);
  }

  /// Its time is over.
  void end(const std::string& uid) {
    const auto live = find(uid);
    if (!live || live->phase == Phase::Ended || live->phase == Phase::Failed) return;
    live->letGo();
    finish(*live, Phase::Ended);
    endEffect(*live);
  }

  static Task<void> expire(std::weak_ptr<State> weak, Clock& clock, Nanos after, std::string uid) {
    co_await clock.sleep(after);
    if (const auto self = weak.lock()) self->end(uid);
  }

  // Hits ------------------------------------------------------------------------------------------

  void count(Live& live, json::object about) {
    ++live.hits;
    about["time"] = rfc3339(registry.clock().now());
    live.lastHit = std::move(about);
    tell(live);
  }

  /// One more case that `live` matches. True: it acts on it.
  bool take(Live& live, json::object about) {
    if (live.phase != Phase::Active) return false;
    ++live.seen;
    tell(live);
    if (live.seen <= live.fault.skip) return false;
    count(live, std::move(about));
    if (live.fault.count && live.hits >= *live.fault.count) finish(live, Phase::UsedUp);
    return true;
  }

  void finish(Live& live, Phase phase) {
    live.phase = phase;
    tell(live);
  }

  /// The status is written in the next turn: changes are made in store listeners, too.
  void tell(Live& live) {
    if (!std::exchange(live.told, false)) return;
    later([uid = live.fault.uid](State& state) {
      const auto found = state.find(uid);
      if (found && !found->told) state.write(*found);
    });
  }

  void write(Live& live) {
    live.told = true;
    const auto kind = registry.kinds().byKey(std::string(kFaultKey));
    if (!kind) return;
    registry.modify(
        *kind, live.fault.ns, live.fault.name, "status",
        [&](json::value& object) {
          at(object, {"status", "state"}) = word(live.phase);
          at(object, {"status", "summary"}) = live.fault.summary();
          at(object, {"status", "seen"}) = live.seen;
          at(object, {"status", "hits"}) = live.hits;
          if (!live.message.empty()) at(object, {"status", "message"}) = live.message;
          if (!live.lastHit.empty()) at(object, {"status", "lastHit"}) = live.lastHit;
        },
        kFaultManager, live.fault.uid);
  }

  void later(std::function<void(State&)> what) {
    asio::post(executor, [weak = weak_from_this(), what = std::move(what)] {
      const auto self = weak.lock();
      if (!self) return;
      try {
        what(*self);
      } catch (const std::exception& error) {
        fmt::print(stderr, "sparklab: faults: {}\n", error.what());
      }
    });
  }

  // Requests --------------------------------------------------------------------------------------

  static bool exempt(const ApiRequest& request) noexcept { return request.group == kFaultGroup; }

  bool concerns(const Live& live, const ApiRequest& request) const noexcept {
    return live.phase == Phase::Active && live.fault.effect == "request" &&
           live.fault.match.matches(request);
  }

  static Task<Verdict> decide(std::shared_ptr<State> self, ApiRequest request, OnLeave onLeave) {
    Verdict verdict;
    const auto leaving = std::make_shared<Leaving>();
    const auto faults = self->all;  // a copy: they come and go while the request is held up
    for (const auto& live : faults) {
      if (!self->concerns(*live, request)) continue;
      if (!self->take(*live, describe(request))) continue;
      const auto& fault = live->fault;
      const bool forever = fault.answer == Fault::Answer::Never;
      if (fault.delay || forever) {
        if (auto watch = std::exchange(onLeave, nullptr))
          watch([leaving] {
            leaving->left = true;
            if (leaving->waiting) leaving->waiting->cancel();
          });
        if (fault.delay) co_await holdUp(self, live, *fault.delay, leaving);
        if (forever) co_await holdUp(self, live, Nanos::max(), leaving);
        if (leaving->left) verdict.kind = Verdict::Kind::Cut;
        if (leaving->left) co_return verdict;
        if (live->gone) continue;  // what it would have done next, too
      }
      if (fault.answer == Fault::Answer::Cut) verdict.kind = Verdict::Kind::Cut;
      if (fault.error) {
        verdict.kind = Verdict::Kind::Error;
        verdict.error = *fault.error;
      }
      verdict.carryOut = fault.carryOut;
      if (verdict.kind != Verdict::Kind::Usual) break;
    }
    co_return verdict;
  }

  /// Until the time is over, the fault is gone, the client has left or the lab ends.
  static Task<void> holdUp(std::shared_ptr<State> self, LivePtr live, Nanos time,
                           std::shared_ptr<Leaving> leaving) {
    using Timer = asio::steady_timer;
    Timer timer(self->executor, Timer::time_point::max());
    if (time != Nanos::max()) timer.expires_after(time);
    const auto place = live->heldUp.insert(live->heldUp.end(), &timer);
    leaving->waiting = &timer;
    boost::system::error_code woken;
    if (!self->released && !live->gone && !leaving->left)
      co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    leaving->waiting = nullptr;
    live->heldUp.erase(place);
  }

  // Watches ---------------------------------------------------------------------------------------

  void attachOpen(const LivePtr& live);
  void attach(Watch& watch, const LivePtr& live);
  void detached(Live& live);

  asio::any_io_executor executor;
  Registry& registry;
  Clock& clock;
  std::vector<LivePtr> all;  ///< in the order of their creation
  std::list<Watch*> watches;
  std::map<std::string, Effect, std::less<>> effects;
  bool released = false;
  Store::Subscription subscription;
};

class Faults::State::Watch final : public WatchedFaults {
 public:
  Watch(std::shared_ptr<State> state, ApiRequest request, std::function<void(WatchEnd)> end)
      : state_(std::move(state)),
        request_(std::move(request)),
        end_(std::move(end)),
        place_(state_->watches.insert(state_->watches.end(), this)) {}
  ~Watch() override {
    state_->watches.erase(place_);
    for (auto& [live, left] : faults_) state_->detached(*live);
  }

  const ApiRequest& request() const noexcept { return request_; }

  void meet(const LivePtr& live) {
    if (ended_) return;
    ++live->watches;
    faults_.emplace_back(live, live->fault.watch->afterEvents);
    if (faults_.back().second == 0) hit(faults_.size() - 1);
  }

  bool sent() override {
    for (std::size_t i = 0; i < faults_.size() && !ended_; ++i)
      if (faults_[i].second > 0 && --faults_[i].second == 0) hit(i);
    return ended_;
  }

 private:
  void hit(std::size_t index) {
    const auto live = faults_[index].first;
    if (!state_->take(*live, describe(request_))) return;
    ended_ = true;
    end_(live->fault.watch->end);
  }

  std::shared_ptr<State> state_;
  ApiRequest request_;
  std::function<void(WatchEnd)> end_;
  std::vector<std::pair<LivePtr, std::int64_t>> faults_;  ///< and the events until they act
  bool ended_ = false;
  std::list<Watch*>::iterator place_;
};

void Faults::State::attachOpen(const LivePtr& live) {
  if (live->fault.watch->which != WatchChoice::New)
    for (auto* watch : watches) attach(*watch, live);
  // Those that ended are still there until their handlers have noticed.
  if (live->fault.watch->which == WatchChoice::Open && live->watches == 0)
    finish(*live, Phase::UsedUp);
}

void Faults::State::attach(Watch& watch, const LivePtr& live) {
  if (live->phase == Phase::Active && !exempt(watch.request()) &&
      live->fault.match.matches(watch.request()))
    watch.meet(live);
}

void Faults::State::detached(Live& live) {
  if (--live.watches == 0 && live.phase == Phase::Active &&
      live.fault.watch->which == WatchChoice::Open)
    finish(live, Phase::UsedUp);
}

Faults::Faults(asio::any_io_executor executor, Registry& registry, Clock& clock)
    : state_(std::make_shared<State>(std::move(executor), registry, clock)) {
  for (const auto& object : registry.store().list(std::string(kFaultKey))) state_->added(*object);
  state_->subscription = registry.store().subscribe(
      std::string(kFaultKey),
      [state = state_.get()](const ResourceKey&, const Event& event) { state->changed(event); });
}

Faults::~Faults() {
  release();
  state_->subscription.reset();
}

bool Faults::empty() const noexcept {
  return state_->all.empty();
}

bool Faults::concern(const ApiRequest& request) const noexcept {
  return !State::exempt(request) &&
         std::any_of(state_->all.begin(), state_->all.end(),
                     [&](const auto& live) { return state_->concerns(*live, request); });
}

Task<Verdict> Faults::decide(ApiRequest request, OnLeave onLeave) {
  return State::decide(state_, std::move(request), std::move(onLeave));
}

std::unique_ptr<WatchedFaults> Faults::watchOpened(ApiRequest request,
                                                   std::function<void(WatchEnd)> end) {
  auto watch = std::make_unique<State::Watch>(state_, std::move(request), std::move(end));
  const auto faults = state_->all;
  for (const auto& live : faults)
    if (live->fault.watch && live->fault.watch->which != WatchChoice::Open)
      state_->attach(*watch, live);
  return watch;
}

void Faults::on(std::string effect, Effect what) {
  state_->effects.insert_or_assign(std::move(effect), std::move(what));
}

bool Faults::hit(const std::string& uid, json::object about) {
  const auto live = state_->find(uid);
  return live && state_->take(*live, std::move(about));
}

std::vector<Fault> Faults::active(std::string_view effect) const {
  std::vector<Fault> out;
  for (const auto& live : state_->all)
    if (live->phase == Phase::Active && live->fault.effect == effect) out.push_back(live->fault);
  return out;
}

void Faults::release() noexcept {
  state_->released = true;
  for (const auto& live : state_->all) live->letGo();
}

}  // namespace sparklab::lab
