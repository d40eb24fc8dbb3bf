// One request to a webhook over HTTPS, with the words of Go's clients when it fails.
#pragma once

#include <string>

#include "base/async.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// POSTs `review` to where `clientConfig` points, and returns the JSON that comes back. A service
/// is reached at one of its ready endpoints, under the name and the certificate of the service.
/// Gives up after `seconds`, which are real ones, as the webhook is. Throws WebhookFailure.
Task<json::value> callWebhook(asio::any_io_executor executor, const Registry& registry,
                              json::value clientConfig, std::int64_t seconds, json::value review);

}  // namespace sparklab::lab
