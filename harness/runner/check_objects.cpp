// `objects:` how many objects of a kind exist that look as stated.
#include <fmt/format.h>

#include <algorithm>

#include "runner/expectation.hpp"
#include "runner/json_subset.hpp"
#include "runner/pod_select.hpp"

namespace sparklab::runner {

namespace {

class CompiledObjectCheck : public CompiledCheck {
 public:
  explicit CompiledObjectCheck(const scenario::ObjectCheck& check) : check_(check) {
    if (!check.name.empty()) name_ = namePattern(check.name);
  }

  bool concernedBy(const journal::Entry& entry) const override {
    const auto* event = std::get_if<journal::ObjectEvent>(&entry.fact);
    return event && str(event->object, {"kind"}) == check_.kind;
  }

  CheckResult look(const World& world, Evaluation&) override {
    CheckResult result;
    result.expected = fmt::format("{} {}", check_.count.text(), what(check_.count.max.value_or(2)));
    std::vector<std::string> names;
    std::string nearMiss;
    const auto take = [&](const json::value& object) {
      if (str(object, {"kind"}) != check_.kind || !fitsIdentity(object)) return;
      const auto name = std::string(str(object, {"metadata", "name"}));
      const auto unlike =
          check_.match.is_null() ? std::optional<std::string>() : difference(check_.match, object);
      if (unlike)
        nearMiss = fmt::format("; of {}, {}", name, *unlike);
      else
        names.push_back(name);
    };
    for (const auto& [key, object] : world.state().objects()) take(object);
    for (const auto& [uid, pod] : world.state().pods())
      if (!pod.deleted) take(pod.object);
    const auto count = static_cast<int>(names.size());
    result.holds = check_.count.admits(count);
    result.found = fmt::format("{} {}", count == 0 ? "no" : std::to_string(count), what(count));
    for (std::size_t i = 0; i < names.size(); ++i)
      result.found += (i == 0 ? ": " : ", ") + names[i];
    if (!result.holds) result.found += nearMiss;
    result.closeness = check_.count.min ? std::min(1.0, 1.0 * count / check_.count.min) : 0.5;
    return result;
  }

 private:
  std::string what(int count) const {
    auto text = check_.kind + (count > 1 ? "s" : "");
    if (name_) text += " named " + name_->text();
    for (const auto& [key, value] : check_.labels) text += fmt::format(" with {}={}", key, value);
    return text;
  }

  bool fitsIdentity(const json::value& object) const {
    if (name_ && !name_->match(str(object, {"metadata", "name"}))) return false;
    return std::all_of(check_.labels.begin(), check_.labels.end(), [&](const auto& label) {
      const auto* value = find(object, {"metadata", "labels", label.first});
      return value && value->is_string() && value->get_string() == label.second;
    });
  }

  scenario::ObjectCheck check_;
  std::optional<scenario::NamePattern> name_;
};

}  // namespace

std::unique_ptr<CompiledCheck> compile(const scenario::ObjectCheck& check) {
  return std::make_unique<CompiledObjectCheck>(check);
}

}  // namespace sparklab::runner
