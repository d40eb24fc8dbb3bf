#include "kube/exec_credential.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::kube {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kLimit = std::chrono::minutes(1);

[[noreturn]] void fail(const ExecPlugin& plugin, const std::string& why) {
  throw Error(fmt::format("the kubeconfig's credential plugin {} {}", plugin.command, why),
              plugin.installHint);
}

std::string execInfo(const ExecPlugin& plugin) {
  json::value info;
  at(info, {"apiVersion"}) = plugin.apiVersion;
  at(info, {"kind"}) = "ExecCredential";
  at(info, {"spec", "interactive"}) = false;
  if (!plugin.clusterInfo.empty())
    at(info, {"spec", "cluster"}) = parseJson(plugin.clusterInfo, "cluster");
  return json::serialize(info);
}

std::vector<std::string> environmentOf(const ExecPlugin& plugin) {
  auto extra = plugin.env;
  extra["KUBERNETES_EXEC_INFO"] = execInfo(plugin);
  std::vector<std::string> out;
  for (char** entry = environ; *entry; ++entry) {
    const std::string_view text(*entry);
    if (!extra.contains(std::string(text.substr(0, text.find('='))))) out.emplace_back(text);
  }
  for (const auto& [key, value] : extra) out.push_back(key + "=" + value);
  return out;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (auto& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

/// Starts the plugin with its standard output on `output`. Returns 0 or an errno.
int spawnPlugin(const ExecPlugin& plugin, int output, pid_t& pid) {
  std::vector<std::string> words{plugin.command};
  words.insert(words.end(), plugin.args.begin(), plugin.args.end());
  auto env = environmentOf(plugin);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  const int error = ::posix_spawnp(&pid, plugin.command.c_str(), &files, nullptr,
                                   pointersTo(words).data(), pointersTo(env).data());
  posix_spawn_file_actions_destroy(&files);
  return error;
}

/// All that comes out of `fd` until its end; false when that takes too long.
bool readAll(int fd, std::string& out) {
  const auto deadline = Clock::now() + kLimit;
  std::array<char, 4096> buffer;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd ready{fd, POLLIN, 0};
    const int count = left > 0 ? ::poll(&ready, 1, static_cast<int>(left)) : 0;
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    const auto got = ::read(fd, buffer.data(), buffer.size());
    if (got <= 0) return got == 0;
    out.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

ExecCredential runExecPlugin(const ExecPlugin& plugin) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail(plugin, "cannot be started: no pipe");
  const UniqueFd reader(ends[0]);
  UniqueFd writer(ends[1]);
  pid_t pid = 0;
  if (const int error = spawnPlugin(plugin, writer.get(), pid))
    fail(plugin, fmt::format("cannot be started: {}", std::strerror(error)));
  writer.reset();
  std::string output;
  const bool ended = readAll(reader.get(), output);
  if (!ended) ::kill(pid, SIGKILL);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (!ended) fail(plugin, "did not answer within a minute");
  if (WIFSIGNALED(status)) fail(plugin, fmt::format("was killed by signal {}", WTERMSIG(status)));
  if (WEXITSTATUS(status)) fail(plugin, fmt::format("exited with {}", WEXITSTATUS(status)));

  json::value answer;
  try {
    answer = parseJson(output, "its output");
  } catch (const Error& error) {
    fail(plugin, fmt::format("gave no ExecCredential: {}", error.what()));
  }
  if (str(answer, {"kind"}) != "ExecCredential") fail(plugin, "gave no ExecCredential");
  if (const auto version = str(answer, {"apiVersion"}); version != plugin.apiVersion)
    fail(plugin,
         fmt::format("answered in {} where the kubeconfig says {}", version, plugin.apiVersion));
  ExecCredential out;
  out.token = str(answer, {"status", "token"});
  out.clientCertificate = str(answer, {"status", "clientCertificateData"});
  out.clientKey = str(answer, {"status", "clientKeyData"});
  if (out.token.empty() && (out.clientCertificate.empty() || out.clientKey.empty()))
    fail(plugin, "gave neither a token nor a certificate with its key");
  return out;
}

}  // namespace sparklab::kube
