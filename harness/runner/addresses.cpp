#include "runner/addresses.hpp"

#include <fmt/format.h>
#include <netdb.h>
#include <sys/socket.h>

#include <boost/asio/ip/address.hpp>
#include <memory>

#include "base/error.hpp"
#include "base/unique_fd.hpp"
#include "kube/url.hpp"

namespace sparklab::runner {

namespace {

bool isLoopback(const std::string& host) {
  if (host == "localhost") return true;
  boost::system::error_code failure;
  const auto address = boost::asio::ip::make_address(host, failure);
  return !failure && address.is_loopback();
}

}  // namespace

bool onLoopback(const std::string& server) {
  return isLoopback(kube::parseServerUrl(server).host);
}

std::string addressTowards(const std::string& server) {
  const auto url = kube::parseServerUrl(server);
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_DGRAM;
  addrinfo* found = nullptr;
  if (const int error = ::getaddrinfo(url.host.c_str(), "9", &wanted, &found); error != 0)
    throw Error(fmt::format("{} has no address: {}", url.host, ::gai_strerror(error)));
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
  for (const auto* address = found; address; address = address->ai_next) {
    // Connecting a datagram socket sends nothing; it only asks the kernel for the route.
    const UniqueFd fd(::socket(address->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!fd || ::connect(fd.get(), address->ai_addr, address->ai_addrlen) != 0) continue;
    sockaddr_storage ours{};
    socklen_t length = sizeof ours;
    char text[NI_MAXHOST];
    auto* raw = reinterpret_cast<sockaddr*>(&ours);
    if (::getsockname(fd.get(), raw, &length) == 0 &&
        ::getnameinfo(raw, length, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
      return text;
  }
  throw Error(fmt::format("this machine has no route to {}", url.host),
              "Name the address at which pods reach this machine with --word-host.");
}

Reach reachFrom(const std::string& server, const std::string& told) {
  Reach reach;
  const bool local = told.empty() ? onLoopback(server) : isLoopback(told);
  reach.host = !told.empty() ? told : local ? "127.0.0.1" : addressTowards(server);
  reach.bind = local ? "127.0.0.1" : "0.0.0.0";
  return reach;
}

}  // namespace sparklab::runner
