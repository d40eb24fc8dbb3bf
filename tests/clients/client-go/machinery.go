package main

import (
	"context"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"time"

	authenticationv1 "k8s.io/api/authentication/v1"
	authorizationv1 "k8s.io/api/authorization/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	corev1 "k8s.io/api/core/v1"
	policyv1 "k8s.io/api/policy/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/dynamic/dynamicinformer"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/scheme"
	typedcore "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/metadata"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/restmapper"
	"k8s.io/client-go/scale"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/events"
	"k8s.io/client-go/tools/leaderelection"
	"k8s.io/client-go/tools/leaderelection/resourcelock"
	"k8s.io/client-go/tools/record"

	"sparklab/check"
)

// candidate runs for a lease; what it tells is whether it leads.
func (p *place) candidate(name string) (leads chan bool, leave context.CancelFunc) {
	ctx, cancel := context.WithCancel(p.Ctx)
	leads = make(chan bool, 2)
	lock, err := resourcelock.New(resourcelock.LeasesResourceLock, p.ns, "boss", p.client.CoreV1(),
		p.client.CoordinationV1(), resourcelock.ResourceLockConfig{Identity: name})
	p.Must(err)
	elector, err := leaderelection.NewLeaderElector(leaderelection.LeaderElectionConfig{
		Lock: lock, LeaseDuration: 3 * time.Second, RenewDeadline: 2 * time.Second,
		RetryPeriod: 200 * time.Millisecond, ReleaseOnCancel: true, Name: "boss",
		Callbacks: leaderelection.LeaderCallbacks{
			OnStartedLeading: func(context.Context) { leads <- true },
			OnStoppedLeading: func() { leads <- false },
		},
	})
	p.Must(err)
	go elector.Run(ctx)
	return leads, cancel
}

func leader(t *check.T) {
	p := in(t)
	first, leave := p.candidate("first")
	t.Equal("leads", check.Receive(t, "the first leader", first), true)
	second, stop := p.candidate("second")
	defer stop()
	lease, err := p.client.CoordinationV1().Leases(p.ns).Get(t.Ctx, "boss", metav1.GetOptions{})
	t.Must(err)
	t.Equal("holder", *lease.Spec.HolderIdentity, "first")
	t.Equal("microseconds", lease.Spec.AcquireTime.Nanosecond()%1000, 0)
	leave()
	t.Equal("left", check.Receive(t, "the first's end", first), false)
	t.Equal("leads", check.Receive(t, "the second leader", second), true)
	lease, err = p.client.CoordinationV1().Leases(p.ns).Get(t.Ctx, "boss", metav1.GetOptions{})
	t.Must(err)
	t.Equal("holder", *lease.Spec.HolderIdentity, "second")
}

func discoveryOf(t *check.T) {
	client := kubernetes.NewForConfigOrDie(connect(t)).Discovery()
	version, err := client.ServerVersion()
	t.Must(err)
	t.Equal("major", version.Major, "1")
	groups, lists, err := client.ServerGroupsAndResources()
	t.Must(err)
	names := map[string]bool{}
	for _, group := range groups {
		names[group.Name] = true
	}
	for _, name := range []string{"", "apps", "batch", "coordination.k8s.io", "discovery.k8s.io",
		"events.k8s.io", "policy", "rbac.authorization.k8s.io", "apiextensions.k8s.io",
		"admissionregistration.k8s.io"} {
		t.Equal("group "+name, names[name], true)
	}
	for _, list := range lists {
		if list.GroupVersion != "v1" {
			continue
		}
		found := map[string]metav1.APIResource{}
		for _, resource := range list.APIResources {
			found[resource.Name] = resource
		}
		t.Equal("short names", found["pods"].ShortNames, []string{"po"})
		t.Equal("categories", found["pods"].Categories, []string{"all"})
		t.Equal("kind of eviction", found["pods/eviction"].Kind, "Eviction")
		t.Equal("group of eviction", found["pods/eviction"].Group, "policy")
		t.Equal("kind of token", found["serviceaccounts/token"].Kind, "TokenRequest")
	}
	preferred, err := client.ServerPreferredNamespacedResources()
	t.Must(err)
	t.Equal("preferred", len(preferred) > 5, true)
	_, err = client.ServerResourcesForGroupVersion("nosuch.example/v1")
	t.Equal("no such group", apierrors.IsNotFound(err), true)
	document, err := client.OpenAPISchema()
	t.Must(err)
	t.Equal("OpenAPI v2", document.Swagger, "2.0")
	paths, err := client.OpenAPIV3().Paths()
	t.Must(err)
	text, err := paths["apis/apps/v1"].Schema("application/json")
	t.Must(err)
	var v3 struct {
		Components struct{ Schemas map[string]any }
	}
	t.Must(json.Unmarshal(text, &v3))
	_, has := v3.Components.Schemas["io.k8s.api.apps.v1.Deployment"]
	t.Equal("OpenAPI v3 of Deployment", has, true)
}

func restMapper(t *check.T) {
	client := kubernetes.NewForConfigOrDie(connect(t)).Discovery()
	mapper := restmapper.NewShortcutExpander(
		restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(client)), client, nil)
	for short, full := range map[string]string{"deploy": "apps/v1, Resource=deployments",
		"po": "/v1, Resource=pods", "cj": "batch/v1, Resource=cronjobs", "svc": "/v1, Resource=services"} {
		resource, err := mapper.ResourceFor(schema.GroupVersionResource{Resource: short})
		t.Must(err)
		t.Equal(short, resource.String(), full)
	}
	mapping, err := mapper.RESTMapping(schema.GroupKind{Group: "rbac.authorization.k8s.io", Kind: "ClusterRole"})
	t.Must(err)
	t.Equal("scope", mapping.Scope.Name(), meta.RESTScopeNameRoot)
	_, err = mapper.RESTMapping(schema.GroupKind{Group: "example.com", Kind: "Nothing"})
	t.Equal("no match", meta.IsNoMatchError(err), true)
}

func definitionOf(plural, kind string) *unstructured.Unstructured {
	text := fmt.Sprintf(`{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition",
	 "metadata":{"name":"%[1]s.go.example.com"},"spec":{"group":"go.example.com","scope":"Namespaced",
	 "names":{"plural":"%[1]s","singular":"%[3]s","kind":"%[2]s","listKind":"%[2]sList"},
	 "versions":[{"name":"v1","served":true,"storage":true,
	  "subresources":{"status":{},"scale":{"specReplicasPath":".spec.replicas","statusReplicasPath":".status.replicas"}},
	  "schema":{"openAPIV3Schema":{"type":"object","properties":{
	   "spec":{"type":"object","properties":{"replicas":{"type":"integer","default":2,"maximum":9},"note":{"type":"string"}}},
	   "status":{"type":"object","properties":{"replicas":{"type":"integer"}}}}}}}]}}`,
		plural, kind, strings.ToLower(kind))
	definition := &unstructured.Unstructured{}
	if err := json.Unmarshal([]byte(text), &definition.Object); err != nil {
		panic(err)
	}
	return definition
}

// define makes a kind and waits until it is served.
func (p *place) define(plural, kind string) dynamic.NamespaceableResourceInterface {
	client := dynamic.NewForConfigOrDie(p.config)
	definitions := client.Resource(schema.GroupVersionResource{Group: "apiextensions.k8s.io", Version: "v1",
		Resource: "customresourcedefinitions"})
	name := plural + ".go.example.com"
	watcher, err := definitions.Watch(p.Ctx, metav1.ListOptions{FieldSelector: "metadata.name=" + name})
	p.Must(err)
	defer watcher.Stop()
	_, err = definitions.Create(p.Ctx, definitionOf(plural, kind), metav1.CreateOptions{})
	p.Must(err)
	p.Cleanup(func() { _ = definitions.Delete(context.Background(), name, metav1.DeleteOptions{}) })
	for {
		event := check.Receive(p.T, "the definition", watcher.ResultChan())
		conditions, _, _ := unstructured.NestedSlice(event.Object.(*unstructured.Unstructured).Object, "status", "conditions")
		for _, condition := range conditions {
			values := condition.(map[string]any)
			if values["type"] == "Established" && values["status"] == "True" {
				return client.Resource(schema.GroupVersionResource{Group: "go.example.com", Version: "v1", Resource: plural})
			}
		}
	}
}

func dynamicClient(t *check.T) {
	p := in(t)
	kind := p.define("dynamos", "Dynamo")
	factory := dynamicinformer.NewFilteredDynamicSharedInformerFactory(dynamic.NewForConfigOrDie(p.config), 0, p.ns, nil)
	informer := factory.ForResource(schema.GroupVersionResource{Group: "go.example.com", Version: "v1", Resource: "dynamos"}).Informer()
	told := make(chan string, 100)
	_, err := informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(object any) { told <- "add " + object.(*unstructured.Unstructured).GetName() },
		DeleteFunc: func(object any) { told <- "delete" },
	})
	t.Must(err)
	factory.Start(t.Ctx.Done())
	factory.WaitForCacheSync(t.Ctx.Done())

	object := &unstructured.Unstructured{Object: map[string]any{"apiVersion": "go.example.com/v1", "kind": "Dynamo",
		"metadata": map[string]any{"name": "d"}, "spec": map[string]any{"note": "x", "unknown": true}}}
	made, err := kind.Namespace(p.ns).Create(t.Ctx, object, metav1.CreateOptions{})
	t.Must(err)
	t.Equal("spec", made.Object["spec"], map[string]any{"note": "x", "replicas": int64(2)})
	t.Equal("told", check.Receive(t, "the informer", told), "add d")
	_ = unstructured.SetNestedField(made.Object, int64(5), "status", "replicas")
	updated, err := kind.Namespace(p.ns).UpdateStatus(t.Ctx, made, metav1.UpdateOptions{})
	t.Must(err)
	t.Equal("generation", updated.GetGeneration(), int64(1))
	applied, err := kind.Namespace(p.ns).Apply(t.Ctx, "d", &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "go.example.com/v1", "kind": "Dynamo", "metadata": map[string]any{"name": "d"},
		"spec": map[string]any{"replicas": int64(3)}}}, metav1.ApplyOptions{FieldManager: "me", Force: true})
	t.Must(err)
	t.Equal("status kept", applied.Object["status"], map[string]any{"replicas": int64(5)})
	_, err = kind.Namespace(p.ns).Patch(t.Ctx, "d", types.MergePatchType, []byte(`{"spec":{"replicas":10}}`), metav1.PatchOptions{})
	t.Refused(err, `Dynamo.go.example.com "d" is invalid: spec.replicas: Invalid value: 10: spec.replicas in body should be less than or equal to 9`)
	_, err = kind.Namespace(p.ns).Patch(t.Ctx, "d", types.StrategicMergePatchType, []byte(`{}`), metav1.PatchOptions{})
	t.Equal("no strategic merge", apierrors.IsUnsupportedMediaType(err), true)

	scales, err := scale.NewForConfig(p.config, restmapper.NewDeferredDiscoveryRESTMapper(
		memory.NewMemCacheClient(p.client.Discovery())), dynamic.LegacyAPIPathResolverFunc,
		scale.NewDiscoveryScaleKindResolver(p.client.Discovery()))
	t.Must(err)
	group := schema.GroupResource{Group: "go.example.com", Resource: "dynamos"}
	size, err := scales.Scales(p.ns).Get(t.Ctx, group, "d", metav1.GetOptions{})
	t.Must(err)
	t.Equal("scale", [2]int32{size.Spec.Replicas, size.Status.Replicas}, [2]int32{3, 5})
	size.Spec.Replicas = 4
	_, err = scales.Scales(p.ns).Update(t.Ctx, group, size, metav1.UpdateOptions{})
	t.Must(err)
	t.Must(kind.Namespace(p.ns).Delete(t.Ctx, "d", metav1.DeleteOptions{}))
	t.Equal("told", check.Receive(t, "the informer", told), "delete")
	_, err = kind.Namespace(p.ns).Get(t.Ctx, "d", metav1.GetOptions{})
	t.Refused(err, `dynamos.go.example.com "d" not found`)
}

func metadataClient(t *check.T) {
	p := in(t)
	client, err := metadata.NewForConfig(p.config)
	t.Must(err)
	maps := client.Resource(corev1.SchemeGroupVersion.WithResource("configmaps")).Namespace(p.ns)
	watcher, err := maps.Watch(t.Ctx, metav1.ListOptions{LabelSelector: "m"})
	t.Must(err)
	defer watcher.Stop()
	p.configMap("a", map[string]string{"secret": "data"}, map[string]string{"m": "1"})
	event := check.Receive(t, "ADDED", watcher.ResultChan())
	seen, isMetadata := event.Object.(*metav1.PartialObjectMetadata)
	t.Equal("type", isMetadata, true)
	t.Equal("name", seen.Name, "a")
	list, err := maps.List(t.Ctx, metav1.ListOptions{LabelSelector: "m", Limit: 1})
	t.Must(err)
	t.Equal("items", len(list.Items), 1)
	t.Equal("kind", list.Items[0].Kind, "PartialObjectMetadata")
	patched, err := maps.Patch(t.Ctx, "a", types.MergePatchType, []byte(`{"metadata":{"annotations":{"x":"y"}}}`), metav1.PatchOptions{})
	t.Must(err)
	t.Equal("annotations", patched.Annotations, map[string]string{"x": "y"})
	got, err := maps.Get(t.Ctx, "a", metav1.GetOptions{})
	t.Must(err)
	t.Equal("uid", got.UID, seen.UID)
	t.Must(maps.DeleteCollection(t.Ctx, metav1.DeleteOptions{}, metav1.ListOptions{LabelSelector: "m"}))
	for {
		if event = check.Receive(t, "DELETED", watcher.ResultChan()); event.Type == watch.Deleted {
			return
		}
	}
}

func recorder(t *check.T) {
	p := in(t)
	about := p.configMap("c", nil, nil)
	broadcaster := record.NewBroadcaster()
	defer broadcaster.Shutdown()
	broadcaster.StartRecordingToSink(&typedcore.EventSinkImpl{Interface: p.client.CoreV1().Events(p.ns)})
	watcher, err := p.client.CoreV1().Events(p.ns).Watch(t.Ctx, metav1.ListOptions{
		FieldSelector: "involvedObject.name=c,reason=Tested"})
	t.Must(err)
	defer watcher.Stop()
	source := broadcaster.NewRecorder(scheme.Scheme, corev1.EventSource{Component: "suite"})
	for range 3 {
		source.Eventf(about, corev1.EventTypeWarning, "Tested", "it was %s", "tested")
	}
	var last *corev1.Event
	for last == nil || last.Count < 3 {
		last = check.Receive(t, "three events", watcher.ResultChan()).Object.(*corev1.Event)
	}
	t.Equal("message", last.Message, "it was tested")
	t.Equal("uid", last.InvolvedObject.UID, about.UID)
	found, err := p.client.CoreV1().Events(p.ns).SearchWithContext(t.Ctx, scheme.Scheme, about)
	t.Must(err)
	t.Equal("found", len(found.Items), 1)
}

func newEvents(t *check.T) {
	p := in(t)
	about := p.configMap("c", nil, nil)
	broadcaster := events.NewBroadcaster(&events.EventSinkImpl{Interface: p.client.EventsV1()})
	defer broadcaster.Shutdown()
	t.Must(broadcaster.StartRecordingToSinkWithContext(t.Ctx))
	watcher, err := p.client.EventsV1().Events(p.ns).Watch(t.Ctx, metav1.ListOptions{FieldSelector: "reason=Tested"})
	t.Must(err)
	defer watcher.Stop()
	broadcaster.NewRecorder(scheme.Scheme, "suite").Eventf(about, nil, corev1.EventTypeNormal, "Tested", "Testing", "note %d", 1)
	check.Receive(t, "the event", watcher.ResultChan())
	core, err := p.client.CoreV1().Events(p.ns).List(t.Ctx, metav1.ListOptions{FieldSelector: "reason=Tested"})
	t.Must(err)
	t.Equal("in core/v1", []string{core.Items[0].Message, core.Items[0].InvolvedObject.Name, core.Items[0].ReportingController},
		[]string{"note 1", "c", "suite"})
}

func eviction(t *check.T) {
	p := in(t)
	pod := p.running("x", "sleep 1000")
	one := intstr.FromInt32(1)
	budgets := p.client.PolicyV1().PodDisruptionBudgets(p.ns)
	watcher, err := budgets.Watch(t.Ctx, metav1.ListOptions{})
	t.Must(err)
	defer watcher.Stop()
	_, err = budgets.Create(t.Ctx, &policyv1.PodDisruptionBudget{ObjectMeta: metav1.ObjectMeta{Name: "b"},
		Spec: policyv1.PodDisruptionBudgetSpec{MinAvailable: &one,
			Selector: &metav1.LabelSelector{MatchLabels: map[string]string{"app": "x"}}}}, metav1.CreateOptions{})
	t.Must(err)
	for {
		budget := check.Receive(t, "the budget's status", watcher.ResultChan()).Object.(*policyv1.PodDisruptionBudget)
		if budget.Status.CurrentHealthy == 1 {
			break
		}
	}
	evict := func() error {
		return p.client.PolicyV1().Evictions(p.ns).Evict(t.Ctx, &policyv1.Eviction{
			ObjectMeta: metav1.ObjectMeta{Name: "x", Namespace: p.ns}})
	}
	err = evict()
	t.Equal("TooManyRequests", apierrors.IsTooManyRequests(err), true)
	t.Equal("cause", apierrors.HasStatusCause(err, policyv1.DisruptionBudgetCause), true)
	t.Must(budgets.Delete(t.Ctx, "b", metav1.DeleteOptions{}))
	t.Must(evict())
	pods, err := p.client.CoreV1().Pods(p.ns).Watch(t.Ctx, metav1.ListOptions{ResourceVersion: pod.ResourceVersion})
	t.Must(err)
	defer pods.Stop()
	for check.Receive(t, "the pod's end", pods.ResultChan()).Type != watch.Deleted {
	}
}

func scaleClient(t *check.T) {
	p := in(t)
	deployments := p.client.AppsV1().Deployments(p.ns)
	_, err := deployments.Create(t.Ctx, deploymentOf("web", 0), metav1.CreateOptions{})
	t.Must(err)
	size, err := deployments.GetScale(t.Ctx, "web", metav1.GetOptions{})
	t.Must(err)
	t.Equal("selector", size.Status.Selector, "app=web")
	size.Spec.Replicas = 1
	size, err = deployments.UpdateScale(t.Ctx, "web", size, metav1.UpdateOptions{})
	t.Must(err)
	t.Equal("replicas", size.Spec, autoscalingv1.ScaleSpec{Replicas: 1})
	watcher, err := deployments.Watch(t.Ctx, metav1.ListOptions{ResourceVersion: size.ResourceVersion})
	t.Must(err)
	defer watcher.Stop()
	for {
		event := check.Receive(t, "a replica", watcher.ResultChan())
		object, err := runtime.DefaultUnstructuredConverter.ToUnstructured(event.Object)
		t.Must(err)
		if available, _, _ := unstructured.NestedInt64(object, "status", "availableReplicas"); available == 1 {
			return
		}
	}
}

func token(t *check.T) {
	p := in(t)
	pod := p.running("x", "sleep 1000")
	seconds := int64(900)
	granted, err := p.client.CoreV1().ServiceAccounts(p.ns).CreateToken(t.Ctx, "default", &authenticationv1.TokenRequest{
		Spec: authenticationv1.TokenRequestSpec{ExpirationSeconds: &seconds, BoundObjectRef: &authenticationv1.BoundObjectReference{
			Kind: "Pod", APIVersion: "v1", Name: "x", UID: pod.UID}}}, metav1.CreateOptions{})
	t.Must(err)
	left := time.Until(granted.Status.ExpirationTimestamp.Time)
	t.Equal("expires in time", left > 10*time.Minute && left < 16*time.Minute, true)
	as := rest.AnonymousClientConfig(p.config)
	as.BearerToken = granted.Status.Token
	me, err := kubernetes.NewForConfigOrDie(as).AuthenticationV1().SelfSubjectReviews().Create(t.Ctx,
		&authenticationv1.SelfSubjectReview{}, metav1.CreateOptions{})
	t.Must(err)
	t.Equal("user", me.Status.UserInfo.Username, "system:serviceaccount:"+p.ns+":default")
	t.Equal("pod", me.Status.UserInfo.Extra["authentication.kubernetes.io/pod-name"], authenticationv1.ExtraValue{"x"})
	review, err := p.client.AuthenticationV1().TokenReviews().Create(t.Ctx, &authenticationv1.TokenReview{
		Spec: authenticationv1.TokenReviewSpec{Token: granted.Status.Token}}, metav1.CreateOptions{})
	t.Must(err)
	t.Equal("authenticated", review.Status.Authenticated, true)
	t.Must(p.client.CoreV1().Pods(p.ns).Delete(t.Ctx, "x", metav1.DeleteOptions{}))
	pods, err := p.client.CoreV1().Pods(p.ns).Watch(t.Ctx, metav1.ListOptions{ResourceVersion: pod.ResourceVersion})
	t.Must(err)
	defer pods.Stop()
	for check.Receive(t, "the pod's end", pods.ResultChan()).Type != watch.Deleted {
	}
	_, err = kubernetes.NewForConfigOrDie(as).CoreV1().Pods(p.ns).List(t.Ctx, metav1.ListOptions{})
	t.Equal("its token is worth nothing", apierrors.IsUnauthorized(err), true)
}

func reviews(t *check.T) {
	p := in(t)
	_, err := p.client.RbacV1().Roles(p.ns).Create(t.Ctx, &rbacv1.Role{ObjectMeta: metav1.ObjectMeta{Name: "reader"},
		Rules: []rbacv1.PolicyRule{{Verbs: []string{"get", "list"}, APIGroups: []string{""}, Resources: []string{"pods"}}}}, metav1.CreateOptions{})
	t.Must(err)
	_, err = p.client.RbacV1().RoleBindings(p.ns).Create(t.Ctx, &rbacv1.RoleBinding{ObjectMeta: metav1.ObjectMeta{Name: "reader"},
		Subjects: []rbacv1.Subject{{Kind: "ServiceAccount", Name: "default", Namespace: p.ns}},
		RoleRef:  rbacv1.RoleRef{APIGroup: "rbac.authorization.k8s.io", Kind: "Role", Name: "reader"}}, metav1.CreateOptions{})
	t.Must(err)
	as := rest.CopyConfig(p.config)
	as.Impersonate.UserName = "system:serviceaccount:" + p.ns + ":default"
	client := kubernetes.NewForConfigOrDie(as)
	may := func(verb, resource string) bool {
		review, err := client.AuthorizationV1().SelfSubjectAccessReviews().Create(t.Ctx, &authorizationv1.SelfSubjectAccessReview{
			Spec: authorizationv1.SelfSubjectAccessReviewSpec{ResourceAttributes: &authorizationv1.ResourceAttributes{
				Namespace: p.ns, Verb: verb, Resource: resource}}}, metav1.CreateOptions{})
		t.Must(err)
		return review.Status.Allowed
	}
	t.Equal("may list pods", may("list", "pods"), true)
	t.Equal("may delete pods", may("delete", "pods"), false)
	rules, err := client.AuthorizationV1().SelfSubjectRulesReviews().Create(t.Ctx, &authorizationv1.SelfSubjectRulesReview{
		Spec: authorizationv1.SelfSubjectRulesReviewSpec{Namespace: p.ns}}, metav1.CreateOptions{})
	t.Must(err)
	verbs := []string{}
	for _, rule := range rules.Status.ResourceRules {
		if len(rule.Resources) > 0 && rule.Resources[0] == "pods" {
			verbs = append(verbs, rule.Verbs...)
		}
	}
	sort.Strings(verbs)
	t.Equal("verbs on pods", verbs, []string{"get", "list"})
	_, err = client.CoreV1().Pods(p.ns).Create(t.Ctx, podOf("x", "true"), metav1.CreateOptions{})
	t.Equal("Forbidden", apierrors.IsForbidden(err), true)
	t.Refused(err, fmt.Sprintf(`pods is forbidden: User "system:serviceaccount:%[1]s:default" cannot create resource "pods" in API group "" in the namespace "%[1]s"`, p.ns))
	subject, err := p.client.AuthorizationV1().SubjectAccessReviews().Create(t.Ctx, &authorizationv1.SubjectAccessReview{
		Spec: authorizationv1.SubjectAccessReviewSpec{User: as.Impersonate.UserName, ResourceAttributes: &authorizationv1.ResourceAttributes{
			Namespace: p.ns, Verb: "get", Resource: "pods"}}}, metav1.CreateOptions{})
	t.Must(err)
	t.Equal("reason", subject.Status.Reason, fmt.Sprintf(`RBAC: allowed by RoleBinding "reader/%[1]s" of Role "reader" to ServiceAccount "default/%[1]s"`, p.ns))
}
