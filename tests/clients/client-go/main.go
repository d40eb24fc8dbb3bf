// client-go, as operators and command line tools use it.
package main

import "sparklab/check"

func main() {
	check.Main([]check.Test{
		{Name: "crud", Run: crud},
		{Name: "protobuf", Run: protobuf},
		{Name: "errors", Run: apiErrors},
		{Name: "validation", Run: fieldValidation},
		{Name: "apply", Run: apply},
		{Name: "apply-status", Run: applyStatus},
		{Name: "pages", Run: pages},
		{Name: "collections", Run: collections},
		{Name: "informer", Run: informer},
		{Name: "informer-cut", Run: informerCut},
		{Name: "informer-expired", Run: informerExpired},
		{Name: "informer-resync", Run: informerResync},
		{Name: "watch-tools", Run: watchTools},
		{Name: "leader", Run: leader},
		{Name: "exec-websocket", Run: execWebSocket},
		{Name: "exec-spdy", Run: execSpdy},
		{Name: "attach", Run: attach},
		{Name: "port-forward", Run: portForward},
		{Name: "logs", Run: logs},
		{Name: "discovery", Run: discoveryOf},
		{Name: "rest-mapper", Run: restMapper},
		{Name: "dynamic", Run: dynamicClient},
		{Name: "metadata", Run: metadataClient},
		{Name: "recorder", Run: recorder},
		{Name: "new-events", Run: newEvents},
		{Name: "eviction", Run: eviction},
		{Name: "scale", Run: scaleClient},
		{Name: "token", Run: token},
		{Name: "reviews", Run: reviews},
	})
}
