// `logs:` in how many pods a line stands, from the first second of their containers on.
#include <fmt/format.h>

#include <algorithm>

#include "runner/expectation.hpp"
#include "runner/line_counter.hpp"
#include "runner/pod_select.hpp"

namespace sparklab::runner {

namespace {

class CompiledLogCheck : public CompiledCheck {
 public:
  explicit CompiledLogCheck(const scenario::LogCheck& check)
      : check_(check), filter_(check.where), counter_(check.text) {}

  bool concernedBy(const journal::Entry& entry) const override {
    if (std::holds_alternative<journal::LogLine>(entry.fact)) return true;
    const auto* event = std::get_if<journal::ObjectEvent>(&entry.fact);
    return event && str(event->object, {"kind"}) == "Pod";
  }

  CheckResult look(const World& world, Evaluation&) override {
    CheckResult result;
    result.expected = expected();
    const auto afterSeq = boundary(world);
    const auto now = world.state().at();
    int having = 0, looked = 0;
    for (const auto* pod : filter_.candidates(world)) {
      auto row = candidate(*pod, now);
      if (!filter_.selects(*pod)) {
        row.why = pod->deleted ? "was deleted" : "is not meant";
      } else if (++looked; afterSeq) {
        const auto& lines = world.state().log(pod->uid);
        const auto& seen = counter_.read(pod->uid, lines, *afterSeq);
        if (counter_.admits(seen)) {
          ++having;
          if (seen.first && result.evidence.empty())
            result.evidence = fmt::format("{}: {}", pod->name, seen.first->text);
        } else {
          row.offending = Cell::Name;
          row.why = fmt::format("logged {} such line{} of {}", seen.count,
                                seen.count == 1 ? "" : "s", lines.size());
        }
      }
      result.candidates.push_back(std::move(row));
    }
    result.holds = afterSeq && check_.inPods.admits(having);
    result.found = !afterSeq ? fmt::format("step {} has not ended", check_.after)
                             : fmt::format("{} of {} {}", having, looked,
                                           looked == 1 ? "pod has it" : "pods have it");
    if (looked == 0) result.found = "there is " + countedText(0, check_.where);
    result.closeness = check_.inPods.min ? std::min(0.99, 1.0 * having / check_.inPods.min) : 0.5;
    return result;
  }

 private:
  std::string expected() const {
    auto text = countedText(check_.inPods, check_.where);
    text += fmt::format(" with {} in the log", runner::text(check_.text));
    if (!check_.after.empty()) text += fmt::format(", written after step {}", check_.after);
    return text;
  }

  /// The entry after which lines count; nothing while the step has not ended.
  std::optional<std::uint64_t> boundary(const World& world) const {
    if (check_.after.empty()) return 0;
    const auto step = world.steps.find(check_.after);
    if (step == world.steps.end() || !step->second.ended) return {};
    return step->second.endSeq;
  }

  scenario::LogCheck check_;
  PodFilter filter_;
  LineCounter counter_;
};

}  // namespace

std::unique_ptr<CompiledCheck> compile(const scenario::LogCheck& check) {
  return std::make_unique<CompiledLogCheck>(check);
}

}  // namespace sparklab::runner
