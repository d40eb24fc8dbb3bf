// Evaluates a condition at one instant. Keeps what it has read of logs and output, so that each
// line is looked at once however often the condition is evaluated.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runner/evaluation.hpp"
#include "scenario/model.hpp"

namespace sparklab::runner {

/// One kind of check, compiled: patterns and regular expressions are parsed once.
class CompiledCheck {
 public:
  virtual ~CompiledCheck() = default;
  virtual CheckResult look(const World& world, Evaluation& evaluation) = 0;
  /// Whether `entry` can change the result; a false "yes" only costs time.
  virtual bool concernedBy(const journal::Entry& entry) const = 0;
};

class Expectation {
 public:
  /// `condition` has its placeholders filled in. Throws Error (kBadInput) for a pattern that does
  /// not compile.
  explicit Expectation(const scenario::Condition& condition);

  /// The same world (or a later one) each time.
  Evaluation look(const World& world);
  bool concernedBy(const journal::Entry& entry) const;

 private:
  std::vector<std::unique_ptr<CompiledCheck>> checks_;
};

/// `condition` at the present instant of `world`.
Evaluation evaluate(const scenario::Condition& condition, const World& world);

std::unique_ptr<CompiledCheck> compile(const scenario::PodCheck& check);
std::unique_ptr<CompiledCheck> compile(const scenario::ObjectCheck& check);
std::unique_ptr<CompiledCheck> compile(const scenario::ProcessCheck& check);
std::unique_ptr<CompiledCheck> compile(const scenario::LogCheck& check);

}  // namespace sparklab::runner
