package main

import (
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"

	"sparklab/check"
)

// place is a namespace of a test's own and the clients for it.
type place struct {
	*check.T
	config *rest.Config
	client kubernetes.Interface
	ns     string
}

func connect(t *check.T) *rest.Config {
	config, err := clientcmd.NewNonInteractiveDeferredLoadingClientConfig(
		clientcmd.NewDefaultClientConfigLoadingRules(), nil).ClientConfig()
	t.Must(err)
	config.QPS, config.Burst = 500, 500
	return config
}

// in makes the namespace and waits for its default service account, without which there are no pods.
func in(t *check.T) *place {
	config := connect(t)
	client, err := kubernetes.NewForConfig(config)
	t.Must(err)
	p := &place{T: t, config: config, client: client, ns: "go-" + strings.ToLower(t.Name)}
	_, err = client.CoreV1().Namespaces().Create(t.Ctx, &corev1.Namespace{
		ObjectMeta: metav1.ObjectMeta{Name: p.ns}}, metav1.CreateOptions{})
	t.Must(err)
	t.Cleanup(func() {
		_ = client.CoreV1().Namespaces().Delete(t.Ctx, p.ns, metav1.DeleteOptions{})
	})
	watcher, err := client.CoreV1().ServiceAccounts(p.ns).Watch(t.Ctx,
		metav1.ListOptions{FieldSelector: "metadata.name=default"})
	t.Must(err)
	defer watcher.Stop()
	check.Receive(t, "the default service account", watcher.ResultChan())
	return p
}

func (p *place) configMap(name string, data map[string]string, labels map[string]string) *corev1.ConfigMap {
	made, err := p.client.CoreV1().ConfigMaps(p.ns).Create(p.Ctx, &corev1.ConfigMap{
		ObjectMeta: metav1.ObjectMeta{Name: name, Labels: labels}, Data: data}, metav1.CreateOptions{})
	p.Must(err)
	return made
}

func podOf(name, script string) *corev1.Pod {
	now := int64(0)
	return &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Name: name, Labels: map[string]string{"app": name}},
		Spec: corev1.PodSpec{
			RestartPolicy:                 corev1.RestartPolicyNever,
			TerminationGracePeriodSeconds: &now,
			Containers: []corev1.Container{{
				Name: "main", Image: "busybox", ImagePullPolicy: corev1.PullIfNotPresent,
				Command: []string{"sh", "-c", script},
			}},
		},
	}
}

// running creates a pod and waits until its container runs.
func (p *place) running(name, script string) *corev1.Pod {
	pod, err := p.client.CoreV1().Pods(p.ns).Create(p.Ctx, podOf(name, script), metav1.CreateOptions{})
	p.Must(err)
	return p.await(pod, func(pod *corev1.Pod) bool { return pod.Status.Phase == corev1.PodRunning })
}

func (p *place) await(pod *corev1.Pod, holds func(*corev1.Pod) bool) *corev1.Pod {
	watcher, err := p.client.CoreV1().Pods(p.ns).Watch(p.Ctx, metav1.ListOptions{
		FieldSelector: "metadata.name=" + pod.Name, ResourceVersion: pod.ResourceVersion})
	p.Must(err)
	defer watcher.Stop()
	for {
		event := check.Receive(p.T, "the pod "+pod.Name, watcher.ResultChan())
		next, isPod := event.Object.(*corev1.Pod)
		if !isPod || event.Type == watch.Deleted {
			p.Fatalf("pod %s: %s %v", pod.Name, event.Type, event.Object)
		}
		if holds(next) {
			return next
		}
	}
}
