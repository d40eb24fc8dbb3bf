#include "lab/apiserver/server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/ids.hpp"
#include "lab/apiserver/authn.hpp"
#include "lab/apiserver/discovery.hpp"
#include "lab/apiserver/expired_tokens.hpp"
#include "lab/apiserver/fault_answers.hpp"
#include "lab/apiserver/health.hpp"
#include "lab/apiserver/openapi.hpp"
#include "lab/apiserver/resources.hpp"
#include "lab/apiserver/respond.hpp"

namespace sparklab::lab {

namespace {

net::HttpResponse refusal(int status) {
  if (status != 413)
    return textResponse(status, fmt::format("{} {}", status, net::reasonPhrase(status)));
  return statusResponse(StatusError(
      413, makeStatus(413, "RequestEntityTooLarge", "Request entity too large: limit is 3145728")));
}

Action actionOf(const RequestInfo& info) {
  Action action;
  action.verb = info.verb;
  if (info.isResource) {
    action.group = info.group;
    action.resource = info.resource;
    action.subresource = info.subresource;
    action.ns = info.ns;
    action.name = info.authorizedName;
  } else {
    action.path = info.path;
  }
  return action;
}

constexpr std::string_view kServiceAccount = "system:serviceaccount:";
constexpr std::string_view kControl = "/sparklab/v1/";

/// Not what a role may give away: whoever stops nodes and clocks owns the lab.
void requireMaster(const User& user) {
  if (std::find(user.groups.begin(), user.groups.end(), kMasters) == user.groups.end())
    throw forbidden(fmt::format(
        "the lab's controls are for members of system:masters, not for User \"{}\"", user.name));
}

json::value controlBody(const std::string& text) {
  boost::system::error_code failure;
  auto body = json::parse(text, failure);
  if (failure) throw badRequest("the body is not JSON");
  return body;
}

}  // namespace

struct ApiServer::Impl {
  Impl(asio::any_io_executor ex, Registry& reg, PodRuntime& runtime, ApiServerOptions opts)
      : executor(ex),
        registry(reg),
        options(std::move(opts)),
        authenticator(reg, options),
        authorizer(reg.store()),
        webhooks(ex, reg),
        context{reg, runtime, authenticator, authorizer, options.faults, &webhooks} {}

  Task<void> handle(net::HttpExchange& exchange) {
    const auto& request = exchange.request();
    exchange.common().add("Audit-Id", auditId(request));
    exchange.common().add("Cache-Control", "no-cache, private");
    net::HttpResponse response;
    try {
      const auto info = RequestInfo::parse(request.method, request.target);
      auto user = authenticator.authenticate(request);
      if (options.faults && !options.faults->empty()) requireUnexpired(user, request);
      if (auto node = nodeOf(user); options.link && !node.empty())
        co_await options.link(std::move(node));
      user = impersonated(request, std::move(user), authorizer);
      // Where priority and fairness refuses requests: before anybody asks what the user may do.
      if (options.faults && info.isResource) {
        const bool over = co_await meetFaults(exchange, info, user);
        if (over) co_return;
      }
      authorizer.require(user, actionOf(info));
      if (options.control && info.path.starts_with(kControl)) {
        requireMaster(user);
        auto body = request.body.empty() ? json::value() : controlBody(request.body);
        std::string path = info.path.substr(kControl.size());
        auto answer = co_await options.control(request.method, std::move(path), std::move(body));
        response = jsonResponse(200, answer);
        co_await exchange.respond(std::move(response));
        co_return;
      }
      if (info.isResource) {
        co_await serveResource(exchange, context, info, user);
        co_return;
      }
      response = servePath(request, info);
    } catch (const StatusError& failure) {
      if (exchange.answered()) throw;
      response = statusResponse(failure);
    } catch (const ImpersonationError& failure) {
      response = textResponse(
          500, fmt::format("Internal Server Error: \"{}\": {}\n", request.target, failure.what()));
    } catch (const boost::system::system_error&) {
      if (exchange.answered()) throw;  // the connection's end
      response = statusResponse(internalError("unexpected error"));
    } catch (const std::exception& bug) {
      if (exchange.answered()) throw;
      fmt::print(stderr, "sparklab: API server: {} {}: {}\n", request.method, request.target,
                 bug.what());
      response = statusResponse(internalError(bug.what()));
    }
    co_await exchange.respond(std::move(response));
  }

  /// Throws StatusError 401 for a token that a fault has ended before its time.
  void requireUnexpired(const User& user, const net::HttpRequest& request) const {
    const auto credential = user.extra.find("authentication.kubernetes.io/credential-id");
    if (credential == user.extra.end()) return;  // no service account's token
    const auto header = request.headers.get("Authorization");
    const auto claims = authenticator.signer().verify(header.substr(header.rfind(' ') + 1));
    if (claims && expiredByFault(*options.faults, registry.store(), *claims)) throw unauthorized();
  }

  /// True when a fault has decided on the answer, and it was given.
  Task<bool> meetFaults(net::HttpExchange& exchange, const RequestInfo& info, const User& user) {
    const auto& request = exchange.request();
    if (options.faults->empty()) co_return false;
    auto asked = apiRequest(request, info, user);
    if (!options.faults->concern(asked)) co_return false;
    Faults::OnLeave onLeave = [&exchange](std::function<void()> tell) {
      if (!exchange.request().headers.has("Upgrade")) exchange.onGone(std::move(tell));
    };
    const auto verdict = co_await options.faults->decide(std::move(asked), std::move(onLeave));
    if (verdict.kind == Verdict::Kind::Usual) co_return false;
    if (verdict.carryOut) {
      UnheardExchange unheard(exchange);
      co_await carryOut(unheard, info, user);
    }
    if (verdict.kind == Verdict::Kind::Cut) {
      exchange.abandon();
      co_return true;
    }
    const auto kind = registry.kinds().find(info.group, info.version, info.resource);
    auto response = faultAnswer(verdict.error, request, info, user, kind.get());
    co_await exchange.respond(std::move(response));
    co_return true;
  }

  /// What is refused has no effect, and nobody hears of it.
  Task<void> carryOut(net::HttpExchange& exchange, const RequestInfo& info, const User& user) {
    try {
      authorizer.require(user, actionOf(info));
      co_await serveResource(exchange, context, info, user);
    } catch (const StatusError&) {
    }
  }

  /// The node of the pod that a token was made for.
  std::string nodeOf(const User& user) const {
    const auto pod = user.extra.find("authentication.kubernetes.io/pod-name");
    if (pod == user.extra.end()) return {};
    const auto ns =
        user.name.substr(kServiceAccount.size(), user.name.rfind(':') - kServiceAccount.size());
    const auto found = registry.store().get("pods", ns, pod->second.front());
    return found ? std::string(str(found->value(), {"spec", "nodeName"})) : std::string();
  }

  static std::string auditId(const net::HttpRequest& request) {
    const auto sent = request.headers.get("Audit-ID");
    return sent.empty() || sent.size() > 64 ? uuid() : std::string(sent);
  }

  net::HttpResponse servePath(const net::HttpRequest& request, const RequestInfo& info) {
    const auto& path = info.path;
    if (auto health = healthAt(info)) return *std::move(health);
    if (request.method != "GET" && request.method != "HEAD") {
      return statusResponse(StatusError(
          405, makeStatus(405, "MethodNotAllowed",
                          "the server does not allow this method on the requested resource",
                          json::object())));
    }
    if (path == "/openapi/v2") return openApiV2Response(request);
    const auto document = cached(request, path);
    if (document.empty()) return nothingAt(path);

    net::HttpResponse response(200, "application/json", document);
    if (isDiscovery(path) || path.starts_with("/openapi")) {
      const auto tag = entityTag(document);
      if (wantsAggregated(request, path))
        response.headers.set(
            "Content-Type", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
      response.headers.add("ETag", tag);
      response.headers.add("Vary", "Accept");
      if (request.headers.get("If-None-Match") == tag) {
        response.status = 304;
        response.body.clear();
      }
    }
    return response;
  }

  static bool isDiscovery(std::string_view path) { return path == "/api" || path == "/apis"; }

  static bool wantsAggregated(const net::HttpRequest& request, std::string_view path) {
    return isDiscovery(path) && wantsAggregatedDiscovery(request.headers.get("Accept"));
  }

  /// The texts of documents that change with the kinds alone, made when first asked for. "": no
  /// such path.
  const std::string& cached(const net::HttpRequest& request, const std::string& path) {
    if (documented != registry.kinds().generation()) {
      documented = registry.kinds().generation();
      documents.clear();
    }
    const auto key = path + (wantsAggregated(request, path) ? " aggregated" : "");
    const auto known = documents.find(key);
    if (known != documents.end()) return known->second;
    const auto document = makeDocument(request, path);
    static const std::string kNone;
    if (document.is_null()) return kNone;
    // /version is indented for everybody.
    return documents[key] =
               path == "/version" ? pretty(document) : json::serialize(document) + "\n";
  }

  json::value makeDocument(const net::HttpRequest& request, std::string_view path) const {
    const auto behind = [&](std::string_view prefix) -> std::string_view {
      return path.starts_with(prefix) ? path.substr(prefix.size()) : std::string_view();
    };
    const auto& kinds = registry.kinds();
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    if (path == "/") return rootPaths(kinds);
    if (path == "/version") return versionInfo();
    if (isDiscovery(path) && wantsAggregated(request, path))
      return aggregatedDiscovery(kinds, path == "/api");
    if (path == "/api") return apiVersions(options.advertised);
    if (path == "/apis") return apiGroupList(kinds);
    if (path == "/openapi/v3") return openApiIndex(registry);
    if (path == "/openid/v1/jwks") return authenticator.signer().keySet();
    if (path == "/.well-known/openid-configuration") return openIdConfiguration();
    if (const auto rest = behind("/openapi/v3/"); !rest.empty())
      return openApiDocument(registry, rest);
    if (const auto version = behind("/api/"); !version.empty())
      return apiResourceList(kinds, "", version);
    if (const auto rest = behind("/apis/"); !rest.empty()) {
      const auto slash = rest.find('/');
      if (slash == std::string_view::npos) return apiGroup(kinds, rest);
      return apiResourceList(kinds, rest.substr(0, slash), rest.substr(slash + 1));
    }
    return nullptr;
  }

  json::value openIdConfiguration() const {
    json::object out;
    out["issuer"] = options.issuer;
    out["jwks_uri"] = fmt::format("https://{}/openid/v1/jwks", options.advertised);
    out["response_types_supported"].emplace_array().emplace_back("id_token");
    out["subject_types_supported"].emplace_array().emplace_back("public");
    out["id_token_signing_alg_values_supported"].emplace_array().emplace_back("ES256");
    return out;
  }

  static net::HttpResponse openApiV2Response(const net::HttpRequest& request) {
    for (const auto& media : parseAccept(request.headers.get("Accept"))) {
      if (media.type.starts_with("application/com.github.proto-openapi.spec.v2"))
        return net::HttpResponse(200, "application/com.github.proto-openapi.spec.v2.v1.0+protobuf",
                                 openApiV2Protobuf());
      if (media.type == "application/json" || media.type == "*/*") break;
    }
    return jsonResponse(200, openApiV2());
  }

  asio::any_io_executor executor;
  Registry& registry;
  ApiServerOptions options;
  Authenticator authenticator;
  Authorizer authorizer;
  Webhooks webhooks;
  ApiContext context;
  std::map<std::string, std::string> documents;
  std::uint64_t documented = 0;  ///< the generation of the kinds that `documents` tell of
  std::unique_ptr<net::HttpServer> http;
};

ApiServer::ApiServer(asio::any_io_executor executor, Registry& registry, PodRuntime& runtime,
                     ApiServerOptions options)
    : impl_(std::make_shared<Impl>(executor, registry, runtime, std::move(options))) {
  // The handlers under way keep the parts alive that they use; the server does not keep itself.
  const std::weak_ptr<Impl> weak = impl_;
  impl_->http = std::make_unique<net::HttpServer>(
      executor,
      [weak](net::HttpExchange& exchange) -> Task<void> {
        const auto impl = weak.lock();
        if (impl) co_await impl->handle(exchange);
      },
      net::HttpLimits(), refusal);
}

ApiServer::~ApiServer() {
  stop();
}

std::uint16_t ApiServer::listen(const std::string& address, std::uint16_t port) {
  net::ServerTls tls;
  tls.certificate = impl_->options.certificate;
  tls.privateKey = impl_->options.privateKey;
  tls.clientCa = impl_->options.clientCa;
  auto listener =
      net::Listener::bind(impl_->executor, address, port, tls.certificate.empty() ? nullptr : &tls);
  const auto bound = listener->port();
  impl_->http->serve(std::move(listener));
  return bound;
}

std::string ApiServer::issueToken(std::string_view ns, std::string_view serviceAccount,
                                  const json::value& pod, std::vector<std::string> audiences,
                                  std::int64_t seconds) {
  const auto account = impl_->registry.get(kindOf("serviceaccounts"), ns, serviceAccount);
  return impl_->authenticator.issue(*account, &pod, audiences, seconds);
}

void ApiServer::stop() noexcept {
  impl_->http->stop();
}

}  // namespace sparklab::lab
