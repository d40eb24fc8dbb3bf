// Small notations: quantities, durations, times, cron schedules, image references, JSON paths.
#include "base/time.hpp"
#include "fuzz.hpp"
#include "lab/images/reference.hpp"
#include "lab/printers/json_path.hpp"
#include "lab/registry/cron_schedule.hpp"
#include "lab/registry/quantity.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  if (const auto amount = lab::Quantity::parse(bytes)) {
    // The canonical form means the same.
    const auto again = lab::Quantity::parse(amount->text());
    mustHold(again && *again == *amount);
  }
  if (const auto duration = parseDuration(bytes))
    mustHold(parseDuration(formatDuration(*duration)).has_value());
  if (const auto time = parseRfc3339(bytes)) mustHold(parseRfc3339(rfc3339(*time)).has_value());
  try {
    const auto schedule = lab::CronSchedule::parse(bytes);
    schedule.next(*parseRfc3339("2026-11-23T01:39:01Z"));
  } catch (const lab::CronError&) {
  }
  lab::parseReference(std::string(bytes));
  static const auto object =
      json::parse(R"({"a": {"b": [{"type": "A", "v": 1}, {"type": "B", "v": 2}]}, "c": "text"})");
  if (const auto path = lab::JsonPath::parse(bytes)) path->find(object);
}
