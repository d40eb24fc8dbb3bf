#include "lab/lab_controls.hpp"

#include <fmt/format.h>

#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

using Names = std::vector<std::string>;

Task<json::value> listNodes(const Nodes& nodes) {
  co_return json::value{{"items", nodes.describe()}};
}

Task<json::value> stopNode(Nodes& nodes, Names names, json::value body) {
  const bool power = flag(body, {"powerOff"});
  nodes.stop(names[0], power ? Nodes::Loss::Power : Nodes::Loss::Network);
  co_return json::value{{"items", nodes.describe()}};
}

Task<json::value> startNode(Nodes& nodes, Names names) {
  nodes.start(names[0]);
  co_return json::value{{"items", nodes.describe()}};
}

json::value describe(const LabClock& clock) {
  return {{"now", rfc3339(clock.now())}, {"speed", clock.speed()}};
}

Task<json::value> showClock(const LabClock& clock) {
  co_return describe(clock);
}

Task<json::value> advanceClock(LabClock& clock, json::value body) {
  const auto by = parseDuration(str(body, {"by"}));
  if (!by || *by <= Nanos(0) || *by > std::chrono::hours(24 * 366))
    throw badRequest("\"by\" must be a duration of at most a year, e.g. 5m");
  co_await clock.advance(*by);
  co_return describe(clock);
}

Task<json::value> speedClock(LabClock& clock, json::value body) {
  const auto* factor = find(body, {"factor"});
  boost::system::error_code failure;
  const auto value = factor ? factor->to_number<double>(failure) : 0;
  if (failure || !(value >= kSlowest && value <= kFastest))
    throw badRequest(fmt::format("\"factor\" must be a number from {} to {}", kSlowest, kFastest));
  clock.setSpeed(value);
  co_return describe(clock);
}

}  // namespace

void addNodeControls(Control& control, Nodes& nodes) {
  control.on("GET", "nodes", [&nodes](Names, json::value) { return listNodes(nodes); });
  control.on("POST", "nodes/*/stop", [&nodes](Names names, json::value body) {
    return stopNode(nodes, std::move(names), std::move(body));
  });
  control.on("POST", "nodes/*/start",
             [&nodes](Names names, json::value) { return startNode(nodes, std::move(names)); });
}

void addClockControls(Control& control, LabClock& clock) {
  control.on("GET", "clock", [&clock](Names, json::value) { return showClock(clock); });
  control.on("POST", "clock/advance",
             [&clock](Names, json::value body) { return advanceClock(clock, std::move(body)); });
  control.on("POST", "clock/speed",
             [&clock](Names, json::value body) { return speedClock(clock, std::move(body)); });
}

}  // namespace sparklab::lab
