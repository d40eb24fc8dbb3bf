// `sparklab prepare`: what is made once per JDK and Spark, so that labs start fast.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "process/child.hpp"
#include "spark/archives.hpp"

namespace sparklab::commands {

namespace {

int prepare() {
  const auto env = process::currentEnvironment();
  const auto distribution = spark::findDistribution(env);
  if (spark::archivesFor(distribution, env).complete()) return kPassed;
  fmt::print(stderr,
             "sparklab: making the class archives of Spark {} for Java {} (once, half a minute)\n",
             distribution.version, distribution.javaMajor);
  asio::io_context context(1);
  std::exception_ptr failure;
  asio::co_spawn(context, spark::makeArchives(distribution, env),
                 [&failure](std::exception_ptr error) { failure = error; });
  context.run();
  try {
    if (failure) std::rethrow_exception(failure);
  } catch (const Error& error) {
    // Slow JVMs are no reason to run nothing.
    fmt::print(stderr, "sparklab: {}\n  {}\n", error.what(), error.hint());
  }
  return kPassed;
}

}  // namespace

void addPrepare(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "prepare", "make what is made once per JDK and Spark (class archives for fast JVM starts)");
  command->callback([&action] { action = prepare; });
}

}  // namespace sparklab::commands
