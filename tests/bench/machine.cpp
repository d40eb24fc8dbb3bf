#include "machine.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/pem.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

#include "net/pki.hpp"
#include "server_process.hpp"
#include "watch_crowd.hpp"

namespace sparklab::bench {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// As the lab's own server has it: an EC certificate, and what OpenSSL offers by default.
std::unique_ptr<SSL_CTX, FreeSsl> serverContext() {
  const auto credential =
      net::CertificateAuthority::create("bench").issueServer("b", {"127.0.0.1"});
  std::unique_ptr<SSL_CTX, FreeSsl> context(SSL_CTX_new(TLS_server_method()));
  BIO* pem = BIO_new_mem_buf(credential.certificate.data(), -1);
  X509* certificate = PEM_read_bio_X509(pem, nullptr, nullptr, nullptr);
  BIO_free(pem);
  pem = BIO_new_mem_buf(credential.privateKey.data(), -1);
  EVP_PKEY* key = PEM_read_bio_PrivateKey(pem, nullptr, nullptr, nullptr);
  BIO_free(pem);
  SSL_CTX_use_certificate(context.get(), certificate);
  SSL_CTX_use_PrivateKey(context.get(), key);
  X509_free(certificate);
  EVP_PKEY_free(key);
  return context;
}

}  // namespace

double startToOutput(const std::vector<std::string>& argv) {
  std::vector<std::string> copy = argv;
  std::vector<char*> words;
  for (auto& word : copy) words.push_back(word.data());
  words.push_back(nullptr);
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&files, ends[0]);
  posix_spawn_file_actions_addclose(&files, ends[1]);
  const auto begin = Clock::now();
  pid_t pid = -1;
  const int failed = ::posix_spawnp(&pid, words[0], &files, nullptr, words.data(), environ);
  ::close(ends[1]);
  posix_spawn_file_actions_destroy(&files);
  char byte;
  const bool came = failed == 0 && ::read(ends[0], &byte, 1) == 1;
  const auto seconds = secondsSince(begin);
  ::close(ends[0]);
  if (failed == 0) ::waitpid(pid, nullptr, 0);
  if (!came) throw std::runtime_error(argv[0] + " does not run here");
  return seconds * 1000;
}

double tlsWritesPerSecond(const std::string& text, std::size_t connections, double seconds) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto context = serverContext();
  int listener = -1;
  const auto port = listenOnLoopback(listener);
  std::atomic<bool> stop = false;
  std::thread server([&] {
    std::vector<std::unique_ptr<SSL, FreeSsl>> sessions;
    std::vector<int> fds;
    while (sessions.size() < connections) {
      fds.push_back(::accept(listener, nullptr, nullptr));
      const int on = 1;
      ::setsockopt(fds.back(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      sessions.emplace_back(SSL_new(context.get()));
      SSL_set_fd(sessions.back().get(), fds.back());
      SSL_accept(sessions.back().get());
    }
    while (!stop)
      for (const auto& session : sessions)
        SSL_write(session.get(), text.data(), static_cast<int>(text.size()));
    sessions.clear();
    for (const int fd : fds) ::close(fd);
  });
  std::vector<TlsClient> clients;
  for (std::size_t i = 0; i < connections; ++i) clients.emplace_back(port);
  WatchCrowd crowd(std::move(clients), false);
  const auto begin = Clock::now();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  const auto bytes = crowd.bytes();
  const auto took = secondsSince(begin);
  stop = true;  // the crowd reads on, so that no write is left hanging
  server.join();
  ::close(listener);
  return static_cast<double>(bytes) / static_cast<double>(text.size()) / took;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return percentile(values, 0.5);
}

double percentile(const std::vector<double>& ascending, double share) {
  if (ascending.empty()) return 0;
  const auto last = static_cast<double>(ascending.size() - 1);
  return ascending[static_cast<std::size_t>(last * share + 0.5)];
}

}  // namespace sparklab::bench
