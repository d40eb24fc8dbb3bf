// Speaking with a running lab from another process.
#pragma once

#include <functional>
#include <string>

#include "base/async.hpp"
#include "base/json.hpp"

namespace sparklab::kube {
class Client;
struct Cluster;
}  // namespace sparklab::kube

namespace sparklab::commands {

/// The answer of a cluster to what `ask` asks of its API. Throws Error with what it answers when it
/// refuses.
json::value onCluster(const kube::Cluster& cluster,
                      const std::function<Task<json::value>(kube::Client&)>& ask);

/// The answer of the lab `name` to what `ask` asks of its API, as its administrator. Throws Error
/// with what the lab answers when it refuses.
json::value onLab(const std::string& name,
                  const std::function<Task<json::value>(kube::Client&)>& ask);

/// The same below /sparklab/v1/: a POST of `body` to `path`, or a GET if that is null.
json::value askLab(const std::string& name, std::string path, json::value body = nullptr);

}  // namespace sparklab::commands
