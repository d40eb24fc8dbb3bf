#include "journal/entry.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "journal/utf8.hpp"

namespace sparklab::journal {

namespace {

constexpr int kFormat = 1;

template <class Kind>
struct Word {
  Kind kind;
  std::string_view text;
};

// The watch protocol's own words.
constexpr Word<ObjectEvent::Type> kObjectWords[] = {{ObjectEvent::Type::Added, "ADDED"},
                                                    {ObjectEvent::Type::Modified, "MODIFIED"},
                                                    {ObjectEvent::Type::Deleted, "DELETED"}};
constexpr Word<ProcessEvent::Kind> kProcessWords[] = {{ProcessEvent::Kind::Started, "started"},
                                                      {ProcessEvent::Kind::Stdout, "stdout"},
                                                      {ProcessEvent::Kind::Stderr, "stderr"},
                                                      {ProcessEvent::Kind::Signalled, "signalled"},
                                                      {ProcessEvent::Kind::Exited, "exited"}};
constexpr Word<WordEvent::Kind> kWordWords[] = {{WordEvent::Kind::Listening, "listening"},
                                                {WordEvent::Kind::Connected, "connected"},
                                                {WordEvent::Kind::Disconnected, "disconnected"},
                                                {WordEvent::Kind::Stopped, "stopped"}};
constexpr Word<StepEvent::Kind> kStepWords[] = {{StepEvent::Kind::Started, "started"},
                                                {StepEvent::Kind::Passed, "passed"},
                                                {StepEvent::Kind::Failed, "failed"},
                                                {StepEvent::Kind::Skipped, "skipped"}};

template <class Kind, std::size_t n>
std::string_view wordOf(const Word<Kind> (&words)[n], Kind kind) {
  for (const auto& word : words)
    if (word.kind == kind) return word.text;
  return {};
}

[[noreturn]] void refuse(const std::string& why) {
  throw Error("not a journal entry: " + why, "", kBadInput);
}

template <class Kind, std::size_t n>
Kind kindOf(const Word<Kind> (&words)[n], const json::value& line) {
  const auto text = str(line, {"event"});
  for (const auto& word : words)
    if (word.text == text) return word.kind;
  refuse(fmt::format("unknown event \"{}\"", text));
}

/// Fields are written only when they say something, in a fixed order.
class Writer {
 public:
  explicit Writer(json::object& out) : out_(out) {}
  void operator()(std::string_view key, std::string_view text) {
    if (!text.empty()) out_[key] = validUtf8(text);
  }
  void operator()(std::string_view key, std::optional<int> number) {
    if (number) out_[key] = *number;
  }
  void number(std::string_view key, std::uint64_t value) { out_[key] = value; }

 private:
  json::object& out_;
};

struct FactWriter {
  json::object& out;
  Writer put{out};

  void type(std::string_view type, std::string_view event = {}) {
    out["type"] = type;
    put("event", event);
  }
  void operator()(const ObjectEvent& fact) {
    type("object", wordOf(kObjectWords, fact.type));
    out["object"] = fact.object;
  }
  void operator()(const LogLine& fact) {
    type("log");
    put("ns", fact.ns);
    put("pod", fact.pod);
    put("uid", fact.uid);
    put("container", fact.container);
    put("text", fact.text);
  }
  void operator()(const ProcessEvent& fact) {
    type("process", wordOf(kProcessWords, fact.kind));
    put("handle", fact.handle);
    if (fact.pid) out["pid"] = fact.pid;
    put("text", fact.text);
    put("exitCode", fact.exitCode);
    put("exitSignal", fact.exitSignal);
  }
  void operator()(const WordEvent& fact) {
    type("words", wordOf(kWordWords, fact.kind));
    put("handle", fact.handle);
    put("client", fact.client);
    if (fact.bytesSent) put.number("bytesSent", fact.bytesSent);
    put("reason", fact.reason);
  }
  void operator()(const StepEvent& fact) {
    type("step", wordOf(kStepWords, fact.kind));
    put.number("index", fact.index);
    put("id", fact.id);
    put("name", fact.name);
    put("text", fact.text);
  }
  void operator()(const Gap& fact) {
    type("gap");
    put("what", fact.what);
    put("why", fact.why);
  }
  void operator()(const Note& fact) {
    type("note");
    put("topic", fact.topic);
    out["data"] = fact.data;
  }
};

std::string text(const json::value& line, std::string_view key) {
  return std::string(str(line, {key}));
}

std::optional<int> number(const json::value& line, std::string_view key) {
  if (!find(line, {key})) return {};
  return static_cast<int>(num(line, {key}));
}

std::uint64_t count(const json::value& line, std::string_view key) {
  return static_cast<std::uint64_t>(num(line, {key}));
}

Fact factOf(json::value& line) {
  const auto type = str(line, {"type"});
  if (type == "object") {
    auto* object = find(line, {"object"});
    if (!object || !object->is_object()) refuse("an object event without its object");
    return ObjectEvent{kindOf(kObjectWords, line), std::move(*object)};
  }
  if (type == "log")
    return LogLine{text(line, "ns"), text(line, "pod"), text(line, "uid"), text(line, "container"),
                   text(line, "text")};
  if (type == "process")
    return ProcessEvent{kindOf(kProcessWords, line), text(line, "handle"),
                        num(line, {"pid"}),          text(line, "text"),
                        number(line, "exitCode"),    number(line, "exitSignal")};
  if (type == "words")
    return WordEvent{kindOf(kWordWords, line), text(line, "handle"), text(line, "client"),
                     count(line, "bytesSent"), text(line, "reason")};
  if (type == "step")
    return StepEvent{kindOf(kStepWords, line), static_cast<std::size_t>(count(line, "index")),
                     text(line, "id"), text(line, "name"), text(line, "text")};
  if (type == "gap") return Gap{text(line, "what"), text(line, "why")};
  if (type == "note") {
    auto* data = find(line, {"data"});
    return Note{text(line, "topic"), data ? std::move(*data) : json::value()};
  }
  refuse(fmt::format("unknown type \"{}\"", type));
}

}  // namespace

std::string toLine(const Entry& entry) {
  json::object out;
  out["v"] = kFormat;
  out["seq"] = entry.seq;
  out["at"] = entry.at.count();
  out["wall"] = rfc3339Micro(entry.wall);
  std::visit(FactWriter{out}, entry.fact);
  return json::serialize(out);
}

Entry fromLine(std::string_view line) {
  auto value = parseJson(line, "journal entry");
  if (!value.is_object()) refuse("not a JSON object");
  if (const auto format = num(value, {"v"}); format != kFormat)
    refuse(fmt::format("format {} is not known, this sparklab reads format {}", format, kFormat));
  Entry entry;
  entry.seq = count(value, "seq");
  if (entry.seq == 0) refuse("no sequence number");
  entry.at = Nanos(num(value, {"at"}, -1));
  if (entry.at < Nanos{0}) refuse("no time");
  const auto wall = parseRfc3339(str(value, {"wall"}));
  if (!wall) refuse("no wall-clock time");
  entry.wall = *wall;
  entry.fact = factOf(value);
  return entry;
}

}  // namespace sparklab::journal
