#include "net/tls.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <boost/asio/ip/address.hpp>
#include <vector>

#include "base/error.hpp"

namespace sparklab::net {

namespace {

struct FreePem {
  void operator()(BIO* bio) const noexcept { BIO_free(bio); }
  void operator()(X509* certificate) const noexcept { X509_free(certificate); }
  void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
};
using CaCertificate = std::unique_ptr<X509, FreePem>;

std::unique_ptr<BIO, FreePem> reader(const std::string& pem) {
  return std::unique_ptr<BIO, FreePem>(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
}

std::vector<CaCertificate> certificates(const std::string& pem, std::string_view what) {
  const auto bio = reader(pem);
  std::vector<CaCertificate> all;
  while (auto* one = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) all.emplace_back(one);
  ERR_clear_error();  // the end of the text is reported as an error
  if (all.empty())
    throw Error(fmt::format("{} holds no PEM certificate", what),
                "it must contain a block that begins with -----BEGIN CERTIFICATE-----", kBadInput);
  return all;
}

void useIdentity(SSL_CTX& context, const std::string& certificate, const std::string& privateKey) {
  const auto chain = certificates(certificate, "the certificate");
  if (SSL_CTX_use_certificate(&context, chain.front().get()) != 1)
    throw Error(fmt::format("the certificate cannot be used: {}", takeTlsError()), "", kBadInput);
  for (std::size_t i = 1; i < chain.size(); ++i) SSL_CTX_add1_chain_cert(&context, chain[i].get());
  const auto bio = reader(privateKey);
  const std::unique_ptr<EVP_PKEY, FreePem> key(
      PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
  if (!key)
    throw Error(fmt::format("the private key is not readable PEM: {}", takeTlsError()),
                "it must be an unencrypted RSA or EC key", kBadInput);
  if (SSL_CTX_use_PrivateKey(&context, key.get()) != 1 || SSL_CTX_check_private_key(&context) != 1)
    throw Error(fmt::format("the private key does not fit the certificate: {}", takeTlsError()), "",
                kBadInput);
}

void trust(SSL_CTX& context, const std::string& ca, bool announce) {
  for (const auto& authority : certificates(ca, "the certificate authority")) {
    X509_STORE_add_cert(SSL_CTX_get_cert_store(&context), authority.get());
    if (announce) SSL_CTX_add_client_CA(&context, authority.get());
  }
  ERR_clear_error();  // a certificate that is there twice is no failure
}

/// Whether a certificate authority of the store that is called as `certificate`'s issuer has signed
/// it.
bool signedByTrusted(X509_STORE_CTX& verification, X509& certificate) {
  auto* candidates = X509_STORE_CTX_get1_certs(&verification, X509_get_issuer_name(&certificate));
  bool found = false;
  for (int i = 0; i < sk_X509_num(candidates) && !found; ++i) {
    auto* authority = sk_X509_value(candidates, i);
    found =
        X509_check_ca(authority) > 0 && X509_verify(&certificate, X509_get0_pubkey(authority)) == 1;
  }
  sk_X509_pop_free(candidates, X509_free);
  ERR_clear_error();
  return found;
}

/// OpenSSL takes a certificate for a self-signed one when it is called as its authority is and has
/// no key identifiers, as operators make theirs; Go looks at the signature, and so does this.
int verifyPeer(int fine, X509_STORE_CTX* verification) {
  if (fine || X509_STORE_CTX_get_error(verification) != X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT)
    return fine;
  auto* certificate = X509_STORE_CTX_get_current_cert(verification);
  if (!certificate || !signedByTrusted(*verification, *certificate)) return 0;
  X509_STORE_CTX_set_error(verification, X509_V_OK);
  return 1;
}

TlsContext makeContext(const SSL_METHOD* method) {
  TlsContext context(SSL_CTX_new(method), FreeTls());
  if (!context) throw std::bad_alloc();
  SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
  // Renegotiation would make a write wait for a read. Without session tickets nobody can resume a
  // session that was made with another client certificate.
  SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET);
  SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context.get(), 0);
  SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
  return context;
}

constexpr unsigned char kHttp11[] = "\x08http/1.1";
constexpr unsigned kHttp11Size = sizeof kHttp11 - 1;

int chooseProtocol(SSL*, const unsigned char** out, unsigned char* outSize,
                   const unsigned char* offered, unsigned offeredSize, void*) {
  unsigned char* chosen = nullptr;
  if (SSL_select_next_proto(&chosen, outSize, kHttp11, kHttp11Size, offered, offeredSize) !=
      OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_NOACK;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

std::string textOf(const X509_NAME_ENTRY& entry) {
  unsigned char* utf8 = nullptr;
  const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(&entry));
  if (size < 0) return {};
  std::string text(reinterpret_cast<char*>(utf8), static_cast<std::size_t>(size));
  OPENSSL_free(utf8);
  return text;
}

}  // namespace

std::string takeTlsError() {
  const auto code = ERR_get_error();
  ERR_clear_error();
  if (code == 0) return "unknown error";
  const char* reason = ERR_reason_error_string(code);
  return reason ? reason : fmt::format("error {:#x}", code);
}

TlsContext serverContext(const ServerTls& settings) {
  auto context = makeContext(TLS_server_method());
  useIdentity(*context, settings.certificate, settings.privateKey);
  if (!settings.clientCa.empty()) {
    trust(*context, settings.clientCa, true);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
  }
  SSL_CTX_set_alpn_select_cb(context.get(), chooseProtocol, nullptr);
  return context;
}

TlsContext clientContext(const ClientTls& settings) {
  auto context = makeContext(TLS_client_method());
  if (settings.ca.empty())
    SSL_CTX_set_default_verify_paths(context.get());
  else
    trust(*context, settings.ca, false);
  if (!settings.certificate.empty())
    useIdentity(*context, settings.certificate, settings.privateKey);
  SSL_CTX_set_verify(context.get(), settings.insecureSkipVerify ? SSL_VERIFY_NONE : SSL_VERIFY_PEER,
                     verifyPeer);
  SSL_CTX_set_alpn_protos(context.get(), kHttp11, kHttp11Size);
  return context;
}

TlsSession clientSession(SSL_CTX& context, const std::string& host, bool verify) {
  TlsSession session(SSL_new(&context));
  if (!session) throw std::bad_alloc();
  boost::system::error_code notAnAddress;
  asio::ip::make_address(host, notAnAddress);
  if (notAnAddress) SSL_set_tlsext_host_name(session.get(), host.c_str());
  if (verify) {
    auto* rules = SSL_get0_param(session.get());
    if (notAnAddress)
      X509_VERIFY_PARAM_set1_host(rules, host.c_str(), host.size());
    else
      X509_VERIFY_PARAM_set1_ip_asc(rules, host.c_str());
  }
  SSL_set_connect_state(session.get());
  return session;
}

TlsSession serverSession(SSL_CTX& context) {
  TlsSession session(SSL_new(&context));
  if (!session) throw std::bad_alloc();
  SSL_set_accept_state(session.get());
  return session;
}

PeerIdentity identityOf(SSL& session) {
  PeerIdentity identity;
  const auto* certificate = SSL_get0_peer_certificate(&session);
  if (!certificate || SSL_get_verify_result(&session) != X509_V_OK) return identity;
  const auto* subject = X509_get_subject_name(certificate);
  for (int i = 0; i < X509_NAME_entry_count(subject); ++i) {
    const auto* entry = X509_NAME_get_entry(subject, i);
    const int nid = OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry));
    if (nid == NID_commonName) identity.commonName = textOf(*entry);
    if (nid == NID_organizationName) identity.organizations.push_back(textOf(*entry));
  }
  return identity;
}

}  // namespace sparklab::net
