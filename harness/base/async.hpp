// The one coroutine type of sparklab, and how a coroutine is started.
//
// House rules (g++ 12 miscompiles aggregates built inside a co_await expression):
//  - arguments of a co_awaited call are named variables, scalars, strings or types with a
//    constructor; never braces;
//  - no co_await inside a catch block;
//  - a coroutine lambda with captures must not outlive its closure: pass state as parameters.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <string>
#include <string_view>

namespace sparklab {

namespace asio = boost::asio;

template <class T>
using Task = asio::awaitable<T>;

/// Runs `task` to its end on `executor`. An exception that leaves it, other than cancellation, is
/// printed to standard error with `name`; it never ends the process and is never lost silently.
void spawn(asio::any_io_executor executor, Task<void> task, std::string name);

}  // namespace sparklab
