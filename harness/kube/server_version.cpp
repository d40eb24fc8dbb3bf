#include "kube/server_version.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace sparklab::kube {

Task<std::string> serverVersion(Client& client) {
  const std::string path = "/version";
  try {
    const auto answer = co_await client.get(path);
    co_return std::string(str(answer, {"gitVersion"}));
  } catch (const ApiError& refusal) {
    if (refusal.code() != 401) co_return std::string();
  }
  const auto& cluster = client.cluster();
  throw Error(fmt::format("the Kubernetes API at {} does not accept the credentials of context {} "
                          "(401 Unauthorized)",
                          cluster.server, cluster.context),
              "Log in again, or name another context with --context. To try: kubectl auth whoami");
}

}  // namespace sparklab::kube
