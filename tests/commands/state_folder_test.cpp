#include "commands/state_folder.hpp"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "commands/janitor.hpp"
#include "scratch_root.hpp"

namespace sparklab::commands {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class StateFolderTest : public ScratchRoot {
 protected:
  /// A process that owns the folder `name`, until it is killed.
  struct Owner {
    pid_t pid;
    UniqueFd alive;
  };

  Owner own(const std::string& name) {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const pid_t pid = ::fork();
    if (pid == 0) {
      const auto folder = StateFolder::create(name, "ticket");
      std::ofstream(folder.path() / "pod.log") << "hello";
      [[maybe_unused]] const auto told = ::write(ends[1], "x", 1);
      ::pause();
      ::_exit(0);
    }
    ::close(ends[1]);
    char byte;
    EXPECT_EQ(::read(ends[0], &byte, 1), 1);
    return {pid, UniqueFd(ends[0])};
  }

  void kill(const Owner& owner) {
    ::kill(owner.pid, SIGKILL);
    ::waitpid(owner.pid, nullptr, 0);
  }
};

TEST_F(StateFolderTest, IsPrivateAndGoesWithItsOwner) {
  {
    const auto folder = StateFolder::create("lab", "t");
    std::ofstream(folder.path() / "file") << "x";
    struct stat info{};
    ASSERT_EQ(::stat(folder.path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0700u);
    EXPECT_THAT(runningLabs(), ElementsAre("lab"));
    EXPECT_THAT(deadLabs(), IsEmpty());
  }
  EXPECT_FALSE(fs::exists(root()));
}

TEST_F(StateFolderTest, HasOneOwnerAtATime) {
  const auto folder = StateFolder::create("lab", "t");
  try {
    StateFolder::create("lab", "u");
    FAIL() << "two labs of one name";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "a lab named \"lab\" is running already");
    EXPECT_THAT(error.hint(), HasSubstr("sparklab down --name lab"));
  }
  EXPECT_THAT(runningLabs(), ElementsAre("lab"));
  const auto other = StateFolder::create("other", "u");
  EXPECT_THAT(runningLabs(), ElementsAre("lab", "other"));
}

TEST_F(StateFolderTest, RefusesNamesThatAreNoFolders) {
  for (const auto* name : {"", "../x", "a/b", ".hidden", "UPPER", "a b"}) {
    EXPECT_THROW(StateFolder::create(name, "t"), Error) << name;
  }
}

TEST_F(StateFolderTest, DoesNotTrustAPlaceThatOthersCanWriteTo) {
  fs::create_directory(root());
  ::chmod(root().c_str(), 0777);
  EXPECT_THROW(StateFolder::create("lab", "t"), Error);
  fs::remove(root());
  fs::create_directory(scratch() / "elsewhere");
  fs::create_directory_symlink(scratch() / "elsewhere", root());
  EXPECT_THROW(StateFolder::create("lab", "t"), Error);
}

TEST_F(StateFolderTest, TellsDeadLabsFromLivingOnes) {
  const auto dead = own("dead");
  const auto living = own("living");
  writeLab(root() / "dead", {{"pid", 1}});
  writeLab(root() / "living", {{"pid", 2}});
  kill(dead);
  EXPECT_THAT(runningLabs(), ElementsAre("living"));
  EXPECT_THAT(deadLabs(), ElementsAre("dead"));
  EXPECT_FALSE(findLab("dead"));
  ASSERT_TRUE(findLab("living"));
  EXPECT_EQ(num(*findLab("living"), {"pid"}), 2);
  EXPECT_FALSE(removeIfDead("living"));
  EXPECT_TRUE(removeIfDead("dead"));
  EXPECT_FALSE(fs::exists(root() / "dead"));
  EXPECT_TRUE(fs::exists(root() / "living" / "pod.log"));
  kill(living);
}

TEST_F(StateFolderTest, TakesOverTheNameOfADeadLab) {
  kill(own("lab"));
  const auto folder = StateFolder::create("lab", "t");
  EXPECT_FALSE(fs::exists(folder.path() / "pod.log"));
}

TEST_F(StateFolderTest, FindsWhatARemovalLeftThatWasKilled) {
  fs::create_directories(root() / ".gone-1234" / "pods");
  EXPECT_THAT(deadLabs(), ElementsAre(".gone-1234"));
  EXPECT_TRUE(removeIfDead(".gone-1234"));
  EXPECT_FALSE(fs::exists(root()));
}

TEST_F(StateFolderTest, TheJanitorTidiesUpAfterAKilledLab) {
  const auto owner = own("lab");
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t janitor = ::fork();
  if (janitor == 0) {
    ::close(ends[1]);
    ::_exit(runJanitor(ends[0], "lab", "ticket"));
  }
  ::close(ends[0]);
  fs::create_directories(root() / ".new-ticket" / "half");
  kill(owner);
  ::close(ends[1]);
  int status = -1;
  ASSERT_EQ(::waitpid(janitor, &status, 0), janitor);
  EXPECT_EQ(status, 0);
  EXPECT_FALSE(fs::exists(root()));
}

TEST_F(StateFolderTest, TheJanitorOfADeadLabSparesItsSuccessor) {
  kill(own("lab"));
  const auto successor = StateFolder::create("lab", "t");
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[1]);
  const pid_t janitor = ::fork();
  if (janitor == 0) ::_exit(runJanitor(ends[0], "lab", "ticket"));
  ASSERT_EQ(::waitpid(janitor, nullptr, 0), janitor);
  EXPECT_TRUE(fs::exists(successor.path() / "lock"));
  ::close(ends[0]);
}

TEST_F(StateFolderTest, FilesAreReplacedAsAWhole) {
  fs::create_directory(root());
  const auto path = root() / "file";
  writeFileAtomically(path, "one", 0600);
  writeFileAtomically(path, "two", 0700);
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  EXPECT_EQ(text.str(), "two");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
  EXPECT_EQ(std::distance(fs::directory_iterator(root()), fs::directory_iterator()), 1);
}

TEST_F(StateFolderTest, TreesGoWhateverTheirPermissionsAndLinksAreNotFollowed) {
  fs::create_directories(root() / "a" / "b");
  std::ofstream(root() / "a" / "b" / "file") << "x";
  std::ofstream(scratch() / "precious") << "x";
  fs::create_directory(scratch() / "precious-folder");
  std::ofstream(scratch() / "precious-folder" / "file") << "x";
  fs::create_symlink(scratch() / "precious", root() / "a" / "link");
  fs::create_directory_symlink(scratch() / "precious-folder", root() / "a" / "folder-link");
  ::chmod((root() / "a" / "b").c_str(), 0500);
  ::chmod((root() / "a").c_str(), 0500);
  EXPECT_TRUE(removeTree(root()));
  EXPECT_FALSE(fs::exists(root()));
  EXPECT_TRUE(fs::exists(scratch() / "precious"));
  EXPECT_TRUE(fs::exists(scratch() / "precious-folder" / "file"));
  EXPECT_TRUE(removeTree(root())) << "what is not there is removed";
}

}  // namespace

}  // namespace sparklab::commands
