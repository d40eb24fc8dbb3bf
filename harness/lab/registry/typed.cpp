#include "lab/registry/typed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace sparklab::lab {

namespace {

enum class Form { Leaf, Fields, Entries, Items };

/// How a value of this type is taken apart.
struct Atom {
  Form form = Form::Leaf;
  const TypeInfo* type = nullptr;  ///< of Fields; null: deduced
  const Field* field = nullptr;    ///< of Entries and Items
};

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

/// `f:name` only when the type declares it; keys of maps are not named fields.
bool isNamed(const Atom& atom, std::string_view key) {
  return atom.form == Form::Fields && atom.type && atom.type->byJson(key);
}

std::string fieldElement(std::string_view key) {
  std::string out = "f:";
  out += key;
  return out;
}

/// The path element of a list's item; empty when every key is missing.
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

using Items = std::vector<std::pair<std::string, const json::value*>>;

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

bool isEmpty(const json::value* value) {
  if (!value || value->is_null()) return true;
  if (const auto* object = value->if_object()) return object->empty();
  if (const auto* array = value->if_array()) return array->empty();
  return false;
}

/// The three results of a comparison are filled side by side: nodes at the same path.
class Comparer {
 public:
  Changes changes;

  void compare(const TypeRef& ref, const json::value* before, const json::value* after,
               FieldSet& added, FieldSet& modified, FieldSet& removed) {
    const auto atom = atomOf(ref, after ? after : before);
    const bool leaf = atom.form == Form::Leaf || (isEmpty(before) && isEmpty(after));
    if (leaf) {
      if (before && after && *before != *after) modified.member = true;
    } else if (atom.form == Form::Items) {
      compareItems(atom, before, after, added, modified, removed);
    } else {
      compareFields(atom, before, after, added, modified, removed);
    }
    if (!before)
      added.member = true;
    else if (!after)
      removed.member = true;
  }

 private:
  void descend(const TypeRef& ref, std::string element, const json::value* before,
               const json::value* after, FieldSet& added, FieldSet& modified, FieldSet& removed) {
    FieldSet a, m, r;
    compare(ref, before, after, a, m, r);
    keep(added, element, std::move(a));
    keep(modified, element, std::move(m));
    keep(removed, element, std::move(r));
  }
  static void keep(FieldSet& parent, const std::string& element, FieldSet child) {
    if (child.member || !child.children.empty())
      parent.children.insert_or_assign(element, std::move(child));
  }

  void compareFields(const Atom& atom, const json::value* before, const json::value* after,
                     FieldSet& added, FieldSet& modified, FieldSet& removed) {
    const auto* left = before ? before->if_object() : nullptr;
    const auto* right = after ? after->if_object() : nullptr;
    if (right)
      for (const auto& [key, value] : *right)
        descend(childOf(atom, key), fieldElement(key), left ? left->if_contains(key) : nullptr,
                &value, added, modified, removed);
    if (left)
      for (const auto& [key, value] : *left)
        if (!right || !right->contains(key))
          descend(childOf(atom, key), fieldElement(key), &value, nullptr, added, modified, removed);
  }

  void compareItems(const Atom& atom, const json::value* before, const json::value* after,
                    FieldSet& added, FieldSet& modified, FieldSet& removed) {
    const auto left = itemsOf(*atom.field, before);
    const auto right = itemsOf(*atom.field, after);
    const TypeRef ref{nullptr, atom.field, true};
    for (const auto& [element, value] : right)
      descend(ref, element, lookup(left, element), value, added, modified, removed);
    for (const auto& [element, value] : left)
      if (!lookup(right, element)) descend(ref, element, value, nullptr, added, modified, removed);
  }
};

void collect(const TypeRef& ref, const json::value& value, FieldSet& out) {
  const auto atom = atomOf(ref, &value);
  if (atom.form == Form::Leaf) {
    out.member = true;
  } else if (atom.form == Form::Items) {
    for (const auto& [element, item] : itemsOf(*atom.field, &value)) {
      auto& child = out.children[element];
      collect({nullptr, atom.field, true}, *item, child);
      child.member = true;
    }
  } else if (const auto* object = value.if_object()) {
    for (const auto& [key, item] : *object) {
      auto& child = out.children[fieldElement(key)];
      collect(childOf(atom, key), item, child);
      if (item.is_null() || (item.is_object() && item.get_object().empty()) || !isNamed(atom, key))
        child.member = true;
      if (!child.member && child.children.empty()) out.children.erase(fieldElement(key));
    }
  }
}

json::value mergeItems(const Field& list, const json::value* live, const json::value* config) {
  const auto left = itemsOf(list, live);
  const auto right = itemsOf(list, config);
  const TypeRef ref{nullptr, &list, true};
  std::vector<std::string_view> shared;  // in the order of the configuration
  for (const auto& [element, value] : right)
    if (lookup(left, element)) shared.push_back(element);
  std::size_t next = 0;
  const auto advance = [&](std::string_view element) {
    if (next < shared.size() && shared[next] == element) ++next;
  };

  json::array out;
  std::vector<std::string_view> done;
  const auto isDone = [&](std::string_view element) {
    return std::find(done.begin(), done.end(), element) != done.end();
  };
  std::size_t l = 0, r = 0;
  while (l < left.size() || r < right.size()) {
    if (l < left.size() && r < right.size()) {
      const auto& element = left[l].first;
      if (element == right[r].first) {
        done.push_back(element);
        out.push_back(mergeTyped(ref, left[l].second, right[r].second));
        advance(element);
        ++l, ++r;
        continue;
      }
      if (lookup(right, element) && next < shared.size() && shared[next] != element) {
        ++l;
        continue;
      }
    }
    if (l < left.size()) {
      const auto& element = left[l].first;
      if (!lookup(right, element)) {
        out.push_back(*left[l++].second);
        continue;
      }
      if (isDone(element)) ++l;
    }
    if (r < right.size()) {
      const auto& element = right[r].first;
      done.push_back(element);
      out.push_back(mergeTyped(ref, lookup(left, element), right[r].second));
      advance(element);
      ++r;
    }
  }
  return out;
}

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
    else
      out.push_back(inner + ": field not declared in schema");
  }
}

}  // namespace

Changes compareTyped(const TypeRef& type, const json::value* before, const json::value* after) {
  Comparer comparer;
  auto& changes = comparer.changes;
  comparer.compare(type, before, after, changes.added, changes.modified, changes.removed);
  changes.added.member = changes.modified.member = changes.removed.member = false;
  return std::move(changes);
}

FieldSet fieldsOf(const TypeRef& type, const json::value& value) {
  FieldSet out;
  collect(type, value, out);
  out.member = false;
  return out;
}

json::value mergeTyped(const TypeRef& type, const json::value* live, const json::value* config) {
  if (!config) return live ? *live : json::value(nullptr);
  if (!live) return *config;
  const auto atom = atomOf(type, config);
  if (atom.form == Form::Items && live->is_array() && config->is_array())
    return mergeItems(*atom.field, live, config);
  const bool fields = atom.form == Form::Fields || atom.form == Form::Entries;
  if (!fields || !live->is_object() || !config->is_object()) return *config;
  json::object out = live->get_object();
  for (const auto& [key, value] : config->get_object())
    out[key] = mergeTyped(childOf(atom, key), live->get_object().if_contains(key), &value);
  return out;
}

std::optional<json::value> withoutFields(const TypeRef& type, const json::value& value,
                                         const FieldSet& set) {
  const auto atom = atomOf(type, &value);
  if (atom.form == Form::Leaf) return value.is_structured() ? std::nullopt : std::optional(value);
  const auto keepChild = [&](const TypeRef& ref, const std::string& element,
                             const json::value& child) -> std::optional<json::value> {
    const auto found = set.children.find(element);
    if (found == set.children.end()) return child;
    if (found->second.member) return std::nullopt;
    auto kept = withoutFields(ref, child, found->second);
    return kept ? std::move(kept) : std::optional(json::value(nullptr));
  };
  if (atom.form == Form::Items) {
    if (!value.is_array()) return std::nullopt;
    json::array out;
    for (const auto& item : value.get_array())
      if (auto kept = keepChild({nullptr, atom.field, true}, itemElement(*atom.field, item), item))
        out.push_back(std::move(*kept));
    if (out.empty()) return std::nullopt;
    return json::value(std::move(out));
  }
  if (!value.is_object()) return std::nullopt;
  json::object out;
  for (const auto& [key, child] : value.get_object())
    if (auto kept = keepChild(childOf(atom, key), fieldElement(key), child))
      out.emplace(key, std::move(*kept));
  if (out.empty()) return std::nullopt;
  return json::value(std::move(out));
}

FieldSet withNamedFields(const TypeRef& type, const FieldSet& set) {
  FieldSet out;
  out.member = set.member;
  const json::value none(json::object{});
  const auto atom = atomOf(type, &none);
  for (const auto& [element, child] : set.children) {
    const auto key = std::string_view(element).substr(2);
    const bool field = element.starts_with("f:");
    auto made =
        withNamedFields(field ? childOf(atom, key) : TypeRef{nullptr, atom.field, true}, child);
    if (field && isNamed(atom, key)) made.member = true;
    out.children.emplace(element, std::move(made));
  }
  return out;
}

std::vector<std::string> mistakesIn(const TypeRef& type, const json::value& value) {
  std::vector<std::string> out;
  findMistakes(type, value, "", out);
  return out;
}

}  // namespace sparklab::lab
