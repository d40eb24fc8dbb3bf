#include "process/view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <fstream>

#include "process/child.hpp"

namespace sparklab::process {
namespace {

namespace fs = std::filesystem;

/// withView() calls this very program with "__view"; a test program has no main() of its own to
/// answer with, so it answers before main().
const bool kAnswered = [] {
  std::ifstream file("/proc/self/cmdline");
  std::vector<std::string> arguments;
  for (std::string argument; std::getline(file, argument, '\0');) arguments.push_back(argument);
  if (arguments.size() > 1 && arguments[1] == kViewCommand)
    ::_exit(enterView({arguments.begin() + 2, arguments.end()}));
  return true;
}();

class View : public ::testing::Test {
 protected:
  View() {
    char name[] = "/tmp/view-test-XXXXXX";
    folder_ = ::mkdtemp(name);
    fs::create_directories(folder_ / "dist/bin");
    std::ofstream(folder_ / "dist/bin/tool") << "the tool\n";
    std::ofstream(folder_ / "file") << "a file\n";
  }
  ~View() override { fs::remove_all(folder_); }

  /// Runs `script` in the view, as `user` when given (needs root), and returns its output.
  std::string run(const std::map<std::string, std::string>& view, const std::string& script,
                  bool plainUser = false) {
    Options options;
    options.argv = {"sh", "-c", script};
    options.argv = withView(view, options.argv);
    if (plainUser) {
      // /proc/self/exe would be setpriv itself.
      options.argv[0] = fs::read_symlink("/proc/self/exe");
      std::vector<std::string> drop{"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
      options.argv.insert(options.argv.begin(), drop.begin(), drop.end());
      fs::permissions(folder_, fs::perms(0755));
    }
    options.env = {{"PATH", "/usr/bin:/bin"}};
    options.workingDirectory = "/";
    std::string out;
    options.onStdout = [&](std::string_view text) { out += text; };
    options.onStderr = [&](std::string_view text) { out += text; };
    asio::io_context io;
    auto child = Child::start(io.get_executor(), std::move(options));
    io.run();
    exit_ = child->exited();
    return out;
  }

  static bool canDropUser() {
    // The test program itself must be readable for the other user.
    struct stat info = {};
    for (fs::path path = fs::read_symlink("/proc/self/exe"); path != "/"; path = path.parent_path())
      if (::stat(path.c_str(), &info) != 0 || (info.st_mode & 0001) == 0) return false;
    return ::geteuid() == 0;
  }

  fs::path folder_;
  std::optional<Exit> exit_;
};

TEST_F(View, ShowsAFolderWhereNothingIs) {
  const std::string target = "/opt/view-test-absent/spark";
  EXPECT_EQ(run({{target, folder_ / "dist"}}, "cat " + target + "/bin/tool"), "the tool\n");
  EXPECT_FALSE(fs::exists("/opt/view-test-absent"));
}

TEST_F(View, ShowsAFolderBelowANewFolderOfTheRoot) {
  const std::string target = "/view-test-absent/a/b";
  EXPECT_EQ(run({{target, folder_ / "dist"}},
                "cat " + target + "/bin/tool; ls -d /usr /tmp; cat " + (folder_ / "file").string()),
            "the tool\n/tmp\n/usr\na file\n");
  EXPECT_FALSE(fs::exists("/view-test-absent"));
}

TEST_F(View, ShowsAFolderInPlaceOfAnother) {
  fs::create_directories(folder_ / "other");
  EXPECT_EQ(run({{folder_ / "other", folder_ / "dist"}}, "ls " + (folder_ / "other").string()),
            "bin\n");
  EXPECT_TRUE(fs::is_empty(folder_ / "other"));
}

TEST_F(View, ShowsAFileInPlaceOfASymlink) {
  fs::create_symlink(folder_ / "dist", folder_ / "link");
  const auto link = (folder_ / "link").string();
  EXPECT_EQ(run({{link, folder_ / "file"}}, "cat " + link + "; ls " + (folder_ / "dist").string()),
            "a file\nbin\n");
}

TEST_F(View, HidesAPathAndKeepsItsNeighbours) {
  fs::create_symlink("file", folder_ / "link");
  const auto folder = folder_.string();
  EXPECT_EQ(run({{folder + "/dist", ""}}, "ls " + folder + "; cat " + folder + "/link"),
            "file\nlink\na file\n");
  EXPECT_EQ(run({{folder + "/absent", ""}}, "ls " + folder), "dist\nfile\nlink\n");
}

TEST_F(View, ShowsSeveralPathsAtOnceWhileTheRestIsHidden) {
  const auto folder = folder_.string();
  EXPECT_EQ(run({{folder + "/dist", ""}, {folder + "/dist/sub", folder + "/file"}},
                "ls " + folder + "/dist; cat " + folder + "/dist/sub"),
            "sub\na file\n");
}

TEST_F(View, IsTheProcessItself) {
  run({{folder_ / "dist", ""}}, "kill -INT $$");
  EXPECT_EQ(exit_->signal, SIGINT);
  run({{folder_ / "dist", ""}}, "exit 101");
  EXPECT_EQ(exit_->code, 101);
}

TEST_F(View, WorksForAPlainUserWhoStaysHimself) {
  if (!canDropUser()) GTEST_SKIP() << "needs root to become a plain user";
  const std::string target = "/opt/view-test-absent/spark";
  EXPECT_EQ(run({{target, folder_ / "dist"}, {folder_ / "file", ""}},
                "id -u; cat " + target + "/bin/tool; ls " + folder_.string(), true),
            "65534\nthe tool\ndist\n");
  EXPECT_EQ(run({{"/view-test-absent/a", folder_ / "dist"}}, "id -u; ls /view-test-absent/a", true),
            "65534\nbin\n");
}

TEST_F(View, SaysWhatIsWrong) {
  EXPECT_THAT(run({{"/opt/x", folder_ / "nonexistent"}}, "true"),
              ::testing::HasSubstr("nonexistent: No such file"));
  EXPECT_EQ(exit_->code, 3);
  EXPECT_THAT(run({{"relative", folder_}}, "true"), ::testing::HasSubstr("absolute"));
  EXPECT_EQ(exit_->code, 2);
}

TEST_F(View, WithoutPathsIsTheCommand) {
  const std::vector<std::string> command{"ls", "-l"};
  EXPECT_EQ(withView({}, command), command);
}

}  // namespace
}  // namespace sparklab::process
