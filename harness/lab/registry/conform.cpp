#include "lab/registry/conform.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/go_text.hpp"
#include "lab/registry/quantity.hpp"
#include "lab/registry/status.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

std::string_view shortName(const TypeInfo& type) {
  return type.name.substr(type.name.rfind('.') + 1);
}

/// The reflect.Kind that a decoded value has in Go.
std::string_view goKind(const json::value& value) {
  switch (value.kind()) {
    case json::kind::object:
      return "map";
    case json::kind::array:
      return "slice";
    case json::kind::int64:
    case json::kind::uint64:
      return "int64";
    case json::kind::double_:
      return "float64";
    default:
      return jsonKind(value);
  }
}

/// Go converts whole numbers to strings, if oddly, and Kubernetes refuses that pair by name.
std::string simpleConversion(const json::value& in, const std::string& type) {
  if (goKind(in) == "int64" && type == "string") return "cannot convert int64 to string";
  return "unrecognized type: " + type;
}

/// "v1.Container" of "io.k8s.api.core.v1.Container".
std::string goName(const TypeInfo& type) {
  const auto last = type.name.rfind('.');
  const auto before = type.name.rfind('.', last - 1);
  return std::string(type.name.substr(before + 1));
}

std::string goType(const Field& field) {
  std::string type;
  switch (field.shape) {
    case Shape::String:
      type = "string";
      break;
    case Shape::Bool:
      type = "bool";
      break;
    case Shape::Int32:
      type = "int32";
      break;
    case Shape::Int64:
      type = "int64";
      break;
    case Shape::Double:
      type = "float64";
      break;
    case Shape::Bytes:
      type = "[]uint8";
      break;
    case Shape::Message:
      type = field.message ? goName(*field.message) : "object";
      break;
    case Shape::Quantity:
      type = "resource.Quantity";
      break;
    case Shape::IntOrString:
      type = "intstr.IntOrString";
      break;
    case Shape::Time:
    case Shape::MicroTime:
      type = "string";
      break;
    case Shape::Json:
      type = "runtime.RawExtension";
      break;
  }
  return type;
}

class Conformer {
 public:
  json::object object(const TypeInfo& type, const json::object& in) {
    json::object out(in.storage());
    out.reserve(in.size() + 1);
    for (const auto& field : type.fields) {
      const auto length = path_.size();
      const auto* value = in.if_contains(field.json);
      if (value && value->is_null()) value = nullptr;
      if (!value) {
        if (const auto zero = zeroOf(field)) out.emplace(field.json, *zero);
        continue;
      }
      if (!path_.empty()) path_ += '.';
      path_ += field.json;
      const auto* outer = std::exchange(owner_, &type);
      auto made = this->value(field, *value);
      owner_ = outer;
      path_.resize(length);
      if (!droppable(field, made)) out.emplace(field.json, std::move(made));
    }
    return out;
  }

 private:
  /// What Go writes for a field that was not given: structs always, others unless omitempty.
  std::optional<json::value> zeroOf(const Field& field) {
    if (field.pointer) return field.omitEmpty ? std::nullopt : std::optional(json::value(nullptr));
    const bool structure = !field.repeated && !field.map &&
                           (field.shape == Shape::Message || field.shape == Shape::Time ||
                            field.shape == Shape::MicroTime || field.shape == Shape::Quantity ||
                            field.shape == Shape::IntOrString);
    if (field.omitZero || (field.omitEmpty && !structure)) return std::nullopt;
    if (field.repeated || field.map) return json::value(nullptr);
    switch (field.shape) {
      case Shape::String:
        return json::value("");
      case Shape::Bool:
        return json::value(false);
      case Shape::Int32:
      case Shape::Int64:
        return json::value(0);
      case Shape::Double:
        return json::value(0);
      case Shape::Message:
        return field.message ? json::value(object(*field.message, {})) : json::value(nullptr);
      case Shape::Quantity:
        return json::value("0");
      case Shape::IntOrString:
        return json::value(0);
      default:
        return json::value(nullptr);
    }
  }

  static bool droppable(const Field& field, const json::value& made) {
    if (field.pointer) return false;
    if (!field.omitEmpty && !field.omitZero) return false;
    switch (made.kind()) {
      case json::kind::array:
        return made.get_array().empty();
      case json::kind::object:
        return (field.map || field.omitZero) && made.get_object().empty();
      case json::kind::string:
        return made.get_string().empty() && field.shape != Shape::IntOrString;
      case json::kind::bool_:
        return !made.get_bool();
      case json::kind::int64:
        return made.get_int64() == 0 && field.shape != Shape::IntOrString;
      case json::kind::uint64:
        return made.get_uint64() == 0;
      case json::kind::double_:
        return made.get_double() == 0;
      case json::kind::null:
        return true;
    }
    return false;
  }

  json::value value(const Field& field, const json::value& in) {
    if (field.repeated) {
      const auto* items = in.if_array();
      if (!items) wrong(in, "[]" + goType(field), "cannot restore slice from ");
      json::array out(in.storage());
      out.reserve(items->size());
      for (const auto& item : *items) out.push_back(single(field, item));
      return out;
    }
    if (field.map) {
      const auto* entries = in.if_object();
      if (!entries) wrong(in, "map[string]" + goType(field), "cannot restore map from ");
      json::object out(in.storage());
      out.reserve(entries->size());
      for (const auto& [key, item] : *entries) out.emplace(key, single(field, item));
      return out;
    }
    return single(field, in);
  }

  json::value single(const Field& field, const json::value& in) {
    switch (field.shape) {
      case Shape::String:
        if (in.is_null()) return json::value("");
        if (!in.is_string()) wrong(in, goType(field));
        return in;
      case Shape::Bool:
        if (in.is_null()) return json::value(false);
        if (!in.is_bool()) wrong(in, goType(field));
        return in;
      case Shape::Int32:
      case Shape::Int64: {
        if (in.is_null()) return json::value(0);
        if (!in.is_number()) wrong(in, goType(field));
        if (in.is_double()) {
          const auto whole = static_cast<std::int64_t>(in.get_double());
          if (static_cast<double>(whole) != in.get_double())
            fail(fmt::format("number {}", json::serialize(in)), goType(field),
                 "cannot convert float64 to " + goType(field));
          return json::value(whole);
        }
        const auto number = in.is_int64() ? in.get_int64() : std::int64_t(in.get_uint64());
        if (field.shape == Shape::Int32 && number != static_cast<std::int32_t>(number))
          fail(fmt::format("number {}", number), goType(field), {});
        return json::value(number);
      }
      case Shape::Message: {
        if (!field.message) return in;
        if (in.is_null()) return json::value(object(*field.message, {}));
        const auto* fields = in.if_object();
        if (!fields) wrong(in, goType(field), "cannot restore struct from: ");
        return object(*field.message, *fields);
      }
      case Shape::Quantity: {
        if (in.is_null()) return json::value("0");
        const auto text = in.is_string() ? std::string(in.get_string()) : json::serialize(in);
        const auto quantity =
            in.is_string() || in.is_number() ? Quantity::parse(text) : std::nullopt;
        if (!quantity)
          throw WrongType{
              "quantities must match the regular expression "
              "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"};
        return json::value(quantity->text());
      }
      case Shape::IntOrString:
        if (in.is_structured() || in.is_bool())
          throw WrongType{fmt::format("json: cannot unmarshal {} into Go value of type {}",
                                      jsonKind(in), in.is_bool() ? "int32" : "int32")};
        return in;
      case Shape::Time:
      case Shape::MicroTime:
        if (!in.is_null() && !in.is_string()) wrong(in, goType(field));
        return in;
      case Shape::Bytes:
        if (in.is_null()) return json::value("");
        if (!in.is_string()) wrong(in, goType(field));
        return in;
      default:
        return in;
    }
  }

  /// `restoring` begins the conversion's message for types that are not simple.
  [[noreturn]] void wrong(const json::value& in, const std::string& type,
                          std::string_view restoring = {}) {
    fail(std::string(jsonKind(in)), type,
         restoring.empty() ? simpleConversion(in, type)
                           : fmt::format("{}{}", restoring, goKind(in)));
  }
  [[noreturn]] void fail(const std::string& what, const std::string& type, std::string conversion) {
    auto message = fmt::format("json: cannot unmarshal {} into Go struct field {}.{} of type {}",
                               what, owner_ ? shortName(*owner_) : "", path_, type);
    if (conversion.empty()) conversion = message;
    throw WrongType{std::move(message), std::move(conversion)};
  }

  std::string path_;
  const TypeInfo* owner_ = nullptr;
};

}  // namespace

json::value conformTo(const TypeInfo& type, const json::value& body) {
  const auto* fields = body.if_object();
  if (!fields)
    throw WrongType{fmt::format("json: cannot unmarshal {} into Go value of type {}",
                                jsonKind(body), goName(type))};
  auto out = Conformer().object(type, *fields);
  return out;
}

void sortKeys(json::value& value) {
  if (auto* array = value.if_array()) {
    for (auto& item : *array) sortKeys(item);
  } else if (auto* object = value.if_object()) {
    for (auto& member : *object) sortKeys(member.value());
    const auto before = [](const auto& a, const auto& b) { return a.key() < b.key(); };
    if (std::is_sorted(object->begin(), object->end(), before)) return;
    std::vector<std::string> keys;
    keys.reserve(object->size());
    for (const auto& member : *object) keys.emplace_back(member.key());
    std::sort(keys.begin(), keys.end());
    json::object sorted(object->storage());
    sorted.reserve(object->size());
    for (const auto& key : keys) sorted.emplace(key, std::move(object->at(key)));
    *object = std::move(sorted);
  }
}

namespace {

/// Custom resources are maps, which Go writes in the order of their keys; their metadata is an
/// ObjectMeta like any other's.
json::value conformCustom(const Kind& kind, json::value body) {
  try {
    if (auto* metadata = find(body, {"metadata"})) {
      const auto* type = typeNamed("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
      *metadata = conformTo(*type, *metadata);
    }
  } catch (const WrongType& problem) {
    throw badRequest(fmt::format("{} in version \"{}\" cannot be handled as a {}: {}", kind.kind,
                                 kind.version, kind.kind, problem.message));
  }
  sortKeys(body);
  return body;
}

}  // namespace

json::value conform(const Kind& kind, json::value body) {
  if (kind.custom) return conformCustom(kind, std::move(body));
  const auto* type = typeOf(kind);
  if (!type) return body;
  try {
    return conformTo(*type, body);
  } catch (const WrongType& problem) {
    throw badRequest(fmt::format("{} in version \"{}\" cannot be handled as a {}: {}", kind.kind,
                                 kind.version, kind.kind, problem.message));
  }
}

}  // namespace sparklab::lab
