// Image references, as containerd reads them.
#pragma once

#include <optional>
#include <string>

namespace sparklab::lab {

struct ImageReference {
  std::string repository;  ///< "docker.io/apache/spark"
  std::string tag;         ///< "latest" when none is given; empty with a digest
  std::string digest;      ///< "sha256:..."

  std::string text() const {
    return digest.empty() ? repository + ":" + tag : repository + "@" + digest;
  }
};

/// Nothing for what is not a reference: upper case, spaces, an empty part ...
std::optional<ImageReference> parseReference(const std::string& name);

}  // namespace sparklab::lab
