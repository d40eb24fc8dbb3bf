// The little of SQLite's interface that is needed here, with exceptions. Private to the store.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sparklab::lab {

struct FreeSqlite {
  void operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, FreeSqlite>;

struct SqliteError {
  int code;
  std::string message;
};

/// A prepared statement. All calls throw SqliteError.
class Statement {
 public:
  Statement(sqlite3* database, const char* sql);

  /// Parameters in their order; the texts must live until run() or the end of the rows.
  Statement& bind(std::string_view text);
  Statement& bind(std::uint64_t number);
  void run();
  bool next();  ///< the next row, if there is one; otherwise it is ready to be bound again

  std::string_view text(int column) const;
  std::uint64_t number(int column) const;

 private:
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, FreeSqlite> statement_;
  int bound_ = 0;
};

void execute(sqlite3* database, const char* sql);

}  // namespace sparklab::lab
