#include "commands/lab_control.hpp"

#include <boost/asio/io_context.hpp>
#include <optional>

#include "base/async.hpp"
#include "base/error.hpp"
#include "commands/labs.hpp"
#include "kube/client.hpp"

namespace sparklab::commands {

json::value onCluster(const kube::Cluster& cluster,
                      const std::function<Task<json::value>(kube::Client&)>& ask) {
  asio::io_context context(1);
  kube::Timing timing;
  timing.answer = std::chrono::minutes(10);  // a clock that is moved on by a year has much to do
  const auto client = kube::Client::create(context.get_executor(), cluster, timing);
  std::optional<json::value> answer;
  std::exception_ptr failure;
  const auto done = [&](std::exception_ptr error, json::value value) {
    failure = error;
    if (!error) answer = std::move(value);
    context.stop();
  };
  asio::co_spawn(context, ask(*client), done);
  context.run();
  try {
    if (failure) std::rethrow_exception(failure);
  } catch (const kube::ApiError& refusal) {
    const bool badInput = refusal.code() == 400 || refusal.code() == 422;
    const auto code = badInput ? kBadInput : kEnvironment;
    throw Error(std::string(str(refusal.status(), {"message"}, refusal.what())), "", code);
  }
  return std::move(*answer);
}

json::value onLab(const std::string& name,
                  const std::function<Task<json::value>(kube::Client&)>& ask) {
  const auto lab = requireLab(name);
  return onCluster(kube::loadKubeconfig(std::string(str(lab, {"kubeconfig"})), ""), ask);
}

json::value askLab(const std::string& name, std::string path, json::value body) {
  path.insert(0, "/sparklab/v1/");
  return onLab(name, [&](kube::Client& api) {
    return body.is_null() ? api.get(path) : api.create(path, body);
  });
}

}  // namespace sparklab::commands
