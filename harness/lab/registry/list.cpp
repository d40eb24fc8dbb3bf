// Lists: selectors, paging, and reads at older resource versions.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/base64.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/registry.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kContinueExpired =
    "The provided continue parameter is too old to display a consistent list result. You can start "
    "a new list without the continue parameter, or use the continue token in this response to "
    "retrieve the remainder of the results. Continuing with the provided token results in an "
    "inconsistent list - objects that were created, modified, or deleted between the time the "
    "first chunk was returned and now may show up in the list.";

struct ContinuePoint {
  std::uint64_t revision = 0;
  std::string ns, name;  ///< the last object that was returned
};

std::string encode(const ContinuePoint& point) {
  json::object token;
  token["v"] = "meta.k8s.io/v1";
  token["rv"] = point.revision;
  token["start"] = point.ns + "/" + point.name;
  return base64(json::serialize(token));
}

ContinuePoint decodeContinue(const std::string& text) {
  const auto bytes = unbase64(text);
  if (!bytes) throw badRequest(fmt::format("continue key is not valid: illegal base64 data"));
  boost::system::error_code error;
  const auto token = json::parse(*bytes, error);
  const auto start = error ? std::string_view() : str(token, {"start"});
  const auto slash = start.find('/');
  if (error || str(token, {"v"}) != "meta.k8s.io/v1" || slash == start.npos ||
      num(token, {"rv"}) < 0)
    throw badRequest("continue key is not valid: server key encoding is not recognized");
  ContinuePoint point;
  point.revision = static_cast<std::uint64_t>(num(token, {"rv"}));
  point.ns = start.substr(0, slash);
  point.name = start.substr(slash + 1);
  return point;
}

std::uint64_t parseRevision(const std::string& text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw badRequest(fmt::format(
        "resourceVersion: Invalid value: {}: strconv.ParseUint: parsing {}: invalid syntax",
        inQuotes(text), inQuotes(text)));
  return value;
}

/// The objects as they stood at `revision`, by undoing what the history says happened since.
std::optional<std::vector<ObjectPtr>> snapshot(const Store& store, const ResourceKey& key,
                                               std::string_view ns, std::uint64_t revision) {
  auto now = store.list(key, ns);
  if (revision >= store.revision()) return now;
  const auto events = store.since(key, revision);
  if (!events) return std::nullopt;
  if (events->empty()) return now;
  std::map<std::pair<std::string_view, std::string_view>, ObjectPtr> state;
  for (auto& object : now) {
    const auto& value = *object;
    state.emplace(std::pair(value.ns(), value.name()), std::move(object));
  }
  for (auto event = events->rbegin(); event != events->rend(); ++event) {
    const auto& object = event->type == Event::Type::Added ? event->object : event->previous;
    if (!ns.empty() && object->ns() != ns) continue;
    const std::pair key{object->ns(), object->name()};
    state.erase(key);  // the key may view into the object that goes
    if (event->type != Event::Type::Added) state.emplace(key, object);
  }
  std::vector<ObjectPtr> out;
  out.reserve(state.size());
  for (auto& [name, object] : state) out.push_back(std::move(object));
  return out;
}

void checkOptions(const ListOptions& options) {
  FieldErrors errors;
  const auto& match = options.resourceVersionMatch;
  if (!match.empty()) {
    if (options.resourceVersion.empty())
      errors.emplace_back("resourceVersionMatch",
                          "Forbidden: resourceVersionMatch is forbidden unless resourceVersion is "
                          "provided");
    if (!options.continueToken.empty())
      errors.emplace_back("resourceVersionMatch",
                          "Forbidden: resourceVersionMatch is forbidden when continue is provided");
    if (match != "Exact" && match != "NotOlderThan")
      errors.emplace_back("resourceVersionMatch",
                          fmt::format("Unsupported value: {}: supported values: \"Exact\", "
                                      "\"NotOlderThan\", \"\"",
                                      inQuotes(match)));
    if (match == "Exact" && options.resourceVersion == "0")
      errors.emplace_back(
          "resourceVersionMatch",
          "Forbidden: resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
  }
  if (errors.empty()) return;
  static const Kind kListOptions = [] {
    Kind kind;
    kind.group = "meta.k8s.io";
    kind.kind = "ListOptions";
    return kind;
  }();
  throw invalid(kListOptions, "", errors);
}

}  // namespace

ListResult Registry::list(const Kind& kind, std::string_view ns, const ListOptions& options) const {
  checkOptions(options);
  const auto& key = kind.storageKey();
  const auto scope = kind.namespaced ? ns : std::string_view();
  ListResult result;
  result.revision = store_.revision();

  std::optional<ContinuePoint> after;
  std::optional<std::vector<ObjectPtr>> objects;
  if (!options.continueToken.empty()) {
    if (!options.resourceVersion.empty() && options.resourceVersion != "0")
      throw badRequest("specifying resource version is not allowed when using continue");
    after = decodeContinue(options.continueToken);
    if (after->revision) result.revision = after->revision;
    objects = snapshot(store_, key, scope, result.revision);
    if (!objects) {
      auto problem = expired(std::string(kContinueExpired));
      auto status = problem.status();
      after->revision = 0;
      at(status, {"metadata", "continue"}) = encode(*after);
      throw StatusError(410, std::move(status));
    }
  } else if (!options.resourceVersion.empty() && options.resourceVersion != "0") {
    const auto wanted = parseRevision(options.resourceVersion);
    if (wanted > store_.revision()) throw tooLargeResourceVersion(wanted, store_.revision());
    const bool exact = options.resourceVersionMatch == "Exact" ||
                       (options.resourceVersionMatch.empty() && options.limit > 0);
    if (exact) {
      result.revision = wanted;
      objects = snapshot(store_, key, scope, wanted);
      if (!objects)
        throw expired(fmt::format("The resourceVersion for the provided list is too old."));
    }
  }
  if (const auto name = options.selectors.fields.exactName();
      !objects && name && (!scope.empty() || !kind.namespaced)) {
    // One object by name, as clients wait for one: no need to look at the others.
    objects.emplace();
    if (auto found = store_.get(key, scope, *name)) objects->push_back(std::move(found));
  }
  if (!objects) objects = store_.list(key, scope);

  // A list "at any version" comes from the watch cache, which does not page.
  const auto limit = options.resourceVersion == "0" && !after ? 0 : options.limit;
  const auto& selectors = options.selectors;
  const bool selective = !selectors.labels.empty() || !selectors.fields.empty();
  std::size_t seen = 0;
  for (auto& object : *objects) {
    ++seen;
    if (after && std::pair(object->ns(), object->name()) <=
                     std::pair(std::string_view(after->ns), std::string_view(after->name)))
      continue;
    if (selective && !selectors.matches(object->value())) continue;
    if (limit > 0 && result.items.size() == static_cast<std::size_t>(limit)) {
      const auto& last = result.items.back();
      result.continueToken =
          encode({result.revision, std::string(last->ns()), std::string(last->name())});
      if (!selective) result.remaining = static_cast<std::int64_t>(objects->size() - seen + 1);
      break;
    }
    result.items.push_back(std::move(object));
  }
  if (isNewEventView(kind))
    for (auto& item : result.items) item = view(kind, std::move(item));
  return result;
}

}  // namespace sparklab::lab
