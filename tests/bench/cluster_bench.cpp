// What the lab cluster costs and carries, beside the limits of the machine that it runs on.
//
//   cluster_bench [path/to/sparklab [section...]]
//
// Sections: start create watch list pods scale. One run of everything takes under two minutes.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "lab/cluster.hpp"
#include "lab_process.hpp"
#include "machine.hpp"
#include "watch_crowd.hpp"

namespace sparklab::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kMaps = "/api/v1/namespaces/default/configmaps";
constexpr std::string_view kPods = "/api/v1/namespaces/default/pods";
constexpr std::size_t kWatchers = 50;

double msSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void row(std::string_view what, std::string_view value, std::string_view goal = {},
         std::string_view beside = {}) {
  fmt::print("  {:<44}{:>14}   {:<16}{}\n", what, value, goal, beside);
  std::fflush(stdout);
}

std::string ms(double value) {
  return fmt::format("{:.{}f} ms", value, value < 1 ? 3 : value < 10 ? 2 : 1);
}
std::string perSecond(double value) {
  return fmt::format("{:.0f}/s", value);
}

std::string configMap(std::string_view name) {
  return fmt::format(
      R"({{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"{}"}},"data":{{"word":"hello"}}}})",
      name);
}

std::string besideCpu(double seconds) {
  return fmt::format("server CPU {:.0f} us each: {:.0f}/s on a core of its own", seconds * 1e6,
                     1 / seconds);
}

/// Nobody schedules it: it is an object, not a process.
std::string idlePod(std::string_view name) {
  return fmt::format(
      R"({{"apiVersion":"v1","kind":"Pod","metadata":{{"name":"{}","labels":{{"app":"bench"}}}},"spec":)"
      R"({{"schedulerName":"nobody","containers":[{{"name":"c","image":"busybox",)"
      R"("command":["sleep","60"],"resources":{{"requests":{{"cpu":"100m"}}}}}}]}}}})",
      name);
}

/// "t-<now>", as WatchCrowd reads it; unique, since the clock is.
std::string timedName() {
  return fmt::format("t-{:020}", Clock::now().time_since_epoch().count());
}

std::vector<TlsClient> watchers(const LabProcess& lab, std::size_t count, std::string_view path) {
  const auto version = ApiClient(lab.port(), lab.token())
                           .call("GET", "/api/v1/namespaces/default/configmaps?limit=1");
  const auto at = version.find("\"resourceVersion\":\"") + 19;
  const auto revision = version.substr(at, version.find('"', at) - at);
  std::vector<TlsClient> out;
  for (std::size_t i = 0; i < count; ++i) {
    ApiClient client(lab.port(), lab.token());
    client.ask("GET", fmt::format("{}?watch=1&resourceVersion={}", path, revision));
    out.push_back(std::move(client).release());
  }
  return out;
}

/// Creates `count` objects over `connections`; per second.
double createMany(const LabProcess& lab, std::string_view path, std::size_t count,
                  std::size_t connections, const std::function<std::string(std::string)>& body,
                  std::string_view prefix) {
  std::vector<ApiClient> clients;
  for (std::size_t i = 0; i < connections; ++i) clients.emplace_back(lab.port(), lab.token());
  const auto begin = Clock::now();
  for (std::size_t done = 0; done < count;) {
    const auto now = std::min(connections, count - done);
    for (std::size_t i = 0; i < now; ++i)
      clients[i].ask("POST", path, body(fmt::format("{}-{}", prefix, done + i)));
    for (std::size_t i = 0; i < now; ++i) clients[i].answer();
    done += now;
  }
  return static_cast<double>(count) / msSince(begin) * 1000;
}

void removeAll(const LabProcess& lab, std::string_view path) {
  ApiClient(lab.port(), lab.token()).call("DELETE", fmt::format("{}?gracePeriodSeconds=0", path));
}

double inProcess() {
  std::string folder = std::filesystem::temp_directory_path() / "sparklab-bench-XXXXXX";
  if (!::mkdtemp(folder.data())) throw std::runtime_error("cannot make " + folder);
  double took = 0;
  {
    asio::io_context context(1);
    lab::ClusterOptions options;
    options.stateDir = folder;
    options.port = 0;
    const auto begin = Clock::now();
    auto cluster = lab::Cluster::start(context.get_executor(), options);
    asio::post(context, [&] {
      took = msSince(begin);
      context.stop();
    });
    context.run();
  }
  std::filesystem::remove_all(folder);
  return took;
}

const std::vector<std::string> kBareSandbox{"bwrap",
                                            "--unshare-pid",
                                            "--unshare-uts",
                                            "--unshare-ipc",
                                            "--unshare-user",
                                            "--ro-bind",
                                            "/",
                                            "/",
                                            "--proc",
                                            "/proc",
                                            "--dev",
                                            "/dev",
                                            "--tmpfs",
                                            "/tmp",
                                            "--",
                                            "echo",
                                            "ready"};

double medianOf(int times, const std::function<double()>& measure) {
  std::vector<double> all;
  for (int i = 0; i < times; ++i) all.push_back(measure());
  return median(std::move(all));
}

double bareSandbox() {
  return medianOf(15, [] { return startToOutput(kBareSandbox); });
}

void measureStart(const std::string& program) {
  const auto machine =
      fmt::format("fork+exec of echo {}, bare sandbox {}",
                  ms(medianOf(15, [] { return startToOutput({"echo", "x"}); })), ms(bareSandbox()));
  row("ready, in process", ms(medianOf(9, inProcess)), "<= 30 ms", machine);
  double idle = 0;
  const auto ready = medianOf(9, [&] {
    const LabProcess lab(program);
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    idle = lab.residentMib();
    return lab.millisecondsToReady();
  });
  row("ready, sparklab up", ms(ready), "<= 30 ms");
  row("idle memory", fmt::format("{:.1f} MiB", idle), "<= 25 MiB");
}

void measureCreate(const std::string& program) {
  const LabProcess lab(program);
  for (const bool pods : {false, true}) {
    const auto path = pods ? kPods : kMaps;
    const auto* kind = pods ? "pod" : "configmap";
    const auto body = [&](const std::string& name) {
      return pods ? idlePod(name) : configMap(name);
    };
    ApiClient one(lab.port(), lab.token());
    std::vector<double> all;
    for (int i = 0; i < 2000; ++i) {
      const auto text = body(fmt::format("one-{}", i));
      const auto begin = Clock::now();
      one.call("POST", path, text);
      all.push_back(msSince(begin));
    }
    std::sort(all.begin(), all.end());
    row(fmt::format("create {}, one connection, p50", kind), ms(percentile(all, 0.5)),
        pods ? "" : "<= 0.16 ms", fmt::format("p99 {}", ms(percentile(all, 0.99))));
    removeAll(lab, path);
    double best = 0;
    double cpu = 1e9;
    constexpr std::size_t kCount = 4000;
    for (int round = 0; round < 4; ++round) {
      const auto before = lab.cpuSeconds();
      best = std::max(best, createMany(lab, path, kCount, 16, body, fmt::format("r{}", round)));
      cpu = std::min(cpu, (lab.cpuSeconds() - before) / kCount);
      removeAll(lab, path);
    }
    row(fmt::format("creates, {}, 16 connections, unwatched", kind), perSecond(best),
        pods ? "" : ">= 10000/s", besideCpu(cpu));
  }
}

void measureWatch(const std::string& program) {
  const LabProcess lab(program);
  double best = 0;
  double cpu = 1e9;
  double perEvent = 0;
  for (int round = 0; round < 4; ++round) {
    constexpr std::size_t kCount = 3000;
    WatchCrowd crowd(watchers(lab, kWatchers, kMaps), false);
    const auto before = lab.cpuSeconds();
    const auto begin = Clock::now();
    createMany(lab, kMaps, kCount, 16, configMap, fmt::format("r{}", round));
    if (!crowd.waitFor(kCount * kWatchers)) throw std::runtime_error("a watcher misses events");
    const auto seconds = msSince(begin) / 1000;
    cpu = std::min(cpu, (lab.cpuSeconds() - before) / kCount);
    perEvent = static_cast<double>(crowd.bytes()) / static_cast<double>(crowd.events());
    best = std::max(best, kCount / seconds);
    removeAll(lab, kMaps);
  }
  const std::string event(static_cast<std::size_t>(perEvent), 'x');
  const auto limit = tlsWritesPerSecond(event, kWatchers, 1.5) / kWatchers;
  const auto mib = tlsWritesPerSecond(std::string(16 * 1024, 'x'), kWatchers, 1.5) / 64;
  row(fmt::format("creates with {} watchers, all delivered", kWatchers), perSecond(best),
      ">= 4500/s or 80%",
      fmt::format("{}; loopback TLS, one write per event of {:.0f} B: {:.0f}/s ({:.0f}%); in 16 "
                  "KiB: {:.0f} MiB/s",
                  besideCpu(cpu), perEvent, limit, 100 * best / limit, mib));

  WatchCrowd crowd(watchers(lab, kWatchers, kMaps), true);
  ApiClient writer(lab.port(), lab.token());
  constexpr int kCount = 450 * 5;
  auto next = Clock::now();
  for (int i = 0; i < kCount; ++i) {
    std::this_thread::sleep_until(next);
    next += std::chrono::microseconds(1'000'000 / 450);
    writer.call("POST", kMaps, configMap(timedName()));
  }
  crowd.waitFor(kCount * kWatchers);
  crowd.stop();
  const auto all = crowd.latencies();
  row("watch at 450 creates/s, 50 watchers, p50", ms(percentile(all, 0.5)), "",
      fmt::format("{} events of {}", all.size(), kCount * kWatchers));
  row("watch at 450 creates/s, 50 watchers, p99", ms(percentile(all, 0.99)), "<= 5 ms");
}

void measureList(const std::string& program) {
  const LabProcess lab(program);
  createMany(lab, kPods, 1000, 16, idlePod, "list");
  ApiClient client(lab.port(), lab.token());
  std::size_t bytes = 0;
  std::vector<double> all;
  for (int i = 0; i < 50; ++i) {
    const auto begin = Clock::now();
    bytes = client.call("GET", kPods).size();
    all.push_back(msSince(begin));
  }
  row("list of 1000 pods, p50", ms(median(all)), "<= 6 ms",
      fmt::format("{} KiB; the first one {}", bytes / 1024, ms(all.front())));
}

/// From the request to create the pod to the watch event that says its process runs.
double podStart(const LabProcess& lab, int number) {
  const auto name = fmt::format("start-{}", number);
  ApiClient writer(lab.port(), lab.token());
  ApiClient asking(lab.port(), lab.token());
  asking.ask("GET", fmt::format("{}?watch=1&fieldSelector=metadata.name={}", kPods, name));
  auto watch = std::move(asking).release();
  std::string seen;
  std::vector<char> buffer(64 * 1024);
  const auto begin = Clock::now();
  writer.call("POST", kPods,
              fmt::format(R"({{"apiVersion":"v1","kind":"Pod","metadata":{{"name":"{}"}},"spec":)"
                          R"({{"containers":[{{"name":"c","image":"busybox",)"
                          R"("command":["sleep","60"]}}],"terminationGracePeriodSeconds":0}}}})",
                          name));
  while (seen.find("\"running\":{") == std::string::npos) {
    const auto got = watch.receive(buffer.data(), buffer.size());
    if (got == 0) throw std::runtime_error("the watch of a pod ended");
    seen.append(buffer.data(), got);
  }
  const auto took = msSince(begin);
  writer.call("DELETE", fmt::format("{}/{}?gracePeriodSeconds=0", kPods, name));
  return took;
}

void measurePods(const std::string& program) {
  const LabProcess lab(program);
  for (int attempt = 0;; ++attempt) {  // the service account is there a moment later
    try {
      podStart(lab, 1000 + attempt);
      break;
    } catch (const std::exception&) {
      if (attempt == 20) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
  std::vector<double> pods, bare;
  for (int i = 0; i < 15; ++i) {
    pods.push_back(podStart(lab, i));
    bare.push_back(startToOutput(kBareSandbox));
  }
  row("pod start, over a bare sandbox", ms(median(pods) - median(bare)), "<= 15 ms",
      fmt::format("{} and {}", ms(median(pods)), ms(median(bare))));
}

void measureScale(const std::string& program) {
  const LabProcess lab(program);
  const auto idle = lab.residentMib();
  std::vector<double> after;
  for (const std::size_t thousands : {5u, 10u}) {
    createMany(lab, kPods, 5000, 16, idlePod, fmt::format("scale-{}", thousands));
    after.push_back(lab.residentMib());
  }
  row("memory of 5000 pods", fmt::format("{:.0f} MiB", after[0] - idle));
  row("memory of 10000 pods", fmt::format("{:.0f} MiB", after[1] - idle), "linear",
      fmt::format("{:.1f} KiB each", (after[1] - idle) * 1024 / 10000));
  constexpr std::size_t kMany = 1000;
  WatchCrowd crowd(watchers(lab, kMany, kMaps), false);
  const auto watched = lab.residentMib();
  row("memory of 1000 watchers", fmt::format("{:.0f} MiB", watched - after[1]), "",
      fmt::format("{:.1f} KiB each", (watched - after[1]) * 1024 / kMany));
  constexpr std::size_t kCount = 200;
  const auto begin = Clock::now();
  createMany(lab, kMaps, kCount, 4, configMap, "scale");
  const bool whole = crowd.waitFor(kCount * kMany);
  row("creates with 1000 watchers, all delivered",
      whole ? perSecond(kCount / msSince(begin) * 1000) : "incomplete", "",
      fmt::format("{} events of {}", crowd.events(), kCount * kMany));
}

int run(const std::string& program, const std::set<std::string>& sections) {
  const std::pair<const char*, void (*)(const std::string&)> kSections[] = {
      {"start", measureStart}, {"create", measureCreate}, {"watch", measureWatch},
      {"list", measureList},   {"pods", measurePods},     {"scale", measureScale}};
  fmt::print("The lab cluster on {} processors, and what the machine itself does:\n\n",
             std::thread::hardware_concurrency());
  row("", "measured", "goal", "beside");
  for (const auto& [name, measure] : kSections) {
    if (!sections.empty() && !sections.contains(name)) continue;
    try {
      measure(program);
    } catch (const std::exception& error) {
      row(name, "fails", "", error.what());
    }
  }
  return 0;
}

}  // namespace
}  // namespace sparklab::bench

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  const std::string program = argc > 1 ? argv[1] : SPARKLAB_BINARY;
  return sparklab::bench::run(program,
                              std::set<std::string>(argv + std::min(argc, 2), argv + argc));
}
