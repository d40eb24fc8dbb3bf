#include "lab/webhooks/call.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/system_error.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "lab/webhooks/review.hpp"
#include "net/http_client.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kLongestAnswer = 3 * 1024 * 1024;  // as of any answer that etcd could hold

/// Where a webhook is, and what is said of it.
struct Target {
  std::string url;   ///< as error texts quote it
  std::string path;  ///< with its query
  std::string authority;
  std::string host;  ///< to connect to; "" when there is nobody
  std::uint16_t port = 443;
  std::string shown;    ///< "10.96.0.7:443", of what Go says that it dials
  std::string problem;  ///< why it cannot even be dialled
  net::ClientTls tls;
};

std::string lowered(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

/// A ready address of `service` behind its port `servicePort`; the host is "" when there is none.
void findEndpoint(const Store& store, const Object& service, const json::value& servicePort,
                  Target& target) {
  const auto endpoints = store.get(kindOf("endpoints").storageKey(), service.ns(), service.name());
  if (!endpoints) return;
  for (const auto& subset : list(endpoints->value(), {"subsets"})) {
    const auto& addresses = list(subset, {"addresses"});
    if (addresses.empty()) continue;
    for (const auto& port : list(subset, {"ports"})) {
      if (str(port, {"name"}) != str(servicePort, {"name"})) continue;
      target.host = str(addresses.front(), {"ip"});
      target.port = static_cast<std::uint16_t>(num(port, {"port"}));
      return;
    }
  }
}

void resolveService(const Store& store, const json::value& reference, Target& target) {
  const auto ns = std::string(str(reference, {"namespace"}));
  const auto name = std::string(str(reference, {"name"}));
  const auto wanted = num(reference, {"port"}, 443);
  target.tls.serverName = fmt::format("{}.{}.svc", name, ns);
  target.authority = fmt::format("{}:{}", target.tls.serverName, wanted);
  target.path = str(reference, {"path"});
  if (!target.path.starts_with('/')) target.path.insert(0, "/");

  const auto service = store.get(kindOf("services").storageKey(), ns, name);
  if (!service) {
    target.problem = fmt::format("service \"{}\" not found", name);
    return;
  }
  const auto& spec = *find(service->value(), {"spec"});
  if (str(spec, {"type"}) == "ExternalName") {
    target.host = str(spec, {"externalName"});
    target.port = static_cast<std::uint16_t>(wanted);
    target.shown = fmt::format("{}:{}", target.host, wanted);
    return;
  }
  const auto& ports = list(spec, {"ports"});
  const auto port = std::ranges::find_if(
      ports, [&](const json::value& item) { return num(item, {"port"}) == wanted; });
  if (port == ports.end()) {
    target.problem = fmt::format("no service port {} found for service \"{}\"", wanted, name);
    return;
  }
  const auto ip = str(spec, {"clusterIP"});
  if (ip.empty() || ip == "None") {
    target.problem = fmt::format("cannot route to service with ClusterIP \"{}\"", ip);
    return;
  }
  target.shown = fmt::format("{}:{}", ip, wanted);
  findEndpoint(store, *service, *port, target);
}

void resolveUrl(const std::string& text, Target& target) {
  const auto url = boost::urls::parse_uri(text);
  if (!url) {
    target.problem = "invalid URL";
    return;
  }
  target.host = url->host_address();
  target.port = url->has_port() ? url->port_number() : 443;
  target.authority = std::string(url->encoded_host_and_port());
  target.shown = fmt::format("{}:{}", target.host, target.port);
  target.path = std::string(url->encoded_path());
  if (target.path.empty()) target.path = "/";
}

Target targetOf(const Store& store, const json::value& clientConfig, std::int64_t seconds) {
  Target target;
  if (const auto* service = find(clientConfig, {"service"}); service && service->is_object())
    resolveService(store, *service, target);
  else
    resolveUrl(std::string(str(clientConfig, {"url"})), target);
  target.path += fmt::format("?timeout={}s", seconds);
  target.url = fmt::format("https://{}{}", target.authority, target.path);
  const auto bundle = str(clientConfig, {"caBundle"});
  if (!bundle.empty()) {
    if (const auto pem = unbase64(bundle)) target.tls.ca = *pem;
    if (target.tls.ca.find("BEGIN CERTIFICATE") == std::string::npos)
      target.problem = "unable to load root certificates: unable to parse bytes as PEM block";
  }
  return target;
}

/// What net::connect() says, in the words of Go's net and crypto/tls.
std::string dialProblem(const std::string& said, const Target& target) {
  const auto cause = said.substr(said.rfind(": ") == said.npos ? 0 : said.rfind(": ") + 2);
  if (said.starts_with("TLS handshake")) {
    if (said.find("certificate") == said.npos) return lowered(cause);
    const auto name = target.tls.serverName.empty() ? target.host : target.tls.serverName;
    std::string why = "certificate signed by unknown authority";
    if (said.find("mismatch") != said.npos)
      why = fmt::format("certificate is not valid for {}", name);
    else if (said.find("expired") != said.npos)
      why = "certificate has expired or is not yet valid";
    return "tls: failed to verify certificate: x509: " + why;
  }
  if (said.starts_with("cannot connect"))
    return fmt::format("dial tcp {}: connect: {}", target.shown, lowered(cause));
  if (said.find("resolve") != said.npos)
    return fmt::format("dial tcp: lookup {}: no such host", target.host);
  return said;
}

struct Outcome {
  std::string problem;  ///< of the connection
  int status = 0;
  std::string body;
};

Task<Outcome> post(asio::any_io_executor executor, Target target, std::string body) {
  Outcome outcome;
  try {
    auto conn = co_await net::connect(executor, target.host, target.port, &target.tls);
    net::HttpConn http(std::move(conn),
                       fmt::format("Host: {}\r\nUser-Agent: kube-apiserver-admission\r\n"
                                   "Connection: close\r\n",
                                   target.authority));
    net::ClientRequest request;
    request.method = "POST";
    request.target = target.path;
    request.accept = "application/json, */*";
    request.contentType = "application/json";
    request.body = std::move(body);
    outcome.status = co_await http.request(request);
    for (;;) {
      const auto piece = co_await http.readBody();
      if (piece.empty()) break;
      outcome.body += piece;
      if (outcome.body.size() > kLongestAnswer) break;
    }
  } catch (const Error& failure) {
    outcome.problem = dialProblem(failure.what(), target);
  } catch (const boost::system::system_error& failure) {
    outcome.problem =
        failure.code() == asio::error::eof ? "EOF" : lowered(failure.code().message());
  }
  co_return outcome;
}

/// k8s.io/apimachinery, pkg/api/errors, NewGenericServerResponse, of an answer that is no Status.
std::string refusalText(int status, std::string body) {
  while (!body.empty() && (body.back() == '\n' || body.back() == ' ')) body.pop_back();
  switch (status) {
    case 401:
      return "the server has asked for the client to provide credentials";
    case 403:
      return body.empty() ? "forbidden" : "forbidden: " + body;
    case 404:
      return "the server could not find the requested resource";
    case 405:
      return "the server does not allow this method on the requested resource";
    case 429:
      return "the server has received too many requests and has asked us to try again later";
    case 503:
      return "the server is currently unable to handle the request";
    case 504:
      return "the server was unable to return a response in the time allotted, but may still be "
             "processing the request";
    default:
      break;
  }
  if (status < 500) return "the server rejected our request for an unknown reason";
  return fmt::format("an error on the server ({}) has prevented the request from succeeding",
                     json::serialize(json::string(body.empty() ? "unknown" : body)));
}

}  // namespace

Task<json::value> callWebhook(asio::any_io_executor executor, const Registry& registry,
                              json::value clientConfig, std::int64_t seconds, json::value review) {
  using namespace asio::experimental::awaitable_operators;
  auto target = targetOf(registry.store(), clientConfig, seconds);
  const auto quoted = fmt::format("failed to call webhook: Post \"{}\": ", target.url);
  if (!target.problem.empty()) throw WebhookFailure(quoted + target.problem);
  if (target.host.empty())
    throw WebhookFailure(
        fmt::format("{}dial tcp {}: connect: connection refused", quoted, target.shown));

  asio::steady_timer timer(executor, std::chrono::seconds(seconds));
  auto text = json::serialize(review);
  auto first = co_await (post(executor, std::move(target), std::move(text)) ||
                         timer.async_wait(asio::use_awaitable));
  if (first.index() == 1) throw WebhookFailure(quoted + "context deadline exceeded");
  auto& outcome = std::get<0>(first);
  if (!outcome.problem.empty()) throw WebhookFailure(quoted + outcome.problem);
  if (outcome.status / 100 != 2)
    throw WebhookFailure("failed to call webhook: " +
                         refusalText(outcome.status, std::move(outcome.body)));
  boost::system::error_code failure;
  auto answer = json::parse(outcome.body, failure);
  if (failure || !answer.is_object())
    throw WebhookFailure(
        fmt::format("failed to call webhook: couldn't get version/kind; json parse error: {}",
                    failure ? failure.message() : "it is no object"));
  co_return answer;
}

}  // namespace sparklab::lab
