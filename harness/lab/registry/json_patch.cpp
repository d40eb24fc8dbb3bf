// JSON Patch (RFC 6902) and JSON Merge Patch (RFC 7396).
#include <fmt/format.h>

#include <charconv>

#include "lab/registry/go_text.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/patches.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kMaxOperations = 10000;
constexpr std::size_t kMaxDepth = 10000;

/// The API does not tell why a patch does not apply; the reason is only in its own log.
[[noreturn]] void doesNotApply() {
  throw StatusError(
      422,
      makeStatus(422, "Invalid", "the server rejected our request due to an error in our request",
                 json::object()));
}

std::string unescapePointer(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
      out += token[++i] == '0' ? '~' : '/';
    else
      out += token[i];
  }
  return out;
}

std::vector<std::string> split(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (pointer.empty()) return tokens;
  if (pointer.front() != '/') doesNotApply();
  pointer.remove_prefix(1);
  while (true) {
    const auto slash = pointer.find('/');
    tokens.push_back(unescapePointer(pointer.substr(0, slash)));
    if (slash == pointer.npos || tokens.size() > kMaxDepth) return tokens;
    pointer.remove_prefix(slash + 1);
  }
}

std::size_t indexOf(std::string_view token, std::size_t limit) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  if (error != std::errc() || end != token.data() + token.size() || index > limit) doesNotApply();
  return index;
}

json::value* child(json::value& parent, std::string_view token) {
  if (auto* object = parent.if_object()) return object->if_contains(token);
  if (auto* array = parent.if_array()) {
    if (array->empty()) doesNotApply();
    return &(*array)[indexOf(token, array->size() - 1)];
  }
  return nullptr;
}

/// The value that holds the last token of `tokens`.
json::value& parentOf(json::value& document, const std::vector<std::string>& tokens) {
  auto* here = &document;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    here = child(*here, tokens[i]);
    if (!here) doesNotApply();
  }
  if (!here->is_structured()) doesNotApply();
  return *here;
}

/// What is replaced. A member that an object lacks is no mistake to the library that kube-apiserver
/// has (gopkg.in/evanphx/json-patch.v4): replacing makes it, and copying takes it for null.
json::value& replaced(json::value& document, const std::vector<std::string>& tokens) {
  if (tokens.empty()) return document;
  auto& parent = parentOf(document, tokens);
  if (auto* object = parent.if_object()) return (*object)[tokens.back()];
  auto* found = child(parent, tokens.back());
  if (!found) doesNotApply();
  return *found;
}

void add(json::value& document, const std::vector<std::string>& tokens, json::value value) {
  if (tokens.empty()) {
    document = std::move(value);
    return;
  }
  auto& parent = parentOf(document, tokens);
  if (auto* array = parent.if_array()) {
    if (tokens.back() == "-")
      array->push_back(std::move(value));
    else
      array->insert(
          array->begin() + static_cast<std::ptrdiff_t>(indexOf(tokens.back(), array->size())),
          std::move(value));
  } else {
    parent.get_object()[tokens.back()] = std::move(value);
  }
}

void remove(json::value& document, const std::vector<std::string>& tokens) {
  if (tokens.empty()) doesNotApply();
  auto& parent = parentOf(document, tokens);
  if (auto* array = parent.if_array()) {
    if (array->empty()) doesNotApply();
    array->erase(array->begin() +
                 static_cast<std::ptrdiff_t>(indexOf(tokens.back(), array->size() - 1)));
    return;
  }
  auto& object = parent.get_object();
  const auto found = object.find(tokens.back());
  if (found == object.end()) doesNotApply();
  object.stable_erase(found);
}

void merge(json::value& document, const json::value& patch, int depth) {
  if (!patch.is_object() || depth > 1000) {
    document = patch;
    return;
  }
  if (!document.is_object()) document = json::object();
  auto& object = document.get_object();
  for (const auto& [key, value] : patch.get_object()) {
    if (value.is_null()) {
      if (const auto found = object.find(key); found != object.end()) object.stable_erase(found);
    } else {
      merge(object[key], value, depth + 1);
    }
  }
}

}  // namespace

json::value jsonPatch(json::value document, const json::value& patch) {
  const auto* operations = patch.if_array();
  if (!operations)
    throw badRequest(
        fmt::format("error decoding patch: json: cannot unmarshal {} into Go value of type "
                    "[]handlers.jsonPatchOp",
                    jsonKind(patch)));
  if (operations->size() > kMaxOperations)
    throw StatusError(
        413,
        makeStatus(413, "RequestEntityTooLarge",
                   fmt::format("Request entity is too large: The allowed maximum operations in "
                               "a JSON patch is {}, got {}",
                               kMaxOperations, operations->size())));
  for (const auto& operation : *operations) {
    const auto op = str(operation, {"op"});
    const auto* path = find(operation, {"path"});
    if (!path || !path->is_string()) doesNotApply();
    const auto tokens = split(str(operation, {"path"}));
    const auto* value = find(operation, {"value"});
    if (op == "add") {
      add(document, tokens, value ? *value : json::value(nullptr));
    } else if (op == "remove") {
      remove(document, tokens);
    } else if (op == "replace") {
      replaced(document, tokens) = value ? *value : json::value(nullptr);
    } else if (op == "test") {
      const auto* found =
          tokens.empty() ? &document : child(parentOf(document, tokens), tokens.back());
      const bool same = value && found
                            ? *found == *value
                            : (!value || value->is_null()) && (!found || found->is_null());
      if (!same) doesNotApply();
    } else if (op == "move" || op == "copy") {
      const auto from = split(str(operation, {"from"}));
      const auto* there = from.empty() ? &document : child(parentOf(document, from), from.back());
      auto moved = there ? *there : json::value(nullptr);
      if (op == "move") remove(document, from);  // which has to be there
      add(document, tokens, std::move(moved));
    } else {
      doesNotApply();
    }
  }
  return document;
}

json::value mergePatch(json::value document, const json::value& patch) {
  merge(document, patch, 0);
  return document;
}

}  // namespace sparklab::lab
