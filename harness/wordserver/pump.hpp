// Feeds a word server from a file or from standard input, line by line.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/async.hpp"
#include "base/unique_fd.hpp"
#include "wordserver/server.hpp"

namespace sparklab::words {

struct Rate {
  double perSecond = 0;
  bool lines = true;  ///< otherwise bytes
};

/// "1000/s" are lines, "500B/s", "64KiB/s", "1MiB/s", "1GiB/s" bytes (kB, MB, GB: powers of 1000).
std::optional<Rate> parseRate(std::string_view text);

struct PumpOptions {
  /// Waits for the slowest client that is not stalled, so that nobody who reads loses a line.
  bool paced = true;
  std::optional<Rate> rate;
  bool loop = false;  ///< at the end of a file, begin again
};

/// Reads `fd` to its end and sends it in whole lines. Reads only while somebody is connected: what
/// is there before is kept for the first client, as netcat does. Terminals, pipes and files.
/// The server must outlive it. Throws Error when reading fails.
Task<void> pump(asio::any_io_executor executor, Server& server, UniqueFd fd, PumpOptions options);

}  // namespace sparklab::words
