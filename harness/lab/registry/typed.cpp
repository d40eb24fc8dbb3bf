#include "lab/registry/typed.hpp"

#include "lab/registry/typed_atoms.hpp"

namespace sparklab::lab {

namespace {

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

}  // namespace sparklab::lab
