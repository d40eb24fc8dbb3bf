#include "lab/registry/typed_atoms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace sparklab::lab {

Atom atomOf(const TypeRef& ref, const json::value* value) {
  if (ref.field && !ref.element) {
    if (ref.field->repeated) {
      if (ref.field->listType == ListType::Atomic) return {};
      return {Form::Items, nullptr, ref.field};
    }
    if (ref.field->map) {
      if (ref.field->atomicMap) return {};
      return {Form::Entries, nullptr, ref.field};
    }
  }
  const auto* type = ref.field ? ref.field->message : ref.type;
  if (ref.field && (ref.field->shape != Shape::Message ||
                    (ref.field->atomicMap && !ref.field->map && !ref.field->repeated)))
    return {};
  if (type) return type->atomic ? Atom{} : Atom{Form::Fields, type, nullptr};
  return value && value->is_object() ? Atom{Form::Fields, nullptr, nullptr} : Atom{};
}

TypeRef childOf(const Atom& atom, std::string_view key) {
  if (atom.form == Form::Fields) {
    if (!atom.type) return {};
    return {nullptr, atom.type->byJson(key), false};
  }
  return {nullptr, atom.field, true};
}

bool isNamed(const Atom& atom, std::string_view key) {
  return atom.form == Form::Fields && atom.type && atom.type->byJson(key);
}

std::string fieldElement(std::string_view key) {
  std::string out = "f:";
  out += key;
  return out;
}

std::string itemElement(const Field& list, const json::value& item) {
  if (list.listType == ListType::Set) return "v:" + json::serialize(item);
  std::map<std::string_view, std::string> keys;
  auto names = list.listMapKeys;
  while (!names.empty()) {
    const auto space = std::min(names.find(' '), names.size());
    const auto name = names.substr(0, space);
    names.remove_prefix(std::min(space + 1, names.size()));
    const auto* value = find(item, {name});
    if (value && !value->is_null())
      keys[name] = json::serialize(*value);
    else if (name == "protocol")
      keys[name] = "\"TCP\"";  // the only default that a key of these types has
  }
  if (keys.empty()) return {};
  std::string out = "k:{";
  for (const auto& [name, text] : keys) {
    if (out.size() > 3) out += ',';
    out += fmt::format("\"{}\":{}", name, text);
  }
  return out + '}';
}

Items itemsOf(const Field& list, const json::value* value) {
  Items out;
  if (!value || !value->is_array()) return out;
  for (const auto& item : value->get_array()) {
    auto element = itemElement(list, item);
    if (!element.empty()) out.emplace_back(std::move(element), &item);
  }
  return out;
}

const json::value* lookup(const Items& items, std::string_view element) {
  for (const auto& [name, value] : items)
    if (name == element) return value;
  return nullptr;
}

}  // namespace sparklab::lab
