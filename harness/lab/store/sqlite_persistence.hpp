// A folder that keeps a cluster's state in SQLite (`sparklab up --data DIR`).
//
// Changes are committed in groups: all that happen before the event loop comes round form one
// transaction, and no answer is sent, nor any watch event, before it. A commit hands the bytes to
// the kernel (WAL, synchronous=NORMAL): a process that is killed loses nothing that was answered.
// After a loss of power the last moments may be missing, but what is there is whole.
#pragma once

#include <filesystem>
#include <memory>

#include "lab/store/persistence.hpp"

namespace sparklab::lab {

/// Opens the folder, or makes it, private to its user. Throws Error when it holds something else,
/// is damaged, was written by a newer version, or is in use by another lab.
std::unique_ptr<Persistence> openData(asio::any_io_executor executor,
                                      const std::filesystem::path& folder);

}  // namespace sparklab::lab
