// `sparklab node`: loses nodes of a running lab and brings them back.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands/command.hpp"
#include "commands/lab_control.hpp"

namespace sparklab::commands {

namespace {

struct NodeOptions {
  std::string lab = "lab";
  std::string node;
  bool powerOff = false;
};

void print(const json::value& nodes) {
  for (const auto& node : list(nodes, {"items"}))
    fmt::print("{:<16} {:<16} {}\n", str(node, {"name"}), str(node, {"address"}),
               str(node, {"state"}));
}

int ls(const NodeOptions& options) {
  print(askLab(options.lab, "nodes"));
  return 0;
}

int stop(const NodeOptions& options) {
  print(askLab(options.lab, fmt::format("nodes/{}/stop", options.node),
               {{"powerOff", options.powerOff}}));
  return 0;
}

int start(const NodeOptions& options) {
  print(askLab(options.lab, fmt::format("nodes/{}/start", options.node), json::object()));
  return 0;
}

}  // namespace

void addNode(CLI::App& app, Action& action) {
  const auto options = std::make_shared<NodeOptions>();
  auto* command = app.add_subcommand("node", "lose a node of a running lab, and bring it back");
  command->require_subcommand(1);
  const auto verb = [&](const char* name, const char* help, int (*run)(const NodeOptions&)) {
    auto* sub = command->add_subcommand(name, help);
    sub->add_option("--name", options->lab, "the lab")->capture_default_str();
    sub->callback([options, &action, run] { action = [options, run] { return run(*options); }; });
    return sub;
  };
  verb("ls", "the nodes and whether they are lost", ls);
  auto* stopping = verb("stop", "cut a node off: its pods run on, but nobody hears of them", stop);
  stopping->add_option("node", options->node)->required();
  stopping->add_flag("--power-off", options->powerOff, "everything on it dies at once");
  verb("start", "bring a lost node back", start)->add_option("node", options->node)->required();
}

}  // namespace sparklab::commands
