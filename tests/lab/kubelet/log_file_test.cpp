// Logs that are rotated.
#include "lab/kubelet/log_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <cstdlib>

#include "manual_clock.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class RotatedLog : public ::testing::Test {
 protected:
  RotatedLog() : clock_(io_.get_executor()) {
    char name[] = "/tmp/log-file-XXXXXX";
    folder_ = ::mkdtemp(name);
    log_ = std::make_shared<LogFile>(io_.get_executor(), clock_, folder_ / "c-0.log",
                                     LogRotation{200, 3});
  }
  ~RotatedLog() override { fs::remove_all(folder_); }

  /// Entries of 45 bytes: a file is full with its fifth one.
  void write(int from, int to) {
    for (int i = from; i <= to; ++i)
      log_->write(LogStream::Stdout, "line " + std::to_string(i) + "\n");
  }

  static Task<void> append(std::shared_ptr<std::string> text, std::string more) {
    *text += more;
    co_return;
  }

  /// What a reader has got up to now; one that follows goes on.
  std::shared_ptr<std::string> reader(LogOptions options) {
    auto text = std::make_shared<std::string>();
    asio::co_spawn(
        io_,
        readLog(log_, std::move(options),
                [text](std::string_view more) { return append(text, std::string(more)); }),
        [](std::exception_ptr) {});
    poll();
    return text;
  }

  void poll() {
    io_.restart();
    io_.poll();
  }

  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  asio::io_context io_;
  ManualClock clock_;
  fs::path folder_;
  std::shared_ptr<LogFile> log_;
};

TEST_F(RotatedLog, KeepsAFewFilesAndShowsTheLatest) {
  write(1, 27);
  EXPECT_EQ(files(), 3u);
  EXPECT_EQ(*reader({}), "line 26\nline 27\n");
  LogOptions tail;
  tail.tailLines = 1;
  EXPECT_EQ(*reader(tail), "line 27\n");
  LogOptions since;
  since.since = clock_.now() + std::chrono::seconds(1);
  EXPECT_EQ(*reader(since), "");
  EXPECT_EQ(endOfLog(*log_, 80, 10), "6\nline 27\n");
  EXPECT_GT(log_->bytes(), 400u);
  EXPECT_LT(log_->bytes(), 600u);
  log_->removeFiles();
  EXPECT_EQ(files(), 0u);
}

TEST_F(RotatedLog, IsFollowedFromFileToFile) {
  write(1, 4);
  LogOptions follow;
  follow.follow = true;
  follow.tailLines = 1;
  const auto text = reader(follow);
  write(5, 12);  // two files further, at once
  poll();
  write(13, 13);
  log_->close();
  poll();
  std::string expected;
  for (int i = 4; i <= 13; ++i) expected += "line " + std::to_string(i) + "\n";
  EXPECT_EQ(*text, expected);
}

TEST_F(RotatedLog, LosesWhatAFollowerIsTooSlowFor) {
  LogOptions follow;
  follow.follow = true;
  const auto text = reader(follow);
  write(1, 27);
  log_->close();
  poll();
  EXPECT_THAT(*text, ::testing::StartsWith("line 1\n"));  // the file that it had open
  EXPECT_THAT(*text, ::testing::EndsWith("line 26\nline 27\n"));
  EXPECT_THAT(*text, ::testing::Not(HasSubstr("line 6\n")));
}

}  // namespace
}  // namespace sparklab::lab
