#include "lab_process.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/json.hpp"

namespace sparklab::bench {

namespace fs = std::filesystem;

namespace {

constexpr int kReadyFd = 9;

std::string tokenIn(const std::string& kubeconfig) {
  std::ifstream in(kubeconfig);
  const std::string kToken = "token: ";
  for (std::string line; std::getline(in, line);)
    if (const auto at = line.find(kToken); at != line.npos) return line.substr(at + kToken.size());
  throw std::runtime_error("no token in " + kubeconfig);
}

}  // namespace

LabProcess::LabProcess(const std::string& program, std::vector<std::string> options) {
  std::string name = fs::temp_directory_path() / "sparklab-bench-XXXXXX";
  if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
  folder_ = name;
  ::setenv("SPARKLAB_STATE_DIR", folder_.c_str(), 1);
  std::vector<std::string> argv{program, "up",         "--port",
                                "0",     "--ready-fd", std::to_string(kReadyFd)};
  argv.insert(argv.end(), options.begin(), options.end());
  std::vector<char*> words;
  for (auto& word : argv) words.push_back(word.data());
  words.push_back(nullptr);
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, ends[1], kReadyFd);
  posix_spawn_file_actions_addclose(&files, ends[0]);
  posix_spawn_file_actions_addclose(&files, ends[1]);
  const auto begin = std::chrono::steady_clock::now();
  if (::posix_spawn(&pid_, words[0], &files, nullptr, words.data(), environ) != 0) pid_ = -1;
  ::close(ends[1]);
  posix_spawn_file_actions_destroy(&files);
  std::string line;
  char buffer[4096];
  ssize_t got = 0;
  while (!line.ends_with('\n') && (got = ::read(ends[0], buffer, sizeof buffer)) > 0)
    line.append(buffer, static_cast<std::size_t>(got));
  ready_ =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  ::close(ends[0]);
  if (line.empty()) throw std::runtime_error("the lab does not start");
  const auto lab = parseJson(line, "the lab's answer");
  const std::string server(str(lab, {"server"}));
  port_ = static_cast<std::uint16_t>(std::stoi(server.substr(server.rfind(':') + 1)));
  token_ = tokenIn(std::string(str(lab, {"kubeconfig"})));
}

LabProcess::~LabProcess() {
  if (pid_ > 0) {
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

double LabProcess::residentMib() const {
  std::ifstream in(fmt::format("/proc/{}/status", pid_));
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

double LabProcess::cpuSeconds() const {
  double nanoseconds = 0;
  std::ifstream(fmt::format("/proc/{}/schedstat", pid_)) >> nanoseconds;
  return nanoseconds / 1e9;
}

}  // namespace sparklab::bench
