#include "lab/kubelet/sandbox_trial.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "base/error.hpp"
#include "lab/kubelet/sandbox.hpp"
#include "process/namespaces.hpp"

namespace sparklab::lab {

bool sandboxesNeedUserNamespace() {
  return ::geteuid() != 0 || !process::mayMount();
}

SandboxTrial::SandboxTrial(const std::filesystem::path& folder, std::string bubblewrap,
                           bool userNamespace) {
  process::Options options;
  options.argv = {bubblewrap, "--unshare-pid", "--unshare-uts", "--unshare-ipc",
                  "--die-with-parent"};
  if (userNamespace) options.argv.emplace_back("--unshare-user");
  for (const char* word : {"--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--", "true"})
    options.argv.emplace_back(word);
  options.env = {{"PATH", "/usr/local/bin:/usr/bin:/bin"}, {kSandboxOf, folder}};
  options.onStderr = [this](std::string_view text) { errors_ += text; };
  try {
    child_ = process::Child::start(io_.get_executor(), std::move(options));
  } catch (const Error&) {
    throw Error(fmt::format("pods need {}, which is not installed", bubblewrap),
                "apt-get install bubblewrap");
  }
}

bool SandboxTrial::works() {
  io_.run();
  return child_->exited()->shellCode() == 0;
}

bool userNamespacesHoldSandboxes(const std::filesystem::path& folder,
                                 const std::string& bubblewrap) {
  static const bool works = SandboxTrial(folder, bubblewrap, true).works();
  return works;
}

void SandboxTrial::require() {
  if (works()) return;
  while (errors_.ends_with('\n')) errors_.pop_back();
  throw Error(fmt::format("this machine does not let us make sandboxes for pods: {}", errors_),
              process::userNamespaceHint());
}

}  // namespace sparklab::lab
