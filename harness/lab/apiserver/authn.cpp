#include "lab/apiserver/authn.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kServiceAccountPrefix = "system:serviceaccount:";
const std::string kAuthenticated = "system:authenticated";

std::int64_t unixSeconds(WallTime time) {
  return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

/// Comparison in a time that does not depend on where the texts differ.
bool sameSecret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return difference == 0;
}

std::vector<std::string> serviceAccountGroups(std::string_view ns) {
  return {"system:serviceaccounts", fmt::format("system:serviceaccounts:{}", ns)};
}

/// "ns" and "name" of "system:serviceaccount:ns:name".
std::optional<std::pair<std::string, std::string>> serviceAccountOf(std::string_view user) {
  if (!user.starts_with(kServiceAccountPrefix)) return std::nullopt;
  user.remove_prefix(kServiceAccountPrefix.size());
  const auto colon = user.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == user.size())
    return std::nullopt;
  return std::pair(std::string(user.substr(0, colon)), std::string(user.substr(colon + 1)));
}

std::string_view bearerOf(const net::HttpRequest& request) {
  auto value = request.headers.get("Authorization");
  constexpr std::string_view kBearer = "bearer";
  if (value.size() <= kBearer.size() || !net::sameName(value.substr(0, kBearer.size()), kBearer) ||
      value[kBearer.size()] != ' ')
    return {};
  value.remove_prefix(kBearer.size());
  while (value.starts_with(' ')) value.remove_prefix(1);
  return value;
}

}  // namespace

StatusError unauthorized() {
  return StatusError(401, makeStatus(401, "Unauthorized", "Unauthorized"));
}

Authenticator::Authenticator(const Registry& registry, const ApiServerOptions& options)
    : registry_(registry),
      tokens_(options.tokens),
      signer_(options.signer ? options.signer
                             : std::make_shared<net::TokenSigner>(net::TokenSigner::create())),
      issuer_(options.issuer) {}

User Authenticator::authenticate(const net::HttpRequest& request) const {
  User user;
  if (!request.peer.commonName.empty()) {
    user.name = request.peer.commonName;
    user.groups = request.peer.organizations;
    user.groups.push_back(kAuthenticated);
    return user;
  }
  const auto token = bearerOf(request);
  if (!token.empty()) {
    auto owner = userOf(token, {});
    if (!owner) throw unauthorized();
    return std::move(*owner);
  }
  user.name = "system:anonymous";
  user.groups = {"system:unauthenticated"};
  return user;
}

std::optional<User> Authenticator::userOf(std::string_view token,
                                          const std::vector<std::string>& audiences,
                                          std::vector<std::string>* matched) const {
  User user;
  for (const auto& known : tokens_) {
    if (!sameSecret(known.token, token)) continue;
    user.name = known.user;
    user.groups = known.groups;
    user.groups.push_back(kAuthenticated);
    if (matched) *matched = {issuer_};
    return user;
  }

  const auto parsed = signer_->verify(token);
  if (!parsed) return std::nullopt;
  const json::value claims = *parsed;
  const auto now = unixSeconds(registry_.clock().now());
  if (str(claims, {"iss"}) != issuer_ || now >= num(claims, {"exp"}) || now < num(claims, {"nbf"}))
    return std::nullopt;

  std::vector<std::string> common;
  for (const auto& offered : list(claims, {"aud"})) {
    const std::string audience(offered.get_string());
    if (audiences.empty() ? audience == issuer_
                          : std::ranges::find(audiences, audience) != audiences.end())
      common.push_back(audience);
  }
  if (common.empty()) return std::nullopt;

  const auto ns = str(claims, {"kubernetes.io", "namespace"});
  const auto account = str(claims, {"kubernetes.io", "serviceaccount", "name"});
  const auto& store = registry_.store();
  const auto stored = store.get("serviceaccounts", ns, account);
  if (!stored || stored->uid() != str(claims, {"kubernetes.io", "serviceaccount", "uid"}))
    return std::nullopt;

  user.name = fmt::format("{}{}:{}", kServiceAccountPrefix, ns, account);
  user.uid = stored->uid();
  user.groups = serviceAccountGroups(ns);
  user.groups.push_back(kAuthenticated);
  user.extra["authentication.kubernetes.io/credential-id"] = {
      fmt::format("JTI={}", str(claims, {"jti"}))};
  const std::string podName(str(claims, {"kubernetes.io", "pod", "name"}));
  if (!podName.empty()) {
    const std::string podUid(str(claims, {"kubernetes.io", "pod", "uid"}));
    const auto pod = store.get("pods", ns, podName);
    if (!pod || pod->uid() != podUid) return std::nullopt;
    user.extra["authentication.kubernetes.io/pod-name"] = {podName};
    user.extra["authentication.kubernetes.io/pod-uid"] = {podUid};
  }
  if (matched) *matched = std::move(common);
  return user;
}

std::string Authenticator::issue(const Object& serviceAccount, const json::value* pod,
                                 const std::vector<std::string>& audiences,
                                 std::int64_t seconds) const {
  const auto now = unixSeconds(registry_.clock().now());
  json::value claims;
  json::array aud;
  for (const auto& audience : audiences) aud.emplace_back(audience);
  if (aud.empty()) aud.emplace_back(issuer_);
  at(claims, {"aud"}) = std::move(aud);
  at(claims, {"exp"}) = now + seconds;
  at(claims, {"iat"}) = now;
  at(claims, {"iss"}) = issuer_;
  at(claims, {"jti"}) = uuid();
  at(claims, {"kubernetes.io", "namespace"}) = serviceAccount.ns();
  if (pod) {
    at(claims, {"kubernetes.io", "pod", "name"}) = str(*pod, {"metadata", "name"});
    at(claims, {"kubernetes.io", "pod", "uid"}) = str(*pod, {"metadata", "uid"});
  }
  at(claims, {"kubernetes.io", "serviceaccount", "name"}) = serviceAccount.name();
  at(claims, {"kubernetes.io", "serviceaccount", "uid"}) = serviceAccount.uid();
  at(claims, {"nbf"}) = now;
  at(claims, {"sub"}) =
      fmt::format("{}{}:{}", kServiceAccountPrefix, serviceAccount.ns(), serviceAccount.name());
  return signer_->sign(claims.get_object());
}

namespace {

constexpr std::string_view kExtra = "impersonate-extra-";

/// The key of an extra header, "" for any other header: lower case, without %-encoding.
std::string extraKey(std::string_view header) {
  if (header.size() <= kExtra.size() || !net::sameName(header.substr(0, kExtra.size()), kExtra))
    return {};
  std::string key;
  for (std::size_t i = kExtra.size(); i < header.size(); ++i) {
    const auto hex = header.substr(i + 1, 2);
    int code = 0;
    if (header[i] == '%' && hex.size() == 2 &&
        std::from_chars(hex.data(), hex.data() + 2, code, 16).ptr == hex.data() + 2) {
      key += static_cast<char>(code);
      i += 2;
    } else {
      key += header[i] >= 'A' && header[i] <= 'Z' ? static_cast<char>(header[i] + 32) : header[i];
    }
  }
  return key;
}

/// What was asked for without a user, as Go prints object references.
[[noreturn]] void refuseWithoutUser(const std::vector<std::string>& asked) {
  throw ImpersonationError(
      fmt::format("requested [{}] without impersonating a user", fmt::join(asked, " ")));
}

}  // namespace

User impersonated(const net::HttpRequest& request, User user, const Authorizer& authorizer) {
  const std::string name(request.headers.get("Impersonate-User"));
  const auto groups = request.headers.all("Impersonate-Group");
  const std::string uid(request.headers.get("Impersonate-Uid"));
  if (name.empty()) {
    constexpr std::string_view kVersion = "authentication.k8s.io/v1";
    std::vector<std::string> asked;
    for (const auto group : groups) asked.push_back(fmt::format("{{Group  {}    }}", group));
    for (const auto& [header, value] : request.headers)
      if (const auto key = extraKey(header); !key.empty())
        asked.push_back(fmt::format("{{UserExtra  {}  {}  {}}}", value, kVersion, key));
    if (!uid.empty()) asked.push_back(fmt::format("{{UID  {}  {}  }}", uid, kVersion));
    if (!asked.empty()) refuseWithoutUser(asked);
    return user;
  }

  Action action;
  action.verb = "impersonate";
  User other;
  other.name = name;
  if (const auto account = serviceAccountOf(name)) {
    action.resource = "serviceaccounts";
    action.ns = account->first;
    action.name = account->second;
    if (groups.empty()) other.groups = serviceAccountGroups(account->first);
  } else {
    action.resource = "users";
    action.name = name;
  }
  authorizer.require(user, action);

  action.ns.clear();
  action.resource = "groups";
  for (const auto group : groups) {
    action.name = group;
    authorizer.require(user, action);
    other.groups.emplace_back(group);
  }
  action.group = "authentication.k8s.io";
  if (!uid.empty()) {
    action.resource = "uids";
    action.name = uid;
    authorizer.require(user, action);
    other.uid = uid;
  }
  action.resource = "userextras";
  for (const auto& [header, value] : request.headers) {
    const auto key = extraKey(header);
    if (key.empty()) continue;
    action.subresource = key;
    action.name = value;
    authorizer.require(user, action);
    other.extra[key].push_back(value);
  }
  const auto isIn = [&](std::string_view group) {
    return std::ranges::find(other.groups, group) != other.groups.end();
  };
  constexpr std::string_view kUnauthenticated = "system:unauthenticated";
  if (!isIn(kUnauthenticated)) {
    if (name == "system:anonymous")
      other.groups.emplace_back(kUnauthenticated);
    else if (!isIn(kAuthenticated))
      other.groups.emplace_back(kAuthenticated);
  }
  return other;
}

}  // namespace sparklab::lab
