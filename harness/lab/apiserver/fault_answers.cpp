#include "lab/apiserver/fault_answers.hpp"

#include <fmt/format.h>

#include "base/ids.hpp"
#include "lab/apiserver/authn.hpp"
#include "lab/apiserver/body.hpp"
#include "lab/apiserver/rbac.hpp"
#include "lab/apiserver/respond.hpp"

namespace sparklab::lab {

namespace {

struct Named {
  std::string name;
  bool generated = false;  ///< `name` is only its beginning
};

Named nameInBody(const net::HttpRequest& request) {
  try {
    const auto body = readObject(request, "object").value;
    const auto name = str(body, {"metadata", "name"});
    if (!name.empty()) return {std::string(name)};
    return {std::string(str(body, {"metadata", "generateName"})), true};
  } catch (const StatusError&) {
    return {};  // the request will be refused for it, if it gets so far
  }
}

bool makesObject(const RequestInfo& info) {
  return info.verb == "create" && info.subresource.empty() && info.name.empty();
}

StatusError tooManyRequests(const std::string& message, std::int64_t seconds) {
  json::object details;
  if (seconds > 0) details["retryAfterSeconds"] = seconds;
  return {429, makeStatus(429, "TooManyRequests", message, std::move(details))};
}

/// k8s.io/apiserver, pkg/server/filters/priority-and-fairness.go: no Status.
net::HttpResponse fairness(std::int64_t seconds) {
  auto response = textResponse(429, "Too many requests, please try again later.\n");
  response.headers.add("X-Content-Type-Options", "nosniff");
  response.headers.add("Retry-After", std::to_string(seconds));
  return response;
}

StatusError unavailable(const std::string& message) {
  return {503, makeStatus(503, "ServiceUnavailable",
                          message.empty() ? "apiserver is shutting down" : message)};
}

StatusError timeout(const std::string& message) {
  return {504, makeStatus(504, "Timeout",
                          fmt::format("Timeout: {}",
                                      message.empty() ? "request did not complete within requested "
                                                        "timeout - context deadline exceeded"
                                                      : message),
                          json::object())};
}

/// What is not told as an API error by kube-apiserver itself, as those of etcd, has no reason.
StatusError broken(const std::string& message) {
  if (!message.empty()) return internalError(message);
  return {500, makeStatus(500, "", "etcdserver: request timed out")};
}

StatusError conflictOf(const Kind& kind, const net::HttpRequest& request, const RequestInfo& info) {
  if (!makesObject(info))
    return conflict(kind, info.name,
                    "the object has been modified; please apply your changes to the latest version "
                    "and try again");
  const auto named = nameInBody(request);
  if (!named.generated) return alreadyExists(kind, named.name);
  const auto name = named.name + nameSuffix();
  auto status = alreadyExists(kind, name).status();
  at(status, {"message"}) =
      fmt::format("{}, the server was not able to generate a unique name for the object",
                  str(status, {"message"}));
  at(status, {"details", "retryAfterSeconds"}) = 1;
  return {409, std::move(status)};
}

StatusError refusedTo(const User& user, const RequestInfo& info, const std::string& why) {
  Action action;
  action.verb = info.verb;
  action.group = info.group;
  action.resource = info.resource;
  action.subresource = info.subresource;
  action.ns = info.ns;
  action.name = info.authorizedName;
  return forbiddenAction(user, action, why);
}

StatusError failure(const FaultError& error, const net::HttpRequest& request,
                    const RequestInfo& info, const User& user, const Kind& kind) {
  switch (error.code) {
    case 401:
      return unauthorized();
    case 403:
      return refusedTo(user, info, error.message);
    case 404:
      return notFound(kind, info.name);
    case 409:
      return conflictOf(kind, request, info);
    case 410:
      return expired("The resourceVersion for the provided list is too old.");
    case 429:
      return tooManyRequests(error.message, error.retryAfterSeconds.value_or(1));
    case 503:
      return unavailable(error.message);
    case 504:
      return timeout(error.message);
    default:
      return broken(error.message);
  }
}

}  // namespace

ApiRequest apiRequest(const net::HttpRequest& request, const RequestInfo& info, const User& user) {
  ApiRequest asked;
  asked.user = user.name;
  asked.groups = user.groups;
  asked.verb = info.verb;
  asked.group = info.group;
  asked.resource = info.resource;
  asked.subresource = info.subresource;
  asked.ns = info.ns;
  asked.name = makesObject(info) ? nameInBody(request).name : info.authorizedName;
  return asked;
}

net::HttpResponse faultAnswer(const FaultError& error, const net::HttpRequest& request,
                              const RequestInfo& info, const User& user, const Kind* kind) {
  if (error.code == 429 && error.message.empty())
    return fairness(error.retryAfterSeconds.value_or(1));
  Kind unknown;
  if (!kind) {
    unknown.group = info.group;
    unknown.resource = info.resource;
    kind = &unknown;
  }
  const auto refusal = failure(error, request, info, user, *kind);
  auto status = refusal.status();
  if (error.code >= 500 && error.retryAfterSeconds && *error.retryAfterSeconds > 0)
    at(status, {"details", "retryAfterSeconds"}) = *error.retryAfterSeconds;
  auto response = statusResponse(StatusError(refusal.code(), std::move(status)));
  // An API server that shuts down, k8s.io/apiserver, pkg/server/filters/waitgroup.go.
  if (error.code == 503 && !error.retryAfterSeconds) response.headers.add("Retry-After", "1");
  return response;
}

Task<void> UnheardExchange::respond(net::HttpResponse) {
  answered_ = true;
  co_return;
}

Task<void> UnheardExchange::start(int, net::Headers, std::function<void()>) {
  answered_ = true;
  co_return;
}

Task<void> UnheardExchange::write(std::string_view) {
  co_return;
}

Task<void> UnheardExchange::finish() {
  co_return;
}

Task<net::WebSocketPtr> UnheardExchange::upgrade(std::string, std::size_t) {
  answered_ = true;
  co_return nullptr;
}

Task<net::ByteStreamPtr> UnheardExchange::upgradeTo(std::string, net::Headers) {
  throw StatusError(500, makeStatus(500, "", "nobody listens"));
}

}  // namespace sparklab::lab
