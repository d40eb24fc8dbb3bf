#include "commands/shims.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "commands/state_folder.hpp"

namespace sparklab::commands {

namespace fs = std::filesystem;

namespace {

// `minikube ssh` is the article's way to a shell on the node. The lab's node is this machine, so
// that is a shell here, in which nc is the word server.
constexpr const char* kMinikube = R"sh(#!/bin/sh
# A lab's stand-in for minikube: one node, which is this machine.
lab={0}
node={1}
nodeBin={2}
case "${{1:-}}" in
  ip) echo "$node" ;;
  status)
    printf '%s\ntype: Control Plane\nhost: Running\nkubelet: Running\n' "$lab"
    printf 'apiserver: Running\nkubeconfig: Configured\n\n' ;;
  profile) echo "$lab" ;;
  version) echo "minikube version: none (this is the sparklab lab $lab)" ;;
  start) echo "sparklab: the lab $lab is running already" ;;
  ssh)
    shift
    [ "${{1:-}}" != -- ] || shift
    PATH="$nodeBin:$PATH"
    export PATH
    if [ $# -gt 0 ]; then exec /bin/sh -c "$*"; fi
    echo "sparklab: the lab's node is this machine; nc is the word server here. Leave: exit" >&2
    PS1='lab$ '
    export PS1
    exec /bin/sh -i ;;
  kubectl)
    shift
    [ "${{1:-}}" != -- ] || shift
    exec kubectl "$@" ;;
  stop | delete)
    echo "sparklab: stop the lab with: sparklab down --name $lab" >&2
    exit 1 ;;
  *)
    echo "sparklab: this minikube is the lab's; it knows ip, status, ssh and kubectl, not '$*'" >&2
    exit 1 ;;
esac
)sh";

// On the node's address only: other labs have their own, and the network has no business with it.
constexpr const char* kNetcat = R"sh(#!/bin/sh
for word in "$@"; do
  case "$word" in
    --listen) exec {0} words --bind {1} "$@" ;;
    --*) ;;
    -*l*) exec {0} words --bind {1} "$@" ;;
  esac
done
PATH=$(printf %s "$PATH" | sed "s|^{2}:||")
exec "${{0##*/}}" "$@"
)sh";

void program(const fs::path& path, const std::string& text) {
  writeFileAtomically(path, text, 0700);
}

}  // namespace

std::string shellQuote(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

fs::path writeShims(const ShimOptions& options) {
  const auto bin = options.folder / "bin";
  const auto nodeBin = options.folder / "node-bin";
  fs::create_directories(bin);
  fs::create_directories(nodeBin);
  program(bin / "minikube",
          fmt::format(fmt::runtime(kMinikube), shellQuote(options.name),
                      shellQuote(options.nodeAddress), shellQuote(nodeBin.string())));
  program(bin / "k", "#!/bin/sh\nexec kubectl \"$@\"\n");
  const auto netcat = fmt::format(fmt::runtime(kNetcat), shellQuote(options.sparklab.string()),
                                  shellQuote(options.nodeAddress), nodeBin.string());
  for (const auto* name : {"nc", "netcat", "ncat"}) program(nodeBin / name, netcat);
  return bin;
}

}  // namespace sparklab::commands
