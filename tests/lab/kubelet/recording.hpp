// The recordings of a real kubelet 1.34 with containerd (tests/fixtures/kubelet).
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace sparklab::lab {

struct Recording {
  std::vector<json::value> versions;  ///< of the pod, in order, as a watch delivered them
  std::vector<std::string> types;     ///< ADDED, MODIFIED, DELETED
  json::value events;

  static Recording read(const std::string& name) {
    Recording recording;
    std::ifstream file(std::string(SPARKLAB_SOURCE_DIR) + "/tests/fixtures/kubelet/" + name +
                       ".jsonl");
    for (std::string line; std::getline(file, line);) {
      const auto value = json::parse(line);
      if (const auto* object = find(value, {"object"})) {
        recording.versions.push_back(*object);
        recording.types.emplace_back(str(value, {"type"}));
      } else if (const auto* events = find(value, {"events"})) {
        recording.events = *events;
      }
    }
    return recording;
  }
};

}  // namespace sparklab::lab
