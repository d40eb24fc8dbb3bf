#include "base/async.hpp"

#include <fmt/format.h>

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>
#include <cstdio>

namespace sparklab {

void spawn(asio::any_io_executor executor, Task<void> task, std::string name) {
  asio::co_spawn(executor, std::move(task), [name = std::move(name)](std::exception_ptr failure) {
    if (!failure) return;
    try {
      std::rethrow_exception(failure);
    } catch (const boost::system::system_error& error) {
      if (error.code() == asio::error::operation_aborted) return;
      fmt::print(stderr, "sparklab: {}: {}\n", name, error.what());
    } catch (const std::exception& error) {
      fmt::print(stderr, "sparklab: {}: {}\n", name, error.what());
    }
  });
}

}  // namespace sparklab
