// `sparklab up`: a lab cluster that stays until it is stopped.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <memory>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "commands/janitor.hpp"
#include "commands/serve_lab.hpp"
#include "lab/lab_clock.hpp"
#include "lab/registry/quantity.hpp"

namespace sparklab::commands {

namespace {

struct UpOptions {
  LabSettings lab;
  std::string memory;
  bool detach = false;
};

std::uint64_t bytes(const std::string& text) {
  if (text.empty()) return 0;
  const auto quantity = lab::Quantity::parse(text);
  if (!quantity || quantity->value() <= 0) {
    throw Error(fmt::format("\"{}\" is not an amount of memory", text), "For example: 16Gi",
                kBadInput);
  }
  return static_cast<std::uint64_t>(quantity->value());
}

// The lab becomes a daemon; this process waits until its API answers and then leaves.
int detach(LabSettings settings) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw Error(std::strerror(errno));
  UniqueFd reader(ends[0]);
  UniqueFd writer(ends[1]);
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw Error(fmt::format("cannot start a process: {}", std::strerror(errno)));
  if (child == 0) {
    reader.reset();
    ::setsid();
    settings.readyFd = writer.release();
    settings.detached = true;
    return serveLab(settings);
  }
  writer.reset();
  std::string line;
  char buffer[4096];
  ssize_t got;
  while ((got = ::read(reader.get(), buffer, sizeof buffer)) > 0 || (got < 0 && errno == EINTR)) {
    if (got > 0) line.append(buffer, static_cast<std::size_t>(got));
  }
  if (!line.empty()) {
    fmt::print("{}", welcome(parseJson(line, "the lab's answer"), true));
    return kPassed;
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  // It has said why on our standard error.
  return WIFEXITED(status) ? WEXITSTATUS(status) : kEnvironment;
}

int up(UpOptions& options) {
  options.lab.memoryBytes = bytes(options.memory);
  return options.detach ? detach(options.lab) : serveLab(options.lab);
}

void addJanitor(CLI::App& app, Action& action) {
  struct Arguments {
    int fd = -1;
    std::string lab, ticket;
  };
  const auto arguments = std::make_shared<Arguments>();
  auto* command = app.add_subcommand(kJanitorCommand, "")->group("");
  command->add_option("fd", arguments->fd)->required();
  command->add_option("lab", arguments->lab)->required();
  command->add_option("ticket", arguments->ticket)->required();
  command->callback([arguments, &action] {
    action = [arguments] { return runJanitor(arguments->fd, arguments->lab, arguments->ticket); };
  });
}

}  // namespace

void addUp(CLI::App& app, Action& action) {
  const auto options = std::make_shared<UpOptions>();
  auto& lab = options->lab;
  auto* command = app.add_subcommand("up", "start a lab cluster on this machine");
  command->add_flag("--detach,-d", options->detach, "return as soon as the API answers");
  command->add_option("--name", lab.name, "several labs can run at once")->capture_default_str();
  auto* port = command->add_option("--port", lab.port, "of the API; 0: any free one")
                   ->check(CLI::Range(0, 65535))
                   ->capture_default_str();
  command->add_option("--address", lab.address, "where the API listens")->capture_default_str();
  command->add_option("--data", lab.dataDir, "keeps the cluster's state in this folder")
      ->type_name("DIR");
  command->add_option("--node-name", lab.nodeName, "")->capture_default_str();
  command->add_option("--nodes", lab.nodes, "how many; --node-name of the first")
      ->check(CLI::Range(1, 254))
      ->capture_default_str();
  command->add_option("--node-cpu", lab.cpus, "CPUs of each node that the scheduler gives out")
      ->check(CLI::Range(1, 10000));
  command->add_option("--node-memory", options->memory, "memory that it gives out, e.g. 16Gi");
  command->add_option("--speed", lab.speed, "how much faster server-side timers run, e.g. 60")
      ->check(CLI::Range(lab::kSlowest, lab::kFastest))
      ->capture_default_str();
  command->add_flag("!--stock-jvm", lab.fastJvm,
                    "start Spark's JVMs with their own flags only (2.5 times slower)");
  command->add_option("--ready-fd", lab.readyFd)->group("");
  command->add_option("--supervised-by-fd", lab.supervisorFd)->group("");
  command->callback([options, port, &action] {
    options->lab.otherPortIfTaken = port->count() == 0;
    action = [options] { return up(*options); };
  });
  addJanitor(app, action);
}

}  // namespace sparklab::commands
