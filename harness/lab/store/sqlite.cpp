#include "lab/store/sqlite.hpp"

namespace sparklab::lab {

namespace {

void check(sqlite3* database, int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    throw SqliteError{code & 0xFF, sqlite3_errmsg(database)};
}

}  // namespace

Statement::Statement(sqlite3* database, const char* sql) : database_(database) {
  sqlite3_stmt* made = nullptr;
  check(database, sqlite3_prepare_v2(database, sql, -1, &made, nullptr));
  statement_.reset(made);
}

Statement& Statement::bind(std::string_view text) {
  // A null pointer would be NULL rather than the empty text.
  check(database_, sqlite3_bind_text(statement_.get(), ++bound_, text.empty() ? "" : text.data(),
                                     static_cast<int>(text.size()), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind(std::uint64_t number) {
  check(database_,
        sqlite3_bind_int64(statement_.get(), ++bound_, static_cast<sqlite3_int64>(number)));
  return *this;
}

void Statement::run() {
  while (next()) {
  }
}

bool Statement::next() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  bound_ = 0;
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    return false;
  }
  const SqliteError error{code & 0xFF, sqlite3_errmsg(database_)};
  sqlite3_reset(statement_.get());
  throw error;
}

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes ? std::string_view(bytes, size) : std::string_view();
}

std::uint64_t Statement::number(int column) const {
  return static_cast<std::uint64_t>(sqlite3_column_int64(statement_.get(), column));
}

void execute(sqlite3* database, const char* sql) {
  check(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

}  // namespace sparklab::lab
