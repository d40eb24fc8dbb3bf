// The one translation unit that compiles Boost.Process's function bodies.
#include <boost/asio.hpp>
#include <boost/process/v2/src.hpp>
