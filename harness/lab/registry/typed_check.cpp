// mistakesIn: what server-side apply finds wrong in a configuration.
#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/typed_atoms.hpp"

namespace sparklab::lab {

namespace {

/// `a b` as Go's %q prints a list of strings: ["a" "b"].
std::string quotedWords(std::string_view words) {
  std::string out = "[\"";
  for (const char c : words) out += c == ' ' ? std::string("\" \"") : std::string(1, c);
  return out + "\"]";
}

void findMistakes(const TypeRef& ref, const json::value& value, const std::string& path,
                  std::vector<std::string>& out) {
  if (value.is_null()) return;
  const auto wrong = [&](std::string_view wanted) {
    out.push_back(fmt::format(
        "{}: expected {}, got {}", path, wanted,
        value.is_object()  ? "map"
        : value.is_array() ? "list"
                           : "&value.valueUnstructured{Value:" + json::serialize(value) + "}"));
  };
  if (ref.field && !ref.element && ref.field->repeated) {
    if (!value.is_array()) return wrong("list");
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < value.get_array().size(); ++i) {
      const auto& item = value.get_array()[i];
      auto inner = fmt::format("{}[{}]", path, i);
      if (ref.field->listType != ListType::Atomic) {
        const auto element = itemElement(*ref.field, item);
        if (element.empty()) {
          out.push_back(
              fmt::format("{}: element {}: associative list with keys has an element that "
                          "omits all key fields {} (and doesn't have default values for "
                          "any key fields)",
                          path, i, quotedWords(ref.field->listMapKeys)));
          continue;
        }
        FieldSet readable;
        readable.children[element].member = true;
        readable.forEach([&](const std::string& text) { inner = path + text; });
        if (std::find(seen.begin(), seen.end(), element) != seen.end())
          out.push_back(
              fmt::format("{}: duplicate entries for key {}", path, inner.substr(path.size())));
        seen.push_back(element);
      }
      findMistakes({nullptr, ref.field, true}, item, inner, out);
    }
    return;
  }
  if (ref.field && !ref.element && ref.field->map) {
    if (!value.is_object()) return wrong("map");
    for (const auto& [key, item] : value.get_object())
      findMistakes({nullptr, ref.field, true}, item, path + "." + std::string(key), out);
    return;
  }
  if (ref.field) {
    switch (ref.field->shape) {
      case Shape::String:
      case Shape::Bytes:
      case Shape::Time:
      case Shape::MicroTime:
        if (!value.is_string()) wrong("string");
        return;
      case Shape::Bool:
        if (!value.is_bool()) wrong("boolean");
        return;
      case Shape::Int32:
      case Shape::Int64:
      case Shape::Double:
        if (!value.is_number()) wrong("numeric (int or float)");
        return;
      case Shape::Message:
        break;
      default:
        return;
    }
  }
  const auto* type = ref.field ? ref.field->message : ref.type;
  if (!type) return;
  if (!value.is_object()) return wrong("map");
  for (const auto& [key, item] : value.get_object()) {
    const auto inner = path + "." + std::string(key);
    const auto* field = type->byJson(key);
    if (field)
      findMistakes({nullptr, field, false}, item, inner, out);
    else if (!type->open)
      out.push_back(inner + ": field not declared in schema");
  }
}

}  // namespace

std::vector<std::string> mistakesIn(const TypeRef& type, const json::value& value) {
  std::vector<std::string> out;
  findMistakes(type, value, "", out);
  return out;
}

}  // namespace sparklab::lab
