// Runs coroutines of a test to their end on an io_context.
#pragma once

#include <boost/asio/io_context.hpp>

#include "base/async.hpp"

namespace sparklab {

/// Runs until every task has ended; a failure of one is thrown.
template <class... Tasks>
void run(asio::io_context& io, Tasks... tasks) {
  std::exception_ptr failure;
  (asio::co_spawn(io, std::move(tasks),
                  [&failure](std::exception_ptr error) {
                    if (error && !failure) failure = error;
                  }),
   ...);
  io.restart();
  io.run();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace sparklab
