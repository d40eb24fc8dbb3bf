// The upgrade of a request to SPDY/3.1, as kubelet negotiates it.
#pragma once

#include <string>
#include <vector>

#include "net/http_server.hpp"

namespace sparklab::lab {

/// The protocol for what is inside: the first of those that the client names which is in
/// `supported`. "" when there is none and the client was told so.
Task<std::string> chooseStreamProtocol(net::HttpExchange& exchange,
                                       std::vector<std::string> offered,
                                       std::vector<std::string> supported);

/// The client's X-Stream-Protocol-Version headers.
std::vector<std::string> offeredStreamProtocols(const net::HttpRequest& request);

/// Answers 101 to a request for SPDY/3.1; null when it is none and was refused.
Task<net::ByteStreamPtr> upgradeToSpdy(net::HttpExchange& exchange, std::string protocol);

}  // namespace sparklab::lab
