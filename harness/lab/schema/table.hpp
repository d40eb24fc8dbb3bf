// How the generated table_*.cpp write a field down: one short line each, built at compile time.
#pragma once

#include "lab/schema/table_names.hpp"
#include "lab/schema/type_info.hpp"

namespace sparklab::lab::table {

enum Flags : std::uint32_t {
  kList = 1,
  kDict = 2,
  kPointer = 4,
  kOmitEmpty = 8,
  kOmitZero = 16,
  kRequired = 32,
  kAtomic = 64,
  kMerge = 128,
  kRetainKeys = 256,
  kSet = 512,
  kMap = 1024,
  kAtomicList = 2048,
};

constexpr Field field(std::string_view json, std::uint32_t number, Shape shape, unsigned flags,
                      const TypeInfo* message = nullptr, std::string_view mergeKey = {},
                      std::string_view listMapKeys = {}, std::uint32_t via = 0) {
  return {.json = json,
          .number = number,
          .shape = shape,
          .repeated = (flags & kList) != 0,
          .map = (flags & kDict) != 0,
          .message = message,
          .mergeKey = mergeKey,
          .mergeStrategy = (flags & kMerge) != 0,
          .replaceKeysStrategy = (flags & kRetainKeys) != 0,
          .listType = flags & kMap   ? ListType::Map
                      : flags & kSet ? ListType::Set
                                     : ListType::Atomic,
          .listMapKeys = listMapKeys,
          .required = (flags & kRequired) != 0,
          .atomicMap = (flags & kAtomic) != 0,
          .via = via,
          .pointer = (flags & kPointer) != 0,
          .omitEmpty = (flags & kOmitEmpty) != 0,
          .omitZero = (flags & kOmitZero) != 0,
          .listTypeDeclared = (flags & (kSet | kMap | kAtomicList)) != 0};
}

struct KindOf {
  std::string_view kind, apiVersion;
  const TypeInfo* type;
};

std::span<const TypeInfo* const> types() noexcept;
std::span<const KindOf> kinds() noexcept;

}  // namespace sparklab::lab::table
