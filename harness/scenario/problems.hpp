// Collects what is wrong, while the reading goes on.
#pragma once

#include <string>
#include <vector>

#include "scenario/load.hpp"
#include "scenario/yaml.hpp"

namespace sparklab::scenario {

class Problems {
 public:
  explicit Problems(std::vector<Diagnostic>& out) : out_(out) {}

  void error(const Node& at, std::string message, std::string hint = {});
  void warning(const Node& at, std::string message, std::string hint = {});
  /// At byte `offset` of a scalar.
  void errorWithin(const Node& at, std::size_t offset, std::size_t length, std::string message,
                   std::string hint = {});

  /// One that was made elsewhere.
  void take(Diagnostic diagnostic);

  std::size_t errors() const noexcept { return errors_; }

 private:
  void add(Diagnostic::Severity severity, Position at, int length, std::string message,
           std::string hint);

  std::vector<Diagnostic>& out_;
  std::size_t errors_ = 0;
};

}  // namespace sparklab::scenario
