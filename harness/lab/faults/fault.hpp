// One Fault as its object describes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/time.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

/// A request to the API server, or an open watch, as faults see it.
struct ApiRequest {
  std::string user;
  std::vector<std::string> groups;
  std::string verb;  ///< as RBAC names it
  std::string group, resource, subresource;
  std::string ns;  ///< "" for all namespaces and for what lies in none
  std::string name;
};

/// Whether `text` is like `pattern`, in which each * stands for any characters.
bool like(std::string_view pattern, std::string_view text) noexcept;

/// True for an empty list of patterns, and when one of them fits.
bool likeAny(const std::vector<std::string>& patterns, std::string_view text) noexcept;

/// Which requests. An empty list stands for all, but for `namespaces`: the fault's own.
struct RequestMatch {
  std::vector<std::string> verbs, resources, namespaces, names, users, groups;

  bool matches(const ApiRequest& request) const noexcept;
};

/// What a matching request is answered with.
struct FaultError {
  int code = 0;
  std::optional<std::int64_t> retryAfterSeconds;
  std::string message;  ///< "": what kube-apiserver says
};

enum class WatchEnd { Disconnect, Expired, Finish };
enum class WatchChoice { Open, New, All };

struct WatchFault {
  WatchEnd end = WatchEnd::Disconnect;
  WatchChoice which = WatchChoice::Open;
  std::int64_t afterEvents = 0;
};

struct Fault {
  enum class Answer { Usual, Never, Cut };

  std::string uid, ns, name;
  json::value spec;

  RequestMatch match;
  std::int64_t skip = 0;
  std::optional<std::int64_t> count;
  std::optional<Nanos> duration;

  std::optional<FaultError> error;
  std::optional<Nanos> delay;
  Answer answer = Answer::Usual;
  bool carryOut = false;  ///< the request has its effect, only its answer is another

  std::optional<WatchFault> watch;

  /// The member of the spec that says what kind of fault it is: "request" for error, delay and
  /// answer, else "watch", "compaction" ...
  std::string effect;

  /// The object was admitted by the kind's schema.
  static Fault read(const Object& object);

  /// For people: "429 on create pods".
  std::string summary() const;
};

}  // namespace sparklab::lab
