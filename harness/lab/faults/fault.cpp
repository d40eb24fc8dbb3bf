#include "lab/faults/fault.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab {

namespace {

std::optional<std::int64_t> number(const json::value& value, Path path) {
  if (const auto* found = find(value, path); found && found->is_number())
    return found->to_number<std::int64_t>();
  return std::nullopt;
}

/// "pods", "pods/log", "pods/*", "deployments.apps", "*": as RBAC names resources, with the group
/// behind a dot where it matters.
bool isResource(std::string_view pattern, const ApiRequest& request) noexcept {
  if (pattern == "*") return true;
  const auto slash = pattern.find('/');
  const auto subresource = slash == pattern.npos ? std::string_view() : pattern.substr(slash + 1);
  if (!like(subresource, request.subresource)) return false;
  const auto whole = pattern.substr(0, slash);
  if (whole == request.resource) return true;
  const auto dot = whole.find('.');
  return dot != whole.npos && whole.substr(0, dot) == request.resource &&
         whole.substr(dot + 1) == request.group;
}

WatchFault readWatch(const json::value& spec) {
  WatchFault watch;
  const auto end = str(spec, {"watch", "end"});
  watch.end = end == "Expired"  ? WatchEnd::Expired
              : end == "Finish" ? WatchEnd::Finish
                                : WatchEnd::Disconnect;
  const auto which = str(spec, {"watch", "which"});
  watch.which = which == "New"   ? WatchChoice::New
                : which == "All" ? WatchChoice::All
                                 : WatchChoice::Open;
  watch.afterEvents = num(spec, {"watch", "afterEvents"});
  return watch;
}

std::string joined(const std::vector<std::string>& items, std::string_view all) {
  return items.empty() ? std::string(all) : fmt::format("{}", fmt::join(items, ","));
}

}  // namespace

bool like(std::string_view pattern, std::string_view text) noexcept {
  std::size_t p = 0, t = 0, star = pattern.npos, tried = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      tried = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != pattern.npos) {
      p = star + 1;  // the star takes one character more
      t = ++tried;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool likeAny(const std::vector<std::string>& patterns, std::string_view text) noexcept {
  return patterns.empty() || std::any_of(patterns.begin(), patterns.end(),
                                         [&](const auto& pattern) { return like(pattern, text); });
}

bool RequestMatch::matches(const ApiRequest& request) const noexcept {
  const auto inGroup = [&](const std::string& pattern) {
    return std::any_of(request.groups.begin(), request.groups.end(),
                       [&](const auto& group) { return like(pattern, group); });
  };
  return likeAny(verbs, request.verb) &&
         (resources.empty() ||
          std::any_of(resources.begin(), resources.end(),
                      [&](const auto& pattern) { return isResource(pattern, request); })) &&
         likeAny(namespaces, request.ns) && likeAny(names, request.name) &&
         likeAny(users, request.user) &&
         (groups.empty() || std::any_of(groups.begin(), groups.end(), inGroup));
}

Fault Fault::read(const Object& object) {
  Fault fault;
  fault.uid = object.uid();
  fault.ns = object.ns();
  fault.name = object.name();
  const auto* written = find(object.value(), {"spec"});
  fault.spec = written ? *written : json::value(json::object());
  const auto& spec = fault.spec;

  fault.match.verbs = strings(spec, {"match", "verbs"});
  fault.match.resources = strings(spec, {"match", "resources"});
  fault.match.namespaces = strings(spec, {"match", "namespaces"});
  if (fault.match.namespaces.empty()) fault.match.namespaces.push_back(fault.ns);
  fault.match.names = strings(spec, {"match", "names"});
  fault.match.users = strings(spec, {"match", "users"});
  fault.match.groups = strings(spec, {"match", "groups"});
  fault.skip = num(spec, {"skip"});
  fault.count = number(spec, {"count"});
  fault.duration = parseDuration(str(spec, {"duration"}));

  if (find(spec, {"error"})) {
    FaultError error;
    error.code = static_cast<int>(num(spec, {"error", "code"}));
    error.retryAfterSeconds = number(spec, {"error", "retryAfterSeconds"});
    error.message = str(spec, {"error", "message"});
    fault.error = std::move(error);
  }
  fault.delay = parseDuration(str(spec, {"delay"}));
  const auto answer = str(spec, {"answer"});
  if (answer == "Never") fault.answer = Answer::Never;
  if (answer == "Cut") fault.answer = Answer::Cut;
  fault.carryOut = flag(spec, {"carryOut"});

  fault.effect = "request";
  for (const auto* effect :
       {"watch", "compaction", "image", "tokens", "container", "disk", "node", "partition"})
    if (find(spec, {effect})) fault.effect = effect;
  if (fault.effect == "watch") fault.watch = readWatch(spec);
  return fault;
}

std::string Fault::summary() const {
  if (effect == "compaction") return "compaction";
  if (effect == "image")
    return fmt::format("no image {}", joined(strings(spec, {"image", "names"}), ""));
  if (effect == "tokens")
    return fmt::format("tokens of {} expire", joined(strings(spec, {"tokens", "serviceAccounts"}),
                                                     "all service accounts"));
  if (effect == "container")
    return fmt::format(
        "{} in {}", str(spec, {"container", "end"}) == "OutOfMemory" ? "out of memory" : "SIGKILL",
        joined(strings(spec, {"container", "pods"}), "all pods"));
  if (effect == "partition")
    return fmt::format("{} cut off from {}", joined(strings(spec, {"partition", "pods"}), ""),
                       joined(strings(spec, {"partition", "from"}), "all other pods"));
  if (effect == "disk") return fmt::format("node {} has a full disk", str(spec, {"disk", "node"}));
  if (effect == "node")
    return fmt::format("node {} loses its {}", str(spec, {"node", "name"}),
                       str(spec, {"node", "loss"}) == "Power" ? "power" : "network");
  const auto resources = joined(match.resources, "everything");
  if (watch) return fmt::format("{} for watches of {}", str(spec, {"watch", "end"}), resources);
  std::string what;
  if (delay) what = formatDuration(*delay);
  const auto add = [&](const std::string& more) { what += (what.empty() ? "" : ", then ") + more; };
  if (error) add(std::to_string(error->code));
  if (answer == Answer::Never) add("no answer");
  if (answer == Answer::Cut) add("cut");
  return fmt::format("{} on {} {}", what, joined(match.verbs, "all of"), resources);
}

}  // namespace sparklab::lab
