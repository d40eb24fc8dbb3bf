#include "lab/apiserver/resources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/apiserver/admission_gate.hpp"
#include "lab/apiserver/body.hpp"
#include "lab/apiserver/discovery.hpp"
#include "lab/apiserver/escalation.hpp"
#include "lab/apiserver/pod_log.hpp"
#include "lab/apiserver/pod_streams.hpp"
#include "lab/apiserver/request_options.hpp"
#include "lab/apiserver/respond.hpp"
#include "lab/apiserver/reviews.hpp"
#include "lab/apiserver/watch.hpp"
#include "lab/store/persistence.hpp"

namespace sparklab::lab {

namespace {

constexpr int kAttempts = 10;  ///< to write what others are writing as well

StatusError methodNotAllowed() {
  return StatusError(405,
                     makeStatus(405, "MethodNotAllowed",
                                "the server does not allow this method on the requested resource",
                                json::object()));
}

/// What DELETE says of an object that is gone, unless the kind returns the object itself.
json::value deletedStatus(const Kind& kind, const Object& object) {
  json::object status;
  status["kind"] = "Status";
  status["apiVersion"] = "v1";
  status["metadata"] = json::object();
  status["status"] = "Success";
  auto& details = status["details"].emplace_object();
  details["name"] = object.name();
  if (!kind.group.empty()) details["group"] = kind.group;
  details["kind"] = kind.resource;
  details["uid"] = object.uid();
  return status;
}

json::value successStatus(int code) {
  auto status = makeStatus(code, "", "");
  return status;
}

/// One request on one kind, everything but the streams.
class Handler {
 public:
  Handler(net::HttpExchange& exchange, ApiContext& context, const RequestInfo& info,
          const User& user, const Kind& kind)
      : request_(exchange.request()),
        registry_(context.registry),
        context_(context),
        info_(info),
        user_(user),
        kind_(kind),
        renderer_(request_, info, registry_.clock()),
        options_(writeOptions(request_, info, warnings_)) {
    options_.inspect = [this](const json::value& next, const json::value* old) {
      checkEscalation(registry_.store(), context_.authorizer, user_, info_, kind_, next, old);
    };
    if (kind.custom && !kind.custom->deprecationWarning.empty())
      warnings_.push_back(kind.custom->deprecationWarning);
  }

  /// Lets webhooks have their say. `gate` must outlive this.
  void admitBy(AdmissionGate& gate) {
    gate_ = &gate;
    options_.admission = &gate;
  }

  /// The answer, after `gate` was asked about all that it has to be.
  Task<net::HttpResponse> admittedAnswer() {
    co_await askAboutOthers();
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      const auto kept = warnings_.size();
      std::optional<net::HttpResponse> response;
      try {
        response = answer();
      } catch (const AdmissionPending&) {
        warnings_.resize(kept);  // the next attempt has them again
      }
      if (response) co_return std::move(*response);
      co_await gate_->ask();
    }
    throw conflict(kind_, info_.name,
                   "the object has been modified; please apply your changes to the latest version "
                   "and try again");
  }

  net::HttpResponse answer() {
    auto response = info_.subresource.empty() || info_.subresource == "status" || isPartOfObject()
                        ? main()
                        : subresource();
    if (gate_)
      warnings_.insert(warnings_.end(), gate_->warnings().begin(), gate_->warnings().end());
    for (const auto& warning : warnings_) {
      std::string quoted;
      for (const char c : warning) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
      }
      response.headers.add("Warning", fmt::format("299 - \"{}\"", quoted));
    }
    return response;
  }

 private:
  /// Deletions, and creations that store no object: the registry has no hooks in them.
  Task<void> askAboutOthers() {
    if (info_.verb == "delete") {
      const auto object = registry_.get(kind_, info_.ns, info_.name);
      co_await gate_->askAbout("DELETE", nullptr, object->value());
    } else if (info_.verb == "deletecollection") {
      const auto selectors = selectorsOf(kind_, info_.query);
      for (const auto& object : registry_.store().list(kind_.storageKey(), info_.ns))
        if (selectors.matches(object->value()))
          co_await gate_->askAbout("DELETE", nullptr, Registry::view(kind_, object)->value());
    } else if (info_.verb == "create" && (!kind_.stored || !info_.subresource.empty())) {
      co_await gate_->askAbout("CREATE", body(kind_).value, nullptr);
    }
  }

  /// Subresources that are views of the whole object.
  bool isPartOfObject() const {
    return info_.subresource == "ephemeralcontainers" || info_.subresource == "resize" ||
           info_.subresource == "finalize" || info_.subresource == "scale";
  }

  net::HttpResponse main() {
    if (info_.verb == "get") return renderer_.object(200, kind_, get());
    if (info_.verb == "list")
      return renderer_.list(kind_,
                            registry_.list(kind_, info_.ns, listOptions(kind_, info_.query)));
    if (info_.verb == "create") return create();
    if (info_.verb == "update") return update();
    if (info_.verb == "patch") return patch();
    if (info_.verb == "delete") return remove();
    return removeAll();
  }

  ObjectPtr get() const {
    return registry_.getSubresource(kind_, info_.ns, info_.name, info_.subresource);
  }

  Body body(const Kind& kind) const {
    auto body = readObject(request_, kind.kind);
    checkDuplicates(kind, body, options_);
    return body;
  }

  net::HttpResponse create() {
    auto sent = body(kind_);
    if (!kind_.stored) {
      if (kind_.kind == "Binding") {
        registry_.bind(info_.ns, str(sent.value, {"metadata", "name"}), sent.value);
        return renderer_.value(201, successStatus(201));
      }
      return renderer_.value(
          201, answerReview(kind_, info_.ns, std::move(sent.value), user_, context_.authenticator,
                            context_.authorizer, registry_.clock().now()));
    }
    const auto made = registry_.create(kind_, info_.ns, std::move(sent.value), options_);
    return renderer_.object(201, kind_, made);
  }

  net::HttpResponse update() {
    auto sent = body(kind_);
    const bool existed = registry_.store().get(kind_.storageKey(), kind_.namespaced ? info_.ns : "",
                                               info_.name) != nullptr;
    const auto stored = registry_.update(kind_, info_.ns, info_.name, info_.subresource,
                                         std::move(sent.value), options_);
    return renderer_.object(existed ? 200 : 201, kind_, stored);
  }

  net::HttpResponse patch() {
    Body sent;
    const auto type = readPatch(request_, sent, !kind_.custom);
    if (type == PatchType::Apply) {
      if (info_.query.get("fieldManager").empty())
        throw badRequest(
            "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required "
            "for apply patch");
      checkDuplicates(kind_, sent, options_);
    }
    const auto patched =
        registry_.patch(kind_, info_.ns, info_.name, info_.subresource, type, sent.value, options_);
    return renderer_.object(patched.created ? 201 : 200, kind_, patched.object);
  }

  net::HttpResponse remove() {
    const auto deleted =
        registry_.remove(kind_, info_.ns, info_.name, deleteOptions(request_, info_));
    if (deleted.gone && !kind_.returnsDeleted)
      return renderer_.value(200, deletedStatus(kind_, *deleted.object));
    return renderer_.object(200, kind_, deleted.object);
  }

  net::HttpResponse removeAll() {
    ListResult result;
    result.revision = registry_.store().revision();
    result.items = registry_.removeCollection(kind_, info_.ns, selectorsOf(kind_, info_.query),
                                              deleteOptions(request_, info_));
    return renderer_.list(kind_, result);
  }

  net::HttpResponse subresource() {
    const auto& name = info_.subresource;
    auto sent = readObject(request_, name).value;
    if (name == "eviction") {
      if (options_.dryRun) at(sent, {"deleteOptions", "dryRun"}) = json::array{"All"};
      registry_.evict(info_.ns, info_.name, sent);
      return renderer_.value(201, successStatus(201));
    }
    if (name == "binding") {
      registry_.bind(info_.ns, info_.name, sent);
      return renderer_.value(201, successStatus(201));
    }
    if (name == "token")
      return renderer_.value(201, answerTokenRequest(registry_, context_.authenticator, info_.ns,
                                                     info_.name, std::move(sent)));
    throw StatusError(
        501, makeStatus(501, "NotImplemented",
                        fmt::format("the lab cluster does not offer {}/{}", kind_.resource, name)));
  }

  const net::HttpRequest& request_;
  Registry& registry_;
  ApiContext& context_;
  const RequestInfo& info_;
  const User& user_;
  const Kind& kind_;
  Renderer renderer_;
  std::vector<std::string> warnings_;
  WriteOptions options_;
  AdmissionGate* gate_ = nullptr;
};

bool allowed(const Kind& kind, const RequestInfo& info) {
  const auto has = [&](const std::vector<std::string>& verbs) {
    return std::ranges::find(verbs, info.verb) != verbs.end();
  };
  if (info.subresource.empty()) return has(verbsOf(kind));
  for (const auto& sub : subresourcesOf(kind))
    if (sub.name == info.subresource) return has(sub.verbs);
  return false;
}

bool exists(const Kind* kind, const RequestInfo& info) {
  if (!kind || info.extraParts > 0) return false;
  if (kind->namespaced && info.ns.empty() && !info.name.empty()) return false;
  if (info.subresource.empty()) return true;
  const auto subs = subresourcesOf(*kind);
  return std::ranges::any_of(subs, [&](const auto& s) { return s.name == info.subresource; });
}

}  // namespace

Task<void> serveResource(net::HttpExchange& exchange, ApiContext& context, const RequestInfo& info,
                         const User& user) {
  const auto kind = context.registry.kinds().find(info.group, info.version, info.resource);
  if (kind && kind->custom && !info.subresource.empty() && !exists(kind.get(), info))
    throw notFound(*kind, info.name);
  if (!exists(kind.get(), info)) {
    auto response = nothingAt(info.path);
    co_await exchange.respond(std::move(response));
    co_return;
  }
  // "watch" stands in the verbs of every kind that can be listed. A POST needs no name, and nothing
  // is made or deleted in all namespaces at once.
  const bool namedCreate = info.verb == "create" && info.subresource.empty() && !info.name.empty();
  const bool nowhere = (info.verb == "create" || info.verb == "deletecollection") &&
                       kind->namespaced && info.ns.empty();
  const bool unnamed = info.name.empty() && (info.verb == "update" || info.verb == "patch");
  if (info.method == "HEAD" || namedCreate || nowhere || unnamed || !allowed(*kind, info))
    throw methodNotAllowed();

  std::optional<AdmissionGate> gate;
  const bool reads = info.verb == "get" || info.verb == "list" || info.verb == "watch";
  const bool connects = info.subresource == "exec" || info.subresource == "attach" ||
                        info.subresource == "portforward";
  if (context.webhooks && !context.webhooks->empty() && (!reads || connects)) {
    const bool dryRun = info.verb.starts_with("delete")
                            ? deleteOptions(exchange.request(), info).dryRun
                            : info.query.get("dryRun") == "All";
    gate.emplace(*context.webhooks, kind, info, user, dryRun);
  }

  if (info.verb == "watch") {
    co_await serveWatch(exchange, context, *kind, info, user);
  } else if (info.subresource == "log") {
    co_await servePodLog(exchange, context.registry, context.runtime, info);
  } else if (info.resource == "pods" && connects) {
    if (gate) {
      auto options = connectOptions(info);
      co_await gate->askAbout("CONNECT", std::move(options), nullptr);
    }
    co_await servePodStream(exchange, context.registry, context.runtime, info);
  } else {
    net::HttpResponse response;
    {
      Handler handler(exchange, context, info, user, *kind);
      if (gate) {
        handler.admitBy(*gate);
        response = co_await handler.admittedAnswer();
      } else {
        response = handler.answer();
      }
    }
    if (auto* persistence = context.registry.store().persistence()) co_await persistence->durable();
    co_await exchange.respond(std::move(response));
  }
}

}  // namespace sparklab::lab
