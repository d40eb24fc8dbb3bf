#include <fmt/format.h>

#include <algorithm>

#include "scenario/read.hpp"

namespace sparklab::scenario {

namespace {

/// Every pod that `narrow` selects is selected by `wide`.
bool covers(const PodSelector& wide, const PodSelector& narrow) {
  if (wide.role && wide.role != narrow.role) return false;
  if (wide.name && wide.name != narrow.name) return false;
  if (wide.phase && wide.phase != narrow.phase) return false;
  return std::all_of(wide.labels.begin(), wide.labels.end(), [&](const auto& label) {
    const auto found = narrow.labels.find(label.first);
    return found != narrow.labels.end() && found->second == label.second;
  });
}

PodFields readPodFields(Reading& reading, const Fields& check) {
  PodFields all;
  const auto* node = check.node("all");
  if (!node) return all;
  const Fields fields(reading, *node, check.shapeOf("all"), *check.key("all"));
  all.phase = fields.maybeText("phase");
  all.ready = fields.flag("ready");
  all.restarts = fields.count("restarts");
  all.node = fields.maybeText("node");
  all.status = fields.maybeText("status");
  all.exitCode = fields.integer("exitCode");
  all.match = fields.any("match");
  if (const auto* match = fields.node("match"); match && !match->isMap())
    reading.problems.error(
        *match, fmt::format("{}'match' must be a map, not {}", reading.step, match->describe()));
  return all;
}

/// What makes no sense together in one item of `pods`.
void checkPods(Reading& reading, const Fields& fields, const PodCheck& check, Place place) {
  auto& problems = reading.problems;
  const auto at = [&](std::string_view key) -> const Node& { return *fields.key(key); };
  const auto count = fields.count("count");
  if (count && count->max == 0) {
    for (const std::string_view key : {"all", "names", "as", "same"})
      if (fields.given(key))
        problems.error(at(key), fmt::format("{}'{}' of no pods: 'count' is 0", reading.step, key),
                       fmt::format("leave out '{}', or count the pods", key));
  }
  const bool describes = fields.given("all") || fields.given("names") || fields.given("same");
  if (count && count->min == 0 && !count->max && !describes)
    problems.error(
        at("count"),
        fmt::format("{}this checks nothing: any number of pods is at least 0", reading.step));
  if (place != Place::Eventually && fields.given("as"))
    problems.error(at("as"), fmt::format("{}only 'eventually' can remember pods", reading.step),
                   "remember them in an earlier step and use 'same' here");
  if (const auto* same = fields.node("same"))
    reading.scope.need(problems, *same, "a set of pods",
                       [](const Thing& thing) { return thing.kind == Thing::Kind::PodSet; });
  if (!count || count->min == 0) return;
  reading.sawPods = true;
  for (const auto& never : reading.never)
    if (covers(never.where, check.where))
      problems.error(
          at("count"),
          fmt::format("{}this demands {} that must never exist", reading.step, check.where.text()),
          fmt::format("'never' in line {} forbids them{}{}", never.at.line,
                      never.because.empty() ? "" : ": ", never.because));
}

PodCheck readPodCheck(Reading& reading, const Node& node, const Shape& shape, Place place) {
  const Fields fields(reading, node, shape, node);
  PodCheck check;
  check.where = readSelector(reading, fields);
  check.count = fields.count("count").value_or(Count{});
  check.all = readPodFields(reading, fields);
  check.names = fields.text("names");
  check.as = fields.text("as");
  check.same = fields.text("same");
  checkPods(reading, fields, check, place);
  if (const auto* as = fields.node("as"); as && place == Place::Eventually) {
    Thing set;
    set.kind = Thing::Kind::PodSet;
    set.onePod = check.count.min == 1 && check.count.max == 1;
    set.hasHash = check.names.find("{hash}") != std::string::npos;
    reading.sets.emplace_back(*as, std::move(set));
  }
  return check;
}

ObjectCheck readObjectCheck(Reading& reading, const Node& node, const Shape& shape) {
  const Fields fields(reading, node, shape, node);
  ObjectCheck check;
  check.kind = fields.text("kind");
  check.name = fields.text("name");
  check.labels = fields.textMap("labels");
  check.match = fields.any("match");
  check.count = fields.count("count").value_or(Count{});
  if (fields.node("count") && check.count.min == 0 && !check.count.max)
    reading.problems.error(
        *fields.key("count"),
        fmt::format("{}this checks nothing: any number of objects is at least 0", reading.step));
  return check;
}

ProcessCheck readProcessCheck(Reading& reading, const Node& node, const Shape& shape, Place place) {
  auto& problems = reading.problems;
  const Fields fields(reading, node, shape, node);
  ProcessCheck check;
  check.id = fields.text("id");
  if (const auto state = fields.maybeText("state")) check.running = *state == "running";
  check.exitCode = fields.integer("exitCode");
  check.signal = fields.maybeText("signal");
  check.out = readTextMatches(reading, fields, "stdout");
  check.err = readTextMatches(reading, fields, "stderr");
  const bool ends = check.exitCode || check.signal || check.running == false;
  if (check.running == true && (check.exitCode || check.signal))
    problems.error(*fields.key(check.exitCode ? "exitCode" : "signal"),
                   fmt::format("{}a running process has not ended with anything", reading.step),
                   "write state: exited, or leave 'state' out");
  const auto* id = fields.node("id");
  if (!id) return check;
  auto* thing = reading.scope.need(problems, *id, "a process",
                                   [](const Thing& other) { return other.isProcess(); });
  if (!thing) return check;
  if (check.running == true && thing->ended)
    problems.error(*id, fmt::format("{}'{}' has ended in an earlier step", reading.step, check.id));
  if (ends && place == Place::Consistently && !thing->ended)
    problems.error(
        *id, fmt::format("{}no earlier step waited for the end of '{}'", reading.step, check.id),
        "it would have to have ended before this step begins: use 'eventually'");
  if (ends && place == Place::Eventually) reading.awaited.push_back(check.id);
  return check;
}

LogCheck readLogCheck(Reading& reading, const Node& node, const Shape& shape) {
  const Fields fields(reading, node, shape, node);
  LogCheck check;
  check.where = readSelector(reading, fields);
  check.text.contains = fields.maybeText("contains");
  check.text.matches = fields.maybeText("matches");
  check.text.count = fields.count("count").value_or(Count{1, {}});
  check.inPods = fields.count("inPods").value_or(Count{1, {}});
  if (check.text.count.max == 0)
    reading.problems.error(
        *fields.key("count"),
        fmt::format("{}a pod that never writes has no such line either", reading.step),
        "inPods: 0 says that no pod has written it");
  check.after = fields.text("after");
  if (const auto* after = fields.node("after"))
    reading.scope.need(reading.problems, *after, "a step",
                       [](const Thing& thing) { return thing.kind == Thing::Kind::Step; });
  return check;
}

/// True already before anything happened: no pods, no lines.
bool isAbsence(const Check& check) {
  if (const auto* pods = std::get_if<PodCheck>(&check.what)) return pods->count.max == 0;
  if (const auto* logs = std::get_if<LogCheck>(&check.what)) return logs->inPods.max == 0;
  if (const auto* objects = std::get_if<ObjectCheck>(&check.what)) return objects->count.max == 0;
  return false;
}

}  // namespace

PodSelector readSelector(Reading& reading, const Fields& check) {
  PodSelector where;
  const auto* node = check.node("where");
  if (!node) return where;
  const Fields fields(reading, *node, check.shapeOf("where"), *check.key("where"));
  where.role = fields.maybeText("role");
  where.name = fields.maybeText("name");
  where.phase = fields.maybeText("phase");
  where.labels = fields.textMap("labels");
  where.includeDeleted = fields.given("deleted");
  return where;
}

std::vector<TextMatch> readTextMatches(Reading& reading, const Fields& fields,
                                       std::string_view key) {
  std::vector<TextMatch> result;
  for (const auto* node : fields.objects(key)) {
    const Fields text(reading, *node, fields.shapeOf(key), *node);
    TextMatch match;
    match.contains = text.maybeText("contains");
    match.matches = text.maybeText("matches");
    match.count = text.count("count").value_or(Count{1, {}});
    if (match.count.min == 0 && !match.count.max)
      reading.problems.error(
          *text.key("count"),
          fmt::format("{}this checks nothing: any number of lines is at least 0", reading.step));
    result.push_back(std::move(match));
  }
  return result;
}

Condition readCondition(Reading& reading, const Fields& fields, Place place) {
  Condition condition;
  const bool sawPods = reading.sawPods;
  for (const auto* node : fields.objects("pods"))
    condition.push_back({readPodCheck(reading, *node, fields.shapeOf("pods"), place), node->at});
  for (const auto* node : fields.objects("objects"))
    condition.push_back({readObjectCheck(reading, *node, fields.shapeOf("objects")), node->at});
  for (const auto* node : fields.objects("process"))
    condition.push_back(
        {readProcessCheck(reading, *node, fields.shapeOf("process"), place), node->at});
  for (const auto* node : fields.objects("logs"))
    condition.push_back({readLogCheck(reading, *node, fields.shapeOf("logs")), node->at});
  std::stable_sort(condition.begin(), condition.end(), [](const Check& a, const Check& b) {
    return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
  });
  if (place == Place::Eventually && !sawPods && !condition.empty() &&
      std::all_of(condition.begin(), condition.end(), isAbsence)) {
    const auto* node = fields.node("pods");
    if (node)
      reading.problems.warning(
          *fields.key("pods"),
          fmt::format("{}this is true at once: no earlier step waited for any pod", reading.step),
          "use 'consistently' to show that none comes, or 'never' for the whole run");
  }
  return condition;
}

}  // namespace sparklab::scenario
