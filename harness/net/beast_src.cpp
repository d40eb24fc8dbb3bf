// The one translation unit that compiles the function bodies of Beast
// (BOOST_BEAST_SEPARATE_COMPILATION).
#include <boost/asio.hpp>
#include <boost/beast/src.hpp>
