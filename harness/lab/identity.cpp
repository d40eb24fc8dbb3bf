#include "lab/identity.hpp"

#include <charconv>

#include "base/ids.hpp"

namespace sparklab::lab {

namespace {

int numberOf(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

net::CertificateAuthority Identity::authority() {
  const net::Credential known{get("ca.certificate"), get("ca.key")};
  if (!known.certificate.empty()) return net::CertificateAuthority::load(known);
  auto made = net::CertificateAuthority::create("sparklab");
  // The key first: with the certificate the pair is complete.
  keep("ca.key", made.credential().privateKey);
  keep("ca.certificate", made.certificate());
  return made;
}

std::string Identity::token() {
  auto token = get("token");
  if (token.empty()) token = randomHex(32);
  keep("token", token);
  return token;
}

std::shared_ptr<const net::TokenSigner> Identity::signer() {
  const auto known = get("signer");
  auto signer = known.empty() ? net::TokenSigner::create() : net::TokenSigner::load(known);
  if (known.empty() && data_) keep("signer", signer.privateKey());
  return std::make_shared<const net::TokenSigner>(std::move(signer));
}

std::optional<net::Credential> Identity::client() const {
  net::Credential known{get("client.certificate"), get("client.key")};
  if (known.certificate.empty()) return std::nullopt;
  return known;
}

void Identity::keepClient(const net::Credential& client) {
  keep("client.key", client.privateKey);
  keep("client.certificate", client.certificate);
}

int Identity::range() const {
  return numberOf(get("range"));
}

void Identity::keepRange(int range) {
  keep("range", std::to_string(range));
}

std::uint16_t Identity::port() const {
  return static_cast<std::uint16_t>(numberOf(get("port")));
}

void Identity::keepPort(std::uint16_t port) {
  keep("port", std::to_string(port));
}

}  // namespace sparklab::lab
