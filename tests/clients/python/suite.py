"""The Python client against a cluster: what its users do, with exact expectations."""

import base64
import json
import traceback

from kubernetes import client, config, dynamic, utils, watch
from kubernetes.client.rest import ApiException

NS = "python"
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def equal(shown, expected):
    if shown != expected:
        raise AssertionError(f"shown    {shown!r}\nexpected {expected!r}")


def refused(code, reason, message, call):
    try:
        call()
    except ApiException as error:
        status = json.loads(error.body)
        equal((error.status, status["reason"], status["message"]), (code, reason, message))
        return
    raise AssertionError(f"not refused: expected {code} {reason}")


def pod(name, script, **spec):
    return {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": name, "labels": {"app": name}},
        "spec": {
            "restartPolicy": "Never",
            "containers": [
                {
                    "name": "main",
                    "image": "busybox",
                    "imagePullPolicy": "IfNotPresent",
                    "command": ["sh", "-c", script],
                }
            ],
            **spec,
        },
    }


def events_of(call, stop, **options):
    """(type, name, phase) of each event of a watch, until `stop` says so."""
    seen = []
    for event in watch.Watch().stream(call, timeout_seconds=60, **options):
        item = event["object"]
        seen.append((event["type"], item.metadata.name, getattr(getattr(item, "status", None), "phase", None)))
        if stop(event):
            return seen
    raise AssertionError(f"the watch ended early: {seen}")


@test
def version_and_discovery(core):
    equal(client.VersionApi().get_code().major, "1")
    names = {resource.name for resource in core.get_api_resources().resources}
    equal({"pods", "pods/log", "pods/status", "configmaps", "secrets"} - names, set())
    groups = {group.name for group in client.ApisApi().get_api_versions().groups}
    equal({"apps", "batch", "coordination.k8s.io", "rbac.authorization.k8s.io"} - groups, set())


@test
def configmaps(core):
    body = client.V1ConfigMap(metadata={"name": "c", "labels": {"l": "1"}}, data={"a": "1"})
    made = core.create_namespaced_config_map(NS, body)
    equal((made.metadata.namespace, made.data, made.immutable), (NS, {"a": "1"}, None))
    refused(409, "AlreadyExists", 'configmaps "c" already exists',
            lambda: core.create_namespaced_config_map(NS, body))  # fmt: skip
    patched = core.patch_namespaced_config_map("c", NS, {"data": {"b": "2"}})
    equal(patched.data, {"a": "1", "b": "2"})
    made.data = {"stale": "1"}
    refused(
        409, "Conflict",
        'Operation cannot be fulfilled on configmaps "c": the object has been modified; please '
        "apply your changes to the latest version and try again",
        lambda: core.replace_namespaced_config_map("c", NS, made),
    )  # fmt: skip
    patched.immutable = True
    frozen = core.replace_namespaced_config_map("c", NS, patched)
    equal(frozen.immutable, True)
    refused(
        422, "Invalid",
        'ConfigMap "c" is invalid: data: Forbidden: field is immutable when `immutable` is set',
        lambda: core.patch_namespaced_config_map("c", NS, {"data": {"a": "9"}}),
    )  # fmt: skip
    listed = core.list_namespaced_config_map(NS, label_selector="l in (1,2),l!=2").items
    equal([item.metadata.name for item in listed], ["c"])
    equal(core.delete_namespaced_config_map("c", NS).status, "Success")
    refused(404, "NotFound", 'configmaps "c" not found',
            lambda: core.read_namespaced_config_map("c", NS))  # fmt: skip


@test
def secrets(core):
    body = client.V1Secret(metadata={"name": "s"}, string_data={"user": "me"})
    made = core.create_namespaced_secret(NS, body)
    equal((made.type, made.string_data), ("Opaque", None))
    equal(base64.b64decode(made.data["user"]), b"me")
    core.delete_namespaced_secret("s", NS)


@test
def pages(core):
    for number in range(5):
        core.create_namespaced_config_map(NS, {"metadata": {"name": f"page-{number}",
                                                            "labels": {"page": "x"}}})  # fmt: skip
    seen, token, remaining = [], None, []
    while True:
        part = core.list_namespaced_config_map(NS, label_selector="page", limit=2, _continue=token)
        seen += [item.metadata.name for item in part.items]
        token = part.metadata._continue
        remaining.append(len(part.items))
        if not token:
            break
    equal(seen, [f"page-{number}" for number in range(5)])
    equal(remaining, [2, 2, 1])
    core.delete_collection_namespaced_config_map(NS, label_selector="page")
    equal(core.list_namespaced_config_map(NS, label_selector="page").items, [])


@test
def a_pod_from_birth_to_death(core):
    begin = core.list_namespaced_pod(NS).metadata.resource_version
    core.create_namespaced_pod(NS, pod("job", "echo out; exit 3"))
    seen = events_of(
        core.list_namespaced_pod,
        lambda event: event["object"].status.phase == "Failed",
        namespace=NS, resource_version=begin, field_selector="metadata.name=job",
    )  # fmt: skip
    equal(seen[0], ("ADDED", "job", "Pending"))
    equal({kind for kind, _, _ in seen[1:]}, {"MODIFIED"})
    equal(seen[-1], ("MODIFIED", "job", "Failed"))
    ended = core.read_namespaced_pod("job", NS).status.container_statuses[0].state.terminated
    equal((ended.exit_code, ended.reason), (3, "Error"))
    equal(core.read_namespaced_pod_log("job", NS), "out\n")
    equal(core.delete_namespaced_pod("job", NS).status.phase, "Failed")


@test
def logs_that_are_followed(core):
    core.create_namespaced_pod(NS, pod("talker", "for i in 1 2 3; do echo $i; sleep 0.1; done"))
    events_of(
        core.list_namespaced_pod,
        lambda event: event["object"].status.phase in ("Running", "Succeeded"),
        namespace=NS, field_selector="metadata.name=talker",
    )  # fmt: skip
    equal(list(watch.Watch().stream(core.read_namespaced_pod_log, "talker", NS)), ["1", "2", "3"])
    core.delete_namespaced_pod("talker", NS)


@test
def a_graceful_end_is_watched(core):
    core.create_namespaced_pod(
        NS, pod("ends", 'trap "exit 0" TERM; while :; do sleep 0.1; done')
    )
    events_of(
        core.list_namespaced_pod,
        lambda event: event["object"].status.phase == "Running",
        namespace=NS, field_selector="metadata.name=ends",
    )  # fmt: skip
    version = core.list_namespaced_pod(NS).metadata.resource_version
    marked = core.delete_namespaced_pod("ends", NS, grace_period_seconds=5)
    equal(marked.metadata.deletion_grace_period_seconds, 5)
    seen = events_of(
        core.list_namespaced_pod,
        lambda event: event["type"] == "DELETED",
        namespace=NS, resource_version=version, field_selector="metadata.name=ends",
    )  # fmt: skip
    equal(seen[-1], ("DELETED", "ends", "Succeeded"))


@test
def rbac(core):
    rbac_api = client.RbacAuthorizationV1Api()
    core.create_namespaced_service_account(NS, {"metadata": {"name": "reader"}})
    rbac_api.create_namespaced_role(
        NS, {"metadata": {"name": "r"}, "rules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["list"]}]}
    )  # fmt: skip
    rbac_api.create_namespaced_role_binding(
        NS,
        {
            "metadata": {"name": "rb"},
            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "r"},
            "subjects": [{"kind": "ServiceAccount", "name": "reader", "namespace": NS}],
        },
    )
    token = core.create_namespaced_service_account_token(
        "reader", NS, {"spec": {"expirationSeconds": 600}}
    ).status.token
    own = client.Configuration.get_default_copy()
    own.api_key = {"authorization": "Bearer " + token}
    own.cert_file = own.key_file = own.refresh_api_key_hook = None
    as_reader = client.CoreV1Api(client.ApiClient(own))
    as_reader.list_namespaced_pod(NS)
    account = f"system:serviceaccount:{NS}:reader"
    refused(
        403, "Forbidden",
        f'secrets is forbidden: User "{account}" cannot list resource "secrets" in API group "" in '
        f'the namespace "{NS}"',
        lambda: as_reader.list_namespaced_secret(NS),
    )  # fmt: skip
    review = client.AuthenticationV1Api().create_token_review({"spec": {"token": token}})
    equal((review.status.authenticated, review.status.user.username), (True, account))


@test
def leases(core):
    api = client.CoordinationV1Api()
    lease = api.create_namespaced_lease(
        NS, {"metadata": {"name": "l"}, "spec": {"holderIdentity": "me", "leaseDurationSeconds": 9}}
    )
    lease.spec.holder_identity = "you"
    equal(api.replace_namespaced_lease("l", NS, lease).spec.holder_identity, "you")
    refused(
        409, "Conflict",
        'Operation cannot be fulfilled on leases.coordination.k8s.io "l": the object has been '
        "modified; please apply your changes to the latest version and try again",
        lambda: api.replace_namespaced_lease("l", NS, lease),
    )  # fmt: skip
    api.delete_namespaced_lease("l", NS)


@test
def a_dynamic_client_applies(core):
    everything = dynamic.DynamicClient(client.ApiClient())
    configmaps_ = everything.resources.get(api_version="v1", kind="ConfigMap")
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "ssa"}, "data": {"a": "1"}}
    made = configmaps_.server_side_apply(body=body, name="ssa", namespace=NS, field_manager="one")
    equal(made.metadata.managedFields[0].to_dict()["operation"], "Apply")
    body["data"]["a"] = "2"
    try:
        configmaps_.server_side_apply(body=body, name="ssa", namespace=NS, field_manager="two")
        raise AssertionError("no conflict")
    except dynamic.exceptions.ConflictError as error:
        equal(json.loads(error.body)["message"],
              'Apply failed with 1 conflict: conflict with "one": .data.a')  # fmt: skip
    configmaps_.delete(name="ssa", namespace=NS)


@test
def yaml_files(core):
    body = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "d"}, "spec": {
        "replicas": 0, "selector": {"matchLabels": {"a": "b"}}, "template": {
            "metadata": {"labels": {"a": "b"}},
            "spec": {"containers": [{"name": "c", "image": "busybox"}]}}}}  # fmt: skip
    utils.create_from_dict(client.ApiClient(), body, namespace=NS)
    apps = client.AppsV1Api()
    equal(apps.read_namespaced_deployment("d", NS).spec.strategy.type, "RollingUpdate")
    scale = apps.patch_namespaced_deployment_scale("d", NS, {"spec": {"replicas": 0}})
    equal((scale.kind, scale.spec.replicas), ("Scale", None))
    apps.delete_namespaced_deployment("d", NS)


def main():
    config.load_kube_config()
    core = client.CoreV1Api()
    core.create_namespace({"metadata": {"name": NS}})
    events_of(core.list_namespaced_service_account,
              lambda event: event["object"].metadata.name == "default", namespace=NS)  # fmt: skip
    try:
        for function in TESTS:
            try:
                function(core)
                print(f"ok {function.__name__}", flush=True)
            except Exception:
                why = traceback.format_exc().strip().replace("\n", "\n  ")
                print(f"not ok {function.__name__}\n  {why}", flush=True)
    finally:
        core.delete_namespace(NS)


main()
