#include "lab/apiserver/reviews.hpp"

#include <fmt/format.h>

#include "base/time.hpp"

namespace sparklab::lab {

namespace {

constexpr std::int64_t kShortestToken = 600;
constexpr std::int64_t kDefaultToken = 3600;
/// Tokens that ask for this are the kubelet's; kube-apiserver makes them last a year, and tells the
/// kubelet to renew them after the hour that it asked for.
constexpr std::int64_t kProjectedToken = 3607;
constexpr std::int64_t kYear = 365 * 24 * 3600;

}  // namespace

json::object userInfo(const User& user) {
  json::object info;
  info["username"] = user.name;
  if (!user.uid.empty()) info["uid"] = user.uid;
  if (!user.groups.empty()) info["groups"] = jsonArray(user.groups);
  if (!user.extra.empty()) {
    auto& extra = info["extra"].emplace_object();
    for (const auto& [key, values] : user.extra) extra[key] = jsonArray(values);
  }
  return info;
}

namespace {

Action actionOf(const json::value& spec) {
  Action action;
  if (find(spec, {"resourceAttributes"})) {
    const auto field = [&](std::string_view name) {
      return std::string(str(spec, {"resourceAttributes", name}));
    };
    action.verb = field("verb");
    action.group = field("group");
    action.resource = field("resource");
    action.subresource = field("subresource");
    action.ns = field("namespace");
    action.name = field("name");
  } else {
    action.verb = str(spec, {"nonResourceAttributes", "verb"});
    action.path = str(spec, {"nonResourceAttributes", "path"});
  }
  return action;
}

json::object accessStatus(const Decision& decision) {
  json::object status;
  status["allowed"] = decision.allowed;
  if (!decision.reason.empty()) status["reason"] = decision.reason;
  return status;
}

/// The attributes as the Go type that kube-apiserver prints: field names without JSON tags.
std::string internalForm(const json::value& path) {
  return json::serialize(
      json::object{{"Path", str(path, {"path"})}, {"Verb", str(path, {"verb"})}});
}

using Mistakes = std::vector<std::pair<std::string, std::string>>;

Mistakes attributeMistakes(const json::value& spec) {
  const bool resource = find(spec, {"resourceAttributes"}) != nullptr;
  const auto* path = find(spec, {"nonResourceAttributes"});
  if (resource && path)
    return {{"spec.nonResourceAttributes",
             fmt::format("Invalid value: {}: cannot be specified in combination with "
                         "resourceAttributes",
                         internalForm(*path))}};
  if (!resource && !path)
    return {{"spec.resourceAttributes",
             "Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must "
             "be specified"}};
  return {};
}

/// What is wrong with a question about anybody's access.
Mistakes subjectMistakes(const json::value& spec) {
  auto mistakes = attributeMistakes(spec);
  if (str(spec, {"user"}).empty() && list(spec, {"groups"}).empty())
    mistakes.emplace_back("spec.user",
                          "Invalid value: \"\": at least one of user or group must be specified");
  return mistakes;
}

Mistakes localMistakes(const json::value& spec, std::string_view ns) {
  auto mistakes = subjectMistakes(spec);
  const auto asked = str(spec, {"resourceAttributes", "namespace"});
  if (find(spec, {"resourceAttributes"}) && asked != ns)
    mistakes.emplace_back(
        "spec.resourceAttributes.namespace",
        fmt::format("Invalid value: \"{}\": must match metadata.namespace", asked));
  if (const auto* path = find(spec, {"nonResourceAttributes"}))
    mistakes.emplace_back(
        "spec.nonResourceAttributes",
        fmt::format("Invalid value: {}: disallowed on this kind of request", internalForm(*path)));
  return mistakes;
}

/// The original leaves out the kind and the name.
void refuseIfAny(const Mistakes& mistakes) {
  if (mistakes.empty()) return;
  Kind unnamed;
  unnamed.group = "authorization.k8s.io";
  throw invalid(unnamed, "", mistakes);
}

json::object tokenStatus(const Authenticator& authenticator, const json::value& spec) {
  const auto asked = strings(spec, {"audiences"});
  std::vector<std::string> matched;
  const auto owner = authenticator.userOf(str(spec, {"token"}), asked, &matched);
  json::object status;
  if (!owner) {
    status["user"] = json::object();
    status["error"] = "[invalid bearer token, token lookup failed]";
    return status;
  }
  status["authenticated"] = true;
  status["user"] = userInfo(*owner);
  status["audiences"] = jsonArray(matched);
  return status;
}

}  // namespace

json::value answerReview(const Kind& kind, std::string_view ns, json::value body, const User& user,
                         const Authenticator& authenticator, const Authorizer& authorizer,
                         WallTime now) {
  if (!body.is_object()) body = json::object();
  at(body, {"kind"}) = kind.kind;
  at(body, {"apiVersion"}) = kind.apiVersion();
  at(body, {"metadata"});
  if (!at(body, {"metadata"}).is_object()) at(body, {"metadata"}) = json::object();
  auto& spec = at(body, {"spec"});
  if (!spec.is_object()) spec = json::object();

  if (kind.kind == "SelfSubjectReview") {
    erase(body, {"spec"});
    at(body, {"metadata", "creationTimestamp"}) = rfc3339(now);
    at(body, {"status", "userInfo"}) = userInfo(user);
  } else if (kind.kind == "TokenReview") {
    if (str(spec, {"token"}).empty())
      throw badRequest("token is required for TokenReview in authentication");
    at(body, {"status"}) = tokenStatus(authenticator, spec);
  } else if (kind.kind == "SelfSubjectRulesReview") {
    const auto asked = str(spec, {"namespace"});
    if (asked.empty()) throw badRequest("no namespace on request");
    at(body, {"status"}) = authorizer.rulesOf(user, asked);
    at(body, {"spec"}) = json::object();
  } else if (kind.kind == "SelfSubjectAccessReview") {
    refuseIfAny(attributeMistakes(spec));
    at(body, {"status"}) = accessStatus(authorizer.decide(user, actionOf(spec)));
  } else {
    refuseIfAny(kind.kind == "LocalSubjectAccessReview" ? localMistakes(spec, ns)
                                                        : subjectMistakes(spec));
    User other;
    other.name = str(spec, {"user"});
    other.uid = str(spec, {"uid"});
    other.groups = strings(spec, {"groups"});
    at(body, {"status"}) = accessStatus(authorizer.decide(other, actionOf(spec)));
  }
  return body;
}

json::value answerTokenRequest(const Registry& registry, const Authenticator& authenticator,
                               std::string_view ns, std::string_view serviceAccount,
                               json::value body) {
  static const Kind kTokenRequest = [] {
    Kind kind;
    kind.group = "authentication.k8s.io";
    kind.version = "v1";
    kind.kind = "TokenRequest";
    return kind;
  }();
  if (!body.is_object()) body = json::object();
  const auto account = registry.get(kindOf("serviceaccounts"), ns, serviceAccount);
  auto seconds = num(body, {"spec", "expirationSeconds"}, kDefaultToken);
  if (seconds < kShortestToken)
    throw invalid(kTokenRequest, "",
                  {{"spec.expirationSeconds",
                    fmt::format("Invalid value: {}: may not specify a duration less than 10 "
                                "minutes",
                                seconds)}});

  ObjectPtr pod;
  if (!map(body, {"spec", "boundObjectRef"}).empty()) {
    const auto refKind = str(body, {"spec", "boundObjectRef", "kind"});
    const auto name = str(body, {"spec", "boundObjectRef", "name"});
    if (refKind != "Pod")
      throw badRequest(
          fmt::format("cannot bind token for serviceaccount \"{}\" to object of kind "
                      "{}: only Pod is offered here",
                      serviceAccount, refKind));
    const auto podAccount = [](const Object& object) {
      return str(object.value(), {"spec", "serviceAccountName"});
    };
    pod = registry.get(kindOf("pods"), ns, name);
    if (podAccount(*pod) != serviceAccount)
      throw badRequest(
          fmt::format("cannot bind token for serviceaccount \"{}\" to pod running "
                      "with different serviceaccount name.",
                      serviceAccount));
    const auto uid = str(body, {"spec", "boundObjectRef", "uid"});
    if (!uid.empty() && uid != pod->uid())
      throw conflict(kindOf("pods"), name,
                     fmt::format("the UID in the bound object reference ({}) does not match the "
                                 "UID in record. The object might have been deleted and then "
                                 "recreated",
                                 uid));
  }
  auto audiences = strings(body, {"spec", "audiences"});
  if (audiences.empty()) audiences.push_back(authenticator.issuer());
  const auto token = authenticator.issue(*account, pod ? &pod->value() : nullptr, audiences,
                                         seconds == kProjectedToken && pod ? kYear : seconds);

  at(body, {"kind"}) = "TokenRequest";
  at(body, {"apiVersion"}) = "authentication.k8s.io/v1";
  at(body, {"metadata", "name"}) = serviceAccount;
  at(body, {"metadata", "namespace"}) = ns;
  const auto now = registry.clock().now();
  at(body, {"metadata", "creationTimestamp"}) = rfc3339(now);
  at(body, {"spec", "audiences"}) = jsonArray(audiences);
  at(body, {"spec", "expirationSeconds"}) = seconds;
  if (!find(body, {"spec", "boundObjectRef"})) at(body, {"spec", "boundObjectRef"}) = nullptr;
  at(body, {"status", "token"}) = token;
  at(body, {"status", "expirationTimestamp"}) = rfc3339(now + std::chrono::seconds(seconds));
  return body;
}

}  // namespace sparklab::lab
