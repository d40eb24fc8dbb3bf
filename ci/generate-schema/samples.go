package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"sort"
	"strings"
	"time"

	apps "k8s.io/api/apps/v1"
	authentication "k8s.io/api/authentication/v1"
	authorization "k8s.io/api/authorization/v1"
	core "k8s.io/api/core/v1"
	rbac "k8s.io/api/rbac/v1"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer/protobuf"
	"k8s.io/apimachinery/pkg/util/intstr"
	"sigs.k8s.io/randfill"
)

// Each line of a fixture: what a typed client sends, and the JSON that the real decoder makes of it.
type sample struct {
	Protobuf string          `json:"protobuf"`
	JSON     json.RawMessage `json:"json"`
}

type oracle struct {
	scheme     *runtime.Scheme
	serializer *protobuf.Serializer
	lines      bytes.Buffer
}

func (o *oracle) add(gvk schema.GroupVersionKind, object runtime.Object) {
	object.GetObjectKind().SetGroupVersionKind(gvk)
	var body bytes.Buffer
	if err := o.serializer.Encode(object, &body); err != nil {
		log.Fatalf("%v: %v", gvk, err)
	}
	o.addBody(gvk, body.Bytes())
}

// addEmpty adds an envelope without any field, as an encoder of another language may send it.
func (o *oracle) addEmpty(gvk schema.GroupVersionKind) {
	version, kind := gvk.GroupVersion().String(), gvk.Kind
	body := fmt.Sprintf("k8s\x00\x0a%c\x0a%c%s\x12%c%s", 4+len(version)+len(kind), len(version), version, len(kind), kind)
	o.addBody(gvk, []byte(body))
}

func (o *oracle) addBody(gvk schema.GroupVersionKind, body []byte) {
	object, _, err := o.serializer.Decode(body, nil, nil)
	if err != nil {
		log.Fatalf("%v: %v", gvk, err)
	}
	text, err := json.Marshal(object)
	if err != nil {
		log.Fatalf("%v: %v", gvk, err)
	}
	line, err := json.Marshal(sample{base64.StdEncoding.EncodeToString(body), text})
	if err != nil {
		log.Fatal(err)
	}
	o.lines.Write(append(line, '\n'))
}

// Values of the types that have an encoding of their own; everything else is filled by reflection.
func fillers() []any {
	return []any{
		func(t *meta.Time, c randfill.Continue) { *t = meta.Unix(c.Int63n(4e9), 0) },
		func(t *meta.MicroTime, c randfill.Continue) {
			*t = meta.MicroTime{Time: time.Unix(c.Int63n(4e9), c.Int63n(1e6)*1000)}
		},
		func(q *resource.Quantity, c randfill.Continue) {
			*q = resource.MustParse([]string{"0", "1", "250m", "1408Mi", "1500n", "2Gi", "1e3"}[c.Intn(7)])
		},
		func(i *intstr.IntOrString, c randfill.Continue) {
			*i = []intstr.IntOrString{intstr.FromInt32(-1), intstr.FromInt32(8080), intstr.FromString("25%")}[c.Intn(3)]
		},
		func(r *runtime.RawExtension, c randfill.Continue) { r.Raw = []byte(`{"kind":"Any","n":[1,-2.5,null]}`) },
		func(f *meta.FieldsV1, c randfill.Continue) { f.Raw = []byte(`{"f:metadata":{"f:labels":{"f:a":{}}}}`) },
		func(j *apiextensions.JSON, c randfill.Continue) { j.Raw = []byte(`{"x":["y",true]}`) },
		func(p *apiextensions.JSONSchemaProps, c randfill.Continue) { *p = somewhatDeepSchema() },
		func(s *string, c randfill.Continue) {
			*s = []string{"", "a", "spark-pi", "überlänge ✓", "<&>\"\\\n\x01", "kubernetes.io/x"}[c.Intn(6)]
		},
	}
}

func somewhatDeepSchema() apiextensions.JSONSchemaProps {
	yes, limit := true, 0.5
	leaf := apiextensions.JSONSchemaProps{Type: "string", Enum: []apiextensions.JSON{{Raw: []byte(`"a"`)}}, Maximum: &limit}
	return apiextensions.JSONSchemaProps{
		Type: "object", Required: []string{"name"}, XPreserveUnknownFields: &yes,
		Default:              &apiextensions.JSON{Raw: []byte(`{"name":"a"}`)},
		Properties:           map[string]apiextensions.JSONSchemaProps{"name": leaf, "b": {}},
		Items:                &apiextensions.JSONSchemaPropsOrArray{Schema: &leaf},
		AdditionalProperties: &apiextensions.JSONSchemaPropsOrBool{Allows: true, Schema: &leaf},
		AdditionalItems:      &apiextensions.JSONSchemaPropsOrBool{Allows: true},
		Dependencies: apiextensions.JSONSchemaDependencies{
			"a": {Property: []string{"x", "y"}}, "b": {Schema: &leaf}},
		AllOf: []apiextensions.JSONSchemaProps{
			{Items: &apiextensions.JSONSchemaPropsOrArray{JSONSchemas: []apiextensions.JSONSchemaProps{leaf, {}}}},
			{AdditionalProperties: &apiextensions.JSONSchemaPropsOrBool{}}},
	}
}

func writeSamples(folder string) {
	scheme := newScheme()
	o := &oracle{scheme: scheme, serializer: protobuf.NewSerializer(scheme, scheme)}

	core1 := func(kind string) schema.GroupVersionKind { return core.SchemeGroupVersion.WithKind(kind) }
	for _, object := range written() {
		gvks, _, err := scheme.ObjectKinds(object)
		if err != nil {
			log.Fatal(err)
		}
		o.add(gvks[0], object)
	}
	o.add(core1("DeleteOptions"), &meta.DeleteOptions{})
	grace, policy, uid := int64(0), meta.DeletePropagationBackground, "fdac7e3a"
	o.add(apps.SchemeGroupVersion.WithKind("DeleteOptions"), &meta.DeleteOptions{
		GracePeriodSeconds: &grace, PropagationPolicy: &policy,
		Preconditions: meta.NewUIDPreconditions(uid), DryRun: []string{"All"}})
	write(folder, "written.jsonl", o.lines.String())

	o.lines.Reset()
	var all []schema.GroupVersionKind
	for gvk := range kinds() {
		if gvk.Group != "meta.k8s.io" && !strings.HasSuffix(gvk.Kind, "List") {
			all = append(all, gvk)
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].String() < all[j].String() })
	filler := randfill.NewWithSeed(34).NilChance(0.6).NumElements(1, 2).MaxDepth(12).Funcs(fillers()...)
	for _, gvk := range all {
		o.addEmpty(gvk)
		rounds := 1
		if strings.Contains("Pod PersistentVolume CustomResourceDefinition Job", gvk.Kind) {
			rounds = 4 // the widest types
		}
		for ; rounds > 0; rounds-- {
			object, err := scheme.New(gvk)
			if err != nil {
				log.Fatal(err)
			}
			filler.Fill(object)
			o.add(gvk, object)
		}
	}
	write(folder, "filled.jsonl", o.lines.String())
}

// Objects as kubectl, helm and the test tools send them.
func written() []runtime.Object {
	yes, seconds, user := true, int64(3600), int64(185)
	named := func(name string) meta.ObjectMeta { return meta.ObjectMeta{Name: name, Namespace: "default"} }
	return []runtime.Object{
		&core.Namespace{ObjectMeta: meta.ObjectMeta{Name: "chainsaw-loved-fox"}},
		&core.ServiceAccount{ObjectMeta: named("spark")},
		&core.ConfigMap{ObjectMeta: named("conf"), Immutable: &yes,
			Data: map[string]string{"spark.properties": "a=b\n", "b": "", "a": "1"}, BinaryData: map[string][]byte{"x": {0, 1, 255}}},
		&core.Secret{ObjectMeta: named("sh.helm.release.v1.demo.v1"), Type: "helm.sh/release.v1",
			Data: map[string][]byte{"release": []byte("H4sIAAAA"), "empty": {}}},
		&rbac.ClusterRoleBinding{ObjectMeta: meta.ObjectMeta{Name: "spark-role"},
			RoleRef:  rbac.RoleRef{APIGroup: rbac.GroupName, Kind: "ClusterRole", Name: "edit"},
			Subjects: []rbac.Subject{{Kind: "ServiceAccount", Name: "spark", Namespace: "default"}}},
		&rbac.Role{ObjectMeta: named("r"), Rules: []rbac.PolicyRule{{Verbs: []string{"get"}, APIGroups: []string{""}, Resources: []string{"pods"}}}},
		&authentication.TokenRequest{Spec: authentication.TokenRequestSpec{ExpirationSeconds: &seconds}},
		&authentication.SelfSubjectReview{Status: authentication.SelfSubjectReviewStatus{UserInfo: authentication.UserInfo{
			Username: "jane", Extra: map[string]authentication.ExtraValue{"scopes": {"a", "b"}, "none": {}}}}},
		&authorization.SelfSubjectAccessReview{Spec: authorization.SelfSubjectAccessReviewSpec{
			ResourceAttributes: &authorization.ResourceAttributes{Verb: "create", Resource: "pods", Namespace: "default"}}},
		&authorization.SelfSubjectRulesReview{Spec: authorization.SelfSubjectRulesReviewSpec{Namespace: "default"}},
		&core.Pod{ObjectMeta: meta.ObjectMeta{Name: "p", Namespace: "default", Labels: map[string]string{"spark-role": "driver", "app": "x"},
			CreationTimestamp: meta.Unix(1780000000, 0)},
			Spec: core.PodSpec{RestartPolicy: core.RestartPolicyNever, SecurityContext: &core.PodSecurityContext{RunAsUser: &user},
				Containers: []core.Container{{Name: "c", Image: "apache/spark:4.0.1", Args: []string{"driver", ""},
					Ports:          []core.ContainerPort{{ContainerPort: 7078}},
					Resources:      core.ResourceRequirements{Requests: core.ResourceList{"cpu": resource.MustParse("500m"), "memory": resource.MustParse("1408Mi")}},
					ReadinessProbe: &core.Probe{ProbeHandler: core.ProbeHandler{HTTPGet: &core.HTTPGetAction{Path: "/", Port: intstr.FromString("ui")}}}}},
				Volumes: []core.Volume{{Name: "conf", VolumeSource: core.VolumeSource{ConfigMap: &core.ConfigMapVolumeSource{
					LocalObjectReference: core.LocalObjectReference{Name: "conf"}}}}, {Name: "tmp", VolumeSource: core.VolumeSource{EmptyDir: &core.EmptyDirVolumeSource{}}}}}},
	}
}
