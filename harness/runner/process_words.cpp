#include "runner/process_words.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstring>

namespace sparklab::runner {

std::string signalName(int signal) {
  const char* name = sigabbrev_np(signal);
  return name ? fmt::format("SIG{}", name) : fmt::format("signal {}", signal);
}

std::optional<int> signalNumber(std::string_view name) {
  if (name.substr(0, 3) == "SIG") name.remove_prefix(3);
  for (int signal = 1; signal < NSIG; ++signal)
    if (const char* known = sigabbrev_np(signal); known && name == known) return signal;
  return {};
}

std::string ending(std::optional<int> exitCode, std::optional<int> exitSignal) {
  if (exitSignal) return fmt::format("was ended by {}", signalName(*exitSignal));
  if (exitCode) return fmt::format("exited with code {}", *exitCode);
  return "ended";
}

std::string fate(const journal::Process& process) {
  return process.exited ? ending(process.exitCode, process.exitSignal) : "still runs";
}

int shellCode(const journal::Process& process) {
  if (process.exitSignal) return 128 + *process.exitSignal;
  return process.exitCode.value_or(-1);
}

}  // namespace sparklab::runner
