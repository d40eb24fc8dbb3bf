#include "lab/kubelet/terminal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>

#include <cerrno>
#include <cstring>

#include "base/error.hpp"

namespace sparklab::lab {

Terminal openTerminal(pid_t container) {
  const auto path = container == 0 ? std::string("/dev/ptmx")
                                   : fmt::format("/proc/{}/root/dev/pts/ptmx", container);
  Terminal terminal;
  terminal.ours.reset(::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
  int unlocked = 0;
  if (terminal.ours && ::ioctl(terminal.ours.get(), TIOCSPTLCK, &unlocked) == 0)
    terminal.theirs.reset(::ioctl(terminal.ours.get(), TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
  if (!terminal.theirs)
    throw Error(fmt::format("cannot make a terminal from {}: {}", path, std::strerror(errno)));
  return terminal;
}

void resizeTerminal(int ours, const TerminalSize& size) noexcept {
  struct winsize window = {};
  window.ws_col = size.columns;
  window.ws_row = size.rows;
  ::ioctl(ours, TIOCSWINSZ, &window);
}

}  // namespace sparklab::lab
