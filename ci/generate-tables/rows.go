package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"math/rand"
	"os"
	"time"

	autoscaling "k8s.io/api/autoscaling/v2"
	core "k8s.io/api/core/v1"
	rbac "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/printers"
	"sigs.k8s.io/randfill"
)

// Each line: an object as the API server stores it, and the cells that it printed at `now`.
type row struct {
	Now    string `json:"now"`
	Object any    `json:"object"`
	Cells  []any  `json:"cells"`
}

func choose[T any](values ...T) T { return values[rand.Intn(len(values))] }

func someTime() meta.Time {
	ago := choose(rand.Int63n(130), rand.Int63n(3600*9), rand.Int63n(86400*10), rand.Int63n(86400*4000))
	return meta.Unix(time.Now().Unix()-ago, 0)
}

func fillers() []any {
	return []any{
		func(t *meta.Time, c randfill.Continue) { *t = someTime() },
		func(t *meta.MicroTime, c randfill.Continue) { t.Time = someTime().Time },
		func(q *resource.Quantity, c randfill.Continue) {
			*q = resource.MustParse(choose("0", "1", "250m", "1408Mi", "10Gi", "12"))
		},
		func(i *intstr.IntOrString, c randfill.Continue) {
			*i = choose(intstr.FromInt32(2), intstr.FromString("25%"))
		},
		func(r *runtime.RawExtension, c randfill.Continue) { r.Raw = []byte(`{}`) },
		func(s *string, c randfill.Continue) { *s = choose("", "a", "spark-pi", "node-1", "x", "y") },
		func(n *int32, c randfill.Continue) { *n = int32(rand.Intn(5)) },
		func(n *int64, c randfill.Continue) { *n = int64(rand.Intn(5)) },
		func(o *meta.ObjectMeta, c randfill.Continue) {
			o.Name, o.CreationTimestamp = choose("a", "spark", "demo-1"), someTime()
			if rand.Intn(4) == 0 {
				deleted := someTime()
				o.DeletionTimestamp = &deleted
			}
			if rand.Intn(2) == 0 {
				o.Labels = map[string]string{"app": "x", "node-role.kubernetes.io/control-plane": "", "kubernetes.io/role": choose("", "agent")}
			}
			if rand.Intn(2) == 0 {
				o.Annotations = map[string]string{choose("storageclass.kubernetes.io/is-default-class", "volume.beta.kubernetes.io/storage-class"): choose("true", "false")}
			}
		},
		func(s *meta.LabelSelector, c randfill.Continue) {
			c.FillNoCustom(s)
			s.MatchExpressions = nil
			if rand.Intn(2) == 0 {
				s.MatchExpressions = []meta.LabelSelectorRequirement{
					{Key: "tier", Operator: choose(meta.LabelSelectorOpIn, meta.LabelSelectorOpNotIn), Values: []string{"b", "a"}},
					{Key: "one", Operator: meta.LabelSelectorOpIn, Values: []string{"v"}},
					{Key: "has", Operator: choose(meta.LabelSelectorOpExists, meta.LabelSelectorOpDoesNotExist)}}
			}
			s.MatchLabels = choose(nil, map[string]string{"z": "1", "app": "x"})
		},
		func(s *core.PodSpec, c randfill.Continue) { fillPodSpec(s) },
		func(s *core.PodStatus, c randfill.Continue) { fillPodStatus(s) },
		func(s *core.ServiceSpec, c randfill.Continue) { fillService(s) },
		func(s *core.NodeCondition, c randfill.Continue) {
			*s = core.NodeCondition{Type: choose(core.NodeReady, core.NodeDiskPressure), Status: choose(core.ConditionTrue, core.ConditionFalse, core.ConditionUnknown)}
		},
		func(a *core.NodeAddress, c randfill.Continue) {
			*a = core.NodeAddress{Type: choose(core.NodeInternalIP, core.NodeExternalIP, core.NodeHostName), Address: "10.244.0.1"}
		},
		func(s *core.PersistentVolumeAccessMode, c randfill.Continue) {
			*s = choose(core.ReadWriteOnce, core.ReadOnlyMany, core.ReadWriteMany, core.ReadWriteOncePod)
		},
		func(r *core.ResourceList, c randfill.Continue) {
			*r = choose(core.ResourceList{}, core.ResourceList{"storage": resource.MustParse("8Gi"), "pods": resource.MustParse("3"), "limits.cpu": resource.MustParse("2"), "requests.cpu": resource.MustParse("1500m")})
		},
		func(i *core.LoadBalancerIngress, c randfill.Continue) {
			*i = choose(core.LoadBalancerIngress{IP: choose("192.168.49.2", "10.0.0.1")}, core.LoadBalancerIngress{Hostname: "a-very-long-name.example.org"})
		},
		func(s *rbac.Subject, c randfill.Continue) {
			*s = choose(rbac.Subject{Kind: "User", Name: choose("jane", "bob")}, rbac.Subject{Kind: "Group", Name: "system:masters"}, rbac.Subject{Kind: "ServiceAccount", Name: "spark", Namespace: "default"})
		},
		func(s *autoscaling.HorizontalPodAutoscalerSpec, c randfill.Continue) { fillAutoscaler(s) },
		func(s *autoscaling.MetricStatus, c randfill.Continue) { *s = someMetricStatus() },
		func(s *core.EventSeries, c randfill.Continue) {
			*s = core.EventSeries{Count: 7, LastObservedTime: meta.MicroTime{Time: someTime().Time}}
		},
	}
}

func fillPodSpec(s *core.PodSpec) {
	*s = core.PodSpec{NodeName: choose("", "lab"), NodeSelector: choose(nil, map[string]string{"disk": "ssd", "arch": "x"})}
	for i := 0; i < 1+rand.Intn(3); i++ {
		s.Containers = append(s.Containers, core.Container{Name: fmt.Sprintf("c%d", i), Image: choose("apache/spark:4.0.1", "busybox")})
	}
	always := core.ContainerRestartPolicyAlways
	for i := 0; i < rand.Intn(3); i++ {
		s.InitContainers = append(s.InitContainers, core.Container{Name: fmt.Sprintf("i%d", i), Image: "x", RestartPolicy: choose(nil, &always)})
	}
	if rand.Intn(3) == 0 {
		s.ReadinessGates = []core.PodReadinessGate{{ConditionType: "example.org/one"}, {ConditionType: "Ready"}}
	}
}

func someStatus(name string) core.ContainerStatus {
	yes, no := true, false
	s := core.ContainerStatus{Name: name, Ready: choose(true, false), RestartCount: int32(choose(0, 0, 1, 3)), Started: choose(nil, &yes, &no)}
	terminated := func() *core.ContainerStateTerminated {
		return &core.ContainerStateTerminated{ExitCode: int32(choose(0, 0, 1, 137)), Signal: int32(choose(0, 0, 9)),
			Reason: choose("", "Completed", "Error", "OOMKilled"), FinishedAt: someTime()}
	}
	switch rand.Intn(4) {
	case 0:
		s.State.Waiting = &core.ContainerStateWaiting{Reason: choose("", "PodInitializing", "ContainerCreating", "CrashLoopBackOff", "ImagePullBackOff")}
	case 1:
		s.State.Terminated = terminated()
	default:
		s.State.Running = &core.ContainerStateRunning{StartedAt: someTime()}
	}
	if s.RestartCount > 0 && rand.Intn(4) > 0 {
		s.LastTerminationState.Terminated = terminated()
	}
	return s
}

func fillPodStatus(s *core.PodStatus) {
	*s = core.PodStatus{Phase: choose(core.PodPending, core.PodRunning, core.PodRunning, core.PodSucceeded, core.PodFailed),
		Reason: choose("", "", "", "Evicted", "NodeLost", "DeadlineExceeded"), NominatedNodeName: choose("", "", "n2")}
	if rand.Intn(2) == 0 {
		s.PodIP = "127.1.0.4"
		s.PodIPs = []core.PodIP{{IP: "127.1.0.4"}}
	}
	for _, kind := range []core.PodConditionType{"PodScheduled", "Initialized", "Ready", "example.org/one"} {
		if rand.Intn(3) > 0 {
			s.Conditions = append(s.Conditions, core.PodCondition{Type: kind, Status: choose(core.ConditionTrue, core.ConditionFalse),
				Reason: choose("", "", "", "SchedulingGated")})
		}
	}
	for i := 0; i < rand.Intn(3); i++ {
		s.InitContainerStatuses = append(s.InitContainerStatuses, someStatus(fmt.Sprintf("i%d", i)))
	}
	for i := 0; i < rand.Intn(4); i++ {
		s.ContainerStatuses = append(s.ContainerStatuses, someStatus(fmt.Sprintf("c%d", i)))
	}
}

func fillService(s *core.ServiceSpec) {
	*s = core.ServiceSpec{Type: choose(core.ServiceTypeClusterIP, core.ServiceTypeNodePort, core.ServiceTypeLoadBalancer, core.ServiceTypeExternalName),
		ExternalName: choose("", "db.example.org"), ExternalIPs: choose(nil, nil, []string{"1.2.3.4", "5.6.7.8"}),
		Selector: choose(nil, map[string]string{"spark-role": "driver", "app": "x"})}
	if rand.Intn(4) > 0 {
		s.ClusterIP = choose("None", "10.96.0.1")
		s.ClusterIPs = []string{s.ClusterIP}
	}
	for i := 0; i < rand.Intn(3); i++ {
		s.Ports = append(s.Ports, core.ServicePort{Name: fmt.Sprintf("p%d", i), Port: int32(7078 + i), Protocol: core.ProtocolTCP, NodePort: int32(choose(0, 30123))})
	}
}

func someTarget() autoscaling.MetricTarget {
	half, quantity := int32(50), resource.MustParse("500m")
	return choose(autoscaling.MetricTarget{Type: "Utilization", AverageUtilization: &half},
		autoscaling.MetricTarget{Type: "AverageValue", AverageValue: &quantity})
}

func fillAutoscaler(s *autoscaling.HorizontalPodAutoscalerSpec) {
	one, quantity := int32(1), resource.MustParse("12")
	*s = autoscaling.HorizontalPodAutoscalerSpec{MinReplicas: choose(nil, &one), MaxReplicas: 4,
		ScaleTargetRef: autoscaling.CrossVersionObjectReference{Kind: "Deployment", Name: "web", APIVersion: "apps/v1"}}
	value := choose(autoscaling.MetricTarget{Type: "Value", Value: &quantity}, autoscaling.MetricTarget{Type: "AverageValue", AverageValue: &quantity})
	for i := 0; i < rand.Intn(4); i++ {
		s.Metrics = append(s.Metrics, choose(
			autoscaling.MetricSpec{Type: "Resource", Resource: &autoscaling.ResourceMetricSource{Name: "cpu", Target: someTarget()}},
			autoscaling.MetricSpec{Type: "ContainerResource", ContainerResource: &autoscaling.ContainerResourceMetricSource{Name: "memory", Container: "c", Target: someTarget()}},
			autoscaling.MetricSpec{Type: "Pods", Pods: &autoscaling.PodsMetricSource{Target: autoscaling.MetricTarget{Type: "AverageValue", AverageValue: &quantity}}},
			autoscaling.MetricSpec{Type: "Object", Object: &autoscaling.ObjectMetricSource{Target: value}},
			autoscaling.MetricSpec{Type: "External", External: &autoscaling.ExternalMetricSource{Target: value}}))
	}
}

func someMetricStatus() autoscaling.MetricStatus {
	third, quantity := int32(33), resource.MustParse("7")
	value := autoscaling.MetricValueStatus{Value: &quantity, AverageValue: &quantity, AverageUtilization: &third}
	return choose(autoscaling.MetricStatus{Type: "Resource", Resource: &autoscaling.ResourceMetricStatus{Name: "cpu", Current: value}},
		autoscaling.MetricStatus{Type: "ContainerResource", ContainerResource: &autoscaling.ContainerResourceMetricStatus{Name: "memory", Current: value}},
		autoscaling.MetricStatus{Type: "Pods", Pods: &autoscaling.PodsMetricStatus{Current: value}},
		autoscaling.MetricStatus{Type: "Object", Object: &autoscaling.ObjectMetricStatus{Current: value}},
		autoscaling.MetricStatus{Type: "External", External: &autoscaling.ExternalMetricStatus{Current: value}})
}

// asStored takes the object through the conversions of a create and a read.
func asStored(gvk schema.GroupVersionKind, object runtime.Object) runtime.Object {
	converted, err := legacyscheme.Scheme.ConvertToVersion(internal(object), gvk.GroupVersion())
	if err != nil {
		log.Fatal(err)
	}
	text, err := json.Marshal(converted)
	if err != nil {
		log.Fatal(err)
	}
	stored, _ := legacyscheme.Scheme.New(gvk)
	if err := json.Unmarshal(text, stored); err != nil {
		log.Fatal(err)
	}
	return stored
}

func writeRows(path string, printed map[schema.GroupVersionKind][]meta.TableColumnDefinition, generator printers.TableGenerator) {
	rand.Seed(34)
	filler := randfill.NewWithSeed(34).NilChance(0.4).NumElements(0, 4).MaxDepth(9).Funcs(fillers()...)
	var lines bytes.Buffer
	for _, gvk := range kinds() {
		if printed[gvk] == nil || gvk.Kind == "HorizontalPodAutoscaler" && gvk.Version == "v1" {
			continue
		}
		rounds := 6
		switch gvk.Kind {
		case "Pod":
			rounds = 100
		case "Service", "HorizontalPodAutoscaler", "Job", "Event":
			rounds = 15
		}
		for ; rounds > 0; rounds-- {
			object, err := legacyscheme.Scheme.New(gvk)
			if err != nil {
				log.Fatal(err)
			}
			filler.Fill(object)
			legacyscheme.Scheme.Default(object)
			stored := asStored(gvk, object)
			now := time.Now()
			table, err := generator.GenerateTable(internal(stored), printers.GenerateOptions{Wide: true})
			if err != nil {
				log.Fatalf("%v: %v", gvk, err)
			}
			line, err := json.Marshal(row{now.UTC().Format(time.RFC3339Nano), stored, table.Rows[0].Cells})
			if err != nil {
				log.Fatal(err)
			}
			lines.Write(append(line, '\n'))
		}
	}
	if err := os.WriteFile(path, lines.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
