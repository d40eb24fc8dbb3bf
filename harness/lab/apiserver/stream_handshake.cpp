#include "lab/apiserver/stream_handshake.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "lab/apiserver/channel_socket.hpp"

namespace sparklab::lab {

namespace {

constexpr const char* kProtocolHeader = "X-Stream-Protocol-Version";

}  // namespace

std::vector<std::string> offeredStreamProtocols(const net::HttpRequest& request) {
  std::vector<std::string> offered;
  for (auto field : request.headers.all(kProtocolHeader)) {
    while (!field.empty()) {
      const auto end = std::min(field.find(','), field.size());
      auto name = field.substr(0, end);
      while (name.starts_with(' ')) name.remove_prefix(1);
      while (name.ends_with(' ')) name.remove_suffix(1);
      if (!name.empty()) offered.emplace_back(name);
      field.remove_prefix(std::min(field.size(), end + 1));
    }
  }
  return offered;
}

Task<std::string> chooseStreamProtocol(net::HttpExchange& exchange,
                                       std::vector<std::string> offered,
                                       std::vector<std::string> supported) {
  for (auto& name : offered)
    if (std::ranges::find(supported, name) != supported.end()) co_return std::move(name);
  net::HttpResponse refused(400, "text/plain; charset=utf-8",
                            fmt::format("unable to upgrade: {} is required\n", kProtocolHeader));
  if (!offered.empty()) {
    refused.status = 403;
    refused.body = fmt::format(
        "unable to upgrade: unable to negotiate protocol: client supports [{}], server accepts "
        "[{}]\n",
        fmt::join(offered, " "), fmt::join(supported, " "));
    for (const auto& name : supported)
      refused.headers.add("X-Accepted-Stream-Protocol-Versions", name);
  }
  co_await exchange.respond(std::move(refused));
  co_return std::string();
}

Task<net::ByteStreamPtr> upgradeToSpdy(net::HttpExchange& exchange, std::string protocol) {
  if (!exchange.request().headers.lists("Upgrade", "SPDY/3.1")) {
    net::HttpResponse refused(400, "text/plain; charset=utf-8",
                              "unable to upgrade: missing upgrade headers in request\n");
    co_await exchange.respond(std::move(refused));
    co_return nullptr;
  }
  net::Headers headers;
  headers.add(kProtocolHeader, std::move(protocol));
  auto carrier = co_await exchange.upgradeTo("SPDY/3.1", headers);
  exchange.setWriteLimit(kStreamIdle);
  co_return carrier;
}

}  // namespace sparklab::lab
