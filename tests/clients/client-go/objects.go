package main

import (
	"context"
	"fmt"
	"sort"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/watch"
	appsapply "k8s.io/client-go/applyconfigurations/apps/v1"
	coreapply "k8s.io/client-go/applyconfigurations/core/v1"
	metaapply "k8s.io/client-go/applyconfigurations/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/pager"
	"k8s.io/client-go/util/retry"

	"sparklab/check"
)

func deploymentOf(name string, replicas int32) *appsv1.Deployment {
	labels := map[string]string{"app": name}
	pod := podOf(name, "sleep 1000")
	pod.Spec.RestartPolicy = corev1.RestartPolicyAlways
	return &appsv1.Deployment{
		ObjectMeta: metav1.ObjectMeta{Name: name, Labels: labels},
		Spec: appsv1.DeploymentSpec{
			Replicas: &replicas,
			Selector: &metav1.LabelSelector{MatchLabels: labels},
			Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels}, Spec: pod.Spec},
		},
	}
}

// life is what every client must be able to do, whatever it speaks.
func life(p *place, client kubernetes.Interface) {
	deployments := client.AppsV1().Deployments(p.ns)
	watcher, err := deployments.Watch(p.Ctx, metav1.ListOptions{})
	p.Must(err)
	defer watcher.Stop()

	made, err := deployments.Create(p.Ctx, deploymentOf("web", 0), metav1.CreateOptions{})
	p.Must(err)
	p.Equal("generation", made.Generation, int64(1))
	p.Equal("default strategy", made.Spec.Strategy.Type, appsv1.RollingUpdateDeploymentStrategyType)
	p.Equal("default surge", made.Spec.Strategy.RollingUpdate.MaxSurge.String(), "25%")
	first := check.Receive(p.T, "ADDED", watcher.ResultChan())
	p.Equal("first event", first.Type, watch.Added)
	p.Equal("its object", first.Object.(*appsv1.Deployment).UID, made.UID)

	p.Must(retry.RetryOnConflict(retry.DefaultRetry, func() error {
		current, err := deployments.Get(p.Ctx, "web", metav1.GetOptions{})
		if err != nil {
			return err
		}
		current.Spec.Template.Annotations = map[string]string{"a": "1"}
		_, err = deployments.Update(p.Ctx, current, metav1.UpdateOptions{FieldManager: "updater"})
		return err
	}))
	patched, err := deployments.Patch(p.Ctx, "web", types.StrategicMergePatchType,
		[]byte(`{"spec":{"template":{"spec":{"containers":[{"name":"side","image":"busybox"}]}}}}`),
		metav1.PatchOptions{})
	p.Must(err)
	p.Equal("generation", patched.Generation, int64(3))
	p.Equal("containers", len(patched.Spec.Template.Spec.Containers), 2)
	_, err = deployments.Patch(p.Ctx, "web", types.JSONPatchType,
		[]byte(`[{"op":"remove","path":"/spec/template/metadata/annotations/a"}]`), metav1.PatchOptions{})
	p.Must(err)
	merged, err := deployments.Patch(p.Ctx, "web", types.MergePatchType,
		[]byte(`{"metadata":{"labels":{"more":"yes"}}}`), metav1.PatchOptions{})
	p.Must(err)
	p.Equal("labels", merged.Labels, map[string]string{"app": "web", "more": "yes"})

	listed, err := deployments.List(p.Ctx, metav1.ListOptions{LabelSelector: "more=yes"})
	p.Must(err)
	p.Equal("listed", len(listed.Items), 1)
	p.Equal("listed name", listed.Items[0].Name, "web")
	policy := metav1.DeletePropagationForeground
	p.Must(deployments.Delete(p.Ctx, "web", metav1.DeleteOptions{PropagationPolicy: &policy,
		Preconditions: &metav1.Preconditions{UID: &made.UID}}))
	for {
		event := check.Receive(p.T, "DELETED", watcher.ResultChan())
		if event.Type == watch.Deleted {
			break
		}
	}
}

func crud(t *check.T) {
	p := in(t)
	life(p, p.client)
}

// protobuf is how kubelets, controllers and kubectl's typed parts speak.
func protobuf(t *check.T) {
	p := in(t)
	config := rest.CopyConfig(p.config)
	config.ContentType = runtime.ContentTypeProtobuf
	config.AcceptContentTypes = runtime.ContentTypeProtobuf + "," + runtime.ContentTypeJSON
	client, err := kubernetes.NewForConfig(config)
	t.Must(err)
	life(p, client)

	config.AcceptContentTypes = runtime.ContentTypeProtobuf
	client, err = kubernetes.NewForConfig(config)
	t.Must(err)
	made, err := client.CoreV1().Secrets(p.ns).Create(t.Ctx, &corev1.Secret{
		ObjectMeta: metav1.ObjectMeta{Name: "s"}, Data: map[string][]byte{"k": {0, 255, 10}},
	}, metav1.CreateOptions{})
	t.Must(err)
	t.Equal("bytes", made.Data["k"], []byte{0, 255, 10})
	_, err = client.CoreV1().Secrets(p.ns).Get(t.Ctx, "none", metav1.GetOptions{})
	t.Refused(err, `secrets "none" not found`)
	t.Must(client.CoreV1().Secrets(p.ns).Delete(t.Ctx, "s", metav1.DeleteOptions{}))
}

func apiErrors(t *check.T) {
	p := in(t)
	p.configMap("c", nil, nil)
	maps := p.client.CoreV1().ConfigMaps(p.ns)
	_, err := maps.Create(t.Ctx, &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: "c"}}, metav1.CreateOptions{})
	t.Equal("AlreadyExists", apierrors.IsAlreadyExists(err), true)
	t.Refused(err, `configmaps "c" already exists`)
	_, err = maps.Get(t.Ctx, "nosuch", metav1.GetOptions{})
	t.Equal("NotFound", apierrors.IsNotFound(err), true)
	stale := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: "c", ResourceVersion: "1"}}
	_, err = maps.Update(t.Ctx, stale, metav1.UpdateOptions{})
	t.Equal("Conflict", apierrors.IsConflict(err), true)
	_, err = maps.Create(t.Ctx, &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: "No_Good"}}, metav1.CreateOptions{})
	t.Equal("Invalid", apierrors.IsInvalid(err), true)
	status := err.(apierrors.APIStatus).Status()
	t.Equal("cause", status.Details.Causes[0].Field, "metadata.name")
	_, err = p.client.CoreV1().ConfigMaps("nowhere").Create(t.Ctx,
		&corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: "c"}}, metav1.CreateOptions{})
	t.Equal("missing namespace", apierrors.HasStatusCause(err, "") || apierrors.IsNotFound(err), true)
	t.Refused(err, `namespaces "nowhere" not found`)
	_, err = maps.List(t.Ctx, metav1.ListOptions{LabelSelector: "a in"})
	t.Equal("BadRequest", apierrors.IsBadRequest(err), true)
	uid := types.UID("other")
	err = maps.Delete(t.Ctx, "c", metav1.DeleteOptions{Preconditions: &metav1.Preconditions{UID: &uid}})
	t.Equal("precondition", apierrors.IsConflict(err), true)
	dry, err := maps.Create(t.Ctx, &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{GenerateName: "dry-"}},
		metav1.CreateOptions{DryRun: []string{metav1.DryRunAll}})
	t.Must(err)
	t.Equal("generated", strings.HasPrefix(dry.Name, "dry-") && len(dry.Name) == 9, true)
	_, err = maps.Get(t.Ctx, dry.Name, metav1.GetOptions{})
	t.Equal("dry run left nothing", apierrors.IsNotFound(err), true)
}

type warnings struct{ texts []string }

func (w *warnings) HandleWarningHeader(code int, agent string, text string) {
	w.texts = append(w.texts, text)
}

func fieldValidation(t *check.T) {
	p := in(t)
	config := rest.CopyConfig(p.config)
	seen := &warnings{}
	config.WarningHandler = seen
	client, err := kubernetes.NewForConfig(config)
	t.Must(err)
	body := []byte(`{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"dat":{}}`)
	send := func(how string) error {
		return client.CoreV1().RESTClient().Post().Namespace(p.ns).Resource("configmaps").
			Param("fieldValidation", how).Body(body).SetHeader("Content-Type", "application/json").
			Do(t.Ctx).Error()
	}
	t.Refused(send("Strict"), `ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "dat"`)
	t.Must(send("Warn"))
	t.Equal("warnings", seen.texts, []string{`unknown field "dat"`})
}

func apply(t *check.T) {
	p := in(t)
	maps := p.client.CoreV1().ConfigMaps(p.ns)
	mine := func(value string) *coreapply.ConfigMapApplyConfiguration {
		return coreapply.ConfigMap("c", p.ns).WithLabels(map[string]string{"from": "go"}).
			WithData(map[string]string{"k": value})
	}
	made, err := maps.Apply(t.Ctx, mine("1"), metav1.ApplyOptions{FieldManager: "one"})
	t.Must(err)
	t.Equal("operation", made.ManagedFields[0].Operation, metav1.ManagedFieldsOperationApply)
	_, err = maps.Apply(t.Ctx, mine("2"), metav1.ApplyOptions{FieldManager: "two"})
	t.Equal("conflict", apierrors.IsConflict(err), true)
	t.Refused(err, `Apply failed with 1 conflict: conflict with "one": .data.k`)
	forced, err := maps.Apply(t.Ctx, mine("2"), metav1.ApplyOptions{FieldManager: "two", Force: true})
	t.Must(err)
	t.Equal("data", forced.Data, map[string]string{"k": "2"})

	extracted, err := coreapply.ExtractConfigMap(forced, "two")
	t.Must(err)
	t.Equal("extracted", extracted.Data, map[string]string{"k": "2"})
	// What an applier leaves out, and nobody else owns, goes.
	_, err = maps.Apply(t.Ctx, coreapply.ConfigMap("c", p.ns).WithData(map[string]string{"other": "x"}),
		metav1.ApplyOptions{FieldManager: "two"})
	t.Must(err)
	last, err := maps.Get(t.Ctx, "c", metav1.GetOptions{})
	t.Must(err)
	t.Equal("data", last.Data, map[string]string{"other": "x"})
	t.Equal("labels of the first", last.Labels, map[string]string{"from": "go"})

	replicas := int32(0)
	deployment := appsapply.Deployment("web", p.ns).WithSpec(appsapply.DeploymentSpec().
		WithReplicas(replicas).
		WithSelector(metaapply.LabelSelector().WithMatchLabels(map[string]string{"app": "web"})).
		WithTemplate(coreapply.PodTemplateSpec().WithLabels(map[string]string{"app": "web"}).
			WithSpec(coreapply.PodSpec().WithContainers(
				coreapply.Container().WithName("a").WithImage("busybox").
					WithPorts(coreapply.ContainerPort().WithContainerPort(80)),
				coreapply.Container().WithName("b").WithImage("busybox")))))
	_, err = p.client.AppsV1().Deployments(p.ns).Apply(t.Ctx, deployment, metav1.ApplyOptions{FieldManager: "one"})
	t.Must(err)
	only := appsapply.Deployment("web", p.ns).WithSpec(appsapply.DeploymentSpec().
		WithTemplate(coreapply.PodTemplateSpec().WithSpec(coreapply.PodSpec().WithContainers(
			coreapply.Container().WithName("b").WithEnv(coreapply.EnvVar().WithName("E").WithValue("1"))))))
	both, err := p.client.AppsV1().Deployments(p.ns).Apply(t.Ctx, only, metav1.ApplyOptions{FieldManager: "two"})
	t.Must(err)
	t.Equal("containers", len(both.Spec.Template.Spec.Containers), 2)
	t.Equal("env of b", both.Spec.Template.Spec.Containers[1].Env, []corev1.EnvVar{{Name: "E", Value: "1"}})
}

func applyStatus(t *check.T) {
	p := in(t)
	_, err := p.client.CoreV1().Pods(p.ns).Create(t.Ctx, func() *corev1.Pod {
		pod := podOf("gated", "true")
		pod.Spec.SchedulingGates = []corev1.PodSchedulingGate{{Name: "wait"}}
		return pod
	}(), metav1.CreateOptions{})
	t.Must(err)
	made, err := p.client.CoreV1().Pods(p.ns).ApplyStatus(t.Ctx, coreapply.Pod("gated", p.ns).WithStatus(
		coreapply.PodStatus().WithConditions(coreapply.PodCondition().WithType("Mine").
			WithStatus(corev1.ConditionTrue))), metav1.ApplyOptions{FieldManager: "me"})
	t.Must(err)
	conditions := []string{}
	for _, condition := range made.Status.Conditions {
		conditions = append(conditions, string(condition.Type))
	}
	sort.Strings(conditions)
	t.Equal("conditions", conditions, []string{"Mine", "PodScheduled"})
	for _, entry := range made.ManagedFields {
		if entry.Manager == "me" {
			t.Equal("subresource", entry.Subresource, "status")
			return
		}
	}
	t.Errorf("no entry of the manager: %v", made.ManagedFields)
}

func pages(t *check.T) {
	p := in(t)
	for i := range 7 {
		p.configMap(fmt.Sprintf("m-%d", i), nil, map[string]string{"page": "x"})
	}
	maps := p.client.CoreV1().ConfigMaps(p.ns)
	first, err := maps.List(t.Ctx, metav1.ListOptions{Limit: 3})
	t.Must(err)
	t.Equal("items", len(first.Items), 3)
	t.Equal("remaining", *first.RemainingItemCount, int64(5)) // and kube-root-ca.crt
	p.configMap("late", nil, map[string]string{"page": "x"})
	next, err := maps.List(t.Ctx, metav1.ListOptions{Limit: 3, Continue: first.Continue})
	t.Must(err)
	t.Equal("same snapshot", next.ResourceVersion, first.ResourceVersion)
	selected, err := maps.List(t.Ctx, metav1.ListOptions{Limit: 3, LabelSelector: "page=x"})
	t.Must(err)
	t.Equal("no count with a selector", selected.RemainingItemCount, (*int64)(nil))

	names := []string{}
	all := pager.New(pager.SimplePageFunc(func(options metav1.ListOptions) (runtime.Object, error) {
		return maps.List(t.Ctx, options)
	}))
	all.PageSize = 2
	t.Must(all.EachListItem(t.Ctx, metav1.ListOptions{LabelSelector: "page"}, func(item runtime.Object) error {
		names = append(names, item.(*corev1.ConfigMap).Name)
		return nil
	}))
	t.Equal("names", strings.Join(names, " "), "late m-0 m-1 m-2 m-3 m-4 m-5 m-6")
	_, err = maps.List(t.Ctx, metav1.ListOptions{Continue: "nonsense"})
	t.Equal("bad token", apierrors.IsBadRequest(err), true)
	_, err = maps.List(t.Ctx, metav1.ListOptions{ResourceVersion: "99999999"})
	t.Equal("the future", apierrors.IsTimeout(err) || apierrors.IsInvalid(err), true)
	exact, err := maps.List(t.Ctx, metav1.ListOptions{ResourceVersion: first.ResourceVersion,
		ResourceVersionMatch: metav1.ResourceVersionMatchExact, LabelSelector: "page"})
	t.Must(err)
	t.Equal("exact", len(exact.Items), 7)
}

func collections(t *check.T) {
	p := in(t)
	for i := range 4 {
		p.configMap(fmt.Sprintf("m-%d", i), nil, map[string]string{"even": fmt.Sprint(i%2 == 0)})
	}
	maps := p.client.CoreV1().ConfigMaps(p.ns)
	t.Must(maps.DeleteCollection(t.Ctx, metav1.DeleteOptions{}, metav1.ListOptions{LabelSelector: "even=true"}))
	left, err := maps.List(t.Ctx, metav1.ListOptions{LabelSelector: "even"})
	t.Must(err)
	t.Equal("left", len(left.Items), 2)

	owner := p.configMap("owner", nil, nil)
	dependent := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: "dependent",
		OwnerReferences: []metav1.OwnerReference{*metav1.NewControllerRef(owner, corev1.SchemeGroupVersion.WithKind("ConfigMap"))}}}
	_, err = maps.Create(t.Ctx, dependent, metav1.CreateOptions{})
	t.Must(err)
	watcher, err := maps.Watch(t.Ctx, metav1.ListOptions{FieldSelector: "metadata.name=dependent"})
	t.Must(err)
	defer watcher.Stop()
	orphan := metav1.DeletePropagationOrphan
	t.Must(maps.Delete(context.Background(), "owner", metav1.DeleteOptions{PropagationPolicy: &orphan}))
	for {
		event := check.Receive(t, "the orphan", watcher.ResultChan())
		if len(event.Object.(*corev1.ConfigMap).OwnerReferences) == 0 {
			t.Equal("orphaned", event.Type, watch.Modified)
			return
		}
	}
}
