// Protobuf bodies of typed clients. What comes out is what kube-apiserver would make of the body:
// it decodes into a Go struct and writes that as JSON, so Go's rules for empty fields apply.
#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "lab/schema/scalars.hpp"
#include "lab/schema/schema.hpp"
#include "lab/schema/wire.hpp"

namespace sparklab::lab {

namespace {

using wire::malformed;
using wire::Reader;

constexpr int kMaxDepth = 100;
// A body of 3 MB can hold far more empty list items than memory; real objects stay far below this.
constexpr std::size_t kMaxValues = 250'000;
constexpr std::string_view kMagic{"k8s\0", 4};

struct Slot {
  json::value value;
  bool set = false;
};

json::value decodeEnvelope(std::string_view body, std::string_view apiVersion,
                           std::string_view kind, int depth, std::size_t& budget);

bool isVarint(Shape shape) {
  return shape == Shape::Bool || shape == Shape::Int32 || shape == Shape::Int64;
}

json::value number(Shape shape, std::uint64_t value) {
  switch (shape) {
    case Shape::Bool:
      return value != 0;
    case Shape::Int32:
      return static_cast<std::int32_t>(value);
    case Shape::Double:
      return std::bit_cast<double>(value);
    default:
      return static_cast<std::int64_t>(value);
  }
}

class Decoder {
 public:
  Decoder(std::size_t& budget) : budget_(budget) {}

  /// `slots` are those of `type.fields`.
  void read(const TypeInfo& type, std::string_view bytes, std::uint32_t via,
            std::vector<Slot>& slots, int depth) {
    if (depth > kMaxDepth) malformed("nested too deeply");
    for (Reader reader(bytes); !reader.done();) {
      const auto tag = reader.tag();
      const auto field = std::ranges::find_if(
          type.fields, [&](const Field& f) { return f.number == tag.number && f.via == via; });
      if (field != type.fields.end()) {
        readField(*field, tag, reader, slots[static_cast<std::size_t>(field - type.fields.begin())],
                  depth);
      } else if (via == 0 && tag.type == wire::Type::Bytes &&
                 std::ranges::find(type.fields, tag.number, &Field::via) != type.fields.end()) {
        read(type, reader.bytes(), tag.number, slots, depth + 1);
      } else {
        reader.skip(tag);
      }
    }
  }

  /// The object as Go's encoder writes it; takes the slots' values.
  json::object write(const TypeInfo& type, std::vector<Slot>& slots) {
    json::object out;
    out.reserve(static_cast<std::size_t>(std::ranges::count(slots, true, &Slot::set)) + 2);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const auto& field = type.fields[i];
      auto& [value, set] = slots[i];
      if (!set) {
        writeAbsent(field, out);
      } else if (!leftOut(field, value)) {
        if (field.map) sortKeys(value.get_object());
        spend();
        out.emplace(field.json, std::move(value));
      }
    }
    return out;
  }

  json::object message(const TypeInfo& type, std::string_view bytes, int depth) {
    std::vector<Slot> slots(type.fields.size());
    read(type, bytes, 0, slots, depth);
    return write(type, slots);
  }

 private:
  void spend() {
    if (budget_-- == 0) malformed("too many values");
  }

  void readField(const Field& field, wire::Tag tag, Reader& reader, Slot& slot, int depth) {
    if (field.map) {
      readEntry(field, bytesOf(tag, reader), slot, depth);
    } else if (field.repeated) {
      if (!slot.set) slot.value = json::array();
      auto& items = slot.value.get_array();
      if (tag.type == wire::Type::Bytes &&
          (isVarint(field.shape) || field.shape == Shape::Double)) {
        for (Reader packed(reader.bytes()); !packed.done(); spend())
          items.push_back(number(
              field.shape, field.shape == Shape::Double ? packed.fixed64() : packed.varint()));
      } else {
        spend();
        items.push_back(item(field, tag, reader, depth));
      }
    } else {
      slot.value = item(field, tag, reader, depth);
    }
    slot.set = true;
  }

  void readEntry(const Field& field, std::string_view bytes, Slot& slot, int depth) {
    if (!slot.set) slot.value = json::object();
    json::string key;
    json::value value;
    bool hasValue = false;
    for (Reader reader(bytes); !reader.done();) {
      const auto tag = reader.tag();
      if (tag.number == 1) {
        key = scalars::utf8(bytesOf(tag, reader));
      } else if (tag.number == 2) {
        value = item(field, tag, reader, depth);
        hasValue = true;
      } else {
        reader.skip(tag);
      }
    }
    if (!hasValue) value = emptyItem(field, depth);
    spend();
    slot.value.get_object().insert_or_assign(key, std::move(value));
  }

  static std::string_view bytesOf(wire::Tag tag, Reader& reader) {
    if (tag.type != wire::Type::Bytes)
      malformed(fmt::format("wrong wireType for field {}", tag.number));
    return reader.bytes();
  }

  /// One value: the field's own, a list's item, a map's value.
  json::value item(const Field& field, wire::Tag tag, Reader& reader, int depth) {
    if (isVarint(field.shape) && tag.type == wire::Type::Varint)
      return number(field.shape, reader.varint());
    if (field.shape == Shape::Double && tag.type == wire::Type::Fixed64)
      return number(field.shape, reader.fixed64());
    if (isVarint(field.shape) || field.shape == Shape::Double)
      malformed(fmt::format("wrong wireType for field {}", field.json));
    return fromBytes(field, bytesOf(tag, reader), depth + 1);
  }

  json::value fromBytes(const Field& field, std::string_view bytes, int depth) {
    switch (field.shape) {
      case Shape::String:
        return scalars::utf8(bytes);
      case Shape::Bytes:
        return json::string(base64(bytes));
      case Shape::Message:
        return message(*field.message, bytes, depth);
      case Shape::Quantity:
        return scalars::quantity(bytes);
      case Shape::IntOrString:
        return scalars::intOrString(bytes);
      case Shape::Time:
      case Shape::MicroTime:
        return scalars::time(bytes, field.shape == Shape::MicroTime);
      case Shape::Json:
        return field.message ? unionOf(*field.message, bytes, depth) : anything(bytes, depth);
      default:
        malformed(fmt::format("wrong wireType for field {}", field.json));
    }
  }

  json::value emptyItem(const Field& field, int depth) {
    if (isVarint(field.shape) || field.shape == Shape::Double) return number(field.shape, 0);
    return fromBytes(field, {}, depth + 1);
  }

  /// ExtraValue and the JSONSchemaPropsOr... types: the field that is set stands for all.
  json::value unionOf(const TypeInfo& type, std::string_view bytes, int depth) {
    std::vector<Slot> slots(type.fields.size());
    read(type, bytes, 0, slots, depth);
    const auto isSet = [](const Slot& slot) {
      return slot.set && slot.value != json::value(false);
    };
    // A schema wins over `allows: true`, and lists over an absent schema, as in MarshalJSON.
    for (std::size_t i = slots.size(); i-- > 0;)
      if (isSet(slots[i])) return std::move(slots[i].value);
    if (type.fields.size() == 1) return json::array();  // an empty ExtraValue
    return type.fields[0].shape == Shape::Bool ? json::value(false) : json::value(nullptr);
  }

  json::value anything(std::string_view bytes, int depth) {
    const auto text = scalars::raw(bytes);
    if (text.starts_with(kMagic)) return decodeEnvelope(text, {}, {}, depth, budget_);
    return scalars::embeddedJson(text);
  }

  static bool leftOut(const Field& field, const json::value& value) {
    if (field.repeated) return false;
    if (field.omitZero && value.is_null()) return true;
    if (field.pointer || !field.omitEmpty) return false;
    switch (field.shape) {
      case Shape::String:
      case Shape::Bytes:
        return value.is_string() && value.get_string().empty();
      case Shape::Bool:
        return value == json::value(false);
      case Shape::Int32:
      case Shape::Int64:
        return value == json::value(0);
      case Shape::Double:
        return value == json::value(0.0);
      default:
        return false;  // a struct in Go, and those are never left out
    }
  }

  void writeAbsent(const Field& field, json::object& out) {
    const bool nil = field.repeated || field.map || field.pointer || field.shape == Shape::Bytes;
    const bool scalar =
        field.shape == Shape::String || isVarint(field.shape) || field.shape == Shape::Double;
    if (field.omitZero || (field.omitEmpty && (nil || scalar))) return;
    spend();
    out.emplace(field.json, nil ? json::value(nullptr) : emptyItem(field, 0));
  }

  static void sortKeys(json::object& object) {
    std::vector<json::key_value_pair*> entries;
    for (auto& entry : object) entries.push_back(&entry);
    const auto key = [](const auto* entry) { return entry->key(); };
    if (std::ranges::is_sorted(entries, {}, key)) return;
    std::ranges::sort(entries, {}, key);
    json::object sorted;
    for (auto* entry : entries) sorted.emplace(entry->key(), std::move(entry->value()));
    object = std::move(sorted);
  }

  std::size_t& budget_;
};

json::value decodeEnvelope(std::string_view body, std::string_view apiVersion,
                           std::string_view kind, int depth, std::size_t& budget) {
  if (!body.starts_with(kMagic))
    malformed("it does not begin with the bytes `k8s\\0` of the Kubernetes envelope");
  body.remove_prefix(kMagic.size());
  std::string_view object;
  for (Reader reader(body); !reader.done();) {
    const auto tag = reader.tag();
    if (tag.type != wire::Type::Bytes || tag.number > 2) {
      reader.skip(tag);
    } else if (tag.number == 2) {
      object = reader.bytes();
    } else {
      for (Reader meta(reader.bytes()); !meta.done();) {
        const auto part = meta.tag();
        if (part.type != wire::Type::Bytes || part.number > 2) {
          meta.skip(part);
          continue;
        }
        const auto text = meta.bytes();
        if (!text.empty()) (part.number == 1 ? apiVersion : kind) = text;
      }
    }
  }
  const auto* type = typeOf(apiVersion, kind);
  if (!type)
    throw Error(fmt::format("no kind \"{}\" is registered for version \"{}\" in protobuf",
                            std::string_view(scalars::utf8(kind)),
                            std::string_view(scalars::utf8(apiVersion))),
                "send it as JSON", kBadInput);
  Decoder decoder(budget);
  std::vector<Slot> slots(type->fields.size());
  decoder.read(*type, object, 0, slots, depth);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto& field = type->fields[i];
    if (field.number != 0) continue;
    if (field.json == "kind") slots[i] = {json::string(kind), true};
    if (field.json == "apiVersion") slots[i] = {json::string(apiVersion), true};
  }
  return decoder.write(*type, slots);
}

}  // namespace

json::value decodeProtobuf(std::string_view body, std::string_view apiVersion,
                           std::string_view kind) {
  auto budget = kMaxValues;
  return decodeEnvelope(body, apiVersion, kind, 0, budget);
}

}  // namespace sparklab::lab
