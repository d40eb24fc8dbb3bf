// Small programs that a shell finds first after `eval "$(sparklab env)"`, so that the article's
// lines work as they stand: `minikube` and `k`.
#pragma once

#include <filesystem>
#include <string>

namespace sparklab::commands {

struct ShimOptions {
  std::filesystem::path folder;    ///< of the lab; `bin/` and `node-bin/` are made in it
  std::filesystem::path sparklab;  ///< this program
  std::string name;                ///< of the lab
  std::string nodeAddress;         ///< what `minikube ip` prints
};

/// Writes the shims; returns the folder to put on PATH.
std::filesystem::path writeShims(const ShimOptions& options);

/// `text` as one word of a shell command line.
std::string shellQuote(const std::string& text);

}  // namespace sparklab::commands
