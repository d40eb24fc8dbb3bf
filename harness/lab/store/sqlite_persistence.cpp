#include "lab/store/sqlite_persistence.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/post.hpp>
#include <cerrno>
#include <cstring>
#include <map>
#include <optional>
#include <tuple>

#include "base/error.hpp"
#include "base/unique_fd.hpp"
#include "lab/store/sqlite.hpp"

namespace sparklab::lab {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFile = "lab.db";
constexpr const char* kLock = "lock";
constexpr std::uint64_t kApplication = 0x73706C62;  // "splb", in the file's header
constexpr std::uint64_t kVersion = 1;

constexpr const char* kTables =
    "PRAGMA application_id = 1936747618; PRAGMA user_version = 1;"
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE objects (resource TEXT, namespace TEXT, name TEXT, revision INTEGER NOT NULL,"
    " value TEXT NOT NULL, PRIMARY KEY (resource, namespace, name)) WITHOUT ROWID;";

[[noreturn]] void fail(const fs::path& folder, const SqliteError& error) {
  if (error.code == SQLITE_NOTADB || error.code == SQLITE_CORRUPT || error.code == SQLITE_ERROR)
    throw Error(fmt::format("the data in {} is damaged: {}", folder.string(), error.message),
                "move the folder away to begin anew, or put a copy of it back", kBadInput);
  throw Error(fmt::format("cannot use the data in {}: {}", folder.string(), error.message));
}

UniqueFd lockFolder(const fs::path& folder) {
  const auto path = folder / kLock;
  UniqueFd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!fd) throw Error(fmt::format("cannot open {}: {}", path.string(), std::strerror(errno)));
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0)
    throw Error(fmt::format("{} is in use by another lab", folder.string()),
                "stop that one (sparklab down), or choose another folder for --data");
  return fd;
}

/// Whatever a lab has taken in must come back: schemas nest deep, and text need not be UTF-8.
json::parse_options asWritten() {
  json::parse_options options;
  options.max_depth = 10'000;
  options.allow_invalid_utf8 = true;
  return options;
}

/// The folder with nothing in it but what a lab writes.
void checkFolder(const fs::path& folder) {
  std::error_code error;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  if (!fs::is_directory(folder, error))
    throw Error(fmt::format("{} is not a folder that can be made", folder.string()),
                "--data names a folder of its own for one lab", kBadInput);
  if (fs::exists(folder / kFile)) return;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename() == kLock) continue;
    throw Error(fmt::format("{} is not a lab's folder: it holds {}", folder.string(),
                            entry.path().filename().string()),
                "--data names an empty folder, or one that a lab has made", kBadInput);
  }
  if (error) throw Error(fmt::format("cannot read {}: {}", folder.string(), error.message()));
}

class SqlitePersistence final : public Persistence {
 public:
  SqlitePersistence(asio::any_io_executor executor, const fs::path& folder)
      : executor_(std::move(executor)), folder_(folder) {
    checkFolder(folder);
    lock_ = lockFolder(folder);
    try {
      open();
    } catch (const SqliteError& error) {
      fail(folder_, error);
    }
  }

  ~SqlitePersistence() override {
    *alive_ = false;
    commit();
  }

  State load() override {
    State state;
    const auto revision = setting("revision");
    if (revision.empty()) return state;
    state.revision = std::stoull(revision);
    try {
      Statement rows(database_.get(), "SELECT resource, revision, value FROM objects");
      while (rows.next()) {
        json::error_code error;
        auto value = json::parse(rows.text(2), error, {}, asWritten());
        if (error) throw SqliteError{SQLITE_CORRUPT, "an object is no JSON: " + error.message()};
        state.objects.emplace_back(
            std::string(rows.text(0)),
            std::make_shared<const Object>(std::move(value), rows.number(1)));
      }
    } catch (const SqliteError& error) {
      fail(folder_, error);
    }
    return state;
  }

  void changed(const ResourceKey& resource, const Event& event) override {
    const bool deleted = event.type == Event::Type::Deleted;
    pending_[Key(resource, event.object->ns(), event.object->name())] =
        deleted ? nullptr : event.object;
    revision_ = event.revision;
    if (std::exchange(posted_, true)) return;
    // Before the watchers, whom this change wakes after us: the queue is in order.
    asio::post(executor_, [this, alive = alive_] {
      if (*alive) commit();
    });
  }

  Task<void> durable() override {
    if (pending_.empty()) co_return;
    const auto alive = alive_;
    const auto executor = executor_;
    // Behind the commit, which the first of the changes has posted.
    co_await asio::post(executor, asio::use_awaitable);
    if (!*alive || pending_.empty()) co_return;
    commit();  // there were more, or the last one failed
    if (!pending_.empty()) throw Error(failure_);
  }

  std::string setting(std::string_view name) const override {
    try {
      Statement row(database_.get(), "SELECT value FROM settings WHERE name = ?");
      row.bind(name);
      return row.next() ? std::string(row.text(0)) : std::string();
    } catch (const SqliteError& error) {
      fail(folder_, error);
    }
  }

  void set(std::string_view name, std::string_view value) override {
    try {
      setSetting_->bind(name).bind(value).run();
    } catch (const SqliteError& error) {
      fail(folder_, error);
    }
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string>;

  void open() {
    const auto path = folder_ / kFile;
    // SQLite gives its other files the mode of this one.
    const UniqueFd made(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!made) throw SqliteError{SQLITE_CANTOPEN, std::strerror(errno)};
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(database);
    if (code != SQLITE_OK) throw SqliteError{code, sqlite3_errmsg(database)};
    // Not a byte is written before it is known whose file it is.
    const bool fresh = number("PRAGMA application_id") == 0 && number("PRAGMA schema_version") == 0;
    if (!fresh && number("PRAGMA application_id") != kApplication)
      throw Error(fmt::format("{} is not of a lab", path.string()),
                  "--data names an empty folder, or one that a lab has made", kBadInput);
    if (number("PRAGMA user_version") > kVersion)
      throw Error(fmt::format("{} was written by a newer sparklab", path.string()),
                  "use that one, or choose another folder for --data", kBadInput);
    {
      Statement check(database, "PRAGMA quick_check(1)");
      if (check.next() && check.text(0) != "ok")
        throw SqliteError{SQLITE_CORRUPT, std::string(check.text(0))};
    }
    execute(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    if (fresh) {
      execute(database, "BEGIN");
      execute(database, kTables);
      execute(database, "COMMIT");
    }
    put_.emplace(database, "INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?)");
    remove_.emplace(database,
                    "DELETE FROM objects WHERE resource = ? AND namespace = ? AND name = ?");
    setSetting_.emplace(database, "INSERT OR REPLACE INTO settings VALUES (?, ?)");
  }

  std::uint64_t number(const char* sql) const {
    Statement statement(database_.get(), sql);
    return statement.next() ? statement.number(0) : 0;
  }

  void commit() noexcept {
    posted_ = false;
    if (pending_.empty()) return;
    try {
      execute(database_.get(), "BEGIN IMMEDIATE");
      for (const auto& [key, object] : pending_) {
        const auto& [resource, ns, name] = key;
        if (object) {
          put_->bind(resource).bind(ns).bind(name).bind(object->revision());
          put_->bind(object->text()).run();
        } else {
          remove_->bind(resource).bind(ns).bind(name).run();
        }
      }
      const auto revision = std::to_string(revision_);
      setSetting_->bind("revision").bind(revision).run();
      execute(database_.get(), "COMMIT");
      pending_.clear();
    } catch (const SqliteError& error) {
      sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
      failure_ = fmt::format("cannot write to {}: {}", (folder_ / kFile).string(), error.message);
      fmt::print(stderr, "sparklab: {}\n", failure_);
    }
  }

  asio::any_io_executor executor_;
  fs::path folder_;
  UniqueFd lock_;
  Database database_;
  std::optional<Statement> put_, remove_, setSetting_;
  std::map<Key, ObjectPtr> pending_;  ///< null: to be removed
  std::uint64_t revision_ = 0;
  bool posted_ = false;  ///< a commit stands in the executor's queue
  std::string failure_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace

std::unique_ptr<Persistence> openData(asio::any_io_executor executor, const fs::path& folder) {
  return std::make_unique<SqlitePersistence>(std::move(executor), folder);
}

}  // namespace sparklab::lab
