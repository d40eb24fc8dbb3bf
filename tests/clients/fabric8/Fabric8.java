// The fabric8 client in the version that Spark has, as Spark and operators in Java use it.
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.ExecListener;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class Fabric8 {
  interface Test {
    void run(KubernetesClient client) throws Exception;
  }

  static final String NS = "fabric8";
  static final Duration LIMIT = Duration.ofSeconds(60);

  static void equal(String what, Object shown, Object expected) {
    if (!Objects.equals(shown, expected))
      throw new AssertionError(what + ": shown " + shown + ", expected " + expected);
  }

  static <T> T take(String what, BlockingQueue<T> from) throws InterruptedException {
    T value = from.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (value == null) throw new AssertionError("waited in vain for " + what);
    return value;
  }

  static KubernetesClientException refused(int code, Runnable call) {
    try {
      call.run();
    } catch (KubernetesClientException error) {
      equal("code", error.getCode(), code);
      return error;
    }
    throw new AssertionError("not refused, expected " + code);
  }

  static ConfigMap map(String name, Map<String, String> data) {
    return new ConfigMapBuilder().withNewMetadata().withName(name).addToLabels("suite", "yes").endMetadata()
        .withData(data).build();
  }

  static Pod pod(String name, String script) {
    return new PodBuilder().withNewMetadata().withName(name).addToLabels("app", name).endMetadata()
        .withNewSpec().withRestartPolicy("Never").withTerminationGracePeriodSeconds(0L)
        .addNewContainer().withName("main").withImage("busybox").withImagePullPolicy("IfNotPresent")
        .withCommand("sh", "-c", script).endContainer().endSpec().build();
  }

  static Pod running(KubernetesClient client, String name, String script) {
    client.pods().resource(pod(name, script)).create();
    return client.pods().withName(name).waitUntilReady(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  static void crud(KubernetesClient client) {
    var maps = client.configMaps();
    var made = maps.resource(map("c", Map.of("a", "1"))).create();
    equal("namespace", made.getMetadata().getNamespace(), NS);
    refused(409, () -> maps.resource(map("c", Map.of())).create());
    var edited = maps.withName("c").edit(old -> new ConfigMapBuilder(old).addToData("b", "2").build());
    equal("data", edited.getData(), Map.of("a", "1", "b", "2"));
    // With the resource version that it was read with, as an optimistic lock.
    refused(409, () -> maps.resource(made).lockResourceVersion(made.getMetadata().getResourceVersion())
        .update());
    maps.withName("c").patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"a\":null}}");
    maps.withName("c").patch(PatchContext.of(PatchType.JSON), "[{\"op\":\"add\",\"path\":\"/data/d\",\"value\":\"4\"}]");
    maps.withName("c").patch(PatchContext.of(PatchType.STRATEGIC_MERGE), "{\"data\":{\"s\":\"5\"}}");
    equal("data", maps.withName("c").get().getData(), Map.of("b", "2", "d", "4", "s", "5"));
    equal("listed", maps.withLabel("suite").list().getItems().size(), 1);
    equal("deleted", maps.withName("c").delete().size(), 1);
    equal("gone", maps.withName("c").get(), null);
    equal("nothing to delete", maps.withName("c").delete().size(), 0);
    var error = refused(422, () -> maps.resource(map("Bad_Name", Map.of())).create());
    equal("reason", error.getStatus().getReason(), "Invalid");
  }

  static void serverSideApply(KubernetesClient client) {
    var mine = new PatchContext.Builder().withPatchType(PatchType.SERVER_SIDE_APPLY).withFieldManager("mine").build();
    var theirs = new PatchContext.Builder().withPatchType(PatchType.SERVER_SIDE_APPLY).withFieldManager("theirs").build();
    var one = client.configMaps().resource(map("applied", Map.of("k", "1"))).patch(mine);
    equal("operation", one.getMetadata().getManagedFields().get(0).getOperation(), "Apply");
    var error = refused(409, () -> client.configMaps().resource(map("applied", Map.of("k", "2"))).patch(theirs));
    equal("message", error.getStatus().getMessage(), "Apply failed with 1 conflict: conflict with \"mine\": .data.k");
    var forced = client.configMaps().resource(map("applied", Map.of("k", "2"))).fieldManager("theirs")
        .forceConflicts().serverSideApply();
    equal("data", forced.getData(), Map.of("k", "2"));
    client.configMaps().withName("applied").delete();
  }

  static void watching(KubernetesClient client) throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    BlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();
    var watch = client.configMaps().withLabel("suite").watch(new Watcher<ConfigMap>() {
      public void eventReceived(Action action, ConfigMap map) {
        seen.add(action + " " + map.getMetadata().getName());
      }
      public void onClose(WatcherException cause) {
        closed.add(false);
      }
      public void onClose() {
        closed.add(true);
      }
    });
    client.configMaps().resource(map("w", Map.of())).create();
    equal("event", take("ADDED", seen), "ADDED w");
    client.configMaps().withName("w").edit(old -> new ConfigMapBuilder(old).addToData("x", "y").build());
    equal("event", take("MODIFIED", seen), "MODIFIED w");
    client.configMaps().withName("w").delete();
    equal("event", take("DELETED", seen), "DELETED w");
    watch.close();
    equal("closed", take("the watch's end", closed), true);
  }

  static void informers(KubernetesClient client) throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    client.configMaps().resource(map("early", Map.of())).create();
    try (SharedIndexInformer<ConfigMap> informer = client.configMaps().withLabel("suite").inform(
        new ResourceEventHandler<ConfigMap>() {
          public void onAdd(ConfigMap map) {
            seen.add("add " + map.getMetadata().getName());
          }
          public void onUpdate(ConfigMap old, ConfigMap map) {
            seen.add("update " + map.getMetadata().getName());
          }
          public void onDelete(ConfigMap map, boolean unknown) {
            seen.add("delete " + map.getMetadata().getName());
          }
        })) {
      equal("told", take("early", seen), "add early");
      client.configMaps().resource(map("late", Map.of())).create();
      equal("told", take("late", seen), "add late");
      client.configMaps().withName("late").edit(old -> new ConfigMapBuilder(old).addToData("x", "y").build());
      equal("told", take("late", seen), "update late");
      client.configMaps().withName("late").delete();
      equal("told", take("late", seen), "delete late");
      equal("cached", informer.getStore().listKeys(), List.of(NS + "/early"));
      equal("watching", informer.isWatching(), true);
    }
    client.configMaps().withName("early").delete();
  }

  static void exec(KubernetesClient client) throws Exception {
    running(client, "exec", "sleep 1000");
    var out = new ByteArrayOutputStream();
    var errors = new ByteArrayOutputStream();
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    try (ExecWatch watch = client.pods().withName("exec").redirectingInput().writingOutput(out).writingError(errors)
        .usingListener(new ExecListener() {
          public void onClose(int code, String reason) {
            closed.complete(code);
          }
        }).exec("sh", "-c", "read line; echo got $line; echo problem >&2; exit 3")) {
      watch.getInput().write("hello\n".getBytes(StandardCharsets.UTF_8));
      watch.getInput().flush();
      equal("exit code", watch.exitCode().get(LIMIT.toSeconds(), TimeUnit.SECONDS), 3);
      closed.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
    equal("stdout", out.toString(StandardCharsets.UTF_8), "got hello\n");
    equal("stderr", errors.toString(StandardCharsets.UTF_8), "problem\n");
    var screen = new ByteArrayOutputStream();
    try (ExecWatch watch = client.pods().withName("exec").redirectingInput().writingOutput(screen).withTTY()
        .exec("sh", "-c", "until stty size | grep '40 123'; do :; done")) {
      watch.resize(123, 40);
      equal("exit code", watch.exitCode().get(LIMIT.toSeconds(), TimeUnit.SECONDS), 0);
    }
    equal("terminal", screen.toString(StandardCharsets.UTF_8).contains("40 123\r\n"), true);
    var file = client.pods().withName("exec").file("/etc/hostname");
    try (var stream = file.read()) {
      equal("file", new String(stream.readAllBytes(), StandardCharsets.UTF_8), "exec\n");
    }
    client.pods().withName("exec").delete();
  }

  static void logs(KubernetesClient client) throws Exception {
    running(client, "logs", "echo one; echo two; sleep 1000");
    try (LogWatch watch = client.pods().withName("logs").watchLog()) {
      var reader = new BufferedReader(new InputStreamReader(watch.getOutput(), StandardCharsets.UTF_8));
      equal("line", reader.readLine(), "one");
      equal("line", reader.readLine(), "two");
    }
    equal("tail", client.pods().withName("logs").tailingLines(1).getLog(), "two\n");
    client.pods().withName("logs").delete();
  }

  static final String ECHO = String.join("\n", "exec python3 -c '", "import socketserver",
      "class Echo(socketserver.StreamRequestHandler):", "    def handle(self):",
      "        for line in self.rfile:", "            self.wfile.write(line)",
      "socketserver.ThreadingTCPServer((\"\", 8081), Echo).serve_forever()'");

  static void portForward(KubernetesClient client) throws Exception {
    var echo = new PodBuilder(pod("echo", ECHO)).editSpec().editFirstContainer().withNewReadinessProbe()
        .withPeriodSeconds(1).withNewTcpSocket().withNewPort(8081).endTcpSocket().endReadinessProbe()
        .endContainer().endSpec().build();
    client.pods().resource(echo).create();
    client.pods().withName("echo").waitUntilReady(LIMIT.toSeconds(), TimeUnit.SECONDS);
    try (LocalPortForward forward = client.pods().withName("echo").portForward(8081)) {
      for (int i = 0; i < 3; ++i) {
        try (Socket socket = new Socket("127.0.0.1", forward.getLocalPort())) {
          socket.setSoTimeout((int) LIMIT.toMillis());
          socket.getOutputStream().write(("hello " + i + "\n").getBytes(StandardCharsets.UTF_8));
          var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
          equal("echo", reader.readLine(), "hello " + i);
        }
      }
      equal("no failure", forward.errorOccurred(), false);
    }
    client.pods().withName("echo").delete();
  }

  static void propagation(KubernetesClient client) {
    var owner = client.configMaps().resource(map("owner", Map.of())).create();
    var child = new ConfigMapBuilder(map("child", Map.of())).editMetadata().withOwnerReferences(
        new OwnerReferenceBuilder().withApiVersion("v1").withKind("ConfigMap").withName("owner")
            .withUid(owner.getMetadata().getUid()).withController(true).withBlockOwnerDeletion(true).build())
        .endMetadata().build();
    client.configMaps().resource(child).create();
    client.configMaps().withName("owner").withPropagationPolicy(DeletionPropagation.ORPHAN).delete();
    client.configMaps().withName("child").waitUntilCondition(
        map -> map != null && map.getMetadata().getOwnerReferences().isEmpty(), LIMIT.toSeconds(), TimeUnit.SECONDS);

    owner = client.configMaps().resource(map("owner", Map.of())).create();
    child.getMetadata().getOwnerReferences().get(0).setUid(owner.getMetadata().getUid());
    client.configMaps().withName("child").delete();
    client.configMaps().resource(child).create();
    client.configMaps().withName("owner").withPropagationPolicy(DeletionPropagation.FOREGROUND)
        .withTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).delete();
    equal("owner", client.configMaps().withName("owner").get(), null);
    equal("child went first", client.configMaps().withName("child").get(), null);
  }

  static void leaderElection(KubernetesClient client) throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    CompletableFuture<?> first = null;
    CompletableFuture<?> second = null;
    for (String name : List.of("first", "second")) {
      var elector = client.leaderElector().withConfig(new LeaderElectionConfigBuilder().withName("boss")
          .withLeaseDuration(Duration.ofSeconds(3)).withRenewDeadline(Duration.ofSeconds(2))
          .withRetryPeriod(Duration.ofMillis(200)).withReleaseOnCancel(true)
          .withLock(new LeaseLock(NS, "boss", name))
          .withLeaderCallbacks(new LeaderCallbacks(() -> seen.add(name + " leads"), () -> seen.add(name + " left"),
              leader -> {})).build()).build();
      if (first == null) {
        first = elector.start();
        equal("leader", take("the first", seen), "first leads");
      } else {
        second = elector.start();
      }
    }
    Lease lease = client.leases().withName("boss").get();
    equal("holder", lease.getSpec().getHolderIdentity(), "first");
    first.cancel(true);
    equal("leader", take("its end", seen), "first left");
    equal("leader", take("the second", seen), "second leads");
    second.cancel(true);
  }

  static void deployments(KubernetesClient client) {
    Deployment web = new DeploymentBuilder().withNewMetadata().withName("web").endMetadata().withNewSpec()
        .withReplicas(1).withNewSelector().addToMatchLabels("app", "web").endSelector().withNewTemplate()
        .withNewMetadata().addToLabels("app", "web").endMetadata()
        .withNewSpec().withTerminationGracePeriodSeconds(0L).addNewContainer().withName("main").withImage("busybox")
        .withCommand("sleep", "1000").endContainer().endSpec().endTemplate().endSpec().build();
    client.apps().deployments().resource(web).create();
    client.apps().deployments().withName("web").waitUntilReady(LIMIT.toSeconds(), TimeUnit.SECONDS);
    client.apps().deployments().withName("web").withTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).scale(2);
    client.apps().deployments().withName("web").waitUntilCondition(
        d -> d != null && Integer.valueOf(2).equals(d.getStatus().getReadyReplicas()), LIMIT.toSeconds(),
        TimeUnit.SECONDS);
    client.apps().deployments().withName("web").rolling().restart();
    client.apps().deployments().withName("web").withPropagationPolicy(DeletionPropagation.FOREGROUND).delete();
  }

  static void generic(KubernetesClient client) {
    var context = new ResourceDefinitionContext.Builder().withGroup("apps").withVersion("v1").withKind("Deployment")
        .withPlural("deployments").withNamespaced(true).build();
    var list = client.genericKubernetesResources(context).inNamespace("kube-system").list();
    equal("kind", list.getKind(), "DeploymentList");
    equal("supports", client.supports("apps/v1", "Deployment"), true);
    equal("supports", client.supports("nosuch.example/v1", "Thing"), false);
    // (getKubernetesVersion() of 7.1.0 does not read the /version of a 1.33 or later.)
    List<HasMetadata> loaded = client.load(new java.io.ByteArrayInputStream(
        "apiVersion: v1\nkind: Secret\nmetadata: {name: loaded}\nstringData: {a: b}\n".getBytes(StandardCharsets.UTF_8)))
        .createOrReplace();
    equal("loaded", loaded.get(0).getMetadata().getName(), "loaded");
    equal("stored", client.secrets().withName("loaded").get().getData(), Map.of("a", "Yg=="));
    client.secrets().withName("loaded").delete();
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Test> tests = new java.util.LinkedHashMap<>();
    tests.put("crud", Fabric8::crud);
    tests.put("server-side-apply", Fabric8::serverSideApply);
    tests.put("watch", Fabric8::watching);
    tests.put("informers", Fabric8::informers);
    tests.put("exec", Fabric8::exec);
    tests.put("logs", Fabric8::logs);
    tests.put("port-forward", Fabric8::portForward);
    tests.put("propagation", Fabric8::propagation);
    tests.put("leader-election", Fabric8::leaderElection);
    tests.put("deployments", Fabric8::deployments);
    tests.put("generic", Fabric8::generic);
    try (KubernetesClient anywhere = new KubernetesClientBuilder().build()) {
      anywhere.namespaces().resource(new NamespaceBuilder().withNewMetadata().withName(NS).endMetadata().build()).create();
      KubernetesClient client = anywhere.adapt(io.fabric8.kubernetes.client.NamespacedKubernetesClient.class).inNamespace(NS);
      client.serviceAccounts().withName("default").waitUntilCondition(Objects::nonNull, LIMIT.toSeconds(), TimeUnit.SECONDS);
      for (var test : tests.entrySet()) {
        if (arguments.length > 0 && !List.of(arguments).contains(test.getKey())) continue;
        try {
          test.getValue().run(client);
          System.out.println("ok " + test.getKey());
        } catch (Throwable failure) {
          System.out.println("not ok " + test.getKey());
          var text = new java.io.StringWriter();
          failure.printStackTrace(new java.io.PrintWriter(text));
          text.toString().lines().limit(12).forEach(line -> System.out.println("  " + line));
        }
      }
      anywhere.namespaces().withName(NS).delete();
    }
    System.exit(0);
  }
}
