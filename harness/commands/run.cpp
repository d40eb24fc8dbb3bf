// sparklab run: carries out scenarios on a lab cluster of its own, or on one that a kubeconfig
// names, and says whether the article is right.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <filesystem>
#include <memory>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "commands/own_lab.hpp"
#include "commands/processes.hpp"
#include "commands/state_folder.hpp"
#include "kube/client.hpp"
#include "kube/server_version.hpp"
#include "report/narrator.hpp"
#include "report/summary.hpp"
#include "runner/run.hpp"
#include "runner/window.hpp"
#include "scenario/load.hpp"

namespace sparklab::commands {

namespace {

namespace fs = std::filesystem;

struct RunArguments {
  std::vector<std::string> paths;
  std::vector<std::string> select;
  std::string kubeconfig, context, wordHost, image = runner::kDefaultImage, timeout;
  std::string journalDir, reportDir, junit, json;
  int repeat = 1;
  bool keep = false, quiet = false, verbose = false, stockJvm = false;

  bool ownLab() const { return kubeconfig.empty() && context.empty(); }
};

bool selected(const scenario::Scenario& scenario, const std::vector<std::string>& select) {
  return std::all_of(select.begin(), select.end(), [&](const std::string& wanted) {
    const auto equals = wanted.find('=');
    const auto key = wanted.substr(0, equals);
    const auto label = scenario.labels.find(key);
    if (equals == std::string::npos) return label != scenario.labels.end();
    const auto value = wanted.substr(equals + 1);
    return (key == "name" && value == scenario.name) ||
           (label != scenario.labels.end() && label->second == value);
  });
}

std::vector<scenario::Scenario> loadScenarios(const RunArguments& options) {
  auto loaded = scenario::load(options.paths);
  const auto style = report::Style::of(stderr);
  fmt::print(stderr, "{}", scenario::render(loaded.diagnostics, style.colour));
  if (!loaded.ok())
    throw Error("nothing was started, because a scenario file is wrong", "", kBadInput);
  auto& all = loaded.scenarios;
  std::erase_if(all, [&](const auto& one) { return !selected(one, options.select); });
  if (all.empty()) throw Error("no scenario is selected", "", kBadInput);
  return std::move(all);
}

bool submits(const std::vector<scenario::Scenario>& scenarios) {
  return std::any_of(scenarios.begin(), scenarios.end(), [](const auto& scenario) {
    return std::any_of(scenario.steps.begin(), scenario.steps.end(), [](const auto& step) {
      return std::holds_alternative<scenario::Submit>(step.action);
    });
  });
}

/// The first name of its kind that does not exist yet: a journal is never written over.
std::string journalPath(const RunArguments& options, const scenario::Scenario& scenario) {
  const auto& folder = options.journalDir.empty() ? options.reportDir : options.journalDir;
  if (folder.empty()) return {};
  fs::create_directories(folder);
  for (int i = 1;; ++i) {
    const auto path = fs::path(folder) / fmt::format("{}-{}.jsonl", scenario.name, i);
    if (!fs::exists(path)) return path.string();
  }
}

/// The whole invocation. Lives in runScenarios() below, longer than everything it starts.
class Invocation {
 public:
  Invocation(const RunArguments& options, std::vector<scenario::Scenario> scenarios)
      : options_(options),
        scenarios_(std::move(scenarios)),
        style_(report::Style::of(stdout)),
        narrator_(style_,
                  options.quiet     ? report::Volume::Quiet
                  : options.verbose ? report::Volume::Verbose
                                    : report::Volume::Normal,
                  print),
        signals_(context_, SIGINT, SIGTERM, SIGHUP) {}

  int run() {
    std::exception_ptr failure;
    listenForSignals();
    asio::co_spawn(context_, all(), [&](std::exception_ptr ended) {
      failure = ended;
      signals_.cancel();
      client_.reset();  // its idle connections would keep the context busy
    });
    context_.run();
    if (failure) std::rethrow_exception(failure);
    print(report::summary(style_, results_));
    writeReports();
    return interrupted_ ? kInterrupted : report::overall(results_);
  }

 private:
  static void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
  }

  void listenForSignals() {
    signals_.async_wait([this](boost::system::error_code failure, int) {
      if (failure) return;
      if (interrupted_) leaveNow();
      interrupted_ = true;
      stop_.request();
      fmt::print(stderr,
                 "\nsparklab: stopping: what was started is being removed. Once more to leave it "
                 "and go.\n");
      listenForSignals();
    });
  }

  /// The second Ctrl-C. Processes and the lab end with us (their pipes and parent are gone); what
  /// is on somebody else's cluster stays, so it is named.
  [[noreturn]] void leaveNow() {
    const auto& ns = narrator_.currentNamespace();
    if (!options_.ownLab() && !ns.empty())
      fmt::print(stderr, "\nsparklab: left behind: namespace {0}\n  kubectl delete namespace {0}\n",
                 ns);
    ::_exit(kInterrupted);
  }

  Task<void> all() {
    findSpark();
    std::exception_ptr failure;
    try {
      co_await connect();
      co_await runAll();
    } catch (...) {
      failure = std::current_exception();
    }
    if (lab_) co_await lab_->stop();
    if (failure) std::rethrow_exception(failure);
  }

  void findSpark() {
    run_.image = options_.image;
    run_.wordHost = options_.wordHost;
    run_.context = options_.context;
    run_.keep = options_.keep;
    if (!options_.keep) run_.runner = thisProcess();  // what is kept is nobody's leftover
    run_.fastStart = options_.ownLab() && !options_.stockJvm;
    if (!options_.timeout.empty()) run_.timeout = parseDuration(options_.timeout);
    if (!submits(scenarios_)) return;
    try {
      run_.spark = spark::findDistribution(process::currentEnvironment());
    } catch (const Error& error) {
      run_.sparkMissing = error.hint().empty() ? std::string(error.what())
                                               : fmt::format("{}. {}", error.what(), error.hint());
    }
  }

  Task<void> connect() {
    auto path = options_.kubeconfig;
    std::string what = "cluster";
    if (options_.ownLab()) {
      OwnLab::Settings settings;
      settings.fastJvm = !options_.stockJvm;
      settings.verbose = options_.verbose;
      settings.onEnd = [this](std::string what) { stop_.clusterEnded(std::move(what)); };
      const auto begun = std::chrono::steady_clock::now();
      lab_ = co_await OwnLab::start(context_.get_executor(), settings);
      path = lab_->kubeconfig();
      what = fmt::format("lab cluster, ready after {},",
                         runner::seconds(std::chrono::steady_clock::now() - begun));
    }
    const auto cluster = kube::loadKubeconfig(path, options_.context);
    client_ = kube::Client::create(context_.get_executor(), cluster);
    const auto version = co_await kube::serverVersion(*client_);
    if (options_.quiet) co_return;
    auto line = fmt::format("{} at {}", what, cluster.server);
    if (!version.empty()) line += fmt::format(" · Kubernetes {}", version);
    if (run_.spark)
      line += fmt::format(" · Spark {} on Java {}", run_.spark->version, run_.spark->javaMajor);
    print(style_.dim(line) + "\n");
  }

  Task<void> runAll() {
    for (int round = 0; round < options_.repeat; ++round) {
      for (const auto& scenario : scenarios_) {
        if (stop_.requested()) co_return;
        run_.journalPath = journalPath(options_, scenario);
        auto result = co_await runner::runScenario(context_.get_executor(), *client_, scenario,
                                                   run_, narrator_, stop_);
        results_.push_back(std::move(result));
      }
    }
  }

  void writeReports() const {
    const auto within = [&](const std::string& given, const char* name) {
      return !given.empty() || options_.reportDir.empty()
                 ? given
                 : (fs::path(options_.reportDir) / name).string();
    };
    if (const auto path = within(options_.junit, "junit.xml"); !path.empty())
      writeFileAtomically(path, report::junit(results_), 0644);
    if (const auto path = within(options_.json, "summary.json"); !path.empty())
      writeFileAtomically(path, pretty(report::toJson(results_)), 0644);
  }

  const RunArguments& options_;
  const std::vector<scenario::Scenario> scenarios_;
  report::Style style_;
  report::Narrator narrator_;
  asio::io_context context_{1};
  asio::signal_set signals_;
  runner::StopRequest stop_;
  bool interrupted_ = false;
  runner::RunOptions run_;
  std::shared_ptr<OwnLab> lab_;
  std::unique_ptr<kube::Client> client_;
  std::vector<runner::ScenarioResult> results_;
};

int runScenarios(const RunArguments& options) {
  std::signal(SIGPIPE, SIG_IGN);
  if (!options.timeout.empty() && !parseDuration(options.timeout))
    throw Error(fmt::format("'{}' is no length of time", options.timeout), "For example: 5m",
                kBadInput);
  Invocation invocation(options, loadScenarios(options));
  return invocation.run();
}

}  // namespace

void addRun(CLI::App& app, Action& action) {
  auto options = std::make_shared<RunArguments>();
  auto& o = *options;
  auto* command = app.add_subcommand("run", "Run scenarios and judge what happens");
  command->add_option("PATH", o.paths, "Scenario files, or folders of them")->required();
  command->add_option("--kubeconfig", o.kubeconfig,
                      "Use this cluster instead of a lab cluster of the run's own");
  command->add_option("--context", o.context, "Use this context of the kubeconfig");
  command->add_option("--word-host", o.wordHost,
                      "Address at which pods reach this machine: its word servers, and the "
                      "driver in client mode");
  command->add_option("--image", o.image, "Spark image where a scenario names none")
      ->capture_default_str();
  command->add_option("--repeat", o.repeat, "Run everything this many times")
      ->check(CLI::Range(1, 100000));
  command->add_option("--select", o.select,
                      "Only scenarios with this label (k=v), or with name=NAME; repeatable");
  command->add_flag("--keep", o.keep, "Leave the run's namespace as it is at the end");
  command->add_option("--timeout", o.timeout, "Time limit of each scenario, instead of its own");
  command->add_option("--journal-dir", o.journalDir, "Write the journal of each run here");
  command->add_option("--report-dir", o.reportDir,
                      "Write journals, junit.xml and summary.json here");
  command->add_option("--junit", o.junit, "Write JUnit XML to this file");
  command->add_option("--json", o.json, "Write a summary in JSON to this file");
  command->add_flag("--stock-jvm", o.stockJvm,
                    "Start Spark's JVMs with their own flags only (lab cluster)");
  auto* quiet = command->add_flag("--quiet,-q", o.quiet, "Only results");
  command->add_flag("--verbose,-v", o.verbose, "Also what pods and processes write")
      ->excludes(quiet);
  command->callback([options, &action] { action = [options] { return runScenarios(*options); }; });
}

}  // namespace sparklab::commands
