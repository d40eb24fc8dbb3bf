#include "runner/expectation.hpp"

#include <algorithm>

namespace sparklab::runner {

bool Evaluation::holds() const {
  return std::all_of(checks.begin(), checks.end(), [](const auto& check) { return check.holds; });
}

bool Evaluation::hopeless() const {
  return std::any_of(checks.begin(), checks.end(),
                     [](const auto& check) { return check.hopeless; });
}

std::size_t Evaluation::held() const {
  return static_cast<std::size_t>(
      std::count_if(checks.begin(), checks.end(), [](const auto& check) { return check.holds; }));
}

double Evaluation::closeness() const {
  double sum = 0;
  for (const auto& check : checks) sum += check.holds ? 1 : check.closeness;
  return sum;
}

Expectation::Expectation(const scenario::Condition& condition) {
  for (const auto& check : condition)
    std::visit([this](const auto& what) { checks_.push_back(compile(what)); }, check.what);
}

Evaluation Expectation::look(const World& world) {
  Evaluation evaluation;
  evaluation.at = world.state().at();
  for (auto& check : checks_) evaluation.checks.push_back(check->look(world, evaluation));
  return evaluation;
}

bool Expectation::concernedBy(const journal::Entry& entry) const {
  return std::any_of(checks_.begin(), checks_.end(),
                     [&](const auto& check) { return check->concernedBy(entry); });
}

Evaluation evaluate(const scenario::Condition& condition, const World& world) {
  return Expectation(condition).look(world);
}

}  // namespace sparklab::runner
