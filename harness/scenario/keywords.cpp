#include "scenario/keywords.hpp"

namespace sparklab::scenario {

namespace {

// Phases and words of Kubernetes, signals of POSIX; each list is written once.
constexpr std::string_view kPhases = "Pending Running Succeeded Failed Unknown";
constexpr std::string_view kSignals =
    "SIGINT SIGTERM SIGKILL SIGHUP SIGQUIT SIGUSR1 SIGUSR2 SIGSTOP SIGCONT SIGPWR";

const Shape& textMatchShape() {
  static const Shape shape{
      "text",
      "Which lines, and how many of them.",
      {
          {"contains", Type::Value, "the line holds this text", "\"(hello,\""},
          {"matches", Type::Regex, "the line matches this regular expression (RE2)",
           "\"exec-[0-9]+ exited\""},
          {"count", Type::Count, "how many such lines; at least one unless given", "\">=3\""},
      },
      {"contains", "matches"}};
  return shape;
}

const Shape& whereShape() {
  static const Shape shape{
      "where",
      "Which pods. All that is given must hold.",
      {
          {"role", Type::Prose, "Spark's label spark-role", "executor", false, "driver executor"},
          {"name", Type::Pattern, "the pod's name, exactly or as a pattern",
           "spark-pi-{hash}-driver"},
          {"phase", Type::Prose, "only pods in this phase", "Running", false, kPhases},
          {"labels", Type::TextMap, "labels the pod must have", "{app: shop}"},
          {"deleted", Type::Prose, "count pods that are gone as well", "include", false, "include"},
      },
      {},
      {"role", "name", "phase", "labels"}};
  return shape;
}

const Shape& podFieldsShape() {
  static const Shape shape{
      "all",
      "What each of the selected pods must be.",
      {
          {"phase", Type::Prose, "its phase", "Running", false, kPhases},
          {"ready", Type::Bool, "its condition Ready", "true"},
          {"status", Type::Prose,
           "the word in the STATUS column of kubectl get pods; an end is told there before phase "
           "tells it",
           "ContainerCreating"},
          {"restarts", Type::Count, "restarts of its containers", "0"},
          {"exitCode", Type::ExitCode, "exit code of its only container", "143"},
          {"node", Type::Value, "the node it is on", "lab-1"},
          {"match", Type::Json, "part of the object as kubectl get -o yaml shows it",
           "{spec: {restartPolicy: Never}}"},
      },
      {},
      {"phase", "ready", "status", "restarts", "exitCode", "node", "match"}};
  return shape;
}

const Shape& podCheckShape() {
  static const Shape shape{
      "pods",
      "How many pods there are, and what they are.",
      {
          {"where", Type::One, "which pods", "{role: executor}", true, {}, &whereShape()},
          {"count", Type::Count, "how many must be there", "2", true},
          {"all",
           Type::One,
           "what each of them must be",
           "{phase: Running, ready: true}",
           false,
           {},
           &podFieldsShape()},
          {"names", Type::Pattern, "what they are called; {hash} the same in all, {n} distinct",
           "\"networkwordcount-{hash}-exec-{n}\""},
          {"as", Type::Name, "remember exactly these pods under a name", "execs"},
          {"same", Type::Name, "they must be exactly the pods remembered (by UID)", "execs"},
      }};
  return shape;
}

const Shape& objectCheckShape() {
  static const Shape shape{
      "objects",
      "How many other objects there are, and what they are.",
      {
          {"kind", Type::Prose, "their kind", "ConfigMap", true, "ConfigMap Service Event Fault"},
          {"name", Type::Pattern, "their names", "\"spark-exec-{hash}-conf-map\""},
          {"labels", Type::TextMap, "labels they must have", "{spark-role: executor}"},
          {"count", Type::Count, "how many must be there", "1", true},
          {"match", Type::Json, "part of the object", "{immutable: true}"},
      }};
  return shape;
}

const Shape& processCheckShape() {
  static const Shape shape{
      "process",
      "The state and output of a process that an earlier step started.",
      {
          {"id", Type::Name, "which process", "submit", true},
          {"state", Type::Prose, "whether it runs", "running", false, "running exited"},
          {"exitCode", Type::ExitCode, "it ended with this code", "101"},
          {"signal", Type::Prose, "it was ended by this signal", "SIGKILL", false, kSignals},
          {"stdout",
           Type::OneOrMany,
           "lines on its standard output",
           "{contains: \"(hello,\"}",
           false,
           {},
           &textMatchShape()},
          {"stderr",
           Type::OneOrMany,
           "lines on its standard error output",
           "{contains: \"Error: Failed to load class\"}",
           false,
           {},
           &textMatchShape()},
      },
      {},
      {"state", "exitCode", "signal", "stdout", "stderr"}};
  return shape;
}

const Shape& logCheckShape() {
  static const Shape shape{
      "logs",
      "Lines that containers wrote since they began; deleted pods keep theirs.",
      {
          {"where", Type::One, "whose logs", "{role: driver}", true, {}, &whereShape()},
          {"contains", Type::Value, "the line holds this text", "\"(hello,\""},
          {"matches", Type::Regex, "the line matches this regular expression (RE2)",
           "\"^Time: [0-9]+ ms$\""},
          {"count", Type::Count, "how many such lines one pod must have; at least one unless given",
           "\">=3\""},
          {"inPods", Type::Count, "how many pods must have them; at least one unless given",
           "\">=1\""},
          {"after", Type::Name, "only lines that came after this step (its id) ended", "ctrl-c"},
      },
      {"contains", "matches"}};
  return shape;
}

std::vector<Keyword> conditionKeywords() {
  return {
      {"pods",
       Type::OneOrMany,
       "pods of the run's namespace",
       "[{where: {role: executor}, count: 2}]",
       false,
       {},
       &podCheckShape()},
      {"objects",
       Type::OneOrMany,
       "objects of other kinds",
       "[{kind: ConfigMap, count: 0}]",
       false,
       {},
       &objectCheckShape()},
      {"process",
       Type::OneOrMany,
       "a process that this scenario started",
       "{id: submit, state: exited, exitCode: 0}",
       false,
       {},
       &processCheckShape()},
      {"logs",
       Type::OneOrMany,
       "what pods wrote",
       "{where: {role: driver}, contains: \"(hello,\"}",
       false,
       {},
       &logCheckShape()},
  };
}

const std::vector<std::string_view> kConditions{"pods", "objects", "process", "logs"};

std::vector<Keyword> with(std::vector<Keyword> first, const std::vector<Keyword>& rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

const Shape& eventuallyShape() {
  static const Shape shape{
      "eventually",
      "All of it is true at one and the same instant, within the time given. Ends as soon as it "
      "is.",
      with({{"within", Type::Duration, "how long to wait for it at most", "2m", true}},
           conditionKeywords()),
      {},
      kConditions};
  return shape;
}

const Shape& consistentlyShape() {
  static const Shape shape{
      "consistently",
      "All of it is true at every instant of the time given.",
      with({{"for", Type::Duration, "how long it must stay true", "15s", true}},
           conditionKeywords()),
      {},
      kConditions};
  return shape;
}

const Shape& wayShape() {
  static const Shape shape{
      "way",
      "One of the ends that reality may take.",
      with(with({{"name", Type::Name, "what this end is called in reports", "deleted", true}},
                conditionKeywords()),
           {
               {"acceptable", Type::Bool, "false: the scenario fails when this happens", "false"},
               {"claimHolds", Type::Bool,
                "false: accepted, but the article's sentence was not true this time", "false"},
               {"explain", Type::Prose, "why this can happen",
                "the main thread stopped the context first"},
           }),
      {},
      kConditions};
  return shape;
}

const Shape& outcomeShape() {
  static const Shape shape{
      "outcome",
      "One of several ends that reality may take. The first that comes true is recorded.",
      {
          {"within", Type::Duration, "how long to wait for one of them at most", "30s", true},
          {"oneOf",
           Type::Many,
           "the ends, the likelier first",
           "[{name: deleted, ...}, {name: left-completed, ...}]",
           true,
           {},
           &wayShape()},
      }};
  return shape;
}

const Shape& wordServerShape() {
  static const Shape shape{
      "wordServer",
      "Starts a word server, the `nc -lk` of the article. Gives ${id.host} and ${id.port}.",
      {
          {"id", Type::Name, "its name in this scenario", "words", true},
          {"port", Type::Port, "where it listens; 0 (the default) takes a free port", "9999"},
          {"send", Type::Texts, "lines it says to everyone connected, over and over",
           "[hello spark]"},
          {"every", Type::Duration, "the time from one line to the next", "200ms"},
          {"use", Type::Prose, "a fragment file with defaults", "network-word-count.yaml"},
      }};
  return shape;
}

const Shape& submitShape() {
  static const Shape shape{
      "submit",
      "Starts spark-submit as a terminal would: own session, default signals. Gives ${id.pid}.",
      {
          {"id", Type::Name, "its name in this scenario", "submit", true},
          {"deployMode", Type::Prose, "where the driver runs", "cluster", true, "client cluster"},
          {"class", Type::Value, "the application's main class",
           "org.apache.spark.examples.streaming.NetworkWordCount", true},
          {"name", Type::Value, "spark-submit's --name", "spark-pi"},
          {"conf", Type::TextMap, "spark-submit's --conf, numbers as they are written",
           "{spark.executor.instances: 2}"},
          {"app", Type::Value, "the application's jar",
           "local:///opt/spark/examples/jars/spark-examples.jar", true},
          {"args", Type::Texts, "arguments of the application",
           "[\"${words.host}\", \"${words.port}\"]"},
          {"env", Type::TextMap, "environment variables of the submitter",
           "{SPARK_LOCAL_IP: 127.0.0.1}"},
          {"workstation", Type::TextMap,
           "what the submitter sees at a path of its machine: a file, a folder or `absent`",
           "{/opt/spark: absent}"},
          {"use", Type::Prose, "a fragment file with defaults", "network-word-count.yaml"},
      }};
  return shape;
}

const Shape& runShape() {
  static const Shape shape{
      "run",
      "Runs a command of this machine and waits for its end.",
      {
          {"id", Type::Name, "its name in this scenario; needed with `background`", "list-pods"},
          {"command", Type::Texts, "the program and its arguments, no shell",
           "[kubectl, get, pods]", true},
          {"background", Type::Bool, "true: go on at once; later steps look at it by its id",
           "true"},
          {"exitCode", Type::ExitCode, "what it must end with; 0 unless given", "0"},
          {"within", Type::Duration, "how long it may take; 1m unless given", "20s"},
          {"stdout",
           Type::OneOrMany,
           "lines it must write",
           "{contains: Running, count: 3}",
           false,
           {},
           &textMatchShape()},
          {"stderr",
           Type::OneOrMany,
           "lines it must write to standard error",
           "{contains: refused}",
           false,
           {},
           &textMatchShape()},
      },
      {},
      {},
      "command"};
  return shape;
}

const Shape& interruptShape() {
  static const Shape shape{
      "interrupt",
      "Ctrl-C: SIGINT to the process's whole group, which must run and must not ignore it.",
      {
          {"process", Type::Name, "which process", "submit", true},
          {"exitCode", Type::ExitCode, "what it must end with (130 after SIGINT)", "130", true},
          {"within", Type::Duration, "how long that may take; 30s unless given", "30s"},
      }};
  return shape;
}

const Shape& signalShape() {
  static const Shape shape{
      "signal",
      "Sends any signal to the process's whole group.",
      {
          {"process", Type::Name, "which process", "submit", true},
          {"signal", Type::Prose, "which signal", "SIGTERM", true, kSignals},
          {"exitCode", Type::ExitCode, "what it must end with; not given: no end is awaited",
           "143"},
          {"within", Type::Duration, "how long that may take; 30s unless given", "30s"},
      }};
  return shape;
}

const Shape& deleteShape() {
  static const Shape shape{
      "delete",
      "Deletes an object and waits until it is gone.",
      {
          {"pod", Type::Value, "name of a pod", "\"${driver.name}\""},
          {"kind", Type::Prose, "kind of another object, with `name`", "ConfigMap", false,
           "ConfigMap Service Fault"},
          {"name", Type::Value, "name of that object", "settings"},
          {"gracePeriodSeconds", Type::Integer, "the grace period; 0 is kubectl's --force", "0"},
          {"within", Type::Duration, "how long until it is gone; 1m unless given", "30s"},
      },
      {"pod", "kind"}};
  return shape;
}

const Shape& stepShape() {
  static const Shape shape{
      "step",
      "A sentence and exactly one action or expectation.",
      {
          {"name", Type::Prose, "what happens, as a sentence for the reader",
           "press Ctrl-C on spark-submit", true},
          {"id", Type::Name, "what `after` and `order` call this step", "ctrl-c"},
          {"explain", Type::Prose, "what there is to understand here",
           "Only the local process gets the signal."},
          {"claim", Type::Prose, "the article's sentence that this step tests",
           "\"Key observation: they are still there.\""},
          {"skip", Type::Prose, "leave this step out, for this reason", "needs two nodes"},
          {"wordServer",
           Type::One,
           "start a word server",
           "{id: words, send: [hello spark], every: 200ms}",
           false,
           {},
           &wordServerShape()},
          {"stopWordServer", Type::Name, "stop a word server", "words"},
          {"submit",
           Type::One,
           "start spark-submit",
           "{id: submit, use: network-word-count.yaml}",
           false,
           {},
           &submitShape()},
          {"run", Type::One, "run a command", "[kubectl, get, pods]", false, {}, &runShape()},
          {"interrupt",
           Type::One,
           "press Ctrl-C on a process",
           "{process: submit, exitCode: 130}",
           false,
           {},
           &interruptShape()},
          {"signal",
           Type::One,
           "send a signal to a process",
           "{process: submit, signal: SIGKILL, exitCode: 137}",
           false,
           {},
           &signalShape()},
          {"apply", Type::Prose, "create the objects of a manifest next to this file", "pod.yaml"},
          {"delete",
           Type::One,
           "delete an object",
           "{pod: \"${driver.name}\"}",
           false,
           {},
           &deleteShape()},
          {"eventually",
           Type::One,
           "wait until all of it is true at once",
           "{within: 2m, pods: {where: {role: driver}, count: 1}}",
           false,
           {},
           &eventuallyShape()},
          {"consistently",
           Type::One,
           "watch that all of it stays true",
           "{for: 15s, pods: {where: {role: driver}, count: 1}}",
           false,
           {},
           &consistentlyShape()},
          {"outcome",
           Type::One,
           "wait for one of several ends",
           "{within: 30s, oneOf: [...]}",
           false,
           {},
           &outcomeShape()},
          {"order", Type::Texts,
           "what happened in this order: step ids, `<process> started|interrupted|exited`, "
           "`<pods> created|Running|Ready|Succeeded|Failed|deleted`",
           "[execs Running, ctrl-c, execs deleted]"},
      },
      {"wordServer", "stopWordServer", "submit", "run", "interrupt", "signal", "apply", "delete",
       "eventually", "consistently", "outcome", "order"}};
  return shape;
}

const Shape& metadataShape() {
  static const Shape shape{
      "metadata",
      "What the scenario is called.",
      {
          {"name", Type::Name, "its name, unique among all scenarios of a run",
           "cluster-mode-interrupt", true},
          {"labels", Type::ProseMap, "for `sparklab run --select`", "{mode: cluster}"},
      }};
  return shape;
}

const Shape& requiresShape() {
  static const Shape shape{
      "requires",
      "What this machine must be like; otherwise the scenario is skipped and says why.",
      {
          {"files", Type::Texts, "paths that exist", "[/opt/spark]"},
          {"noFiles", Type::Texts, "paths that do not exist", "[/opt/spark]"},
          {"tools", Type::Texts, "programs on the PATH", "[kubectl]"},
      },
      {},
      {"files", "noFiles", "tools"}};
  return shape;
}

const Shape& neverShape() {
  static const Shape shape{
      "never",
      "No such pod at any recorded instant of the whole run, however short it lives.",
      {
          {"where", Type::One, "which pods", "{role: driver}", true, {}, &whereShape()},
          {"because", Type::Prose, "why there cannot be one",
           "the driver is the spark-submit process itself", true},
      }};
  return shape;
}

const Shape& mustFailShape() {
  static const Shape shape{
      "mustFail",
      "The run must fail here and for this reason: a test of the runner. In folders named "
      "`negative` only.",
      {
          {"step", Type::Prose, "id or name of the step, or `never`", "three-pods", true},
          {"reason", Type::Prose, "a part of what the runner says", "exactly 3 pods", true},
      }};
  return shape;
}

}  // namespace

const Shape& scenarioShape() {
  static const Shape shape{
      "scenario",
      "One file, one scenario.",
      {
          {"apiVersion", Type::Prose, "version of this language", "sparklab/v1", true, kApiVersion},
          {"kind", Type::Prose, "what the file is", "Scenario", true, "Scenario"},
          {"metadata",
           Type::One,
           "name and labels",
           "{name: cluster-mode-interrupt}",
           true,
           {},
           &metadataShape()},
          {"description", Type::Prose, "what is shown, in one sentence",
           "Ctrl-C on spark-submit does not stop a cluster-mode job.", true},
          {"claim", Type::Prose, "what the article says about it",
           "\"Key observation: they are still there.\""},
          {"timeout", Type::Duration, "limit for all of it; the sum of its windows unless given",
           "5m"},
          {"requires",
           Type::One,
           "what this machine must be like",
           "{tools: [kubectl]}",
           false,
           {},
           &requiresShape()},
          {"vars", Type::ProseMap, "values for ${name}, filled in when the file is loaded",
           "{jar: /opt/app.jar}"},
          {"never",
           Type::OneOrMany,
           "pods that must not exist at any instant",
           "[{where: {role: driver}, because: the submitter is the driver}]",
           false,
           {},
           &neverShape()},
          {"skip", Type::Prose, "leave the scenario out, for this reason", "needs two nodes"},
          {"mustFail",
           Type::One,
           "the run must fail, and how",
           "{step: three-pods, reason: exactly 3}",
           false,
           {},
           &mustFailShape()},
          {"steps",
           Type::Many,
           "what happens, in order, up to the first failure",
           "[{name: ..., submit: {...}}]",
           true,
           {},
           &stepShape()},
          {"finally",
           Type::Many,
           "what happens at the end in any case",
           "[{name: ..., run: [...]}]",
           false,
           {},
           &stepShape()},
      }};
  return shape;
}

const Shape& fragmentShape() {
  static const Shape shape{
      "fragment",
      "A file with defaults that steps take over with `use:`. What a step says itself counts; "
      "maps such as `conf` are merged key by key.",
      {
          {"apiVersion", Type::Prose, "version of this language", "sparklab/v1", true, kApiVersion},
          {"kind", Type::Prose, "what the file is", "Fragment", true, "Fragment"},
          {"wordServer",
           Type::One,
           "defaults for `wordServer`",
           "{send: [hello spark], every: 200ms}",
           false,
           {},
           &wordServerShape()},
          {"submit",
           Type::One,
           "defaults for `submit`",
           "{name: spark-pi}",
           false,
           {},
           &submitShape()},
      },
      {},
      {"wordServer", "submit"}};
  return shape;
}

std::vector<const Shape*> allShapes() {
  return {&scenarioShape(),     &metadataShape(),     &requiresShape(),   &neverShape(),
          &mustFailShape(),     &stepShape(),         &wordServerShape(), &submitShape(),
          &runShape(),          &interruptShape(),    &signalShape(),     &deleteShape(),
          &eventuallyShape(),   &consistentlyShape(), &outcomeShape(),    &wayShape(),
          &podCheckShape(),     &whereShape(),        &podFieldsShape(),  &objectCheckShape(),
          &processCheckShape(), &logCheckShape(),     &textMatchShape(),  &fragmentShape()};
}

const Keyword* Shape::find(std::string_view key) const noexcept {
  for (const auto& keyword : keywords)
    if (keyword.name == key) return &keyword;
  return nullptr;
}

std::vector<std::string_view> words(std::string_view allowed) {
  std::vector<std::string_view> result;
  while (!allowed.empty()) {
    const auto end = allowed.find(' ');
    result.push_back(allowed.substr(0, end));
    allowed = end == allowed.npos ? std::string_view() : allowed.substr(end + 1);
  }
  return result;
}

std::string_view typeName(Type type) noexcept {
  switch (type) {
    case Type::Prose:
    case Type::Value:
      return "text";
    case Type::Name:
      return "a name (letters, digits, - and _)";
    case Type::Bool:
      return "true or false";
    case Type::Integer:
      return "a whole number";
    case Type::Port:
      return "a port from 0 to 65535";
    case Type::ExitCode:
      return "an exit code from 0 to 255";
    case Type::Duration:
      return "a duration with its unit, such as 30s";
    case Type::Count:
      return "a count: 2, \">=1\", \"<=3\" or 1..3";
    case Type::Pattern:
      return "a name or pattern";
    case Type::Regex:
      return "a regular expression";
    case Type::Texts:
      return "a list of texts";
    case Type::TextMap:
    case Type::ProseMap:
      return "a map of texts";
    case Type::One:
      return "a map";
    case Type::OneOrMany:
      return "a map or a list of maps";
    case Type::Many:
      return "a list of maps";
    case Type::Json:
      return "any value";
  }
  return "";
}

}  // namespace sparklab::scenario
