#include "commands/labs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.hpp"

namespace sparklab::commands {

json::value requireLab(const std::string& name) {
  if (auto lab = findLab(name)) return std::move(*lab);
  const auto running = runningLabs();
  throw Error(fmt::format("no lab named \"{}\" is running", name),
              running.empty()
                  ? std::string("Start it: sparklab up --detach")
                  : fmt::format("Running: {}. Choose one with --name.", fmt::join(running, ", ")));
}

}  // namespace sparklab::commands
