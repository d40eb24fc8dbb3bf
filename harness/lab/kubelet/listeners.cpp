#include "lab/kubelet/listeners.hpp"
#include "base/file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;
namespace ip = boost::asio::ip;

/// The kernel prints addresses as 32-bit words in this machine's byte order.
std::optional<ip::address> parseAddress(std::string_view hex) {
  if (hex.size() != 8 && hex.size() != 32) return {};
  std::array<unsigned char, 16> bytes{};
  for (std::size_t word = 0; word < hex.size() / 8; ++word) {
    const auto text = hex.substr(word * 8, 8);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 8, value, 16);
    if (error != std::errc() || end != text.data() + 8) return {};
    std::memcpy(bytes.data() + word * 4, &value, 4);
  }
  if (hex.size() == 32) return ip::make_address_v6(bytes);
  return ip::make_address_v4(ip::address_v4::bytes_type{bytes[0], bytes[1], bytes[2], bytes[3]});
}

/// The inodes of every socket that a container's processes hold.
void addSockets(std::set<std::uint64_t>& inodes, pid_t container) {
  std::error_code ignored;
  const fs::path proc = fmt::format("/proc/{}/root/proc", container);
  for (const auto& process : fs::directory_iterator(proc, ignored)) {
    if (!std::isdigit(static_cast<unsigned char>(process.path().filename().native()[0]))) continue;
    for (const auto& fd : fs::directory_iterator(process.path() / "fd", ignored)) {
      const auto target = fs::read_symlink(fd.path(), ignored).native();  // "socket:[12345]"
      std::uint64_t inode = 0;
      if (target.starts_with("socket:[") &&
          std::from_chars(target.data() + 8, target.data() + target.size(), inode).ec ==
              std::errc())
        inodes.insert(inode);
    }
  }
}

}  // namespace

std::vector<ListeningSocket> parseListeners(const std::string& table, std::uint16_t port) {
  std::vector<ListeningSocket> found;
  std::istringstream lines(table);
  const auto suffix = fmt::format(":{:04X}", port);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string number, local, remote, state, queues, timer, retransmits, uid, timeout;
    ListeningSocket socket;
    fields >> number >> local >> remote >> state >> queues >> timer >> retransmits >> uid >>
        timeout >> socket.inode;
    if (!fields || state != "0A" || !local.ends_with(suffix)) continue;
    const auto address = parseAddress(std::string_view(local).substr(0, local.size() - 5));
    if (!address) continue;
    socket.address = *address;
    found.push_back(socket);
  }
  return found;
}

std::vector<ip::tcp::endpoint> listenersOf(const std::vector<pid_t>& containers, std::uint16_t port,
                                           const std::string& podIP) {
  auto sockets = parseListeners(contentOf("/proc/net/tcp"), port);
  const auto others = parseListeners(contentOf("/proc/net/tcp6"), port);
  sockets.insert(sockets.end(), others.begin(), others.end());
  std::vector<ip::tcp::endpoint> endpoints;
  if (sockets.empty()) return endpoints;
  std::set<std::uint64_t> inodes;
  for (const auto container : containers) addSockets(inodes, container);
  boost::system::error_code ignored;
  const auto pod = ip::make_address(podIP, ignored);
  for (const auto& socket : sockets) {
    if (!inodes.contains(socket.inode)) continue;
    auto address = socket.address;
    if (address.is_v6() && address.to_v6().is_v4_mapped())
      address = ip::make_address_v4(ip::v4_mapped, address.to_v6());
    endpoints.emplace_back(address.is_unspecified() ? pod : address, port);
    // An IPv6 socket for all addresses need not take IPv4.
    if (socket.address.is_v6() && socket.address.is_unspecified())
      endpoints.emplace_back(ip::address_v6::loopback(), port);
  }
  return endpoints;
}

}  // namespace sparklab::lab
