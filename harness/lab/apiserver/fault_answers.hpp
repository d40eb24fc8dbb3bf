// What a request is answered with when a fault hits it: word for word what kube-apiserver 1.34 says
// when it has the same trouble by itself.
#pragma once

#include "lab/apiserver/request_info.hpp"
#include "lab/apiserver/user.hpp"
#include "lab/faults/faults.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

/// A request on a resource, as faults are asked about it; the name of an object to be created is
/// looked up in the body.
ApiRequest apiRequest(const net::HttpRequest& request, const RequestInfo& info, const User& user);

/// `kind` null: of a resource that is not served.
net::HttpResponse faultAnswer(const FaultError& error, const net::HttpRequest& request,
                              const RequestInfo& info, const User& user, const Kind* kind);

/// What a handler sees of a request whose answer is thrown away.
class UnheardExchange final : public net::HttpExchange {
 public:
  explicit UnheardExchange(net::HttpExchange& real) : real_(real) {}

  const net::HttpRequest& request() const noexcept override { return real_.request(); }
  net::Headers& common() noexcept override { return headers_; }
  bool answered() const noexcept override { return answered_; }
  Task<void> respond(net::HttpResponse) override;
  Task<void> start(int, net::Headers, std::function<void()>) override;
  Task<void> write(std::string_view) override;
  Task<void> finish() override;
  Task<net::WebSocketPtr> upgrade(std::string, std::size_t) override;
  Task<net::ByteStreamPtr> upgradeTo(std::string, net::Headers) override;
  void setWriteLimit(std::chrono::milliseconds) override {}
  void onGone(std::function<void()>) override {}
  void abandon() noexcept override {}

 private:
  net::HttpExchange& real_;
  net::Headers headers_;
  bool answered_ = false;
};

}  // namespace sparklab::lab
