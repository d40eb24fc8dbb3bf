#include "journal/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "journal/utf8.hpp"

namespace sparklab::journal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct JournalTest : testing::Test {
  std::string folder = makeFolder();
  std::string path = folder + "/journal.jsonl";

  ~JournalTest() override {
    ::unlink(path.c_str());
    ::rmdir(folder.c_str());
  }
  static std::string makeFolder() {
    std::string name = testing::TempDir() + "journalXXXXXX";
    return ::mkdtemp(name.data());
  }
  std::string text() const {
    std::ifstream in(path);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
  }
  void write(const std::string& content) const { std::ofstream(path) << content; }
};

std::vector<Fact> everyKindOfFact() {
  json::object pod;
  pod["kind"] = "Pod";
  json::object note;
  note["version"] = "4.0.1";
  return {
      ObjectEvent{ObjectEvent::Type::Added, pod},
      ObjectEvent{ObjectEvent::Type::Modified, pod},
      ObjectEvent{ObjectEvent::Type::Deleted, pod},
      LogLine{"ns", "pod", "uid", "c", "(hello,1)\t\"x\" é"},
      ProcessEvent{ProcessEvent::Kind::Started, "submit", 42, "spark-submit", {}, {}},
      ProcessEvent{ProcessEvent::Kind::Stdout, "submit", 0, "out", {}, {}},
      ProcessEvent{ProcessEvent::Kind::Stderr, "submit", 0, "err", {}, {}},
      ProcessEvent{ProcessEvent::Kind::Signalled, "submit", 0, "SIGINT", {}, {}},
      ProcessEvent{ProcessEvent::Kind::Exited, "submit", 42, "", 0, {}},
      ProcessEvent{ProcessEvent::Kind::Exited, "submit", 42, "", {}, 9},
      WordEvent{WordEvent::Kind::Listening, "words", "", 0, ""},
      WordEvent{WordEvent::Kind::Connected, "words", "127.0.0.1:5", 0, ""},
      WordEvent{WordEvent::Kind::Disconnected, "words", "127.0.0.1:5", 99, "stalled"},
      WordEvent{WordEvent::Kind::Stopped, "words", "", 0, ""},
      StepEvent{StepEvent::Kind::Started, 0, "", "start the words", ""},
      StepEvent{StepEvent::Kind::Passed, 3, "ctrl-c", "press Ctrl-C", "deleted"},
      StepEvent{StepEvent::Kind::Failed, 3, "ctrl-c", "press Ctrl-C", "not 130"},
      StepEvent{StepEvent::Kind::Skipped, 3, "ctrl-c", "press Ctrl-C", "no jar"},
      Gap{"the watch of pods", "410 Expired"},
      Note{"spark", note},
  };
}

TEST(EntryTest, EveryFactSurvivesItsLine) {
  Entry entry;
  entry.seq = 7;
  entry.at = Nanos(1'234'567'890'123);
  entry.wall = *parseRfc3339("2026-11-23T01:37:09.123456Z");
  for (auto& fact : everyKindOfFact()) {
    entry.fact = fact;
    const auto line = toLine(entry);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto back = fromLine(line);
    EXPECT_EQ(back.seq, entry.seq);
    EXPECT_EQ(back.at, entry.at);
    EXPECT_EQ(back.wall, entry.wall);
    EXPECT_EQ(back.fact.index(), entry.fact.index());
    EXPECT_EQ(toLine(back), line);
  }
}

TEST(EntryTest, LooksAsDocumented) {
  Entry entry;
  entry.seq = 2;
  entry.at = Nanos(1500);
  entry.wall = *parseRfc3339("2026-11-23T01:37:09Z");
  entry.fact = ProcessEvent{ProcessEvent::Kind::Exited, "submit", 42, "", 130, {}};
  EXPECT_EQ(toLine(entry),
            R"({"v":1,"seq":2,"at":1500,"wall":"2026-11-23T01:37:09.000000Z","type":"process",)"
            R"("event":"exited","handle":"submit","pid":42,"exitCode":130})");
}

TEST(EntryTest, WritesBytesThatAreNoTextAsReplacementCharacters) {
  Entry entry;
  entry.seq = 1;
  entry.fact = LogLine{"", "", "", "", "a\xff\xc3\xa9\xe2\x82"};
  const auto back = fromLine(toLine(entry));
  EXPECT_EQ(std::get<LogLine>(back.fact).text, "a\xEF\xBF\xBD\xc3\xa9\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(EntryTest, RefusesWhatIsNoEntry) {
  const std::string head = R"({"v":1,"seq":1,"at":0,"wall":"2026-11-23T01:37:09Z")";
  EXPECT_NO_THROW(fromLine(head + R"(,"type":"gap"})"));
  for (const auto& line :
       {std::string(""), std::string("{}"), std::string("[]"), std::string("nonsense"),
        std::string(R"({"v":2,"seq":1,"at":0,"wall":"2026-11-23T01:37:09Z","type":"gap"})"),
        std::string(R"({"v":1,"seq":0,"at":0,"wall":"2026-11-23T01:37:09Z","type":"gap"})"),
        std::string(R"({"v":1,"seq":1,"wall":"2026-11-23T01:37:09Z","type":"gap"})"),
        std::string(R"({"v":1,"seq":1,"at":0,"wall":"yesterday","type":"gap"})"), head + "}",
        head + R"(,"type":"magic"})", head + R"(,"type":"step","event":"danced"})",
        head + R"(,"type":"object","event":"ADDED"})"})
    EXPECT_THROW(fromLine(line), Error) << line;
}

TEST(Utf8Test, KeepsTextAndReplacesTheRest) {
  EXPECT_EQ(validUtf8("plain é € 😀"), "plain é € 😀");
  const std::string bad = "\xEF\xBF\xBD";
  EXPECT_EQ(validUtf8("\xc0\xaf"), bad + bad);            // overlong
  EXPECT_EQ(validUtf8("\xed\xa0\x80"), bad + bad + bad);  // a surrogate
  EXPECT_EQ(validUtf8("\xf4\x90\x80\x80"), bad + bad + bad + bad);
  EXPECT_EQ(validUtf8("\xe2\x82"), bad + bad);  // cut
}

TEST_F(JournalTest, NumbersItsEntriesAndTellsItsListenersInOrder) {
  Journal journal;
  std::vector<std::uint64_t> heard;
  auto first = journal.listen([&](const Entry& entry) { heard.push_back(entry.seq * 10 + 1); });
  auto second = journal.listen([&](const Entry& entry) { heard.push_back(entry.seq * 10 + 2); });
  journal.record(Gap{"a", "b"});
  first.reset();
  journal.record(Gap{"c", "d"});
  EXPECT_THAT(heard, ElementsAre(11, 12, 22));
  ASSERT_EQ(journal.entries().size(), 2u);
  EXPECT_LE(journal.entries()[0].at, journal.entries()[1].at);
  EXPECT_LE(journal.entries()[1].at, journal.now());
}

TEST_F(JournalTest, AListenerMayEndItselfAndSubscribeAnother) {
  Journal journal;
  int late = 0, once = 0;
  Journal::Subscription token, other;
  token = journal.listen([&](const Entry&) {
    ++once;
    other = journal.listen([&](const Entry&) { ++late; });
    token.reset();
  });
  journal.record(Gap{"a", "b"});
  journal.record(Gap{"a", "b"});
  EXPECT_EQ(once, 1);
  EXPECT_EQ(late, 1);
}

TEST_F(JournalTest, AListenerMustNotRecord) {
  Journal journal;
  const auto token = journal.listen([&](const Entry&) { journal.record(Gap{"a", "b"}); });
  EXPECT_THROW(journal.record(Gap{"a", "b"}), std::logic_error);
}

TEST_F(JournalTest, IsReadBackFromItsFile) {
  std::string written;
  {
    Journal journal(path);
    for (auto& fact : everyKindOfFact()) journal.record(std::move(fact));
    for (const auto& entry : journal.entries()) written += toLine(entry) + '\n';
    EXPECT_EQ(text(), written) << "each entry is in the file at once";
  }
  bool truncated = true;
  const auto back = Journal::read(path, &truncated);
  EXPECT_FALSE(truncated);
  std::string read;
  for (const auto& entry : back->entries()) read += toLine(entry) + '\n';
  EXPECT_EQ(read, written);
}

TEST_F(JournalTest, IsWrittenBeforeItsListenersHear) {
  Journal journal(path);
  std::string seen;
  const auto token = journal.listen([&](const Entry&) { seen = text(); });
  journal.record(Gap{"a", "b"});
  EXPECT_THAT(seen, HasSubstr(R"("type":"gap")"));
}

TEST_F(JournalTest, DoesNotOverwriteAFile) {
  write("precious");
  EXPECT_THROW(Journal journal(path), Error);
  EXPECT_EQ(text(), "precious");
}

TEST_F(JournalTest, LeavesOutALastLineThatWasCut) {
  {
    Journal journal(path);
    journal.record(Gap{"a", "b"});
    journal.record(Gap{"c", "d"});
  }
  const auto whole = text();
  const auto second = whole.find('\n') + 1;
  for (const auto size : {second + 1, second + 20, whole.size() - 1}) {
    write(whole.substr(0, size));
    bool truncated = false;
    EXPECT_EQ(Journal::read(path, &truncated)->entries().size(), 1u);
    EXPECT_TRUE(truncated) << size;
  }
}

TEST_F(JournalTest, NamesTheDamagedLine) {
  {
    Journal journal(path);
    journal.record(Gap{"a", "b"});
  }
  const auto good = text();
  for (const auto& damage : {good + "{}\n", good + good}) {
    write(damage);
    try {
      Journal::read(path);
      FAIL();
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr(path + ":2: "));
      EXPECT_EQ(error.code(), kBadInput);
    }
  }
  EXPECT_THROW(Journal::read(folder + "/missing"), Error);
}

}  // namespace
}  // namespace sparklab::journal
