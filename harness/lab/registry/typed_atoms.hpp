// How values are taken apart by their types; shared by the functions of typed.hpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lab/registry/typed.hpp"

namespace sparklab::lab {

enum class Form { Leaf, Fields, Entries, Items };

/// How a value of a type is taken apart.
struct Atom {
  Form form = Form::Leaf;
  const TypeInfo* type = nullptr;  ///< of Fields; null: deduced
  const Field* field = nullptr;    ///< of Entries and Items
};

Atom atomOf(const TypeRef& ref, const json::value* value);
TypeRef childOf(const Atom& atom, std::string_view key);

/// Whether the type declares the field; keys of maps are not named fields.
bool isNamed(const Atom& atom, std::string_view key);

/// "f:key".
std::string fieldElement(std::string_view key);
/// The path element of a list's item; empty when every key is missing.
std::string itemElement(const Field& list, const json::value& item);

using Items = std::vector<std::pair<std::string, const json::value*>>;
Items itemsOf(const Field& list, const json::value* value);
const json::value* lookup(const Items& items, std::string_view element);

}  // namespace sparklab::lab
