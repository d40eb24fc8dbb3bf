#include "scenario/scope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/references.hpp"
#include "scenario/suggest.hpp"

namespace sparklab::scenario {

namespace {

const std::vector<RunFact>& fieldsOf(const Thing& thing) {
  static const std::vector<RunFact> none;
  switch (thing.kind) {
    case Thing::Kind::WordServer:
      return wordServerFields();
    case Thing::Kind::Submit:
    case Thing::Kind::Run:
      return processFields();
    case Thing::Kind::PodSet:
      return podSetFields();
    case Thing::Kind::Step:
      return none;
  }
  return none;
}

/// Why a field cannot be had from this thing, or empty.
std::string_view obstacle(const Thing& thing, std::string_view field) {
  if (thing.kind != Thing::Kind::PodSet) return "";
  if (field == "hash") return thing.hasHash ? "" : "has no `names` with {hash}";
  return thing.onePod ? "" : "may hold more or fewer than one pod";
}

bool reserved(std::string_view name) {
  if (name == "never") return true;
  return std::any_of(runFacts().begin(), runFacts().end(), [&](const RunFact& fact) {
    return fact.name.substr(0, fact.name.find('.')) == name;
  });
}

}  // namespace

std::string_view Thing::describe() const noexcept {
  switch (kind) {
    case Kind::WordServer:
      return "a word server";
    case Kind::Submit:
      return "a submitter";
    case Kind::Run:
      return "a command";
    case Kind::PodSet:
      return "a set of pods";
    case Kind::Step:
      return "a step";
  }
  return "";
}

Thing* Scope::find(const std::string& name) {
  const auto found = things_.find(name);
  return found == things_.end() ? nullptr : &found->second;
}

void Scope::define(Problems& problems, const Node& name, Thing thing) {
  if (reserved(name.value)) {
    problems.error(name, fmt::format("'{}' is a name that every scenario has already", name.value),
                   "choose another");
    return;
  }
  thing.at = name;
  thing.skipped = skipping;
  const auto [existing, fresh] = things_.try_emplace(name.value, std::move(thing));
  if (fresh) return;
  const auto& other = existing->second;
  problems.error(name, fmt::format("'{}' is already the name of {}", name.value, other.describe()),
                 fmt::format("it was given in line {}; names of processes, word servers, sets of "
                             "pods and steps must differ",
                             other.at.at.line));
}

void Scope::use(Problems& problems, const Node& text, Thing& thing) const {
  thing.used = true;
  if (thing.skipped && !skipping)
    problems.error(text,
                   fmt::format("'{}' needs the step of line {}, which is skipped", text.value,
                               thing.at.at.line),
                   "skip this step as well");
}

void Scope::sayMissing(Problems& problems, const Node& text, std::string_view what,
                       const Thing* other, const std::vector<std::string>& known) {
  if (other) {
    problems.error(text, fmt::format("'{}' is {}, not {}", text.value, other->describe(), what),
                   suggestion(text.value, known, "defined so far"));
    return;
  }
  problems.error(text, fmt::format("no earlier step defines {} '{}'", what, text.value),
                 suggestion(text.value, known, "defined so far"));
}

std::vector<std::string> Scope::knownReferences(bool runFactsOnly) const {
  std::vector<std::string> known;
  if (!runFactsOnly) {
    for (const auto& [name, thing] : things_)
      for (const auto& field : fieldsOf(thing))
        if (obstacle(thing, field.name).empty())
          known.push_back(fmt::format("{}.{}", name, field.name));
  }
  for (const auto& fact : runFacts()) known.emplace_back(fact.name);
  return known;
}

void Scope::checkReference(Problems& problems, const Node& text, const Reference& reference,
                           bool runFactsOnly) {
  const auto& name = reference.name;
  const auto dot = name.find('.');
  auto* thing = runFactsOnly ? nullptr : find(name.substr(0, dot));
  if (thing) {
    use(problems, text, *thing);
    const auto& fields = fieldsOf(*thing);
    const auto field = dot == std::string::npos ? "" : name.substr(dot + 1);
    const bool exists = std::any_of(fields.begin(), fields.end(),
                                    [&](const RunFact& known) { return known.name == field; });
    const auto why = exists ? obstacle(*thing, field) : "";
    if (exists && why.empty()) return;
    if (exists) {
      problems.errorWithin(
          text, reference.offset, reference.length,
          fmt::format("'${{{}}}' cannot be known: '{}' {}", name, name.substr(0, dot), why));
      return;
    }
  } else {
    const auto& facts = runFacts();
    if (std::any_of(facts.begin(), facts.end(),
                    [&](const RunFact& fact) { return fact.name == name; }))
      return;
  }
  problems.errorWithin(text, reference.offset, reference.length,
                       fmt::format("nothing defines '${{{}}}'{}", name,
                                   runFactsOnly ? " for the whole run" : " before this step"),
                       suggestion(name, knownReferences(runFactsOnly), "defined"));
}

void Scope::checkReferences(Problems& problems, const Node& text, bool runFactsOnly) {
  const auto found = findReferences(text.value);
  for (const auto& reference : found.all) checkReference(problems, text, reference, runFactsOnly);
  if (found.unclosed)
    problems.errorWithin(text, *found.unclosed, 2, "'${' without '}'", "write $${ for a plain ${");
}

}  // namespace sparklab::scenario
