// metav1.Status failures, word for word those of kube-apiserver 1.34.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

/// Thrown by the registry and turned into an HTTP answer by the API server.
class StatusError : public std::runtime_error {
 public:
  StatusError(int code, json::value status);
  int code() const noexcept { return code_; }
  const json::value& status() const noexcept { return status_; }

 private:
  int code_;
  json::value status_;
};

json::value makeStatus(int code, std::string reason, std::string message,
                       json::value details = nullptr);

StatusError notFound(const Kind& kind, std::string_view name);
StatusError alreadyExists(const Kind& kind, std::string_view name);
StatusError conflict(const Kind& kind, std::string_view name, std::string_view why);
/// 422; `fieldErrors` are (path, body), e.g. {"spec.containers", "Required value"}. The first words
/// of a body give the cause's reason.
StatusError invalid(const Kind& kind, std::string_view name,
                    const std::vector<std::pair<std::string, std::string>>& fieldErrors);
StatusError badRequest(std::string message);
StatusError forbidden(std::string message, const Kind* kind = nullptr, std::string_view name = {});
StatusError expired(std::string message);
StatusError unsupportedMediaType(std::string message);
StatusError internalError(std::string_view message);
/// The answer to a read at a resourceVersion that the store has not reached yet.
StatusError tooLargeResourceVersion(std::uint64_t wanted, std::uint64_t current);

}  // namespace sparklab::lab
