#include "process/view.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/error.hpp"
#include "process/mount_tree.hpp"
#include "process/namespaces.hpp"

namespace sparklab::process {
namespace {

namespace fs = std::filesystem;

/// "<path> <source or empty>"... "--" command...
struct Request {
  std::map<fs::path, fs::path> view;
  std::vector<std::string> command;
};

Request parse(const std::vector<std::string>& arguments) {
  Request request;
  std::size_t i = 0;
  for (; i < arguments.size() && arguments[i] != "--"; i += 2) {
    if (i + 1 >= arguments.size()) break;
    const fs::path target = fs::path(arguments[i]).lexically_normal();
    if (!target.is_absolute() || target == "/")
      throw Error(fmt::format("a view needs absolute paths, not '{}'", arguments[i]), {},
                  kBadInput);
    request.view[target.has_filename() ? target : target.parent_path()] = arguments[i + 1];
  }
  for (++i; i < arguments.size(); ++i) request.command.push_back(arguments[i]);
  if (request.command.empty()) throw Error("a view needs a command", {}, kBadInput);
  return request;
}

void apply(const std::map<fs::path, fs::path>& view) {
  const auto directory = fs::current_path();
  enterMountNamespace();
  std::map<fs::path, UniqueFd> shown;
  for (const auto& [target, source] : view)
    if (!source.empty()) shown.emplace(target, openTree(source));
  for (const auto& [target, source] : view)
    source.empty() ? hide(target) : showAt(shown.at(target), target);
  // The same path, through the mounts just made.
  if (::chdir(directory.c_str()) != 0)
    throw Error(fmt::format("the working directory {} is not in the view", directory.string()));
}

/// Making a user namespace may clear the signal that ties us to our parent.
void restoreParentSignal(int number, pid_t parent) {
  if (number == 0) return;
  ::prctl(PR_SET_PDEATHSIG, number);
  if (::getppid() != parent) ::raise(number);
}

}  // namespace

std::vector<std::string> withView(const std::map<std::string, std::string>& view,
                                  std::vector<std::string> argv) {
  if (view.empty()) return argv;
  // Not the path of our file: it may be replaced or lie where the view shows something else.
  std::vector<std::string> result{"/proc/self/exe", kViewCommand};
  for (const auto& [target, source] : view) {
    result.push_back(target);
    result.push_back(source.empty() ? source : fs::absolute(source).string());
  }
  result.push_back("--");
  result.insert(result.end(), argv.begin(), argv.end());
  return result;
}

int enterView(const std::vector<std::string>& arguments) {
  try {
    int parentSignal = 0;
    ::prctl(PR_GET_PDEATHSIG, &parentSignal);
    const pid_t parent = ::getppid();
    auto request = parse(arguments);
    apply(request.view);
    restoreParentSignal(parentSignal, parent);

    std::vector<char*> argv;
    for (auto& argument : request.command) argv.push_back(argument.data());
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
    const int error = errno;
    fmt::print(stderr, "sparklab: cannot execute {}: {}\n", argv[0], std::strerror(error));
    return error == ENOENT ? 127 : 126;
  } catch (const Error& error) {
    fmt::print(stderr, "sparklab: {}\n", error.what());
    if (!error.hint().empty()) fmt::print(stderr, "  {}\n", error.hint());
    return error.code();
  } catch (const std::exception& error) {
    fmt::print(stderr, "sparklab: cannot make the view: {}\n", error.what());
    return kEnvironment;
  }
}

}  // namespace sparklab::process
