#include "lab/network_faults.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {

namespace {

/// Whether the fault keeps these two pods apart, in either direction.
bool parts(const Fault& fault, const Object& a, const Object& b) {
  if (a.uid() == b.uid()) return false;
  const auto pods = strings(fault.spec, {"partition", "pods"});
  const auto from = strings(fault.spec, {"partition", "from"});
  const auto divides = [&](const Object& one, const Object& other) {
    if (one.ns() != fault.ns || !likeAny(pods, one.name())) return false;
    // Without `from`, all that are not on this side.
    if (from.empty()) return other.ns() != fault.ns || !likeAny(pods, other.name());
    return other.ns() == fault.ns && likeAny(from, other.name());
  };
  return divides(a, b) || divides(b, a);
}

std::string_view addressOf(const Object& pod) {
  return str(pod.value(), {"status", "podIP"});
}

struct Member {
  ObjectPtr pod;
  bool looked = false;
  std::vector<process::SharedSocket> connections{};
};

}  // namespace

NetworkFaults::NetworkFaults(Registry& registry, Faults& faults, Nodes& nodes)
    : registry_(registry), faults_(faults), nodes_(nodes) {
  Faults::Effect effect;
  effect.begin = [this](const Fault& fault) { begin(fault); };
  effect.end = [this](const Fault& fault) { end(fault.uid); };
  faults.on("partition", std::move(effect));
}

void NetworkFaults::begin(const Fault& fault) {
  std::vector<Member> members;
  for (auto& pod : registry_.store().list("pods")) {
    if (isFinished(pod->value()) || addressOf(*pod).empty()) continue;
    members.push_back({std::move(pod)});
  }
  // Of those alone that are to be parted: it means to look at every process of this machine.
  const auto lookAt = [&](Member& member) {
    if (std::exchange(member.looked, true)) return;
    for (const auto pid : nodes_.processesOf(std::string(member.pod->uid())))
      for (auto& connection : process::connectionsOf(pid))
        member.connections.push_back(std::move(connection));
  };
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      auto& one = members[i];
      auto& other = members[j];
      if (!parts(fault, *one.pod, *other.pod)) continue;
      lookAt(one);
      lookAt(other);
      for (auto& a : one.connections) {
        for (auto& b : other.connections) {
          if (!a.fd || !b.fd || a.local != b.peer || a.peer != b.local) continue;
          std::vector<UniqueFd> ends;
          ends.push_back(std::move(a.fd));
          ends.push_back(std::move(b.fd));
          // The one that has called knows the other by its pod's address.
          const bool called = a.peer.address == addressOf(*other.pod);
          part(fault, (called ? one : other).pod->name(), (called ? other : one).pod->name(),
               std::move(ends));
        }
      }
    }
  }
}

void NetworkFaults::connects(const std::string& podUid, const process::ConnectAttempt& attempt) {
  const auto partitions = faults_.active("partition");
  if (partitions.empty()) return;
  ObjectPtr caller, callee;
  for (auto& pod : registry_.store().list("pods")) {
    if (pod->uid() == podUid)
      caller = pod;
    else if (addressOf(*pod) == attempt.peer.address && !isFinished(pod->value()))
      callee = pod;
  }
  if (!caller || !callee) return;
  for (const auto& fault : partitions) {
    if (!parts(fault, *caller, *callee)) continue;
    std::vector<UniqueFd> sockets;
    sockets.push_back(process::shareSocket(attempt.pid, attempt.socket));
    try {
      if (sockets.back()) part(fault, caller->name(), callee->name(), std::move(sockets));
    } catch (const StatusError& error) {
      fmt::print(stderr, "sparklab: {}\n", error.what());
    }
    return;
  }
}

void NetworkFaults::part(const Fault& fault, std::string_view from, std::string_view to,
                         std::vector<UniqueFd> sockets) {
  json::object about;
  about["namespace"] = fault.ns;
  about["name"] = fmt::format("{} to {}", from, to);
  if (!faults_.hit(fault.uid, std::move(about))) return;
  for (auto& socket : sockets) {
    if (!process::deafen(socket.get()))
      throw internalError(fmt::format("this machine does not let us part {} and {}: {}", from, to,
                                      std::strerror(errno)));
    deaf_[fault.uid].push_back(std::move(socket));
  }
}

void NetworkFaults::end(const std::string& fault) {
  const auto known = deaf_.find(fault);
  if (known == deaf_.end()) return;
  for (const auto& socket : known->second) process::undeafen(socket.get());
  deaf_.erase(known);
}

}  // namespace sparklab::lab
