#include "commands/processes.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "base/file.hpp"

namespace sparklab::commands {

std::string startTimeOf(pid_t pid) {
  const auto text = contentOf(fmt::format("/proc/{}/stat", pid));
  // The second field, the name in parentheses, may hold anything; the rest is counted from it.
  const auto name = text.rfind(')');
  if (name == std::string::npos) return {};
  std::istringstream fields(text.substr(name + 1));
  std::string field;
  for (int i = 3; i <= 22; ++i) fields >> field;
  return field;
}

namespace {

/// What distinguishes this machine, this time that it runs, and the processes that are seen here.
std::string here() {
  std::string boot;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> boot;
  std::error_code missing;
  return boot + " " + std::filesystem::read_symlink("/proc/self/ns/pid", missing).string();
}

}  // namespace

std::string thisProcess() {
  return fmt::format("{} {} {}", here(), ::getpid(), startTimeOf(::getpid()));
}

Whereabouts whereaboutsOf(const std::string& process) {
  const auto start = here() + " ";
  if (!process.starts_with(start)) return Whereabouts::Elsewhere;
  std::istringstream rest(process.substr(start.size()));
  pid_t pid = 0;
  std::string since;
  if (!(rest >> pid >> since)) return Whereabouts::Elsewhere;
  return startTimeOf(pid) == since ? Whereabouts::Lives : Whereabouts::Over;
}

std::string ownProgram() {
  return std::filesystem::read_symlink("/proc/self/exe").string();
}

}  // namespace sparklab::commands
