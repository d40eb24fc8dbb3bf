#include "lab/store/sqlite_persistence.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <fstream>

#include "base/error.hpp"
#include "lab/store/sqlite.hpp"

namespace sparklab::lab {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class SqlitePersistenceTest : public testing::Test {
 protected:
  SqlitePersistenceTest() {
    std::string name = "/tmp/sparklab-data-XXXXXX";
    scratch_ = ::mkdtemp(name.data());
  }
  ~SqlitePersistenceTest() override { fs::remove_all(scratch_); }

  fs::path folder() const { return scratch_ / "data"; }

  static json::value pod(std::string_view name, std::string_view word) {
    return {{"metadata", {{"namespace", "ns"}, {"name", name}}}, {"word", word}};
  }

  void run(Persistence& data) {
    bool done = false;
    asio::co_spawn(context, data.durable(), [&](const std::exception_ptr& failure) {
      if (failure) std::rethrow_exception(failure);
      done = true;
    });
    context.restart();
    context.run();
    EXPECT_TRUE(done);
  }

  /// What opening the folder is refused with.
  std::string refusal() {
    try {
      openData(context.get_executor(), folder())->load();
    } catch (const Error& error) {
      return error.what();
    }
    return "none";
  }

  asio::io_context context{1};

 private:
  fs::path scratch_;
};

TEST_F(SqlitePersistenceTest, KeepsObjectsAndRevisionsAndGoesOnFromThem) {
  std::uint64_t last = 0;
  {
    const auto data = openData(context.get_executor(), folder());
    Store store;
    store.persistTo(*data);
    store.put("pods", pod("a", "first"));
    store.put("pods", pod("b", "first"));
    store.put("pods", pod("a", "second"));
    run(*data);
    store.remove("pods", "ns", "b");
    run(*data);
    last = store.revision();
  }
  const auto data = openData(context.get_executor(), folder());
  Store store;
  store.persistTo(*data);
  EXPECT_EQ(store.revision(), last);
  const auto pods = store.list("pods");
  ASSERT_EQ(pods.size(), 1U);
  EXPECT_EQ(pods[0]->name(), "a");
  EXPECT_EQ(str(pods[0]->value(), {"word"}), "second");
  EXPECT_EQ(std::to_string(pods[0]->revision()),
            str(pods[0]->value(), {"metadata", "resourceVersion"}));
  EXPECT_FALSE(store.since("pods", last - 1)) << "a watch from before gets 410";
  EXPECT_TRUE(store.since("pods", last));
  EXPECT_EQ(store.put("pods", pod("c", ""))->revision(), last + 1);
}

TEST_F(SqlitePersistenceTest, TakesBackWhateverItWasGiven) {
  auto odd = pod("odd", "no UTF-8: \xC3\x28");
  json::value deep = 1;
  for (int i = 0; i < 500; ++i) deep = json::array{std::move(deep)};
  odd.as_object()["deep"] = deep;
  odd.as_object()["numbers"] = json::array{1, -1, 1.0, 0.1, std::uint64_t{1} << 63};
  {
    const auto data = openData(context.get_executor(), folder());
    Store store;
    store.persistTo(*data);
    odd = store.put("pods", odd)->value();
    run(*data);
  }
  const auto data = openData(context.get_executor(), folder());
  Store store;
  store.persistTo(*data);
  EXPECT_EQ(store.get("pods", "ns", "odd")->value(), odd);
}

TEST_F(SqlitePersistenceTest, CommitsBeforeItSaysSoAndNotLater) {
  const auto data = openData(context.get_executor(), folder());
  Store store;
  store.persistTo(*data);
  store.put("pods", pod("a", ""));
  run(*data);
  // As after a kill: another connection reads what is in the file now.
  fs::copy(folder(), folder().string() + "2");
  const auto copy = openData(context.get_executor(), folder().string() + "2");
  EXPECT_EQ(copy->load().objects.size(), 1U);
}

TEST_F(SqlitePersistenceTest, KeepsSettings) {
  openData(context.get_executor(), folder())->set("token", "secret");
  const auto data = openData(context.get_executor(), folder());
  EXPECT_EQ(data->setting("token"), "secret");
  EXPECT_EQ(data->setting("other"), "");
}

TEST_F(SqlitePersistenceTest, IsForItsUserAlone) {
  const auto data = openData(context.get_executor(), folder());
  struct stat info = {};
  ASSERT_EQ(::stat((folder() / "lab.db").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600U);
  ASSERT_EQ(::stat(folder().c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0700U);
}

TEST_F(SqlitePersistenceTest, RefusesAFolderInUse) {
  const auto data = openData(context.get_executor(), folder());
  EXPECT_EQ(refusal(), folder().string() + " is in use by another lab");
}

TEST_F(SqlitePersistenceTest, RefusesAFolderOfSomethingElse) {
  fs::create_directories(folder());
  std::ofstream(folder() / "thesis.txt") << "years of work";
  EXPECT_EQ(refusal(), folder().string() + " is not a lab's folder: it holds thesis.txt");
  EXPECT_FALSE(fs::exists(folder() / "lock"));
}

TEST_F(SqlitePersistenceTest, RefusesWhatIsNoDatabase) {
  fs::create_directories(folder());
  std::ofstream(folder() / "lab.db") << std::string(4096, 'x');
  EXPECT_EQ(refusal(), "the data in " + folder().string() + " is damaged: file is not a database");
}

TEST_F(SqlitePersistenceTest, LeavesTheDatabaseOfAnotherProgramAsItIs) {
  fs::create_directories(folder());
  const auto path = folder() / "lab.db";
  {
    sqlite3* made = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &made), SQLITE_OK);
    const Database database(made);
    execute(made, "CREATE TABLE recipes (cake TEXT); INSERT INTO recipes VALUES ('plum');");
  }
  const auto bytes = [&] {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const auto before = bytes();
  EXPECT_EQ(refusal(), path.string() + " is not of a lab");
  EXPECT_EQ(bytes(), before);
}

TEST_F(SqlitePersistenceTest, RefusesADamagedDatabase) {
  {
    const auto data = openData(context.get_executor(), folder());
    Store store;
    store.persistTo(*data);
    for (int i = 0; i < 200; ++i) store.put("pods", pod(std::to_string(i), std::string(200, 'x')));
  }
  const auto path = folder() / "lab.db";
  ASSERT_GT(fs::file_size(path), 20'000U) << "closing writes everything into the one file";
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(8192);
  file << std::string(8192, '\xFF');
  file.close();
  EXPECT_THAT(refusal(), HasSubstr("the data in " + folder().string() + " is damaged: "));
}

}  // namespace

}  // namespace sparklab::lab
