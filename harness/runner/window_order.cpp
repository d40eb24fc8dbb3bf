// `order:` whether what happened stands in the journal in the order stated.
#include <fmt/format.h>

#include <algorithm>

#include "runner/window.hpp"

namespace sparklab::runner {

namespace {

/// The recorded instants of one item, or why there are none.
struct Instants {
  std::vector<Nanos> at;
  std::string missing;
};

/// Scenario words are lower case for what the cluster does with objects, Kubernetes' own for
/// phases.
std::string milestone(const std::string& event) {
  if (event == "created") return "Created";
  if (event == "deleted") return "Deleted";
  return event;
}

Instants ofPods(const World& world, const Capture& set, const std::string& event) {
  Instants found;
  for (const auto& member : set.pods) {
    const auto pod = world.state().pods().find(member.uid);
    const auto first = pod == world.state().pods().end() ? std::optional<journal::Moment>()
                                                         : pod->second.first(milestone(event));
    if (!first) {
      found.missing = fmt::format("{} never was {}", member.name, event);
      return found;
    }
    found.at.push_back(first->at);
  }
  if (found.at.empty()) found.missing = "the set is empty";
  return found;
}

Instants ofProcess(const journal::Process& process, const std::string& id,
                   const std::string& event) {
  const auto at = event == "started"       ? process.started
                  : event == "interrupted" ? process.interrupted
                  : event == "exited"      ? process.exited
                                           : std::optional<Nanos>();
  Instants found;
  if (at)
    found.at.push_back(*at);
  else
    found.missing = fmt::format("{} never was {}", id, event);
  return found;
}

Instants instantsOf(const World& world, const std::string& item) {
  Instants found;
  if (const auto step = world.steps.find(item); step != world.steps.end()) {
    // An action happened when it began (the key was pressed); an expectation when it came true.
    const auto& mark = step->second;
    if (!mark.ended)
      found.missing = fmt::format("step {} has not ended", item);
    else
      found.at.push_back(mark.expectation ? *mark.ended : mark.started);
    return found;
  }
  const auto space = item.find(' ');
  const auto subject = item.substr(0, space);
  const auto event = space == std::string::npos ? std::string() : item.substr(space + 1);
  if (const auto set = world.captures.find(subject); set != world.captures.end())
    return ofPods(world, set->second, event);
  if (const auto process = world.state().processes().find(subject);
      process != world.state().processes().end())
    return ofProcess(process->second, subject, event);
  if (const auto listening = world.listening(subject); listening && event == "started") {
    found.at.push_back(*listening);
    return found;
  }
  found.missing = "nothing of that name was recorded";
  return found;
}

class OrderWindow : public Window {
 public:
  OrderWindow(const scenario::Order& step, Nanos start) : Window(start, Nanos{0}), step_(step) {}

  void look(const World& world, const journal::Entry*) override {
    CheckResult result;
    result.holds = true;
    for (std::size_t i = 0; i < step_.items.size(); ++i)
      result.expected += (i ? ", then " : "") + step_.items[i];
    std::string before;
    Nanos reached{0};  // the last instant of the item before
    std::string told;
    for (const auto& item : step_.items) {
      const auto found = instantsOf(world, item);
      if (!found.missing.empty()) {
        fail(result, fmt::format("'{}' has no instant: {}", item, found.missing));
        break;
      }
      // A set means all of it: none of its pods may be before any of the item before.
      const auto [first, last] = std::minmax_element(found.at.begin(), found.at.end());
      if (*first < reached) {
        fail(result, fmt::format("'{}' was at {}, before '{}' at {}", item, moment(*first), before,
                                 moment(reached)));
        break;
      }
      told += fmt::format("{}{} {}", told.empty() ? "" : ", ", item, moment(*last));
      reached = *last;
      before = item;
    }
    latest_.at = world.state().at();
    latest_.checks = {result};
    ++snapshots_;
    // A gap can hide an instant, but not move one: what is missing then is nobody's fault.
    const auto* gap = world.gapIn(kPods, Nanos{0});
    decide(result.holds ? Verdict::Kind::True
           : gap        ? Verdict::Kind::Broken
                        : Verdict::Kind::False,
           latest_.at,
           result.holds ? told
           : gap        ? fmt::format("{}; the recording has a gap: {}", result.found, gap->what)
                        : result.found,
           latest_);
  }

  void tick(const World&, Nanos) override {}

 private:
  static void fail(CheckResult& result, std::string found) {
    result.holds = false;
    result.found = std::move(found);
  }

  scenario::Order step_;
};

}  // namespace

std::unique_ptr<Window> openOrder(const scenario::Order& step, Nanos start) {
  return std::make_unique<OrderWindow>(step, start);
}

}  // namespace sparklab::runner
