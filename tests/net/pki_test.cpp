#include "net/pki.hpp"

#include <gtest/gtest.h>

#include "base/base64.hpp"
#include "base/error.hpp"

namespace sparklab::net {
namespace {

TEST(TokenSigner, VerifiesItsOwnTokensOnly) {
  const auto signer = TokenSigner::create();
  json::object claims;
  claims["sub"] = "system:serviceaccount:default:spark";
  const auto token = signer.sign(claims);
  const auto read = signer.verify(token);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, claims);
  EXPECT_FALSE(TokenSigner::create().verify(token));
}

TEST(TokenSigner, RefusesChangedTokens) {
  const auto signer = TokenSigner::create();
  const auto token = signer.sign(json::object());
  for (std::size_t i = 0; i < token.size(); ++i) {
    auto changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    if (const auto same = unbase64Url(changed.substr(changed.rfind('.') + 1));
        same == unbase64Url(token.substr(token.rfind('.') + 1)) && i + 1 == token.size())
      continue;  // only padding bits of the last character differ
    EXPECT_FALSE(signer.verify(changed)) << "at " << i;
  }
  for (const auto* nonsense : {"", ".", "..", "a.b", "a.b.c", "....", "\xff.\xff.\xff"})
    EXPECT_FALSE(signer.verify(nonsense)) << nonsense;
}

TEST(CertificateAuthority, SurvivesBeingWrittenAndRead) {
  const auto authority = CertificateAuthority::create("sparklab");
  const auto again = CertificateAuthority::load(authority.credential());
  EXPECT_EQ(again.certificate(), authority.certificate());
  auto broken = authority.credential();
  broken.privateKey = CertificateAuthority::create("other").credential().privateKey;
  EXPECT_THROW(CertificateAuthority::load(broken), Error);
}

TEST(CertificateAuthority, WritesClientKeysAsRsa) {
  const auto client = CertificateAuthority::create("sparklab").issueClient("admin", {"a"});
  EXPECT_TRUE(client.privateKey.starts_with("-----BEGIN RSA PRIVATE KEY-----"));
}

TEST(CertificateAuthority, RefusesNamesThatWouldBecomeOtherExtensions) {
  const auto authority = CertificateAuthority::create("sparklab");
  EXPECT_THROW(authority.issueServer("x", {"a,DNS:evil.example"}), Error);
}

}  // namespace
}  // namespace sparklab::net
