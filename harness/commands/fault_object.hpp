// What `sparklab fault add` is told, as the object that it makes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace sparklab::commands {

/// The options, each as it was given: the API server judges them, and its messages name the fields.
struct FaultOptions {
  std::string name;  ///< "": the lab makes one up
  std::string ns = "default";
  bool everywhere = false;  ///< all namespaces, and what lies in none

  std::vector<std::string> verbs, resources, names, users, groups;
  std::optional<std::int64_t> skip, count;
  std::string duration;

  std::optional<std::int64_t> error, retryAfter;
  std::string message, delay, answer;
  bool carryOut = false;

  std::string watch, which;
  std::optional<std::int64_t> afterEvents;
  bool compaction = false;

  std::vector<std::string> images, tokensOf, tokensIn;
  bool tokens = false;
  std::vector<std::string> outOfMemory, killed, containers;
  std::vector<std::string> parted, from;
  std::string after, disk, node;
  bool powerOff = false;
};

json::value faultObject(const FaultOptions& options);

}  // namespace sparklab::commands
