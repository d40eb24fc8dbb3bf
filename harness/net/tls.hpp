// The OpenSSL side of a connection: contexts from PEM texts and what a verified peer is called.
// Private to net/conn.cpp and net/tls.cpp.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

#include "net/conn.hpp"

namespace sparklab::net {

struct FreeTls {
  void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
  void operator()(SSL* session) const noexcept { SSL_free(session); }
};
using TlsContext = std::shared_ptr<SSL_CTX>;
using TlsSession = std::unique_ptr<SSL, FreeTls>;

/// Throws Error that says which of the PEM texts is unusable.
TlsContext serverContext(const ServerTls& settings);
TlsContext clientContext(const ClientTls& settings);

/// A client session that will check that the peer is `host` (a DNS name or an IP address).
TlsSession clientSession(SSL_CTX& context, const std::string& host, bool verify);
TlsSession serverSession(SSL_CTX& context);

/// The oldest error of this thread's OpenSSL queue in words, which it empties.
std::string takeTlsError();

PeerIdentity identityOf(SSL& session);

}  // namespace sparklab::net
