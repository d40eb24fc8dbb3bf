// The one translation unit that compiles Asio's and Process's function bodies
// (BOOST_ASIO_SEPARATE_COMPILATION, BOOST_PROCESS_V2_SEPARATE_COMPILATION).
#include <boost/asio.hpp>
#include <boost/asio/impl/src.hpp>
