#include "runner/pod_select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/error.hpp"

namespace sparklab::runner {

namespace {

bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::string_view takeNumber(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && isDigit(text[end])) ++end;
  auto number = text.substr(0, end);
  text.remove_prefix(end);
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

void sortByName(std::vector<const journal::Pod*>& pods) {
  std::sort(pods.begin(), pods.end(), [](const auto* a, const auto* b) {
    return a->name == b->name ? a->created < b->created : naturalLess(a->name, b->name);
  });
}

/// PodSelector::text() speaks of "pods"; one pod is "a pod".
std::string selectorText(const scenario::PodSelector& where, bool singular) {
  auto text = where.text();
  if (!singular) return text;
  const auto word = text.find("pods");
  if (word != std::string::npos) text.erase(word + 3, 1);
  return text;
}

}  // namespace

bool naturalLess(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (isDigit(a.front()) && isDigit(b.front())) {
      const auto left = takeNumber(a);
      const auto right = takeNumber(b);
      if (left.size() != right.size()) return left.size() < right.size();
      if (left != right) return left < right;
      continue;
    }
    if (a.front() != b.front()) return a.front() < b.front();
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.empty() && !b.empty();
}

scenario::NamePattern namePattern(const std::string& text) {
  try {
    return scenario::NamePattern(text);
  } catch (const scenario::PatternError& error) {
    throw Error(fmt::format("the name pattern '{}' is wrong: {}", text, error.what()), error.hint,
                kBadInput);
  }
}

PodFilter::PodFilter(const scenario::PodSelector& where) : where_(where) {
  if (where.name) name_ = namePattern(*where.name);
}

bool PodFilter::fitsIdentity(const journal::Pod& pod) const {
  if (where_.role && pod.role() != *where_.role) return false;
  if (name_ && !name_->match(pod.name)) return false;
  return std::all_of(where_.labels.begin(), where_.labels.end(), [&](const auto& label) {
    const auto* value = find(pod.object, {"metadata", "labels", label.first});
    return value && value->is_string() && value->get_string() == label.second;
  });
}

bool PodFilter::fits(const journal::Pod& pod) const {
  return fitsIdentity(pod) && (!where_.phase || pod.phase() == *where_.phase);
}

bool PodFilter::selects(const journal::Pod& pod) const {
  return (where_.includeDeleted || !pod.deleted) && fits(pod);
}

std::vector<const journal::Pod*> PodFilter::select(const World& world) const {
  std::vector<const journal::Pod*> pods;
  for (const auto& [uid, pod] : world.state().pods())
    if (selects(pod)) pods.push_back(&pod);
  sortByName(pods);
  return pods;
}

std::vector<const journal::Pod*> PodFilter::candidates(const World& world) const {
  std::vector<const journal::Pod*> pods;
  for (const auto& [uid, pod] : world.state().pods())
    if (fitsIdentity(pod)) pods.push_back(&pod);
  sortByName(pods);
  return pods;
}

Candidate candidate(const journal::Pod& pod, Nanos now) {
  Candidate row;
  row.uid = pod.uid;
  row.name = pod.name;
  row.ready = journal::podReadyText(pod.object);
  row.status = pod.status();
  row.restarts = pod.restarts();
  row.deleted = pod.deleted.has_value();
  row.age = pod.deleted.value_or(now) - pod.created;
  return row;
}

std::string countedText(int count, const scenario::PodSelector& where) {
  return fmt::format("{} {}", count == 0 ? "no" : std::to_string(count),
                     selectorText(where, count == 1));
}

std::string countedText(const scenario::Count& count, const scenario::PodSelector& where) {
  const bool exact = count.max && *count.max == count.min && count.min > 0;
  const bool singular = exact ? count.min == 1 : (!count.max && count.min == 1);
  return fmt::format("{}{} {}", exact ? "exactly " : "", count.text(),
                     selectorText(where, singular));
}

}  // namespace sparklab::runner
