#include "process/sockets.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>

namespace sparklab::process {
namespace {

namespace fs = std::filesystem;

std::optional<int> numberOf(const fs::path& path) {
  const auto name = path.filename().string();
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return number;
}

UniqueFd openProcess(pid_t pid) {
  return UniqueFd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
}

UniqueFd share(const UniqueFd& process, int number) {
  UniqueFd fd(static_cast<int>(::syscall(SYS_pidfd_getfd, process.get(), number, 0)));
  int type = 0;
  socklen_t length = sizeof type;
  if (!fd || ::getsockopt(fd.get(), SOL_SOCKET, SO_TYPE, &type, &length) != 0) return UniqueFd();
  return fd;
}

std::optional<Endpoint> endOf(int socket, decltype(&::getsockname) ask) {
  sockaddr_storage address = {};
  socklen_t length = sizeof address;
  if (ask(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0) return std::nullopt;
  return Endpoint::of(address);
}

bool isStream(int socket) {
  int type = 0;
  socklen_t length = sizeof type;
  return ::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_STREAM;
}

}  // namespace

std::optional<Endpoint> Endpoint::of(const sockaddr_storage& address) {
  char text[INET6_ADDRSTRLEN];
  if (address.ss_family == AF_INET) {
    const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
    ::inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
    return Endpoint{text, ntohs(v4.sin_port)};
  }
  if (address.ss_family != AF_INET6) return std::nullopt;
  const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
  if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr))
    ::inet_ntop(AF_INET, v6.sin6_addr.s6_addr + 12, text, sizeof text);
  else
    ::inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof text);
  return Endpoint{text, ntohs(v6.sin6_port)};
}

UniqueFd shareSocket(pid_t pid, int number) {
  // A thread's number opens nothing: its descriptors are its process's.
  auto process = openProcess(pid);
  if (!process) {
    std::error_code failure;
    for (fs::directory_iterator it(fmt::format("/proc/{}/task", pid), failure), end;
         !failure && it != end && !process; it.increment(failure))
      if (const auto task = numberOf(it->path())) process = openProcess(*task);
  }
  return process ? share(process, number) : UniqueFd();
}

std::vector<SharedSocket> connectionsOf(pid_t pid) {
  std::vector<SharedSocket> found;
  const auto process = openProcess(pid);
  if (!process) return found;
  std::error_code failure;
  for (fs::directory_iterator it(fmt::format("/proc/{}/fd", pid), failure), end;
       !failure && it != end; it.increment(failure)) {
    std::error_code gone;
    const auto number = numberOf(it->path());
    if (!number || !fs::read_symlink(it->path(), gone).string().starts_with("socket:")) continue;
    auto fd = share(process, *number);
    if (!fd || !isStream(fd.get())) continue;
    auto local = endOf(fd.get(), &::getsockname);
    auto peer = endOf(fd.get(), &::getpeername);
    if (local && peer) found.push_back({std::move(fd), std::move(*local), std::move(*peer)});
  }
  return found;
}

std::vector<pid_t> processesBeside(pid_t first) {
  std::vector<pid_t> found;
  std::error_code failure;
  const auto space = fs::read_symlink(fmt::format("/proc/{}/ns/pid", first), failure);
  if (failure) return found;
  for (fs::directory_iterator it("/proc", failure), end; !failure && it != end;
       it.increment(failure)) {
    const auto pid = numberOf(it->path());
    std::error_code gone;
    if (pid && fs::read_symlink(it->path() / "ns/pid", gone) == space && !gone)
      found.push_back(*pid);
  }
  return found;
}

// Packets that have been forwarded more often than never, IP_MINTTL drops; and here every packet
// looks so, since nobody sends with the largest time to live. (SO_ATTACH_FILTER would say it more
// plainly, but some kernels refuse it to plain users.)
bool deafen(int socket) noexcept {
  const int more = 255;
  return ::setsockopt(socket, IPPROTO_IP, IP_MINTTL, &more, sizeof more) == 0;
}

void undeafen(int socket) noexcept {
  const int any = 0;
  ::setsockopt(socket, IPPROTO_IP, IP_MINTTL, &any, sizeof any);
}

}  // namespace sparklab::process
