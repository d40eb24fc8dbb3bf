#include "lab/registry/field_set.hpp"

#include "lab/registry/names.hpp"

namespace sparklab::lab {

namespace {

/// `k:{"containerPort":80,"protocol":"TCP"}` as `[containerPort=80,protocol="TCP"]`.
std::string readable(std::string_view element) {
  const auto kind = element.substr(0, 2);
  const auto text = element.substr(2);
  if (kind == "f:") return "." + std::string(text);
  if (kind == "i:") return "[" + std::string(text) + "]";
  if (kind == "v:") return "[=" + std::string(text) + "]";
  boost::system::error_code error;
  const auto key = json::parse(text, error);
  std::string out = "[";
  if (!error && key.is_object())
    for (const auto& [name, value] : key.get_object()) {
      if (out.size() > 1) out += ',';
      out += std::string(name) + "=" + json::serialize(value);
    }
  return out + "]";
}

}  // namespace

bool FieldSet::empty() const noexcept {
  if (member) return false;
  for (const auto& [element, child] : children)
    if (!child.empty()) return false;
  return true;
}

void FieldSet::unite(const FieldSet& other) {
  member = member || other.member;
  for (const auto& [element, child] : other.children) children[element].unite(child);
}

void FieldSet::subtract(const FieldSet& other) {
  if (other.member) member = false;
  for (const auto& [element, child] : other.children)
    if (const auto mine = children.find(element); mine != children.end())
      mine->second.subtract(child);
  prune();
}

void FieldSet::subtractRecursively(const FieldSet& other) {
  if (other.member) {
    member = false;
    children.clear();
    return;
  }
  for (const auto& [element, child] : other.children)
    if (const auto mine = children.find(element); mine != children.end())
      mine->second.subtractRecursively(child);
  prune();
}

FieldSet FieldSet::intersection(const FieldSet& other) const {
  FieldSet out;
  out.member = member && other.member;
  for (const auto& [element, child] : children) {
    const auto theirs = other.children.find(element);
    if (theirs == other.children.end()) continue;
    auto common = child.intersection(theirs->second);
    if (!common.empty()) out.children.emplace(element, std::move(common));
  }
  return out;
}

void FieldSet::prune() {
  std::erase_if(children, [](const auto& child) {
    return !child.second.member && child.second.children.empty();
  });
}

void FieldSet::forEach(const std::function<void(const std::string&)>& visit) const {
  forEach("", visit);
}

void FieldSet::forEach(std::string path,
                       const std::function<void(const std::string&)>& visit) const {
  if (member) visit(path);
  for (const auto& [element, child] : children) child.forEach(path + readable(element), visit);
}

json::object FieldSet::toJson() const {
  json::object out;
  if (member && !children.empty()) out["."] = json::object();
  for (const auto& [element, child] : children) out.emplace(element, child.toJson());
  return out;
}

FieldSet FieldSet::fromJson(const json::value& fields) {
  FieldSet out;
  const auto* object = fields.if_object();
  if (!object) return out;
  if (object->empty()) out.member = true;
  for (const auto& [element, child] : *object) {
    if (element == ".")
      out.member = true;
    else
      out.children.emplace(element, fromJson(child));
  }
  return out;
}

}  // namespace sparklab::lab
