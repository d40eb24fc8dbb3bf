// Sockets of other processes of this user: who is connected with whom, and how to part them.
#pragma once

#include <sys/socket.h>
#include <sys/types.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"

namespace sparklab::process {

/// "127.0.0.1" and a port; an IPv4 address that is mapped into IPv6 counts as itself.
struct Endpoint {
  std::string address;
  std::uint16_t port = 0;
  auto operator<=>(const Endpoint&) const = default;

  /// Nothing for addresses of other families.
  static std::optional<Endpoint> of(const sockaddr_storage& address);
};

/// A socket that another process has too (pidfd_getfd(2)). It stays open while this lives.
struct SharedSocket {
  UniqueFd fd;
  Endpoint local, peer;
};

/// The descriptor `number` of process `pid`; empty when it is no socket, or we may not.
UniqueFd shareSocket(pid_t pid, int number);

/// All connected TCP sockets of a process.
std::vector<SharedSocket> connectionsOf(pid_t pid);

/// All processes of the PID namespace of `first`, itself included.
std::vector<pid_t> processesBeside(pid_t first);

/// Everything that arrives for the socket over IPv4 is lost, as if its network were gone: nobody is
/// told, the peer's kernel sends again and again. False when the kernel refuses.
bool deafen(int socket) noexcept;

/// The end of that.
void undeafen(int socket) noexcept;

}  // namespace sparklab::process
