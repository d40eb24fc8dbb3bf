// A node with a store and a registry, and nothing else of a cluster.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "lab/images/base_system.hpp"
#include "lab/kubelet/kubelet.hpp"
#include "manual_clock.hpp"

namespace sparklab::lab {

/// One image, this machine's tools, under the name that the recordings use.
class RecordedImage final : public ImageStore {
 public:
  static constexpr const char* kName = "apache/spark:4.0.1-scala2.13-java21-ubuntu";
  std::optional<Image> find(const std::string& name) const override {
    if (name != kName) return {};
    Image image;
    image.name = std::string("docker.io/") + kName;
    image.root = baseSystem();
    image.env = {{"PATH", "/usr/local/bin:/usr/bin:/bin"}, {"FROM_IMAGE", "$(POD_IP)"}};
    image.command = {"sh"};
    image.user = "lab";
    image.id = "sha256:395";
    image.sizeBytes = 1000;
    return image;
  }
  std::vector<std::string> names() const override { return {kName}; }
};

class NodeLab : public ::testing::Test {
 protected:
  NodeLab() : clock_(io_.get_executor()), registry_(store_, clock_) {
    char name[] = "/tmp/kubelet-test-XXXXXX";
    folder_ = ::mkdtemp(name);
    put("namespaces", "", R"({"apiVersion":"v1","kind":"Namespace","metadata":{"name":"default"},
        "status":{"phase":"Active"}})");
    put("serviceaccounts", "default",
        R"({"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default"}})");
    put("configmaps", "default", R"({"apiVersion":"v1","kind":"ConfigMap",
        "metadata":{"name":"kube-root-ca.crt"},"data":{"ca.crt":"the ca"}})");
    options_.stateDir = folder_;
    options_.nodeAddress = "127.77.0.1";
    options_.serviceHost = "10.96.0.1";
    options_.serviceAddress = "127.77.0.2";
    options_.tokenFor = [](const json::value& pod, const std::string& account, const std::string&,
                           std::int64_t seconds) {
      return std::string(str(pod, {"metadata", "name"})) + " " + account + " " +
             std::to_string(seconds);
    };
  }
  ~NodeLab() override {
    kubelet_.reset();
    std::filesystem::remove_all(folder_);
  }

  void startKubelet() {
    kubelet_ =
        std::make_unique<Kubelet>(registry_, *imageStore_, clock_, io_.get_executor(), options_);
    kubelet_->start();
  }

  void put(const char* resource, const std::string& ns, std::string_view text) {
    auto value = json::parse(text);
    if (!ns.empty()) at(value, {"metadata", "namespace"}) = ns;
    at(value, {"metadata", "uid"}) =
        std::string(resource) + "-" + std::string(str(value, {"metadata", "name"}));
    store_.put(resource, std::move(value));
  }

  /// Creates a pod and puts it on the node, as the scheduler does.
  void createPod(const std::string& name, const json::value& spec, json::object labels = {}) {
    json::object metadata{{"name", name}, {"namespace", "default"}, {"labels", std::move(labels)}};
    json::object pod{
        {"apiVersion", "v1"}, {"kind", "Pod"}, {"metadata", std::move(metadata)}, {"spec", spec}};
    registry_.create(kindOf("pods"), "default", json::value(std::move(pod)), {});
    registry_.bind("default", name,
                   json::parse(R"({"apiVersion":"v1","kind":"Binding","metadata":{},
                                   "target":{"kind":"Node","name":"lab"}})"));
  }

  /// A pod with one container `c` that runs a shell script.
  static json::value shellSpec(const std::string& script, json::object more = {}) {
    json::object container{{"name", "c"},
                           {"image", RecordedImage::kName},
                           {"command", json::array{"bash", "-c", script}}};
    json::object spec{{"restartPolicy", "Never"}};
    for (auto& [key, value] : more) {
      const bool ofPod = key == "volumes" || key == "hostname" || key == "restartPolicy" ||
                         key == "terminationGracePeriodSeconds";
      (ofPod ? spec : container)[key] = value;
    }
    spec["containers"] = json::array{std::move(container)};
    return spec;
  }

  void deletePod(const std::string& name, std::optional<int> grace = {}) {
    DeleteOptions options;
    if (grace) options.gracePeriodSeconds = *grace;
    registry_.remove(kindOf("pods"), "default", name, options);
  }

  json::value pod(const std::string& name) const {
    const auto object = store_.get("pods", "default", name);
    return object ? object->value() : json::value();
  }

  std::string phase(const std::string& name) const {
    return std::string(str(pod(name), {"status", "phase"}));
  }

  json::value container(const std::string& name, std::size_t index = 0) const {
    const auto whole = pod(name);
    const auto& statuses = list(whole, {"status", "containerStatuses"});
    return index < statuses.size() ? statuses[index] : json::value();
  }

  /// Runs the loop until `done`, for at most a minute.
  bool until(const std::function<bool()>& done) {
    io_.restart();
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!done())
      if (io_.run_one_until(end) == 0) return false;
    return true;
  }

  bool untilPhase(const std::string& name, const std::string& wanted) {
    return until([&] { return phase(name) == wanted; });
  }

  /// Waits for the end of the pod and returns what it printed.
  std::string outputOf(const std::string& name) {
    EXPECT_TRUE(until([&] { return phase(name) == "Succeeded" || phase(name) == "Failed"; }))
        << pretty(pod(name));
    return logs(name, {});
  }

  std::string logs(const std::string& name, LogOptions options, bool wait = true) {
    std::string text;
    if (options.container.empty()) options.container = "c";
    bool done = false;
    std::exception_ptr failure;
    asio::co_spawn(
        io_,
        kubelet_->logs(std::string(str(pod(name), {"metadata", "uid"})), options, collector(text)),
        [&](std::exception_ptr error) {
          failure = error;
          done = true;
        });
    if (wait) until([&] { return done; });
    if (failure) std::rethrow_exception(failure);
    return text;
  }

  /// Runs the loop until the container has printed `text`.
  bool untilPrinted(const std::string& name, const std::string& text) {
    auto printed = std::make_shared<std::string>();
    LogOptions options;
    options.container = "c";
    options.follow = true;
    asio::co_spawn(io_,
                   kubelet_->logs(std::string(str(pod(name), {"metadata", "uid"})), options,
                                  [printed](std::string_view more) -> Task<void> {
                                    return append(printed, std::string(more));
                                  }),
                   [](std::exception_ptr) {});
    return until([&] { return printed->find(text) != std::string::npos; });
  }

  /// The pod's events in order: "Normal Pulled Container image ...".
  std::vector<std::string> events(const std::string& name) const {
    std::vector<std::string> result;
    std::vector<std::pair<std::uint64_t, std::string>> ordered;
    for (const auto& event : store_.list(kindOf("events").storageKey(), "default")) {
      const auto& value = event->value();
      if (str(value, {"involvedObject", "name"}) != name) continue;
      ordered.emplace_back(event->revision(), std::string(str(value, {"type"})) + " " +
                                                  std::string(str(value, {"reason"})) + " " +
                                                  std::string(str(value, {"message"})));
    }
    std::sort(ordered.begin(), ordered.end());
    for (auto& [revision, text] : ordered) result.push_back(std::move(text));
    return result;
  }

  static Task<void> append(std::shared_ptr<std::string> text, std::string more) {
    *text += more;
    co_return;
  }

  static std::function<Task<void>(std::string_view)> collector(std::string& text) {
    const std::shared_ptr<std::string> borrowed(&text, [](std::string*) {});
    return [borrowed](std::string_view more) { return append(borrowed, std::string(more)); };
  }

  asio::io_context io_;
  ManualClock clock_;
  Store store_;
  Registry registry_;
  RecordedImage images_;
  const ImageStore* imageStore_ = &images_;
  std::filesystem::path folder_;
  KubeletOptions options_;
  std::unique_ptr<Kubelet> kubelet_;
};

}  // namespace sparklab::lab
