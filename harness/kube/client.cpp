#include "kube/client.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "kube/core.hpp"

namespace sparklab::kube {

namespace {

std::string refusalText(int code, const json::value& status, const std::string& request) {
  const auto reason = str(status, {"reason"});
  return fmt::format("{}: {} ({}{}{})", request, str(status, {"message"}), code,
                     reason.empty() ? "" : " ", reason);
}

Task<json::value> exchangeJson(CorePtr core, net::ClientRequest request) {
  const auto body = co_await exchange(std::move(core), std::move(request));
  co_return parseAnswer(body);
}

class ClientImpl final : public Client {
 public:
  explicit ClientImpl(CorePtr core) : core_(std::move(core)) {}

  const Cluster& cluster() const noexcept override { return core_->cluster; }

  Task<json::value> get(std::string path, Query query) override {
    return exchangeJson(core_, core_->request("GET", path, query));
  }

  Task<json::value> table(std::string path, Query query) override {
    auto request = core_->request("GET", path, query);
    request.accept = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";
    return exchangeJson(core_, std::move(request));
  }

  Task<std::string> text(std::string path, Query query) override {
    auto request = core_->request("GET", path, query);
    request.accept = "application/json, */*";
    return exchange(core_, std::move(request));
  }

  Task<json::value> create(std::string path, json::value body, Query query) override {
    return send("POST", path, "application/json", body, query);
  }

  Task<json::value> replace(std::string path, json::value body, Query query) override {
    return send("PUT", path, "application/json", body, query);
  }

  Task<json::value> patch(std::string path, std::string type, json::value body,
                          Query query) override {
    return send("PATCH", path, "application/" + type, body, query);
  }

  Task<json::value> remove(std::string path, json::value options, Query query) override {
    return send("DELETE", path, "application/json", options, query);
  }

  Task<void> watch(std::string path, Query query, std::function<void(WatchEvent)> sink,
                   std::function<void(WatchGap)> onGap) override {
    return watchCollection(core_, std::move(path), std::move(query), std::move(sink),
                           std::move(onGap));
  }

  Task<void> stream(std::string path, Query query,
                    std::function<void(std::string_view)> sink) override {
    auto request = core_->request("GET", path, query);
    request.accept = "application/json, */*";
    return streamBody(core_, std::move(request), kForEver, std::move(sink));
  }

 private:
  Task<json::value> send(std::string method, const std::string& path, std::string contentType,
                         const json::value& body, const Query& query) {
    auto request = core_->request(std::move(method), path, query);
    if (!body.is_null()) {
      request.contentType = std::move(contentType);
      request.body = json::serialize(body);
    }
    return exchangeJson(core_, std::move(request));
  }

  CorePtr core_;
};

}  // namespace

ApiError::ApiError(int code, json::value status, const std::string& request)
    : std::runtime_error(refusalText(code, status, request)),
      code_(code),
      status_(std::move(status)) {}

std::string ApiError::reason() const {
  return std::string(str(status_, {"reason"}));
}

std::unique_ptr<Client> Client::create(asio::any_io_executor executor, const Cluster& cluster,
                                       const Timing& timing) {
  return std::make_unique<ClientImpl>(std::make_shared<Core>(executor, cluster, timing));
}

}  // namespace sparklab::kube
