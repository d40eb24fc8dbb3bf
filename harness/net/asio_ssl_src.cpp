// The one translation unit that compiles the function bodies of Asio's TLS part and of Beast.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
