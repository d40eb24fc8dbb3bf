// How a subcommand joins the command line.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace sparklab::commands {

/// What the chosen subcommand wants to be run after parsing; returns the exit code.
using Action = std::function<int()>;

/// Each subcommand's file defines one of these: it adds itself to `app` with its options and, in
/// its CLI11 callback, assigns `action`. Option values live in a shared_ptr that the closures keep.
using Register = void (*)(CLI::App& app, Action& action);

void addUp(CLI::App& app, Action& action);
void addDown(CLI::App& app, Action& action);
void addEnv(CLI::App& app, Action& action);
void addClean(CLI::App& app, Action& action);
void addRun(CLI::App& app, Action& action);
void addCheck(CLI::App& app, Action& action);
void addWords(CLI::App& app, Action& action);
void addSubmit(CLI::App& app, Action& action);
void addPrepare(CLI::App& app, Action& action);
void addNode(CLI::App& app, Action& action);
void addClock(CLI::App& app, Action& action);
void addFault(CLI::App& app, Action& action);
void addImage(CLI::App& app, Action& action);
void addDoctor(CLI::App& app, Action& action);
/// Hidden helpers that sparklab starts itself as: __view, __janitor ...
void addInternal(CLI::App& app, Action& action);

}  // namespace sparklab::commands
