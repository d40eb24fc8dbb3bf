// Who listens on a TCP port, of all the pods that share this machine's network.
#pragma once

#include <sys/types.h>

#include <boost/asio/ip/tcp.hpp>
#include <string>
#include <vector>

namespace sparklab::lab {

/// Where processes of the containers with these process 1s listen on `port`, as addresses to
/// connect to: `podIP` for a listener on all addresses. In a pod's own network nobody else would be
/// there, so others' listeners (another pod's, this machine's) don't count.
std::vector<boost::asio::ip::tcp::endpoint> listenersOf(const std::vector<pid_t>& containers,
                                                        std::uint16_t port,
                                                        const std::string& podIP);

/// The listening sockets of one of /proc/net/tcp and tcp6: inode and address. For listenersOf() and
/// its tests.
struct ListeningSocket {
  std::uint64_t inode = 0;
  boost::asio::ip::address address;
};
std::vector<ListeningSocket> parseListeners(const std::string& table, std::uint16_t port);

}  // namespace sparklab::lab
