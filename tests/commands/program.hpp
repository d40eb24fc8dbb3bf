// The sparklab program as a test runs it.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"

namespace sparklab::commands {

/// A started process whose output (both streams) is read here. Killed by the destructor.
class Program {
 public:
  /// `keep` are descriptors of ours that it inherits under the same numbers.
  explicit Program(std::vector<std::string> argv, std::vector<int> keep = {}) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) ADD_FAILURE() << "pipe";
    std::vector<char*> words;
    for (auto& word : argv) words.push_back(word.data());
    words.push_back(nullptr);
    pid_ = ::fork();
    if (pid_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::dup2(ends[1], STDERR_FILENO);
      for (const int fd : keep) ::fcntl(fd, F_SETFD, 0);
      ::signal(SIGINT, SIG_DFL);
      ::execv(words[0], words.data());
      ::_exit(127);
    }
    ::close(ends[1]);
    output_.reset(ends[0]);
  }
  ~Program() {
    if (pid_ > 0) {
      kill(SIGKILL);
      wait();
    }
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  pid_t pid() const { return pid_; }
  void kill(int signal) { ::kill(pid_, signal); }

  /// Reads on until `text` has been said; false at the end of the output.
  bool says(const std::string& text) {
    while (said_.find(text) == std::string::npos) {
      if (!readMore()) return false;
    }
    return true;
  }

  /// Everything it says, to the end.
  const std::string& everything() {
    while (readMore()) {
    }
    return said_;
  }
  const std::string& said() const { return said_; }

  /// The exit code, or 128 + the signal.
  int wait() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  bool readMore() {
    char buffer[4096];
    const auto got = ::read(output_.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) return false;
    said_.append(buffer, static_cast<std::size_t>(got));
    return true;
  }

  pid_t pid_ = -1;
  UniqueFd output_;
  std::string said_;
};

/// Makes this process the parent of everything that outlives its own parent among its descendants,
/// so that a test can wait for the last of them.
inline void adoptOrphans() {
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

/// Waits until no descendant is left.
inline void waitForOrphans() {
  while (::waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {
  }
}

}  // namespace sparklab::commands
