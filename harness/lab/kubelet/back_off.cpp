#include "lab/kubelet/back_off.hpp"

#include <algorithm>

namespace sparklab::lab {
namespace {

bool expired(WallTime event, WallTime updated) {
  return event - updated > 2 * BackOff::kMaximum;
}

}  // namespace

Nanos BackOff::get(const std::string& key) const {
  const auto found = entries_.find(key);
  return found == entries_.end() ? Nanos(0) : found->second.delay;
}

bool BackOff::active(const std::string& key, WallTime event, WallTime now) const {
  const auto found = entries_.find(key);
  if (found == entries_.end() || expired(event, found->second.updated)) return false;
  return now - event < found->second.delay;
}

bool BackOff::activeSinceUpdate(const std::string& key, WallTime now) const {
  const auto found = entries_.find(key);
  if (found == entries_.end() || expired(now, found->second.updated)) return false;
  return now - found->second.updated < found->second.delay;
}

void BackOff::next(const std::string& key, WallTime event, WallTime now) {
  const auto found = entries_.find(key);
  if (found == entries_.end() || expired(event, found->second.updated))
    entries_[key] = {kInitial, now};
  else
    found->second = {std::min(found->second.delay * 2, kMaximum), now};
}

}  // namespace sparklab::lab
