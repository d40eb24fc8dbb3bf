#include "net/conn.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <boost/asio/io_context.hpp>

#include "base/error.hpp"
#include "net/pki.hpp"
#include "run.hpp"

namespace sparklab::net {
namespace {

using ::testing::HasSubstr;

Task<std::string> readAll(Conn& conn) {
  std::string all;
  std::array<char, 4096> piece;
  while (const auto size = co_await conn.readSome(piece)) all.append(piece.data(), size);
  co_return all;
}

struct Pair {
  std::unique_ptr<Listener> listener;
  ConnPtr server;
  ConnPtr client;
  std::string serverFailure;
  std::string clientFailure;
};

Task<void> acceptInto(Pair& pair) {
  pair.server = co_await pair.listener->accept();
  try {
    co_await handshake(*pair.server);
  } catch (const std::exception& failure) {
    pair.serverFailure = failure.what();
  }
}

Task<void> connectInto(Pair& pair, std::string host, const ClientTls* tls) {
  try {
    const auto executor = co_await asio::this_coro::executor;
    pair.client = co_await connect(executor, host, pair.listener->port(), tls);
  } catch (const std::exception& failure) {
    pair.clientFailure = failure.what();
  }
}

/// `certificate` without its key identifiers, signed anew by `authority`.
std::string withoutIdentifiers(const std::string& certificate,
                               const CertificateAuthority& authority) {
  const auto reader = [](const std::string& pem) {
    return BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
  };
  auto* in = reader(certificate);
  auto* parsed = PEM_read_bio_X509(in, nullptr, nullptr, nullptr);
  BIO_free(in);
  in = reader(authority.credential().privateKey);
  auto* key = PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr);
  BIO_free(in);
  for (const int nid : {NID_subject_key_identifier, NID_authority_key_identifier})
    X509_EXTENSION_free(X509_delete_ext(parsed, X509_get_ext_by_NID(parsed, nid, -1)));
  X509_sign(parsed, key, EVP_sha256());
  auto* out = BIO_new(BIO_s_mem());
  PEM_write_bio_X509(out, parsed);
  char* text = nullptr;
  const auto size = BIO_get_mem_data(out, &text);
  std::string pem(text, static_cast<std::size_t>(size));
  BIO_free(out);
  EVP_PKEY_free(key);
  X509_free(parsed);
  return pem;
}

class Tls : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto issued = authority_.issueServer("server", {"localhost", "127.0.0.1"});
    server_.certificate = issued.certificate;
    server_.privateKey = issued.privateKey;
    server_.clientCa = authority_.certificate();
    client_.ca = authority_.certificate();
  }

  Pair meet(bool tls = true) {
    Pair pair;
    pair.listener = Listener::bind(io_.get_executor(), "127.0.0.1", 0, tls ? &server_ : nullptr);
    spawn(io_.get_executor(), acceptInto(pair), "accept");
    spawn(io_.get_executor(), connectInto(pair, "127.0.0.1", tls ? &client_ : nullptr), "connect");
    io_.restart();
    io_.run();
    return pair;
  }

  asio::io_context io_;
  CertificateAuthority authority_ = CertificateAuthority::create("test-ca");
  ServerTls server_;
  ClientTls client_;
};

TEST_F(Tls, CarriesBytesBothWaysAndEndsPolitely) {
  auto pair = meet();
  ASSERT_EQ(pair.clientFailure, "");
  const std::string big(300'000, 'x');
  std::string received, answer;
  run(
      io_, pair.client->write("ping"),
      [&]() -> Task<void> {
        std::array<char, 4> four;
        const auto size = co_await pair.server->readSome(four);
        answer.assign(four.data(), size);
        co_await pair.server->write(big);
        co_await pair.server->shutdown();
      }(),
      [&]() -> Task<void> { received = co_await readAll(*pair.client); }());
  EXPECT_EQ(answer, "ping");
  EXPECT_EQ(received, big);
}

TEST_F(Tls, TellsWhoTheClientIsByItsCertificate) {
  const auto issued = authority_.issueClient("admin", {"system:masters", "dev"});
  client_.certificate = issued.certificate;
  client_.privateKey = issued.privateKey;
  auto pair = meet();
  ASSERT_EQ(pair.clientFailure, "");
  EXPECT_EQ(pair.server->peer().commonName, "admin");
  EXPECT_THAT(pair.server->peer().organizations, ::testing::ElementsAre("system:masters", "dev"));
  EXPECT_THAT(pair.server->remoteAddress(), ::testing::StartsWith("127.0.0.1:"));
}

TEST_F(Tls, AcceptsAClientWithoutCertificate) {
  auto pair = meet();
  EXPECT_EQ(pair.clientFailure, "");
  EXPECT_EQ(pair.server->peer().commonName, "");
}

TEST_F(Tls, RefusesAClientCertificateOfAnotherAuthority) {
  const auto other = CertificateAuthority::create("other").issueClient("admin", {"system:masters"});
  client_.certificate = other.certificate;
  client_.privateKey = other.privateKey;
  auto pair = meet();
  EXPECT_THAT(pair.serverFailure, HasSubstr("certificate not trusted"));
  EXPECT_EQ(pair.server->peer().commonName, "");
}

TEST_F(Tls, DoesNotTrustAServerOfAnotherAuthority) {
  client_.ca = CertificateAuthority::create("other").certificate();
  auto pair = meet();
  EXPECT_THAT(pair.clientFailure, HasSubstr("certificate not trusted"));
  client_.insecureSkipVerify = true;
  EXPECT_EQ(meet().clientFailure, "");
}

TEST_F(Tls, ChecksTheServersName) {
  client_.serverName = "kubernetes.default.svc";
  EXPECT_THAT(meet().clientFailure, HasSubstr("hostname mismatch"));
  client_.serverName = "localhost";
  EXPECT_EQ(meet().clientFailure, "");
}

TEST_F(Tls, ACertificateMayBeCalledAsItsAuthority) {
  const auto issued = authority_.issueServer("test-ca", {"127.0.0.1"});
  server_.certificate = withoutIdentifiers(issued.certificate, authority_);
  server_.privateKey = issued.privateKey;
  EXPECT_EQ(meet().clientFailure, "");
  client_.serverName = "localhost";
  EXPECT_THAT(meet().clientFailure, HasSubstr("hostname mismatch"));
  client_.serverName = "";
  client_.ca = CertificateAuthority::create("test-ca").certificate();  // of the same name only
  EXPECT_THAT(meet().clientFailure, HasSubstr("certificate not trusted"));
}

TEST_F(Tls, ClosingEndsAPendingRead) {
  auto pair = meet();
  boost::system::error_code code;
  run(
      io_,
      [&]() -> Task<void> {
        try {
          co_await readAll(*pair.server);
        } catch (const boost::system::system_error& error) {
          code = error.code();
        }
      }(),
      [&]() -> Task<void> {
        pair.server->close();
        co_return;
      }());
  EXPECT_EQ(code, asio::error::operation_aborted);
}

TEST_F(Tls, PlainConnectionsWorkToo) {
  auto pair = meet(false);
  std::string received;
  run(
      io_,
      [&]() -> Task<void> {
        co_await pair.client->write("hello");
        co_await pair.client->shutdown();
      }(),
      [&]() -> Task<void> { received = co_await readAll(*pair.server); }());
  EXPECT_EQ(received, "hello");
}

TEST_F(Tls, SaysWhichPartOfConnectingFailed) {
  std::uint16_t port = 0;
  {
    const auto listener = Listener::bind(io_.get_executor(), "127.0.0.1", 0, nullptr);
    port = listener->port();
    try {
      Listener::bind(io_.get_executor(), "127.0.0.1", port, nullptr);
      FAIL() << "the port was free twice";
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr("Address already in use"));
      EXPECT_THAT(error.hint(), HasSubstr(std::to_string(port)));
    }
  }
  std::string failure;
  run(io_, [&]() -> Task<void> {
    try {
      co_await connect(io_.get_executor(), "127.0.0.1", port, nullptr);
    } catch (const Error& error) {
      failure = error.what();
    }
  }());
  EXPECT_THAT(failure, HasSubstr("cannot connect to 127.0.0.1"));
}

TEST_F(Tls, RefusesUnreadablePem) {
  server_.privateKey = "nonsense";
  EXPECT_THROW(Listener::bind(io_.get_executor(), "127.0.0.1", 0, &server_), Error);
  client_.ca = "nonsense";
  EXPECT_THROW((void)connect(io_.get_executor(), "127.0.0.1", 1, &client_), Error);
}

}  // namespace
}  // namespace sparklab::net
