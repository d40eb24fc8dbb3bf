// Methods and URLs, and the selectors and options in their queries.
#include "base/error.hpp"
#include "fuzz.hpp"
#include "lab/apiserver/request_info.hpp"
#include "lab/apiserver/request_options.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  constexpr const char* kMethods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"};
  net::HttpRequest request;
  request.method = kMethods[takeChoice(bytes) % std::size(kMethods)];
  request.target = bytes;
  const auto info = lab::RequestInfo::parse(request.method, request.target);
  const auto attempt = [](auto read) {
    try {
      read();
    } catch (const lab::StatusError&) {
    }
  };
  const auto& kind = lab::kindOf("pods");
  attempt([&] { lab::selectorsOf(kind, info.query); });
  attempt([&] { lab::listOptions(kind, info.query); });
  attempt([&] { lab::deleteOptions(request, info); });
  std::vector<std::string> warnings;
  attempt([&] { lab::writeOptions(request, info, warnings); });
  attempt([&] { lab::LabelSelector::parse(bytes); });
  attempt([&] { lab::FieldSelector::parse(kind, bytes); });
}
