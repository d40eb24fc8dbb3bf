// Watches: a list and what happens after it, as a stream of events.
#pragma once

#include "lab/apiserver/request_info.hpp"
#include "lab/apiserver/resources.hpp"
#include "lab/apiserver/respond.hpp"

namespace sparklab::lab {

/// Serves a watch of `kind` to its end, chunked or over a WebSocket. Throws StatusError for what is
/// refused before the stream begins.
///
/// A watcher keeps no queue of its own: it reads the store's history at its own pace, so that a
/// slow one delays nobody. When it falls out of the history, or reads nothing for as long as
/// HttpLimits::write, it is cut, as kube-apiserver does it.
Task<void> serveWatch(net::HttpExchange& exchange, ApiContext& context, const Kind& kind,
                      const RequestInfo& info, const User& user);

bool isUpgrade(const net::HttpRequest& request);

}  // namespace sparklab::lab
