// A cluster in memory for tests of the runner: objects by path, watches, no network.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <list>
#include <map>
#include <set>
#include <string>

#include "base/error.hpp"
#include "kube/client.hpp"
#include "tape.hpp"

namespace sparklab::runner {

class FakeClient final : public kube::Client {
 public:
  explicit FakeClient(asio::any_io_executor executor) : executor_(std::move(executor)) {
    cluster_.server = "https://127.0.0.1:8443";
    cluster_.kubeconfigPath = "/dev/null";
  }

  std::set<std::string> refused;  ///< paths that answer 403
  bool keepNamespaces = false;    ///< deletions of namespaces never end
  std::map<std::string, json::value> objects;

  void pod(const std::string& ns, const PodLook& look) {
    auto object = Tape::podObject(look);
    at(object, {"metadata", "namespace"}) = ns;
    put("/api/v1/namespaces/" + ns + "/pods/" + look.name, std::move(object));
  }

  void add(const std::string& collection, json::value object) {
    const auto key = collection + "/" + std::string(str(object, {"metadata", "name"}));
    put(key, std::move(object));
  }

  const kube::Cluster& cluster() const noexcept override { return cluster_; }

  Task<json::value> get(std::string path, kube::Query) override {
    if (path == "/api/v1") co_return discovery();
    if (path == "/apis")
      co_return json::parse(R"({"groups":[{"preferredVersion":{"groupVersion":"batch/v1"}}]})");
    if (path == "/apis/batch/v1")
      co_return json::parse(R"({"resources":[{"name":"jobs","kind":"Job","namespaced":true}]})");
    const auto found = objects.find(path);
    if (found == objects.end()) refuse(404, path);
    co_return found->second;
  }
  Task<json::value> table(std::string path, kube::Query) override {
    json::array rows;
    for (const auto& [key, object] : objects)
      if (key.starts_with(path + "/"))
        rows.push_back(json::object{{"cells", json::array{str(object, {"metadata", "name"})}}});
    co_return json::object{
        {"columnDefinitions", json::array{json::object{{"name", "Name"}, {"priority", 0}}}},
        {"rows", std::move(rows)}};
  }
  Task<std::string> text(std::string, kube::Query) override { co_return std::string(); }
  Task<json::value> create(std::string path, json::value body, kube::Query) override {
    if (refused.contains(path)) refuse(403, path);
    const auto key = path + "/" + std::string(str(body, {"metadata", "name"}));
    // The controllers of a cluster do this a little later.
    if (path == "/api/v1/namespaces")
      asio::post(executor_, [this, key] {
        put(key + "/serviceaccounts/default",
            json::object{{"metadata", json::object{{"name", "default"}}}});
      });
    co_return put(key, std::move(body));
  }
  Task<json::value> replace(std::string path, json::value body, kube::Query) override {
    co_return put(path, std::move(body));
  }
  Task<json::value> patch(std::string path, std::string, json::value body, kube::Query) override {
    co_return put(path, std::move(body));
  }
  Task<json::value> remove(std::string path, json::value, kube::Query) override {
    const bool collection = path.ends_with("/pods");
    if (!collection && !objects.contains(path)) refuse(404, path);
    const bool ns = path.find('/', std::string("/api/v1/namespaces/").size()) == path.npos;
    if (ns && keepNamespaces) co_return json::value();
    const auto name = ns ? path.substr(path.rfind('/') + 1) : std::string();
    const auto before = objects;
    for (const auto& [key, object] : before) {
      const bool inside = ns && key.find("/namespaces/" + name + "/") != key.npos;
      if (!inside && key != path && !key.starts_with(path + "/")) continue;
      objects.erase(key);
      tell(key, kube::WatchEvent::Type::Deleted, object);
    }
    co_return json::value();
  }
  Task<void> watch(std::string path, kube::Query, std::function<void(kube::WatchEvent)> sink,
                   std::function<void(kube::WatchGap)>) override {
    for (const auto& [key, object] : objects)
      if (collectionOf(key) == path) send(sink, kube::WatchEvent::Type::Added, object);
    send(sink, kube::WatchEvent::Type::Bookmark, json::value());
    const auto self = watches_.insert(watches_.end(), {path, sink});
    struct Remove {
      FakeClient& client;
      std::list<std::pair<std::string, Sink>>::iterator at;
      ~Remove() { client.watches_.erase(at); }
    } const remove{*this, self};
    asio::steady_timer forever(executor_, asio::steady_timer::time_point::max());
    co_await forever.async_wait(asio::use_awaitable);
  }
  Task<void> stream(std::string, kube::Query, std::function<void(std::string_view)>) override {
    co_return;
  }

 private:
  using Sink = std::function<void(kube::WatchEvent)>;

  static std::string collectionOf(const std::string& key) { return key.substr(0, key.rfind('/')); }

  static void send(const Sink& sink, kube::WatchEvent::Type type, json::value object) {
    kube::WatchEvent event{type, std::move(object)};
    sink(std::move(event));
  }

  json::value put(const std::string& key, json::value object) {
    const bool isNew = !objects.contains(key);
    objects[key] = object;
    tell(key, isNew ? kube::WatchEvent::Type::Added : kube::WatchEvent::Type::Modified, object);
    return object;
  }

  void tell(const std::string& key, kube::WatchEvent::Type type, const json::value& object) {
    const auto watches = watches_;
    for (const auto& [path, sink] : watches)
      if (collectionOf(key) == path) send(sink, type, object);
  }

  [[noreturn]] static void refuse(int code, const std::string& path) {
    json::object status{{"reason", code == 404 ? "NotFound" : "Forbidden"},
                        {"message", code == 404 ? "not found" : "is forbidden"}};
    throw kube::ApiError(code, std::move(status), path);
  }

  static json::value discovery() {
    return json::parse(R"({"resources":[{"name":"pods","kind":"Pod","namespaced":true},)"
                       R"({"name":"pods/log","kind":"Pod","namespaced":true},)"
                       R"({"name":"configmaps","kind":"ConfigMap","namespaced":true},)"
                       R"({"name":"nodes","kind":"Node","namespaced":false}]})");
  }

  asio::any_io_executor executor_;
  kube::Cluster cluster_;
  std::list<std::pair<std::string, Sink>> watches_;
};

}  // namespace sparklab::runner
