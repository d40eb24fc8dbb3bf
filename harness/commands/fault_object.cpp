#include "commands/fault_object.hpp"

#include "lab/faults/fault_definition.hpp"

namespace sparklab::commands {

namespace {

void put(json::value& object, Path path, const std::string& text) {
  if (!text.empty()) at(object, path) = text;
}

void put(json::value& object, Path path, const std::vector<std::string>& texts) {
  if (!texts.empty()) at(object, path) = jsonArray(texts);
}

void put(json::value& object, Path path, const std::optional<std::int64_t>& number) {
  if (number) at(object, path) = *number;
}

}  // namespace

json::value faultObject(const FaultOptions& options) {
  json::value object = {{"apiVersion", lab::kFaultApiVersion}, {"kind", "Fault"}};
  if (options.name.empty())
    at(object, {"metadata", "generateName"}) = "fault-";
  else
    at(object, {"metadata", "name"}) = options.name;
  auto& spec = at(object, {"spec"});
  spec.emplace_object();

  put(spec, {"match", "verbs"}, options.verbs);
  put(spec, {"match", "resources"}, options.resources);
  if (options.everywhere) at(spec, {"match", "namespaces"}) = json::array{"*"};
  put(spec, {"match", "names"}, options.names);
  put(spec, {"match", "users"}, options.users);
  put(spec, {"match", "groups"}, options.groups);
  put(spec, {"skip"}, options.skip);
  put(spec, {"count"}, options.count);
  put(spec, {"duration"}, options.duration);

  put(spec, {"error", "code"}, options.error);
  put(spec, {"error", "retryAfterSeconds"}, options.retryAfter);
  put(spec, {"error", "message"}, options.message);
  put(spec, {"delay"}, options.delay);
  put(spec, {"answer"}, options.answer);
  if (options.carryOut) at(spec, {"carryOut"}) = true;

  put(spec, {"watch", "end"}, options.watch);
  put(spec, {"watch", "which"}, options.which);
  put(spec, {"watch", "afterEvents"}, options.afterEvents);
  if (options.compaction) at(spec, {"compaction"}) = json::object();

  put(spec, {"image", "names"}, options.images);
  if (options.tokens) at(spec, {"tokens"}) = json::object();
  put(spec, {"tokens", "serviceAccounts"}, options.tokensOf);
  put(spec, {"tokens", "pods"}, options.tokensIn);
  put(spec, {"container", "pods"}, options.killed.empty() ? options.outOfMemory : options.killed);
  if (!options.outOfMemory.empty()) at(spec, {"container", "end"}) = "OutOfMemory";
  if (!options.killed.empty()) at(spec, {"container", "end"}) = "Killed";
  put(spec, {"container", "containers"}, options.containers);
  put(spec, {"container", "after"}, options.after);
  put(spec, {"partition", "pods"}, options.parted);
  put(spec, {"partition", "from"}, options.from);
  put(spec, {"disk", "node"}, options.disk);
  put(spec, {"node", "name"}, options.node);
  if (options.powerOff) at(spec, {"node", "loss"}) = "Power";
  return object;
}

}  // namespace sparklab::commands
