// `sparklab env`: shell lines that point kubectl, spark-submit and minikube at a lab.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <sstream>
#include <vector>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "commands/labs.hpp"
#include "commands/shims.hpp"
#include "process/child.hpp"

namespace sparklab::commands {

namespace {

using Environment = std::map<std::string, std::string>;

// A variable's value from before, so that --unset can bring it back. "=" in front: it was set.
constexpr std::string_view kSaved = "SPARKLAB_SAVED_";

struct EnvOptions {
  std::string name = "lab";
  bool unset = false;
};

std::vector<std::string> split(const std::string& path) {
  std::vector<std::string> parts;
  std::istringstream stream(path);
  for (std::string part; std::getline(stream, part, ':');) parts.push_back(part);
  return parts;
}

// PATH without the folders of any lab.
std::string withoutLabs(const std::string& path) {
  std::string result;
  for (const auto& part : split(path)) {
    if (part.starts_with(stateRoot().string() + "/")) continue;
    result += (result.empty() ? "" : ":") + part;
  }
  return result;
}

void set(const std::string& name, const std::string& value) {
  fmt::print("export {}={}\n", name, shellQuote(value));
}

Environment restored(const Environment& env) {
  Environment old;
  for (const auto& [name, value] : env) {
    if (name.starts_with(kSaved)) old[name.substr(kSaved.size())] = value;
  }
  return old;
}

int unset(const Environment& env) {
  for (const auto& [name, value] : restored(env)) {
    if (value.starts_with('=')) {
      set(name, value.substr(1));
    } else {
      fmt::print("unset {}\n", name);
    }
    fmt::print("unset {}{}\n", kSaved, name);
  }
  if (const auto it = env.find("PATH"); it != env.end()) set("PATH", withoutLabs(it->second));
  return kPassed;
}

int enter(const std::string& lab, const Environment& env) {
  const auto info = requireLab(lab);
  const auto old = restored(env);
  for (const auto& [name, value] : map(info, {"environment"})) {
    if (!value.is_string()) continue;
    // What another lab's env set is not what the user had.
    if (!old.contains(name)) {
      const auto had = env.find(name);
      set(std::string(kSaved) + std::string(name), had == env.end() ? "" : "=" + had->second);
    }
    set(name, std::string(value.get_string()));
  }
  const auto had = env.find("PATH");
  const auto path = had == env.end() ? "/usr/local/bin:/usr/bin:/bin" : withoutLabs(had->second);
  set("PATH", fmt::format("{}:{}", str(info, {"shims"}), path));
  return kPassed;
}

}  // namespace

void addEnv(CLI::App& app, Action& action) {
  const auto options = std::make_shared<EnvOptions>();
  auto* command = app.add_subcommand(
      "env", "print the shell lines that make kubectl and spark-submit use a running lab");
  command->add_option("--name", options->name, "the lab")->capture_default_str();
  command->add_flag("--unset", options->unset, "print the lines that undo it");
  command->callback([options, &action] {
    action = [options] {
      const auto env = process::currentEnvironment();
      return options->unset ? unset(env) : enter(options->name, env);
    };
  });
}

}  // namespace sparklab::commands
