package main

import (
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/fields"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	watchtools "k8s.io/client-go/tools/watch"

	"sparklab/check"
)

// wire notes what is asked, and can cut the answers that are still being read.
type wire struct {
	base    http.RoundTripper
	lock    sync.Mutex
	queries []string
	open    []io.Closer
}

func (w *wire) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := w.base.RoundTrip(request)
	w.lock.Lock()
	defer w.lock.Unlock()
	w.queries = append(w.queries, request.URL.RawQuery)
	if err == nil && strings.Contains(request.URL.RawQuery, "watch=") {
		w.open = append(w.open, response.Body)
	}
	return response, err
}

func (w *wire) cut() {
	w.lock.Lock()
	defer w.lock.Unlock()
	for _, body := range w.open {
		body.Close()
	}
	w.open = nil
}

func (w *wire) asked(part string) int {
	w.lock.Lock()
	defer w.lock.Unlock()
	count := 0
	for _, query := range w.queries {
		if strings.Contains(query, part) {
			count++
		}
	}
	return count
}

func (w *wire) requests() int {
	w.lock.Lock()
	defer w.lock.Unlock()
	return len(w.queries)
}

type change struct{ what, name, value string }

// informed is an informer on the config maps of a place.
type informed struct {
	*place
	wire    *wire
	changes chan change
	cache   cache.SharedIndexInformer
}

func (p *place) informed(resync time.Duration) *informed {
	i := &informed{place: p, changes: make(chan change, 1000)}
	config := rest.CopyConfig(p.config)
	config.Wrap(func(base http.RoundTripper) http.RoundTripper {
		i.wire = &wire{base: base}
		return i.wire
	})
	client, err := kubernetes.NewForConfig(config)
	p.Must(err)
	factory := informers.NewSharedInformerFactoryWithOptions(client, resync, informers.WithNamespace(p.ns),
		informers.WithTweakListOptions(func(options *metav1.ListOptions) {
			options.LabelSelector = "seen=yes"
		}))
	i.cache = factory.Core().V1().ConfigMaps().Informer()
	tell := func(what string, object any) {
		if gone, unknown := object.(cache.DeletedFinalStateUnknown); unknown {
			object = gone.Obj
		}
		config := object.(*corev1.ConfigMap)
		i.changes <- change{what, config.Name, config.Data["v"]}
	}
	_, err = i.cache.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: func(object any) { tell("add", object) },
		UpdateFunc: func(old, object any) {
			what := "update"
			if old.(*corev1.ConfigMap).ResourceVersion == object.(*corev1.ConfigMap).ResourceVersion {
				what = "same"
			}
			tell(what, object)
		},
		DeleteFunc: func(object any) { tell("delete", object) },
	})
	p.Must(err)
	factory.Start(p.Ctx.Done())
	if !cache.WaitForCacheSync(p.Ctx.Done(), i.cache.HasSynced) {
		p.Fatalf("the cache did not sync")
	}
	return i
}

func (i *informed) expect(what, name, value string) {
	got := check.Receive(i.T, what+" of "+name, i.changes)
	i.Equal("change", got, change{what, name, value})
}

var seen = map[string]string{"seen": "yes"}

func (p *place) set(name, value string, labels map[string]string) {
	maps := p.client.CoreV1().ConfigMaps(p.ns)
	current, err := maps.Get(p.Ctx, name, metav1.GetOptions{})
	p.Must(err)
	current.Data, current.Labels = map[string]string{"v": value}, labels
	_, err = maps.Update(p.Ctx, current, metav1.UpdateOptions{})
	p.Must(err)
}

func informer(t *check.T) {
	p := in(t)
	p.configMap("early", map[string]string{"v": "0"}, seen)
	i := p.informed(0)
	i.expect("add", "early", "0")
	streaming := os.Getenv("KUBE_FEATURE_WatchListClient") == "true"
	t.Equal("initial events by watch", i.wire.asked("sendInitialEvents=true") > 0, streaming)
	t.Equal("requests of a start", i.wire.requests(), map[bool]int{true: 1, false: 2}[streaming])

	p.configMap("late", map[string]string{"v": "0"}, seen)
	i.expect("add", "late", "0")
	p.set("late", "1", seen)
	i.expect("update", "late", "1")
	p.set("late", "2", nil) // out of the selector's sight
	i.expect("delete", "late", "1")
	p.set("late", "3", seen)
	i.expect("add", "late", "3")
	t.Must(p.client.CoreV1().ConfigMaps(p.ns).Delete(t.Ctx, "late", metav1.DeleteOptions{}))
	i.expect("delete", "late", "3")
	t.Equal("cached", i.cache.GetStore().ListKeys(), []string{p.ns + "/early"})
	live, err := p.client.CoreV1().ConfigMaps(p.ns).Get(t.Ctx, "early", metav1.GetOptions{})
	t.Must(err)
	kept, _, err := i.cache.GetStore().GetByKey(p.ns + "/early")
	t.Must(err)
	t.Equal("as got", kept.(*corev1.ConfigMap), live)
}

func informerCut(t *check.T) {
	p := in(t)
	p.configMap("a", map[string]string{"v": "0"}, seen)
	i := p.informed(0)
	i.expect("add", "a", "0")
	for _, value := range []string{"1", "2", "3"} {
		before := i.wire.requests()
		i.wire.cut()
		p.set("a", value, seen)
		i.expect("update", "a", value)
		t.Equal("watched again, from where it was", i.wire.requests(), before+1)
	}
}

// informerExpired needs the lab's own faults to age the history.
func informerExpired(t *check.T) {
	p := in(t)
	faults, err := dynamic.NewForConfig(p.config)
	t.Must(err)
	resource := schema.GroupVersionResource{}
	_, lists, err := p.client.Discovery().ServerGroupsAndResources()
	t.Must(err)
	for _, list := range lists {
		for _, each := range list.APIResources {
			if each.Name == "faults" {
				version, _ := schema.ParseGroupVersion(list.GroupVersion)
				resource = version.WithResource(each.Name)
			}
		}
	}
	if resource.Empty() {
		t.Skipf("this cluster has no faults")
	}
	p.configMap("a", map[string]string{"v": "0"}, seen)
	i := p.informed(0)
	i.expect("add", "a", "0")
	before := i.wire.requests()
	fault := &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": resource.GroupVersion().String(), "kind": "Fault",
		"metadata": map[string]any{"name": "expire"},
		"spec": map[string]any{"watch": map[string]any{"end": "Expired"}, "count": int64(1),
			"match": map[string]any{"resources": []any{"configmaps"}}},
	}}
	_, err = faults.Resource(resource).Namespace(p.ns).Create(t.Ctx, fault, metav1.CreateOptions{})
	t.Must(err)
	// The state is read anew: no change is told twice, none is lost.
	t.Eventually("a new list", func() bool { return i.wire.requests() > before })
	t.Must(faults.Resource(resource).Namespace(p.ns).Delete(t.Ctx, "expire", metav1.DeleteOptions{}))
	p.set("a", "1", seen)
	for {
		got := check.Receive(t, "the update", i.changes)
		if got.what == "same" || got == (change{"update", "a", "0"}) {
			continue
		}
		t.Equal("change", got, change{"update", "a", "1"})
		break
	}
	_, err = p.client.CoreV1().ConfigMaps(p.ns).Watch(t.Ctx, metav1.ListOptions{ResourceVersion: "99999999"})
	if err == nil {
		t.Errorf("a watch from the future was opened")
	}
}

func informerResync(t *check.T) {
	p := in(t)
	p.configMap("a", map[string]string{"v": "0"}, seen)
	i := p.informed(time.Second)
	i.expect("add", "a", "0")
	before := i.wire.requests()
	i.expect("same", "a", "0")
	t.Equal("without a request", i.wire.requests(), before)
}

func watchTools(t *check.T) {
	p := in(t)
	made, err := p.client.CoreV1().Pods(p.ns).Create(t.Ctx, podOf("done", "exit 0"), metav1.CreateOptions{})
	t.Must(err)
	pods := cache.NewListWatchFromClient(p.client.CoreV1().RESTClient(), "pods", p.ns,
		fields.OneTermEqualSelector("metadata.name", "done"))
	last, err := watchtools.UntilWithSync(t.Ctx, pods, &corev1.Pod{}, nil, func(event watch.Event) (bool, error) {
		pod, isPod := event.Object.(*corev1.Pod)
		return isPod && pod.Status.Phase == corev1.PodSucceeded, nil
	})
	t.Must(err)
	t.Equal("reason", last.Object.(*corev1.Pod).Status.ContainerStatuses[0].State.Terminated.Reason, "Completed")

	again, err := watchtools.NewRetryWatcherWithContext(t.Ctx, made.ResourceVersion, pods)
	t.Must(err)
	defer again.Stop()
	for {
		event := check.Receive(t, "the pod's history", again.ResultChan())
		if event.Object.(*corev1.Pod).Status.Phase == corev1.PodSucceeded {
			return
		}
	}
}
