#include "scenario/problems.hpp"

namespace sparklab::scenario {

void Problems::add(Diagnostic::Severity severity, Position at, int length, std::string message,
                   std::string hint) {
  if (severity == Diagnostic::Severity::Error) ++errors_;
  out_.push_back({severity, std::move(at), length, std::move(message), std::move(hint)});
}

void Problems::take(Diagnostic diagnostic) {
  if (diagnostic.severity == Diagnostic::Severity::Error) ++errors_;
  out_.push_back(std::move(diagnostic));
}

void Problems::error(const Node& at, std::string message, std::string hint) {
  add(Diagnostic::Severity::Error, at.at, at.length, std::move(message), std::move(hint));
}

void Problems::warning(const Node& at, std::string message, std::string hint) {
  add(Diagnostic::Severity::Warning, at.at, at.length, std::move(message), std::move(hint));
}

void Problems::errorWithin(const Node& at, std::size_t offset, std::size_t length,
                           std::string message, std::string hint) {
  const int width =
      at.verbatim ? columns(std::string_view(at.value).substr(offset, length)) : at.length;
  add(Diagnostic::Severity::Error, within(at, offset), width, std::move(message), std::move(hint));
}

}  // namespace sparklab::scenario
