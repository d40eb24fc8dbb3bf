#include "runner/recorder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "kube/fake_server.hpp"

namespace sparklab::runner {
namespace {

using namespace sparklab::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

bool has(const std::string& request, const std::string& text) {
  return request.substr(0, request.find('\r')).find(text) != std::string::npos;
}

/// A pod with one container "c": "waiting", "running", "terminated" or "restarted", which is
/// waiting to be run again.
std::string podWith(const std::string& version, const std::string& state, int restarts = 0) {
  const bool back = state == "restarted";
  std::string status = R"({"name":"c","restartCount":)" + std::to_string(restarts) +
                       R"(,"state":{")" + (back ? "waiting" : state) + R"(":{}})";
  if (back || restarts) status += R"(,"lastState":{"terminated":{}})";
  return R"({"kind":"Pod","apiVersion":"v1","metadata":{"namespace":"ns","name":"p","uid":"u",)"
         R"("resourceVersion":")" +
         version + R"("},"status":{"containerStatuses":[)" + status + "}]}}";
}

std::string line(int second, const std::string& text) {
  return "2026-11-23T01:37:0" + std::to_string(second) + ".5Z " + text + "\n";
}

struct RecorderTest : testing::Test {
  asio::io_context io;
  journal::Journal journal;
  std::vector<std::string> pods;  ///< of the first list
  /// Answers the requests for logs, by their number from 1.
  std::function<Reply(int, const std::string&)> onLog = [](int, const std::string&) {
    return answer(404, "{}");
  };
  int logs = 0;
  FakeServer server{io, [this](const std::string& request) { return reply(request); }};
  std::unique_ptr<kube::Client> client =
      kube::Client::create(io.get_executor(), server.cluster(), quick());
  std::unique_ptr<Recorder> recorder =
      std::make_unique<Recorder>(*client, journal, io.get_executor());
  Recorder::Options options;

  RecorderTest() { options.resources = {}; }

  Reply reply(const std::string& request) {
    if (has(request, "/log?")) return onLog(++logs, request);
    if (has(request, "watch=true")) return openStream({});
    if (has(request, "/pods?")) return answer(200, podList("1", pods));
    return answer(403, R"({"kind":"Status","reason":"Forbidden","message":"no"})");
  }

  void start() {
    runTask(io, recorder->start("ns", options));
    io.restart();
    runUntil([this] { return server.held() > 0; });  // the watch of pods is the first one
  }
  void runUntil(std::function<bool()> condition) {
    runTask(io, until(io, std::move(condition)));
    io.restart();
  }
  void settled() {
    runTask(io, recorder->settled());
    io.restart();
  }
  void tell(const std::string& type, const std::string& pod) {
    runTask(io, server.say(chunk(eventJson(type, pod)), 0));
    io.restart();
  }
  std::vector<std::string> lines() const { return textsOf<journal::LogLine>(); }
  std::vector<std::string> gaps() const { return textsOf<journal::Gap>(); }

  template <class Fact>
  std::vector<std::string> textsOf() const {
    std::vector<std::string> out;
    for (const auto& entry : journal.entries())
      if (const auto* fact = std::get_if<Fact>(&entry.fact)) out.push_back(textOf(*fact));
    return out;
  }
  static std::string textOf(const journal::LogLine& fact) { return fact.text; }
  static std::string textOf(const journal::Gap& fact) { return fact.what + ": " + fact.why; }
  static std::string textOf(const journal::Note& fact) { return fact.topic; }
  static std::string textOf(const journal::ObjectEvent& fact) {
    return std::string(str(fact.object, {"metadata", "resourceVersion"}));
  }
};

TEST_F(RecorderTest, RecordsTheListBeforeItReturnsAndChangesAsTheyCome) {
  pods = {podWith("1", "waiting")};
  start();
  EXPECT_THAT(textsOf<journal::ObjectEvent>(), ElementsAre("1"));
  tell("MODIFIED", podWith("2", "waiting"));
  tell("DELETED", podWith("3", "waiting"));
  runUntil([this] { return journal.entries().size() == 3; });
  EXPECT_THAT(textsOf<journal::ObjectEvent>(), ElementsAre("1", "2", "3"));
  EXPECT_EQ(logs, 0) << "a container that never ran has no log";
}

TEST_F(RecorderTest, FollowsALogFromTheMomentTheContainerRuns) {
  onLog = [](int, const std::string& request) {
    EXPECT_TRUE(has(request, "/api/v1/namespaces/ns/pods/p/log?container=c&follow=true&"));
    return openStream({line(1, "one"), line(2, "two")});
  };
  start();
  tell("ADDED", podWith("2", "running"));
  runUntil([this] { return lines().size() == 2; });
  EXPECT_THAT(lines(), ElementsAre("one", "two"));
  settled();  // it still runs: nothing to wait for
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(RecorderTest, GoesOnWithALogWithoutLossOrRepetition) {
  onLog = [](int number, const std::string& request) {
    if (number == 1) {
      auto reply = openStream({line(1, "one"), line(2, "two"), "2026-11-23T01:37:02.7Z thr"});
      reply.then = Reply::Then::Close;
      return reply;
    }
    EXPECT_TRUE(has(request, "sinceTime=2026-11-23T01%3A37%3A02Z"));
    return openStream({line(2, "two"), "2026-11-23T01:37:02.7Z three\n", line(4, "four")});
  };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return lines().size() == 4; });
  EXPECT_THAT(lines(), ElementsAre("one", "two", "three", "four"));
}

TEST_F(RecorderTest, ReadsTheRestOfAContainerThatHasEnded) {
  onLog = [](int number, const std::string& request) {
    if (number == 1) return chunked({line(1, "one")});
    if (has(request, "follow=true")) return chunked({line(1, "one")});
    return chunked({line(1, "one"), line(2, "last words")});
  };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return lines().size() == 1; });
  tell("MODIFIED", podWith("2", "terminated"));
  runUntil([this] { return journal.entries().size() >= 3; });
  settled();
  EXPECT_THAT(lines(), ElementsAre("one", "last words"));
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(RecorderTest, AcceptsThatAPodIsGoneAfterItsLogHasEnded) {
  onLog = [](int number, const std::string&) {
    return number == 1 ? chunked({line(1, "one"), "2026-11-23T01:37:02Z no newline"})
                       : answer(404, "{}");
  };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return logs > 0; });
  tell("DELETED", podWith("2", "running"));
  runUntil([this] { return textsOf<journal::ObjectEvent>().size() == 2; });
  settled();
  EXPECT_THAT(lines(), ElementsAre("one", "no newline"));
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(RecorderTest, AcceptsThatAPodIsGoneWhileItsEndedLogIsLookedAtAgain) {
  onLog = [this](int number, const std::string&) {
    if (number == 1) return chunked({line(1, "one")});
    // Between its last status and the second look, it was deleted.
    tell("DELETED", podWith("3", "terminated"));
    return answer(404, "{}");
  };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return lines().size() == 1; });
  tell("MODIFIED", podWith("2", "terminated"));
  runUntil([this] { return textsOf<journal::ObjectEvent>().size() == 3; });
  settled();
  EXPECT_THAT(lines(), ElementsAre("one"));
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(RecorderTest, TellsAGapWhenAPodWasDeletedBeforeItsLogWasRead) {
  pods = {podWith("1", "running")};
  start();
  tell("DELETED", podWith("2", "running"));
  runUntil([this] { return !gaps().empty(); });
  settled();
  EXPECT_THAT(gaps(), ElementsAre(HasSubstr("the log of pod p, container c: the pod was deleted")));
}

TEST_F(RecorderTest, ReadsTheLogOfEachRunOfACrashLoop) {
  onLog = [this](int, const std::string& request) {
    EXPECT_FALSE(has(request, "previous=true"));
    const int run = static_cast<int>(lines().size());
    return chunked({line(run + 1, "run " + std::to_string(run))});
  };
  start();
  tell("ADDED", podWith("2", "terminated", 0));
  runUntil([this] { return lines().size() == 1; });
  tell("MODIFIED", podWith("3", "restarted", 1));
  runUntil([this] { return lines().size() == 2; });
  tell("MODIFIED", podWith("4", "restarted", 2));
  runUntil([this] { return lines().size() == 3; });
  settled();
  EXPECT_THAT(lines(), ElementsAre("run 0", "run 1", "run 2"));
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(RecorderTest, ReadsThePreviousRunWhenItSeesARestartOnly) {
  onLog = [](int, const std::string& request) {
    if (has(request, "previous=true")) return chunked({line(1, "first run")});
    return openStream({line(3, "second run")});
  };
  pods = {podWith("1", "running", 1)};
  start();
  runUntil([this] { return lines().size() == 2; });
  EXPECT_THAT(lines(), ElementsAre("first run", "second run"));
}

TEST_F(RecorderTest, WaitsForALogThatIsNotThereYet) {
  onLog = [](int number, const std::string&) {
    return number < 3 ? answer(400, R"({"kind":"Status","message":"ContainerCreating"})")
                      : openStream({line(1, "one")});
  };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return lines().size() == 1; });
}

TEST_F(RecorderTest, TellsAGapForALogThatItMayNotRead) {
  onLog = [](int, const std::string&) {
    return answer(403, R"({"kind":"Status","reason":"Forbidden","message":"no logs for you"})");
  };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return !gaps().empty(); });
  EXPECT_THAT(gaps(), ElementsAre(HasSubstr("no logs for you")));
  EXPECT_EQ(logs, 1);
}

TEST_F(RecorderTest, DoesNotWaitForEverForALog) {
  onLog = [](int, const std::string&) { return openStream({}); };
  pods = {podWith("1", "terminated")};
  start();
  runTask(io, recorder->settled(std::chrono::milliseconds(5)));
  EXPECT_THAT(gaps(), ElementsAre(HasSubstr("not read to its end within 5ms")));
}

TEST_F(RecorderTest, GoesOnWithoutResourcesThatItMayNotList) {
  options.resources = {"events"};
  start();
  EXPECT_THAT(textsOf<journal::Note>(), ElementsAre("not recorded"));
  tell("ADDED", podWith("2", "waiting"));
  runUntil([this] { return textsOf<journal::ObjectEvent>().size() == 1; });
}

TEST_F(RecorderTest, ThrowsWhenPodsCannotBeListed) {
  FakeServer forbidding(io, [](const std::string&) { return answer(403, "{}"); });
  const auto other = kube::Client::create(io.get_executor(), forbidding.cluster(), quick());
  Recorder unlucky(*other, journal, io.get_executor());
  EXPECT_THROW(runTask(io, unlucky.start("ns")), kube::ApiError);
}

TEST_F(RecorderTest, TellsAGapWhenTheHistoryIsIncomplete) {
  start();
  const std::string status = R"({"kind":"Status","code":410,"reason":"Expired"})";
  tell("ERROR", status);
  runUntil([this] { return !gaps().empty(); });
  EXPECT_THAT(gaps(),
              ElementsAre(HasSubstr("the watch of /api/v1/namespaces/ns/pods: 410 Expired")));
}

TEST_F(RecorderTest, RecordsNothingAfterItWasStopped) {
  onLog = [](int, const std::string&) { return openStream({line(1, "one")}); };
  pods = {podWith("1", "running")};
  start();
  runUntil([this] { return lines().size() == 1; });
  recorder->stop();
  const auto count = journal.entries().size();
  tell("MODIFIED", podWith("2", "running"));
  recorder.reset();
  client.reset();
  while (io.poll() > 0) {
  }
  EXPECT_EQ(journal.entries().size(), count);
}

}  // namespace
}  // namespace sparklab::runner
