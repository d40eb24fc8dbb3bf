#include "process/child.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "base/error.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::process {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

struct Launched {
  asio::io_context io;
  std::string out, err;
  std::unique_ptr<Child> child;

  Child& start(std::vector<std::string> argv, Options options = {}) {
    options.argv = std::move(argv);
    options.env.emplace("PATH", "/usr/bin:/bin");
    options.onStdout = [this](std::string_view text) { out += text; };
    options.onStderr = [this](std::string_view text) { err += text; };
    child = Child::start(io.get_executor(), std::move(options));
    return *child;
  }

  Child& shell(const std::string& script, Options options = {}) {
    return start({"sh", "-c", script}, std::move(options));
  }

  /// Runs the loop until `text` was printed.
  void untilPrinted(const std::string& text) {
    while (out.find(text) == std::string::npos && !child->exited()) io.run_one();
    ASSERT_THAT(out, HasSubstr(text));
  }

  template <class T>
  T finish(Task<T> task) {
    std::optional<T> result;
    std::exception_ptr failure;
    io.restart();
    asio::co_spawn(io, std::move(task), [&](std::exception_ptr error, T value) {
      failure = error;
      result = value;
    });
    while (!result) io.run_one();
    if (failure) std::rethrow_exception(failure);
    return *result;
  }

  Exit wait() { return finish(child->wait()); }
};

TEST(Child, TellsAnExitCodeFromASignal) {
  Launched two;
  two.shell("exit 2");
  const auto code = two.wait();
  EXPECT_EQ(code.code, 2);
  EXPECT_FALSE(code.signal);
  EXPECT_EQ(code.shellCode(), 2);

  Launched interrupted;
  interrupted.shell("kill -INT $$");
  const auto signal = interrupted.wait();
  EXPECT_FALSE(signal.code);
  EXPECT_EQ(signal.signal, SIGINT);
  EXPECT_EQ(signal.shellCode(), 130);
}

TEST(Child, DeliversAllOutputBeforeItCountsAsExited) {
  Launched run;
  run.shell("seq 1 100000; echo oops >&2");
  run.wait();
  EXPECT_TRUE(run.out.ends_with("\n99999\n100000\n"));
  EXPECT_EQ(run.out.size(), 588895u);
  EXPECT_EQ(run.err, "oops\n");
}

TEST(Child, GetsExactlyTheGivenEnvironmentAndDirectory) {
  Launched run;
  Options options;
  options.env = {{"ONLY", "this"}, {"PATH", "/usr/bin:/bin"}};
  options.workingDirectory = "/usr";
  run.start({"sh", "-c", "pwd; env -u _ -u PWD"}, options);
  run.wait();
  EXPECT_THAT(run.out, ::testing::StartsWith("/usr\n"));
  EXPECT_THAT(run.out, HasSubstr("ONLY=this\n"));
  EXPECT_THAT(run.out, ::testing::Not(HasSubstr("HOME=")));
}

TEST(Child, RefusesAProgramThatDoesNotExist) {
  Launched run;
  EXPECT_THROW(run.start({"/nonexistent/tool"}), Error);
  EXPECT_THROW(run.start({"surely-no-such-tool"}), Error);
  EXPECT_THROW(run.start({"/etc/passwd"}), Error);
  EXPECT_THROW(run.start({"/usr"}), Error);
}

TEST(Child, ReportsAFileThatCannotBeExecutedAndADirectoryThatCannotBeEntered) {
  char name[] = "/tmp/child-test-XXXXXX";
  const int fd = ::mkostemp(name, O_CLOEXEC);
  ASSERT_EQ(::write(fd, "not a program\n", 14), 14);
  ::fchmod(fd, 0755);
  ::close(fd);
  Launched run;
  EXPECT_THROW(run.start({name}), Error);
  ::unlink(name);

  Options options;
  options.workingDirectory = "/nonexistent";
  EXPECT_THROW(run.start({"/bin/true"}, options), Error);
}

TEST(Child, LeadsItsOwnSessionAndGroup) {
  Launched run;
  run.shell("echo ready; read x < /dev/zero");
  run.untilPrinted("ready");
  EXPECT_EQ(::getsid(run.child->pid()), run.child->pid());
  EXPECT_EQ(::getpgid(run.child->pid()), run.child->pid());
}

TEST(Child, HasDefaultDispositionsEvenWhenWeIgnoreAndBlockSignals) {
  struct sigaction ignore = {}, before = {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGINT, &ignore, &before);
  sigset_t term, mask;
  ::sigemptyset(&term);
  ::sigaddset(&term, SIGTERM);
  ::sigprocmask(SIG_BLOCK, &term, &mask);
  Launched run;
  run.shell("echo ready; exec sleep 1000");  // a shell would block signals around each fork
  ::sigaction(SIGINT, &before, nullptr);
  ::sigprocmask(SIG_SETMASK, &mask, nullptr);

  run.untilPrinted("ready");
  EXPECT_EQ(run.child->ignores(SIGINT), false);
  EXPECT_EQ(run.child->ignores(SIGTERM), false);
  EXPECT_TRUE(run.child->signalGroup(SIGINT));
  EXPECT_EQ(run.wait().signal, SIGINT);
  EXPECT_FALSE(run.child->ignores(SIGINT));
}

TEST(Child, SeesThatAProcessIgnoresASignal) {
  Launched run;
  run.shell("trap '' INT; echo ready; read x < /dev/zero");
  run.untilPrinted("ready");
  EXPECT_EQ(run.child->ignores(SIGINT), true);
  EXPECT_EQ(run.child->ignores(SIGTERM), false);
}

TEST(Child, InheritsNoDescriptorOfOurs) {
  // As Asio opens its sockets: without close-on-exec.
  const int leaky = ::socket(AF_INET, SOCK_STREAM, 0);
  Launched run;
  run.shell("ls /proc/self/fd | sort -n | tr '\\n' ' '");
  run.wait();
  ::close(leaky);
  EXPECT_EQ(run.out, "0 1 2 3 ");  // 3 is the folder that ls reads
}

TEST(Child, GetsTheDescriptorsItIsGiven) {
  int pipe[2];
  ASSERT_EQ(::pipe2(pipe, O_CLOEXEC), 0);
  Launched run;
  Options options;
  options.inherit = {{7, pipe[1]}};
  run.shell("echo hello >&7", options);
  ::close(pipe[1]);
  EXPECT_EQ(run.wait().code, 0);
  char text[16] = {};
  EXPECT_EQ(::read(pipe[0], text, sizeof text), 6);
  EXPECT_STREQ(text, "hello\n");
  EXPECT_EQ(::read(pipe[0], text, sizeof text), 0);
  ::close(pipe[0]);
}

TEST(Child, MayBeWaitedForByMany) {
  Launched run;
  run.shell("exit 5");
  int ended = 0;
  for (int i = 0; i < 3; ++i)
    asio::co_spawn(run.io, run.child->wait(), [&](std::exception_ptr failure, Exit end) {
      EXPECT_FALSE(failure);
      EXPECT_EQ(end.code, 5);
      ++ended;
    });
  run.io.run();
  EXPECT_EQ(ended, 3);
  EXPECT_EQ(run.wait().code, 5);
}

TEST(Child, WaitersAreToldWhenItIsDestroyed) {
  Launched run;
  run.shell("read x < /dev/zero");
  bool aborted = false;
  asio::co_spawn(run.io, run.child->wait(),
                 [&](std::exception_ptr failure, Exit) { aborted = failure != nullptr; });
  run.io.poll();
  const auto pid = run.child->pid();
  run.child.reset();
  run.io.run();
  EXPECT_TRUE(aborted);
  EXPECT_EQ(::kill(pid, 0), -1);
}

TEST(Child, StopKillsWhatDoesNotListen) {
  Launched run;
  run.shell("trap '' TERM; echo ready; while :; do read x < /dev/zero; done");
  run.untilPrinted("ready");
  EXPECT_EQ(run.finish(run.child->stop(10ms)).signal, SIGKILL);
}

/// Waits for the end of a process that is not our child.
bool ends(pid_t pid) {
  const UniqueFd handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  if (!handle) return errno == ESRCH;
  pollfd descriptor{handle.get(), POLLIN, 0};
  return ::poll(&descriptor, 1, 10000) == 1;
}

TEST(Child, StopEndsAGrandchildThatItsLeaderLeavesBehind) {
  Launched run;
  run.shell(
      "(trap '' TERM; exec sleep 1000 >/dev/null 2>&1) & echo pid=$!; trap 'exit 4' TERM; "
      "echo ready; wait");
  run.untilPrinted("ready");
  const pid_t grandchild = std::stoi(run.out.substr(run.out.find("pid=") + 4));
  EXPECT_EQ(run.finish(run.child->stop(100s)).code, 4);
  EXPECT_TRUE(ends(grandchild));
}

TEST(Child, ItsGroupDiesWithIt) {
  Launched run;
  run.shell("sleep 1000 & echo pid=$!; echo ready; wait");
  run.untilPrinted("ready");
  const pid_t grandchild = std::stoi(run.out.substr(run.out.find("pid=") + 4));
  ASSERT_EQ(::kill(grandchild, 0), 0);
  run.child.reset();
  EXPECT_TRUE(ends(grandchild));
}

}  // namespace
}  // namespace sparklab::process
