// What keeps a store's objects beyond the end of the process.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/async.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

/// Sits below a Store (Store::persistTo). Single-threaded, as the store is.
class Persistence {
 public:
  virtual ~Persistence() = default;

  struct State {
    std::uint64_t revision = 0;  ///< 0: nothing was ever stored
    std::vector<std::pair<ResourceKey, ObjectPtr>> objects;
  };
  virtual State load() = 0;

  /// Takes note of a change, which is written with those that follow at once.
  virtual void changed(const ResourceKey& resource, const Event& event) = 0;

  /// Ends when every change noted so far outlives the death of this process. Throws Error when it
  /// could not be written; it is tried again with the next change.
  virtual Task<void> durable() = 0;

  /// Small secrets and settings that belong to the objects: keys, tokens. "" when it was never set.
  virtual std::string setting(std::string_view name) const = 0;
  virtual void set(std::string_view name, std::string_view value) = 0;  ///< durable at once
};

}  // namespace sparklab::lab
