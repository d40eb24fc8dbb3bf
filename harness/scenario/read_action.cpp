#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "scenario/read.hpp"
#include "scenario/suggest.hpp"

namespace sparklab::scenario {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

Thing thing(Thing::Kind kind, const Reading& reading) {
  Thing result;
  result.kind = kind;
  result.step = reading.step;
  return result;
}

StartWordServer readWordServer(Reading& reading, const Fields& fields) {
  StartWordServer action;
  action.id = fields.text("id");
  action.port = static_cast<std::uint16_t>(fields.integer("port").value_or(0));
  action.send = fields.texts("send");
  action.every = fields.duration("every").value_or(Nanos{0});
  if (fields.given("send") != fields.given("every"))
    reading.problems.error(*fields.key(fields.given("send") ? "send" : "every"),
                           fmt::format("{}'send' and 'every' belong together", reading.step),
                           "e.g. send: [hello spark], every: 200ms");
  if (action.port != 0) {
    for (const auto& [name, other] : reading.scope.things())
      if (other.kind == Thing::Kind::WordServer && other.port == action.port && !other.ended)
        reading.problems.error(*fields.node("port"),
                               fmt::format("{}port {} is taken by the word server '{}'",
                                           reading.step, action.port, name),
                               "leave 'port' out to get a free one");
  }
  auto server = thing(Thing::Kind::WordServer, reading);
  server.port = action.port;
  if (const auto* id = fields.node("id"))
    reading.scope.define(reading.problems, *id, std::move(server));
  return action;
}

void checkConf(Reading& reading, const Node& conf) {
  for (const auto& [key, value] : conf.entries) {
    const auto& name = key.value;
    if (name == "spark.master" || name == "spark.kubernetes.namespace" ||
        name == "spark.submit.deployMode" || name == "spark.app.name") {
      reading.problems.error(key, fmt::format("{}'{}' is not set here", reading.step, name),
                             name == "spark.submit.deployMode" ? "it is 'deployMode'"
                             : name == "spark.app.name"        ? "it is 'name'"
                                                        : "the cluster of the run decides it");
    } else if (name.rfind("spark.", 0) != 0) {
      reading.problems.warning(
          key, fmt::format("{}spark-submit ignores '{}': it does not begin with 'spark.'",
                           reading.step, name));
    }
  }
}

void checkWorkstation(Reading& reading, const Node& workstation, const std::string& folder,
                      std::map<std::string, std::string>& values) {
  for (const auto& [key, value] : workstation.entries) {
    if (key.value.rfind('/', 0) != 0 || key.value == "/") {
      reading.problems.error(
          key, fmt::format("{}'workstation': '{}' is not a full path", reading.step, key.value),
          "it begins with / and names a file or folder");
      continue;
    }
    const auto& shown = value.value;
    if (shown == "absent" || shown.rfind("${", 0) == 0) continue;
    const auto source = (std::filesystem::path(folder) / shown).lexically_normal();
    std::error_code ignored;
    if (shown.empty() || !std::filesystem::exists(source, ignored)) {
      reading.problems.error(
          value, fmt::format("{}there is no '{}' to show at {}", reading.step, shown, key.value),
          "a path on this machine, relative to this file, or absent");
      continue;
    }
    values[key.value] = std::filesystem::absolute(source, ignored).string();
  }
}

Submit readSubmit(Reading& reading, const Fields& fields, const std::string& folder) {
  Submit action;
  action.id = fields.text("id");
  action.deployMode = fields.text("deployMode");
  action.mainClass = fields.text("class");
  action.name = fields.text("name");
  action.conf = fields.textMap("conf");
  action.app = fields.text("app");
  action.args = fields.texts("args");
  action.env = fields.textMap("env");
  action.workstation = fields.textMap("workstation");
  if (const auto* conf = fields.node("conf")) checkConf(reading, *conf);
  if (const auto* workstation = fields.node("workstation"))
    checkWorkstation(reading, *workstation, folder, action.workstation);
  if (const auto* id = fields.node("id"))
    reading.scope.define(reading.problems, *id, thing(Thing::Kind::Submit, reading));
  return action;
}

Run readRun(Reading& reading, const Fields& fields) {
  auto& problems = reading.problems;
  Run action;
  action.id = fields.text("id");
  action.argv = fields.texts("command");
  action.background = fields.flag("background").value_or(false);
  action.exitCode = fields.integer("exitCode").value_or(0);
  action.within = fields.duration("within").value_or(minutes(1));
  action.out = readTextMatches(reading, fields, "stdout");
  action.err = readTextMatches(reading, fields, "stderr");
  if (!action.argv.empty() && action.argv.front().empty())
    problems.error(fields.node("command")->items.front(),
                   fmt::format("{}the command has no name", reading.step));
  if (!action.background && !action.argv.empty() && action.argv.front() == "sleep")
    problems.warning(
        *fields.node("command"),
        fmt::format("{}sleeping proves nothing and takes its time on every machine", reading.step),
        "use 'eventually' or 'consistently'");
  if (action.background) {
    if (!fields.given("id"))
      problems.error(*fields.key("background"),
                     fmt::format("{}a command in the background needs an 'id'", reading.step),
                     "later steps look at it and end it by that name");
    for (const std::string_view key : {"exitCode", "within", "stdout", "stderr"})
      if (fields.given(key))
        problems.error(*fields.key(key),
                       fmt::format("{}'{}' of a command that nobody waits for", reading.step, key),
                       "ask for it in a later step: eventually: {within: ..., process: {...}}");
  }
  if (const auto* id = fields.node("id")) {
    auto process = thing(Thing::Kind::Run, reading);
    process.ended = process.awaited = !action.background;
    reading.scope.define(problems, *id, std::move(process));
  }
  return action;
}

/// `interrupt` and `signal`.
Signal readSignal(Reading& reading, const Fields& fields) {
  auto& problems = reading.problems;
  Signal action;
  action.process = fields.text("process");
  action.signal = fields.text("signal", "SIGINT");
  action.exitCode = fields.integer("exitCode");
  action.within = fields.duration("within").value_or(seconds(30));
  const bool pauses = action.signal == "SIGSTOP" || action.signal == "SIGCONT";
  if (pauses && fields.given("exitCode"))
    problems.error(*fields.key("exitCode"),
                   fmt::format("{}{} ends no process", reading.step, action.signal));
  if (!action.exitCode && fields.given("within") && !fields.given("exitCode"))
    problems.error(*fields.key("within"),
                   fmt::format("{}'within' without 'exitCode': no end is awaited", reading.step));
  const auto* id = fields.node("process");
  if (!id) return action;
  auto* process = reading.scope.need(problems, *id, "a process",
                                     [](const Thing& other) { return other.isProcess(); });
  if (!process) return action;
  if (process->ended)
    problems.error(*id, fmt::format("{}'{}' has ended in an earlier step", reading.step, id->value),
                   "a signal needs a process that runs");
  if (action.exitCode) reading.awaited.push_back(action.process);
  return action;
}

Apply readApply(Reading& reading, const Node& file, const std::string& folder) {
  Apply action;
  action.file = (std::filesystem::path(folder) / file.value).lexically_normal().string();
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(action.file, ignored)) {
    reading.problems.error(file, fmt::format("{}there is no file '{}'", reading.step, file.value),
                           fmt::format("looked for {}", action.file));
    return action;
  }
  action.objects = readManifest(reading, action.file);
  return action;
}

Delete readDelete(Reading& reading, const Fields& fields) {
  Delete action;
  action.kind = fields.text("kind", "Pod");
  action.pod = fields.text(fields.given("kind") ? "name" : "pod");
  action.gracePeriodSeconds = fields.integer("gracePeriodSeconds");
  action.within = fields.duration("within").value_or(minutes(1));
  if (fields.given("kind") != fields.given("name"))
    reading.problems.error(*fields.key(fields.given("kind") ? "kind" : "name"),
                           fmt::format("{}'kind' and 'name' belong together", reading.step));
  return action;
}

Outcome readOutcome(Reading& reading, const Fields& fields) {
  auto& problems = reading.problems;
  Outcome action;
  action.within = fields.duration("within").value_or(Nanos{0});
  std::map<std::string, int> lines;
  for (const auto* node : fields.objects("oneOf")) {
    const Fields way(reading, *node, fields.shapeOf("oneOf"), *node);
    Outcome::Way read;
    read.name = way.text("name");
    read.acceptable = way.flag("acceptable").value_or(true);
    read.claimHolds = way.flag("claimHolds").value_or(read.acceptable);
    read.explain = way.text("explain");
    read.all = readCondition(reading, way, Place::Way);
    if (const auto* name = way.node("name")) {
      const auto [first, fresh] = lines.try_emplace(read.name, name->at.line);
      if (!fresh)
        problems.error(*name, fmt::format("{}two ways are called '{}'", reading.step, read.name),
                       fmt::format("the first is in line {}", first->second));
    }
    action.oneOf.push_back(std::move(read));
  }
  if (action.oneOf.size() == 1)
    problems.error(*fields.key("oneOf"), fmt::format("{}one way is no choice", reading.step),
                   "use 'eventually'");
  if (!action.oneOf.empty() && std::none_of(action.oneOf.begin(), action.oneOf.end(),
                                            [](const Outcome::Way& way) { return way.acceptable; }))
    problems.error(*fields.key("oneOf"),
                   fmt::format("{}no way is acceptable: this cannot pass", reading.step));
  return action;
}

void checkOrderItem(Reading& reading, const Node& item) {
  static const std::vector<std::string> podEvents{"created",   "Running", "Ready",
                                                  "Succeeded", "Failed",  "deleted"};
  static const std::vector<std::string> processEvents{"started", "interrupted", "exited"};
  static const std::vector<std::string> serverEvents{"started"};
  auto& problems = reading.problems;
  const auto space = item.value.find(' ');
  Node name = item;
  name.value = item.value.substr(0, space);
  name.length = std::min(name.length, columns(name.value) + (item.quoted ? 1 : 0));
  if (space == std::string::npos) {
    reading.scope.need(problems, name, "a step",
                       [](const Thing& other) { return other.kind == Thing::Kind::Step; });
    return;
  }
  const auto* found =
      reading.scope.need(problems, name, "a process, a word server or a set of pods",
                         [](const Thing& other) { return other.kind != Thing::Kind::Step; });
  if (!found) return;
  const auto& events = found->kind == Thing::Kind::PodSet       ? podEvents
                       : found->kind == Thing::Kind::WordServer ? serverEvents
                                                                : processEvents;
  const auto event = item.value.substr(space + 1);
  if (std::find(events.begin(), events.end(), event) == events.end())
    problems.errorWithin(
        item, space + 1, event.size(),
        fmt::format("{}{} has no event '{}'", reading.step, found->describe(), event),
        suggestion(event, events));
}

Order readOrder(Reading& reading, const Fields& step) {
  Order action;
  const auto* list = step.node("order");
  for (const auto& item : list->items) checkOrderItem(reading, item);
  action.items = step.texts("order");
  if (action.items.size() == 1)
    reading.problems.error(*list, fmt::format("{}one item is no order", reading.step));
  return action;
}

}  // namespace

std::optional<Action> readAction(Reading& reading, const Fields& step, const std::string& folder) {
  if (step.node("order")) return readOrder(reading, step);
  if (const auto* server = step.node("stopWordServer")) {
    auto* found = reading.scope.need(
        reading.problems, *server, "a word server",
        [](const Thing& other) { return other.kind == Thing::Kind::WordServer; });
    if (found && found->ended)
      reading.problems.error(*server, fmt::format("{}'{}' was stopped in an earlier step",
                                                  reading.step, server->value));
    if (found) found->ended = true;
    return StopWordServer{server->value};
  }
  if (const auto* file = step.node("apply")) return readApply(reading, *file, folder);
  for (const std::string_view key : {"wordServer", "submit", "run", "interrupt", "signal", "delete",
                                     "eventually", "consistently", "outcome"}) {
    const auto* node = step.node(key);
    if (!node) continue;
    const Fields fields(reading, *node, step.shapeOf(key), *step.key(key));
    if (key == "wordServer") return readWordServer(reading, fields);
    if (key == "submit") return readSubmit(reading, fields, folder);
    if (key == "run") return readRun(reading, fields);
    if (key == "interrupt" || key == "signal") return readSignal(reading, fields);
    if (key == "delete") return readDelete(reading, fields);
    if (key == "outcome") return readOutcome(reading, fields);
    if (key == "eventually")
      return Eventually{fields.duration("within").value_or(Nanos{0}),
                        readCondition(reading, fields, Place::Eventually)};
    return Consistently{fields.duration("for").value_or(Nanos{0}),
                        readCondition(reading, fields, Place::Consistently)};
  }
  return {};
}

}  // namespace sparklab::scenario
