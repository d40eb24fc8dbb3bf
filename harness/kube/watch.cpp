#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/system_error.hpp>
#include <exception>
#include <optional>

#include "base/error.hpp"
#include "kube/core.hpp"

namespace sparklab::kube {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kGone = 410;

std::string keyOf(const json::value& object) {
  return fmt::format("{}/{}/{}", str(object, {"metadata", "namespace"}),
                     str(object, {"metadata", "name"}), str(object, {"metadata", "uid"}));
}

std::string_view versionOf(const json::value& object) {
  return str(object, {"metadata", "resourceVersion"});
}

std::optional<WatchEvent::Type> typeOf(std::string_view word) {
  if (word == "ADDED") return WatchEvent::Type::Added;
  if (word == "MODIFIED") return WatchEvent::Type::Modified;
  if (word == "DELETED") return WatchEvent::Type::Deleted;
  if (word == "BOOKMARK") return WatchEvent::Type::Bookmark;
  return {};
}

/// Cuts a stream into the JSON values it consists of, wherever the pieces are cut.
class JsonStream {
 public:
  JsonStream() : parser_({}, parseOptions()) {}

  template <class OnValue>
  void feed(std::string_view piece, OnValue onValue) {
    for (;;) {
      if (!inside_) {
        const auto start = piece.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) return;
        piece.remove_prefix(start);
        inside_ = true;
        parser_.reset();
      }
      json::error_code error;
      const auto used = parser_.write_some(piece.data(), piece.size(), error);
      if (error) throw Error(fmt::format("the server's watch is not JSON: {}", error.message()));
      piece.remove_prefix(used);
      if (!parser_.done()) return;
      inside_ = false;
      onValue(parser_.release());
    }
  }

 private:
  json::stream_parser parser_;
  bool inside_ = false;
};

/// How a watch or a list came to its end.
struct End {
  enum class Kind {
    Normal,   ///< the server ended it: go on from the last version
    Lost,     ///< no connection, or the server is overloaded: try again
    Expired,  ///< the history from the last version on is not there any more
  } kind = Kind::Normal;
  std::string why;
};

class Watcher {
 public:
  Watcher(CorePtr core, std::string path, Query query, std::function<void(WatchEvent)> sink,
          std::function<void(WatchGap)> onGap)
      : core_(std::move(core)),
        path_(std::move(path)),
        query_(std::move(query)),
        sink_(std::move(sink)),
        onGap_(std::move(onGap)),
        timer_(core_->executor) {}

  Task<void> run() {
    co_await list();
    for (;;) {
      End end;
      if (relist_)
        end = co_await tryList();
      else
        end = co_await follow();
      if (sinkFailure_) std::rethrow_exception(sinkFailure_);
      co_await throwIfCancelled();
      if (end.kind == End::Kind::Expired) startOver(end.why);
      if (end.kind != End::Kind::Lost) {
        lostSince_.reset();
        if (progress_ || end.kind == End::Kind::Expired) delay_ = Nanos{0};
      } else {
        const auto now = Clock::now();
        if (!lostSince_) lostSince_ = now;
        if (now - *lostSince_ >= core_->timing.goneAfter && !relist_) startOver(end.why);
      }
      if (!progress_) co_await backOff();
    }
  }

 private:
  void startOver(const std::string& why) {
    relist_ = true;
    onGap_(WatchGap{why});
  }

  /// A server that ends every watch at once, or refuses connections, is asked ever more rarely.
  Task<void> backOff() {
    if (delay_ > Nanos{0}) {
      timer_.expires_after(delay_);
      co_await timer_.async_wait(asio::use_awaitable);
    }
    delay_ = std::clamp(delay_ * 2, core_->timing.backoffFirst, core_->timing.backoffMost);
  }

  /// Lists the collection and tells the differences to what is known.
  Task<void> list() {
    std::map<std::string, json::value> now;
    auto query = query_;
    query["limit"] = "500";
    std::string version;
    for (;;) {
      const auto body = co_await exchange(core_, core_->request("GET", path_, query));
      auto page = parseAnswer(body);
      version = versionOf(page);
      takePage(page, now);
      const auto next = str(page, {"metadata", "continue"});
      if (next.empty()) break;
      query["continue"] = next;
    }
    tellDifferences(std::move(now));
    version_ = version;
    relist_ = false;
    progress_ = true;
    tellBookmark();
  }

  /// A failure of the sink is none of the connection's, whose failures are survived.
  void tell(WatchEvent event) {
    try {
      sink_(std::move(event));
    } catch (...) {
      sinkFailure_ = std::current_exception();
      throw;
    }
  }

  static void takePage(json::value& page, std::map<std::string, json::value>& into) {
    const std::string listKind(str(page, {"kind"}));
    auto* items = find(page, {"items"});
    if (!listKind.ends_with("List") || !items)
      throw Error(fmt::format("the server answered a list with a {}", listKind));
    if (!items->is_array()) return;  // null: an empty list
    const std::string version(str(page, {"apiVersion"}));
    const auto kind = listKind.substr(0, listKind.size() - 4);
    for (auto& item : items->get_array()) {
      // Items of a list leave out what the list says for all of them.
      json::object object;
      object["kind"] = kind;
      object["apiVersion"] = version;
      if (auto* fields = item.if_object())
        for (auto& [key, value] : *fields) object[key] = std::move(value);
      json::value whole(std::move(object));
      auto key = keyOf(whole);
      into[std::move(key)] = std::move(whole);
    }
  }

  void tellDifferences(std::map<std::string, json::value> now) {
    auto before = std::exchange(known_, std::move(now));
    for (const auto& [key, object] : before)
      if (!known_.contains(key)) tell(WatchEvent{WatchEvent::Type::Deleted, object});
    for (const auto& [key, object] : known_) {
      const auto old = before.find(key);
      if (old == before.end())
        tell(WatchEvent{WatchEvent::Type::Added, object});
      else if (versionOf(old->second) != versionOf(object))
        tell(WatchEvent{WatchEvent::Type::Modified, object});
    }
  }

  void tellBookmark() {
    json::value object;
    at(object, {"metadata", "resourceVersion"}) = version_;
    tell(WatchEvent{WatchEvent::Type::Bookmark, std::move(object)});
  }

  /// list() again, after a gap.
  Task<End> tryList() {
    progress_ = false;
    End end;
    try {
      co_await list();
    } catch (const ApiError& error) {
      if (!settle(error, end)) throw;
      // A continue token that expired between two pages: only the list has to start again.
      if (end.kind == End::Kind::Expired) end.kind = End::Kind::Lost;
    } catch (const Error& error) {
      end = lost(error.what());
    }
    co_return end;
  }

  /// One watch from the last version to its end.
  Task<End> follow() {
    progress_ = false;
    auto query = query_;
    query["watch"] = "true";
    query["allowWatchBookmarks"] = "true";
    query["resourceVersion"] = version_;
    query["timeoutSeconds"] = std::to_string(core_->timing.watchLength.count());
    const auto began = Clock::now();
    End end;
    JsonStream stream;
    const auto onPiece = [&](std::string_view piece) {
      stream.feed(piece, [&](json::value event) { take(std::move(event), end); });
    };
    try {
      co_await streamBody(core_, core_->request("GET", path_, query), core_->timing.silence,
                          onPiece);
      if (Clock::now() - began >= core_->timing.watchLength / 2) progress_ = true;
    } catch (const ApiError& error) {
      if (!settle(error, end)) throw;
    } catch (const Error& error) {
      if (end.kind == End::Kind::Normal) end = lost(error.what());
    }
    co_return end;
  }

  void take(json::value event, End& end) {
    const auto word = str(event, {"type"});
    auto* object = find(event, {"object"});
    if (word == "ERROR" && object) {
      const auto code = static_cast<int>(num(*object, {"code"}));
      end = endOf(code, fmt::format("{} {}: {}", code, str(*object, {"reason"}),
                                    str(*object, {"message"})));
      throw Error(end.why);  // nothing comes after it, whether the server ends the stream or not
    }
    const auto type = typeOf(word);
    if (!type || !object) throw Error(fmt::format("unknown watch event \"{}\"", word));
    progress_ = true;
    lostSince_.reset();
    delay_ = Nanos{0};
    if (const auto version = versionOf(*object); !version.empty()) version_ = version;
    if (*type == WatchEvent::Type::Deleted)
      known_.erase(keyOf(*object));
    else if (*type != WatchEvent::Type::Bookmark)
      known_[keyOf(*object)] = *object;
    tell(WatchEvent{*type, std::move(*object)});
  }

  static End lost(std::string why) {
    End end;
    end.kind = End::Kind::Lost;
    end.why = std::move(why);
    return end;
  }

  /// What a refusal means for a watch: 410 is an expired version, and so is 504 "Too large resource
  /// version", which a server says that was restarted with an older history; an overloaded or
  /// restarting server says 429 or 5xx.
  static End endOf(int code, std::string why) {
    End end = lost(std::move(why));
    if (code == kGone || end.why.find("Too large resource version") != std::string::npos)
      end.kind = End::Kind::Expired;
    return end;
  }

  /// False when the refusal is for good.
  static bool settle(const ApiError& error, End& end) {
    if (error.code() != kGone && error.code() != 429 && error.code() < 500) return false;
    end = endOf(error.code(), error.what());
    return true;
  }

  CorePtr core_;
  std::string path_;
  Query query_;
  std::function<void(WatchEvent)> sink_;
  std::function<void(WatchGap)> onGap_;
  asio::steady_timer timer_;

  std::exception_ptr sinkFailure_;
  std::map<std::string, json::value> known_;
  std::string version_;
  bool relist_ = false;
  bool progress_ = false;  ///< the present list or watch told something, or lasted
  Nanos delay_{0};
  std::optional<Clock::time_point> lostSince_;
};

}  // namespace

Task<void> watchCollection(CorePtr core, std::string path, Query query,
                           std::function<void(WatchEvent)> sink,
                           std::function<void(WatchGap)> onGap) {
  Watcher watcher(std::move(core), std::move(path), std::move(query), std::move(sink),
                  std::move(onGap));
  co_await watcher.run();
}

}  // namespace sparklab::kube
