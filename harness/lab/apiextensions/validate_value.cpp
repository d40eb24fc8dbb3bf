// Values against schemas, with the order, the words and the choices of k8s.io/kube-openapi's
// validator (which is go-openapi's): of several alternatives, the mistakes of the one that matched
// most are told.
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

namespace {

struct Mistake {
  std::string text;  ///< by which repetitions are known
  std::string path;  ///< "<root>" for those that kube-apiserver tells without a field
  std::string body;
};

struct Result {
  std::vector<Mistake> mistakes;
  int matches = 0;

  bool valid() const noexcept { return mistakes.empty(); }
  void add(Mistake mistake) {
    for (const auto& known : mistakes)
      if (known.text == mistake.text) return;
    mistakes.push_back(std::move(mistake));
  }
  void merge(Result other) {
    matches += other.matches;
    for (auto& mistake : other.mistakes) add(std::move(mistake));
  }
};

std::string typeOfValue(const json::value& value) {
  switch (value.kind()) {
    case json::kind::object:
      return "object";
    case json::kind::array:
      return "array";
    case json::kind::string:
      return "string";
    case json::kind::bool_:
      return "boolean";
    case json::kind::null:
      return "null";
    case json::kind::double_:
      return "number";
    default:
      return "integer";
  }
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool sameNumber(const json::value& a, const json::value& b) {
  return a.is_number() && b.is_number() && a.to_number<double>() == b.to_number<double>();
}

class Validator {
 public:
  Result validate(const Structural& schema, const json::value& value, const json::value* old,
                  const std::string& path) {
    Result result;
    if (old && *old == value) return result;
    if (value.is_null()) {
      result.merge(type(schema, value, path));
      result.merge(enumeration(schema, value, path));
      return result;
    }
    const auto step = [&](Result part) {
      result.merge(std::move(part));
      ++result.matches;
    };
    if (!schema.type.empty() || schema.intOrString || !schema.format.empty())
      step(type(schema, value, path));
    step(alternatives(schema, value, old, path));
    if (value.is_string()) {
      step(string(schema, value, path));
      if (!schema.format.empty()) step(format(schema, value, path));
    }
    if (value.is_number()) step(number(schema, value, path));
    if (value.is_array()) step(items(schema, value.get_array(), old, path));
    step(enumeration(schema, value, path));
    if (value.is_object()) step(object(schema, value.get_object(), old, path));
    ++result.matches;
    return result;
  }

 private:
  static Mistake mistake(const std::string& path, std::string_view label, std::string text,
                         const std::string& value) {
    return {text, path, fmt::format("{}: {}: {}", label, value, text)};
  }
  static Mistake invalid(const std::string& path, const std::string& value, std::string text) {
    return mistake(path, "Invalid value", std::move(text), value);
  }
  /// Mistakes that have no field of their own.
  static Mistake whole(std::string text) { return invalid("<root>", "\"\"", std::move(text)); }

  static Mistake wrongType(const std::string& path, std::string_view wanted, std::string_view got) {
    return invalid(path, goQuoted(got),
                   fmt::format("{} in body must be of type {}: {}", path, wanted, goQuoted(got)));
  }

  static Result one(Mistake mistake) {
    Result result;
    result.add(std::move(mistake));
    return result;
  }

  static Result type(const Structural& schema, const json::value& value, const std::string& path) {
    Result result;
    ++result.matches;
    const std::string wanted = schema.intOrString ? "integer,string" : schema.type;
    const auto accepts = [&](std::string_view type) {
      return schema.intOrString ? type == "integer" || type == "string" : schema.type == type;
    };
    const auto got = typeOfValue(value);
    if (value.is_null()) {
      if (!wanted.empty() && !schema.nullable) return one(wrongType(path, wanted, "null"));
      return result;
    }
    if (wanted.empty()) return result;
    if (!(accepts("number") || accepts("integer")) && !schema.format.empty() &&
        (value.is_string() || value.is_array()))
      return result;
    const bool whole = value.is_double() && accepts("integer") &&
                       std::nearbyint(value.get_double()) == value.get_double();
    const bool wide = got == "integer" && accepts("number");
    if (!accepts(got) && !whole && !wide) return one(wrongType(path, wanted, got));
    return result;
  }

  Result alternatives(const Structural& schema, const json::value& value, const json::value* old,
                      const std::string& path) {
    Result result;
    if (!schema.anyOf.empty()) {
      std::optional<Result> best;
      bool found = false;
      for (const auto& option : schema.anyOf) {
        auto tried = validate(option, value, old, path);
        found = tried.valid();
        if (found || !best || tried.matches > best->matches) best = std::move(tried);
        if (found) break;
      }
      if (!found)
        result.add(
            whole(fmt::format("{} must validate at least one schema (anyOf)", goQuoted(path))));
      result.merge(std::move(*best));
    }
    if (!schema.oneOf.empty()) {
      std::optional<Result> best, success;
      int valid = 0;
      for (const auto& option : schema.oneOf) {
        auto tried = validate(option, value, old, path);
        if (tried.valid()) {
          ++valid;
          best.reset();
          if (!success) success = std::move(tried);
        } else if (valid == 0 && (!best || tried.matches > best->matches)) {
          best = std::move(tried);
        }
      }
      if (valid == 1) {
        result.merge(std::move(*success));
      } else {
        const auto found = valid == 0 ? std::string("Found none valid")
                                      : fmt::format("Found {} valid alternatives", valid);
        result.add(whole(fmt::format("{} must validate one and only one schema (oneOf). {}",
                                     goQuoted(path), found)));
        if (best) result.merge(std::move(*best));
      }
    }
    if (!schema.allOf.empty()) {
      std::size_t valid = 0;
      for (const auto& part : schema.allOf) {
        auto tried = validate(part, value, old, path);
        if (tried.valid()) ++valid;
        result.merge(std::move(tried));
      }
      if (valid != schema.allOf.size())
        result.add(whole(fmt::format("{} must validate all the schemas (allOf){}", goQuoted(path),
                                     valid == 0 ? ". None validated" : "")));
    }
    if (schema.negated && validate(*schema.negated, value, nullptr, path).valid())
      result.add(whole(fmt::format("{} must not validate the schema (not)", goQuoted(path))));
    ++result.matches;
    return result;
  }

  static Result string(const Structural& schema, const json::value& value,
                       const std::string& path) {
    const std::string_view text = value.get_string();
    const auto length = static_cast<std::int64_t>(characters(text));
    if (schema.maxLength && length > *schema.maxLength)
      return one(
          {fmt::format("{} in body should be at most {} chars long", path, *schema.maxLength), path,
           fmt::format("Too long: may not be more than {} byte{}", *schema.maxLength,
                       *schema.maxLength == 1 ? "" : "s")});
    if (schema.minLength && length < *schema.minLength)
      return one(invalid(
          path, goQuoted(text),
          fmt::format("{} in body should be at least {} chars long", path, *schema.minLength)));
    if (schema.expression && schema.expression->ok() &&
        !re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *schema.expression))
      return one(invalid(path, goQuoted(text),
                         fmt::format("{} in body should match '{}'", path, schema.pattern)));
    return {};
  }

  static Result format(const Structural& schema, const json::value& value,
                       const std::string& path) {
    if (hasFormat(schema.format, value.get_string())) return {};
    return one(wrongType(path, schema.format, value.get_string()));
  }

  static Result number(const Structural& schema, const json::value& value,
                       const std::string& path) {
    Result result;
    const auto number = value.to_number<double>();
    // Limits of whole numbers are whole as well.
    const auto limit = [&](double bound) { return value.is_double() ? bound : std::trunc(bound); };
    const auto outside = [&](std::string_view how, double bound) {
      result.add(invalid(path, fieldValue(value),
                         fmt::format("{} in body should be {} {}", path, how, goNumber(bound))));
    };
    if (schema.multipleOf) {
      const auto factor = limit(*schema.multipleOf);
      const auto times = factor < 1 ? 1 / factor * number : number / factor;
      if (factor > 0 && std::nearbyint(times) != times) outside("a multiple of", factor);
    }
    if (schema.minimum) {
      const auto bound = limit(*schema.minimum);
      if (schema.exclusiveMinimum ? number <= bound : number < bound)
        outside(schema.exclusiveMinimum ? "greater than" : "greater than or equal to", bound);
    }
    if (schema.maximum) {
      const auto bound = limit(*schema.maximum);
      if (schema.exclusiveMaximum ? number >= bound : number > bound)
        outside(schema.exclusiveMaximum ? "less than" : "less than or equal to", bound);
    }
    ++result.matches;
    return result;
  }

  /// The item of the old list with the same keys; only lists of type map can be compared.
  static const json::value* correlated(const Structural& schema, const json::value& item,
                                       const json::value* old) {
    const auto* before = old ? old->if_array() : nullptr;
    if (!before || schema.listType != "map" || !item.is_object()) return nullptr;
    for (const auto& candidate : *before) {
      const bool same = std::ranges::all_of(schema.listMapKeys, [&](const std::string& key) {
        const auto* left = find(item, {key});
        const auto* right = find(candidate, {key});
        return left && right ? *left == *right : left == right;
      });
      if (same) return &candidate;
    }
    return nullptr;
  }

  Result items(const Structural& schema, const json::array& array, const json::value* old,
               const std::string& path) {
    Result result;
    if (schema.items)
      for (std::size_t i = 0; i < array.size(); ++i)
        result.merge(validate(*schema.items, array[i], correlated(schema, array[i], old),
                              fmt::format("{}[{}]", path, i)));
    const auto size = static_cast<std::int64_t>(array.size());
    if (schema.minItems && size < *schema.minItems)
      result.add(
          invalid(path, std::to_string(size),
                  fmt::format("{} in body should have at least {} items", path, *schema.minItems)));
    if (schema.maxItems && size > *schema.maxItems)
      result.add(tooMany(path, size, *schema.maxItems, "items"));
    if (schema.uniqueItems) {
      bool repeated = false;
      for (std::size_t i = 0; i < array.size(); ++i)
        repeated = repeated || std::find(array.begin(), array.begin() + static_cast<long>(i),
                                         array[i]) != array.begin() + static_cast<long>(i);
      if (repeated)
        result.add(
            invalid(path, "\"\"", fmt::format("{} in body shouldn't contain duplicates", path)));
    }
    ++result.matches;
    return result;
  }

  static Mistake tooMany(const std::string& path, std::int64_t size, std::int64_t limit,
                         std::string_view what) {
    return {fmt::format("{} in body should have at most {} {}", path, limit, what), path,
            fmt::format("Too many: {}: must have at most {} item{}", size, limit,
                        limit == 1 ? "" : "s")};
  }

  static Result enumeration(const Structural& schema, const json::value& value,
                            const std::string& path) {
    if (schema.enumeration.empty()) return {};
    std::string supported;
    for (const auto& allowed : schema.enumeration) {
      if (allowed == value || sameNumber(allowed, value)) return {};
      const auto text =
          allowed.is_string() ? std::string(allowed.get_string()) : json::serialize(allowed);
      supported += (supported.empty() ? "" : ", ") + goQuoted(text);
    }
    return one(
        {fmt::format("{} in body should be one of {}", path, supported), path,
         fmt::format("Unsupported value: {}: supported values: {}", fieldValue(value), supported)});
  }

  Result object(const Structural& schema, const json::object& object, const json::value* old,
                const std::string& path) {
    Result result;
    const auto size = static_cast<std::int64_t>(object.size());
    if (schema.minProperties && size < *schema.minProperties)
      result.add(invalid(path, std::to_string(size),
                         fmt::format("{} in body should have at least {} properties", path,
                                     *schema.minProperties)));
    if (schema.maxProperties && size > *schema.maxProperties)
      result.add(tooMany(path, size, *schema.maxProperties, "properties"));
    const auto before = [&](std::string_view key) { return old ? find(*old, {key}) : nullptr; };
    if (schema.additionalProperties)
      for (const auto& [key, member] : object)
        if (!schema.properties.contains(std::string_view(key)))
          result.merge(validate(*schema.additionalProperties, member, before(key),
                                fmt::format("{}.{}", path, std::string_view(key))));
    for (const auto& [name, property] : schema.properties)
      if (const auto* member = object.if_contains(name))
        result.merge(validate(property, *member, before(name),
                              path.empty() ? name : fmt::format("{}.{}", path, name)));
    for (const auto& name : schema.required)
      if (!object.contains(name)) {
        const auto full = fmt::format("{}.{}", path, name);
        result.add({full + " in body is required", full, "Required value"});
      }
    return result;
  }
};

}  // namespace

void validateValue(const Structural& schema, const json::value& value, const json::value* old,
                   const std::string& path, SchemaErrors& errors) {
  auto result = Validator().validate(schema, value, old, "");
  for (auto& mistake : result.mistakes) {
    auto where = std::move(mistake.path);
    if (where == "<root>") {
      where = path.empty() ? "<nil>" : path;
    } else {
      if (where.starts_with('.')) where.erase(0, 1);
      if (!path.empty() && !where.empty()) where.insert(0, path + ".");
      if (where.empty()) where = path.empty() ? "<nil>" : path;
    }
    errors.emplace_back(std::move(where), std::move(mistake.body));
  }
}

}  // namespace sparklab::lab
