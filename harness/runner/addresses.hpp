// Where this machine and the API server see each other.
#pragma once

#include <string>

namespace sparklab::runner {

/// Whether the API server's URL ("https://127.0.0.1:8443") names this machine itself.
bool onLoopback(const std::string& server);

/// This machine's address on the way to the API server, e.g. "192.168.49.1". Throws Error when the
/// server's name has no address or there is no way to it.
std::string addressTowards(const std::string& server);

}  // namespace sparklab::runner
