#include "lab/faults/fault_definition.hpp"

#include <string>

namespace sparklab::lab {

namespace {

// As a manifest would have it. A validation rule carries what a schema alone cannot say.
constexpr std::string_view kDefinition = R"json({
  "apiVersion": "apiextensions.k8s.io/v1",
  "kind": "CustomResourceDefinition",
  "metadata": {"name": "faults.lab.sparklab.dev"},
  "spec": {
    "group": "lab.sparklab.dev",
    "names": {"plural": "faults", "singular": "fault", "kind": "Fault", "listKind": "FaultList"},
    "scope": "Namespaced",
    "versions": [{
      "name": "v1alpha1",
      "served": true,
      "storage": true,
      "subresources": {"status": {}},
      "additionalPrinterColumns": [
        {"name": "Fault", "type": "string", "jsonPath": ".status.summary"},
        {"name": "State", "type": "string", "jsonPath": ".status.state"},
        {"name": "Hits", "type": "integer", "jsonPath": ".status.hits"},
        {"name": "Count", "type": "integer", "jsonPath": ".spec.count"},
        {"name": "Last", "type": "date", "jsonPath": ".status.lastHit.time", "priority": 1},
        {"name": "User", "type": "string", "jsonPath": ".status.lastHit.user", "priority": 1},
        {"name": "Message", "type": "string", "jsonPath": ".status.message", "priority": 1},
        {"name": "Age", "type": "date", "jsonPath": ".metadata.creationTimestamp"}
      ],
      "schema": {"openAPIV3Schema": {
        "description": "A fault of the lab cluster. It is in force from its creation until it is deleted, used up (count) or over (duration).",
        "type": "object",
        "required": ["spec"],
        "properties": {
          "spec": {
            "description": "What goes wrong, for whom, and how often. A fault cannot be changed: delete it and make another.",
            "type": "object",
            "x-kubernetes-validations": [
              {"rule": "self == oldSelf", "message": "a fault cannot be changed: delete it and make another"},
              {"rule": "[has(self.error) || has(self.delay) || has(self.answer), has(self.watch), has(self.compaction), has(self.image), has(self.tokens), has(self.container), has(self.disk), has(self.node), has(self.partition)].exists_one(x, x)",
               "message": "say what goes wrong, and one thing only: error, delay or answer (of requests); watch; compaction; image; tokens; container; disk; node; partition"},
              {"rule": "!(has(self.error) && has(self.answer))", "message": "an error is an answer: give error or answer, not both"},
              {"rule": "!has(self.match) || has(self.error) || has(self.delay) || has(self.answer) || has(self.watch)",
               "message": "match chooses requests and watches: it goes with error, delay, answer and watch"},
              {"rule": "!(has(self.skip) || has(self.count)) || has(self.error) || has(self.delay) || has(self.answer) || has(self.watch) || has(self.container) || has(self.partition)", "message": "skip and count go with error, delay, answer, watch, container and partition"},
              {"rule": "!has(self.carryOut) || has(self.error) || (has(self.answer) && self.answer == 'Cut')",
               "message": "carryOut goes with error and with answer: Cut"}
            ],
            "properties": {
              "match": {
                "description": "Which requests, or open watches. All that is given must fit; in each list, * in an entry stands for any characters.",
                "type": "object",
                "properties": {
                  "verbs": {
                    "description": "Verbs as RBAC has them. All when empty.",
                    "type": "array", "minItems": 1, "maxItems": 16,
                    "items": {"type": "string", "enum": ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "*"]}
                  },
                  "resources": {
                    "description": "Resources as RBAC has them, with their group behind a dot where it matters: pods, pods/log, deployments.apps, *. All when empty.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253, "pattern": "^[a-z0-9.*-]+(/[a-z*]+)?$"}
                  },
                  "namespaces": {
                    "description": "Namespaces. The fault's own when empty; * takes in requests for all namespaces, and for what lies in none, such as nodes.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 63}
                  },
                  "names": {
                    "description": "Names of objects. A request that creates an object has its name from the body.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  },
                  "users": {
                    "description": "Users: system:serviceaccount:*:spark, sparklab-admin.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  },
                  "groups": {
                    "description": "Groups of users, one of which the user must be in: system:serviceaccounts:spark.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  }
                }
              },
              "skip": {
                "description": "How many matches are let through before the first hit.",
                "type": "integer", "format": "int64", "minimum": 0
              },
              "count": {
                "description": "How many hits there are at most; the fault is UsedUp then. No limit when left out.",
                "type": "integer", "format": "int64", "minimum": 1
              },
              "duration": {
                "description": "How long the fault is in force, on the lab's clock: 30s, 5m. Until it is deleted when left out.",
                "type": "string", "pattern": "^([0-9]+(ms|s|m|h))+$"
              },
              "error": {
                "description": "The request is refused, as kube-apiserver does it with this code.",
                "type": "object",
                "required": ["code"],
                "properties": {
                  "code": {
                    "description": "401, 403, 404, 409 (AlreadyExists for a create, Conflict otherwise), 410, 429, 500, 503 or 504.",
                    "type": "integer", "format": "int32", "enum": [401, 403, 404, 409, 410, 429, 500, 503, 504]
                  },
                  "retryAfterSeconds": {
                    "description": "The Retry-After header. 1 for 429 and 503 when left out, as from kube-apiserver; else none.",
                    "type": "integer", "format": "int32", "minimum": 0, "maximum": 86400
                  },
                  "message": {
                    "description": "The message of the Status instead of kube-apiserver's own. A 429 without one is the plain text of priority and fairness, no Status.",
                    "type": "string", "minLength": 1, "maxLength": 1024
                  }
                }
              },
              "delay": {
                "description": "The request waits for so long, in real time, before anything else: 500ms, 2s.",
                "type": "string", "pattern": "^([0-9]+(ms|s|m|h))+$"
              },
              "answer": {
                "description": "Never: no answer until the fault is gone, then the usual one. Cut: the connection is closed instead of an answer.",
                "type": "string", "enum": ["Never", "Cut"]
              },
              "carryOut": {
                "description": "The request has its effect all the same; only its answer is lost. With error, or answer: Cut.",
                "type": "boolean"
              },
              "watch": {
                "description": "Watches end.",
                "type": "object",
                "required": ["end"],
                "properties": {
                  "end": {
                    "description": "Disconnect: the connection is cut. Expired: an ERROR event, 410 Expired, and the end. Finish: the orderly end, as after timeoutSeconds.",
                    "type": "string", "enum": ["Disconnect", "Expired", "Finish"]
                  },
                  "which": {
                    "description": "Open: those that are open when the fault is made, which is the default. New: those that are opened later. All: both.",
                    "type": "string", "enum": ["Open", "New", "All"]
                  },
                  "afterEvents": {
                    "description": "The watch ends behind so many more events; at once when 0 or left out.",
                    "type": "integer", "format": "int64", "minimum": 0
                  }
                }
              },
              "compaction": {
                "description": "All watch history is forgotten, once: to watch from an older resourceVersion is 410 Expired from now on.",
                "type": "object"
              },
              "image": {
                "description": "Images that no node can have: ErrImagePull, then ImagePullBackOff, for containers that are started while the fault lasts, of all namespaces.",
                "type": "object",
                "required": ["names"],
                "properties": {
                  "names": {
                    "description": "As pods name them, or in full: busybox, docker.io/library/*. * stands for any characters.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  }
                }
              },
              "tokens": {
                "description": "Tokens of service accounts of the fault's namespace that were issued up to the second in which it was made are expired: 401 Unauthorized. Later ones are valid, such as those that the kubelet puts into a pod's volume when it is time.",
                "type": "object",
                "properties": {
                  "serviceAccounts": {
                    "description": "Whose tokens. All when empty.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  },
                  "pods": {
                    "description": "Only tokens that are bound to these pods.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  }
                }
              },
              "container": {
                "description": "Containers of pods of the fault's namespace end with exit code 137. Each run of a matching container is one case for skip and count.",
                "type": "object",
                "required": ["end"],
                "properties": {
                  "pods": {
                    "description": "Names of pods. All when empty.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  },
                  "containers": {
                    "description": "Names of containers, no init containers. All when empty.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 63}
                  },
                  "end": {
                    "description": "OutOfMemory: as if the kernel had killed it, with the reason OOMKilled. Killed: SIGKILL, with the reason Error.",
                    "type": "string", "enum": ["OutOfMemory", "Killed"]
                  },
                  "after": {
                    "description": "How long after its start, in real time: 5s. At once when left out.",
                    "type": "string", "pattern": "^([0-9]+(ms|s|m|h))+$"
                  }
                }
              },
              "disk": {
                "description": "A node's disk is full: DiskPressure, with the taint node.kubernetes.io/disk-pressure, and one pod evicted every 10 s, the lowest priority first.",
                "type": "object",
                "required": ["node"],
                "properties": {
                  "node": {"description": "Which node.", "type": "string", "minLength": 1, "maxLength": 253}
                }
              },
              "node": {
                "description": "A node is lost, as with `sparklab node stop`, and comes back when the fault ends.",
                "type": "object",
                "required": ["name"],
                "properties": {
                  "name": {"description": "Which node.", "type": "string", "minLength": 1, "maxLength": 253},
                  "loss": {
                    "description": "Network: it is cut off, its pods run on; the default. Power: everything on it is dead at once.",
                    "type": "string", "enum": ["Network", "Power"]
                  }
                }
              },
              "partition": {
                "description": "Pods do not reach each other, in either direction: what they send is lost, as behind a firewall that drops, and arrives when the fault ends. TCP, open connections included, each of which is one case for skip and count.",
                "type": "object",
                "required": ["pods"],
                "properties": {
                  "pods": {
                    "description": "Pods on one side, by their names in the fault's namespace; * stands for any characters.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  },
                  "from": {
                    "description": "Pods of the namespace on the other side. When left out, all pods of the cluster that are not among the first.",
                    "type": "array", "minItems": 1, "maxItems": 32,
                    "items": {"type": "string", "minLength": 1, "maxLength": 253}
                  }
                }
              }
            }
          },
          "status": {
            "description": "What became of it. Written by the lab.",
            "type": "object",
            "properties": {
              "state": {
                "description": "Active, UsedUp (all that it had to do is done), Ended (its duration is over) or Failed (see message).",
                "type": "string"
              },
              "summary": {"description": "The fault in a few words.", "type": "string"},
              "message": {"description": "Why it has failed.", "type": "string"},
              "seen": {"description": "How many requests, watches or other cases it matched, skipped ones included.", "type": "integer", "format": "int64"},
              "hits": {"description": "How many of them it hit.", "type": "integer", "format": "int64"},
              "lastHit": {
                "description": "The latest of them.",
                "type": "object",
                "properties": {
                  "time": {"type": "string", "format": "date-time"},
                  "verb": {"type": "string"},
                  "resource": {"type": "string"},
                  "namespace": {"type": "string"},
                  "name": {"type": "string"},
                  "user": {"type": "string"}
                }
              }
            }
          }
        }
      }}
    }]
  }
})json";

}  // namespace

json::value faultDefinition() {
  return parseJson(kDefinition, "the definition of faults");
}

void makeFaultDefinition(Registry& registry) {
  const auto& kind = kindOf("customresourcedefinitions.apiextensions.k8s.io");
  auto definition = faultDefinition();
  if (registry.store().get(kind.storageKey(), {}, kFaultKey)) {
    registry.modify(
        kind, {}, kFaultKey, "",
        [&](json::value& object) {
          // Defaults would be lost with the whole of it: the schema is what changes.
          at(object, {"spec", "versions"}) = at(definition, {"spec", "versions"});
        },
        kFaultManager);
    return;
  }
  WriteOptions options;
  options.fieldManager = kFaultManager;
  registry.create(kind, {}, std::move(definition), options);
}

}  // namespace sparklab::lab
