// `sparklab fault`: faults of a running lab. A thin command over the kind Fault: kubectl does the
// same.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "commands/fault_object.hpp"
#include "commands/lab_control.hpp"
#include "kube/client.hpp"

namespace sparklab::commands {

namespace {

constexpr const char* kApi = "/apis/lab.sparklab.dev/v1alpha1";

struct Options {
  std::string lab = "lab";
  FaultOptions fault;
  std::vector<std::string> names;
  bool all = false;
};

std::string collection(const std::string& ns) {
  return fmt::format("{}/namespaces/{}/faults", kApi, ns);
}

int add(const Options& options) {
  const auto made = onLab(options.lab, [&](kube::Client& api) {
    return api.create(collection(options.fault.ns), faultObject(options.fault));
  });
  fmt::print("fault {} is in force in namespace {}\n", str(made, {"metadata", "name"}),
             str(made, {"metadata", "namespace"}));
  return 0;
}

/// The server's own table, with the namespace in front.
int ls(const Options& options) {
  const auto table = onLab(
      options.lab, [](kube::Client& api) { return api.table(fmt::format("{}/faults", kApi)); });
  std::vector<std::size_t> shown;
  std::vector<std::vector<std::string>> rows{{"NAMESPACE"}};
  const auto& columns = list(table, {"columnDefinitions"});
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (num(columns[i], {"priority"}) > 0) continue;
    shown.push_back(i);
    std::string title(str(columns[i], {"name"}));
    std::ranges::transform(title, title.begin(), [](unsigned char c) { return std::toupper(c); });
    rows.front().push_back(std::move(title));
  }
  for (const auto& row : list(table, {"rows"})) {
    rows.push_back({std::string(str(row, {"object", "metadata", "namespace"}))});
    const auto& cells = list(row, {"cells"});
    for (const auto i : shown) {
      const auto& cell = cells.at(i);
      rows.back().push_back(cell.is_null()     ? "-"
                            : cell.is_string() ? std::string(cell.get_string())
                                               : json::serialize(cell));
    }
  }
  std::vector<std::size_t> widths(shown.size() + 1);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += fmt::format("{:<{}}   ", row[i], widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    fmt::print("{}\n", line);
  }
  return 0;
}

int rm(const Options& options) {
  if (options.names.empty() == !options.all)
    throw Error("say which faults end: their names, or --all", "sparklab fault ls shows them.",
                kBadInput);
  if (options.all)
    onLab(options.lab, [&](kube::Client& api) { return api.remove(collection(options.fault.ns)); });
  for (const auto& name : options.names)
    onLab(options.lab, [&](kube::Client& api) {
      return api.remove(fmt::format("{}/{}", collection(options.fault.ns), name));
    });
  return 0;
}

void addOptions(CLI::App& sub, FaultOptions& fault) {
  sub.add_option("fault-name", fault.name, "what it is called; made up when left out");
  sub.add_flag("-A,--all-namespaces", fault.everywhere,
               "also requests outside of the fault's namespace, and for what lies in none");
  sub.add_option("--skip", fault.skip, "let so many pass first");
  sub.add_option("--count", fault.count, "hit so many, then no more");
  sub.add_option("--for", fault.duration, "how long, on the lab's clock, e.g. 30s");

  const auto match = "Which requests or watches (* in a value stands for any characters)";
  sub.add_option("--verb", fault.verbs, "get, list, watch, create ...")->group(match);
  sub.add_option("--resource", fault.resources, "pods, pods/log, deployments.apps ...")
      ->group(match);
  sub.add_option("--object", fault.names, "names of objects")->group(match);
  sub.add_option("--user", fault.users, "e.g. system:serviceaccount:spark:spark")->group(match);
  sub.add_option("--group", fault.groups, "of users")->group(match);

  const auto requests = "Requests";
  sub.add_option("--error", fault.error, "401, 403, 404, 409, 410, 429, 500, 503 or 504")
      ->group(requests);
  sub.add_option("--retry-after", fault.retryAfter, "seconds")->group(requests);
  sub.add_option("--message", fault.message, "instead of kube-apiserver's")->group(requests);
  sub.add_option("--delay", fault.delay, "wait first, e.g. 2s")->group(requests);
  sub.add_option("--answer", fault.answer, "Never: hang; Cut: close the connection")
      ->group(requests);
  sub.add_flag("--carry-out", fault.carryOut, "the request has its effect all the same")
      ->group(requests);

  const auto watches = "Watches";
  sub.add_option("--watch", fault.watch, "end watches: Disconnect, Expired (410) or Finish")
      ->group(watches);
  sub.add_option("--which", fault.which, "Open (default), New or All")->group(watches);
  sub.add_option("--after-events", fault.afterEvents, "behind so many more events")->group(watches);
  sub.add_flag("--compaction", fault.compaction, "forget all watch history, once")->group(watches);

  const auto others = "Images, tokens, containers, nodes";
  sub.add_option("--image", fault.images, "no node has it: ErrImagePull")->group(others);
  sub.add_flag("--expire-tokens", fault.tokens, "of all service accounts of the namespace")
      ->group(others);
  sub.add_option("--expire-tokens-of", fault.tokensOf, "service accounts")->group(others);
  sub.add_option("--expire-tokens-in", fault.tokensIn, "pods")->group(others);
  auto* memory = sub.add_option("--out-of-memory", fault.outOfMemory, "pods: OOMKilled");
  memory->group(others);
  sub.add_option("--kill", fault.killed, "pods: SIGKILL")->excludes(memory)->group(others);
  sub.add_option("--container", fault.containers, "... only these of their containers")
      ->group(others);
  sub.add_option("--after", fault.after, "... so long after their start, e.g. 5s")->group(others);
  sub.add_option("--partition", fault.parted, "pods: reach no other pod, and are not reached")
      ->group(others);
  sub.add_option("--from", fault.from, "... only not these pods")->group(others);
  sub.add_option("--full-disk", fault.disk, "node: DiskPressure, evictions")->group(others);
  sub.add_option("--node", fault.node, "is lost until the fault ends")->group(others);
  sub.add_flag("--power-off", fault.powerOff, "... with everything on it")->group(others);
}

}  // namespace

void addFault(CLI::App& app, Action& action) {
  const auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("fault", "let things go wrong in a running lab");
  command->require_subcommand(1);
  const auto verb = [&](const char* name, const char* help, int (*run)(const Options&)) {
    auto* sub = command->add_subcommand(name, help);
    sub->add_option("--name", options->lab, "the lab")->capture_default_str();
    sub->callback([options, &action, run] { action = [options, run] { return run(*options); }; });
    return sub;
  };
  const auto ns = [&](CLI::App* sub) {
    sub->add_option("-n,--namespace", options->fault.ns, "of the fault")->capture_default_str();
    return sub;
  };
  addOptions(*ns(verb("add", "a new fault, in force at once", add)), options->fault);
  verb("ls", "the faults, and how often each has hit", ls);
  auto* removal = ns(verb("rm", "end faults", rm));
  removal->add_option("fault-name", options->names, "which");
  removal->add_flag("--all", options->all, "all of the namespace");
}

}  // namespace sparklab::commands
