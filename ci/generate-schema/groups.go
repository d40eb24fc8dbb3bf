package main

import (
	"reflect"
	"strings"

	admissionregistration "k8s.io/api/admissionregistration/v1"
	apps "k8s.io/api/apps/v1"
	authentication "k8s.io/api/authentication/v1"
	authorization "k8s.io/api/authorization/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batch "k8s.io/api/batch/v1"
	certificates "k8s.io/api/certificates/v1"
	coordination "k8s.io/api/coordination/v1"
	core "k8s.io/api/core/v1"
	discovery "k8s.io/api/discovery/v1"
	events "k8s.io/api/events/v1"
	networking "k8s.io/api/networking/v1"
	node "k8s.io/api/node/v1"
	policy "k8s.io/api/policy/v1"
	rbac "k8s.io/api/rbac/v1"
	scheduling "k8s.io/api/scheduling/v1"
	storage "k8s.io/api/storage/v1"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

var groups = []func(*runtime.Scheme) error{
	core.AddToScheme, apps.AddToScheme, batch.AddToScheme, rbac.AddToScheme,
	authentication.AddToScheme, authorization.AddToScheme, coordination.AddToScheme,
	discovery.AddToScheme, events.AddToScheme, policy.AddToScheme, storage.AddToScheme,
	autoscalingv1.AddToScheme, autoscalingv2.AddToScheme, networking.AddToScheme,
	scheduling.AddToScheme, node.AddToScheme, certificates.AddToScheme,
	admissionregistration.AddToScheme, apiextensions.AddToScheme,
}

// The kinds that every group version knows; typeOf finds them under meta.k8s.io/v1.
var metaKinds = map[string]any{
	"APIGroup": meta.APIGroup{}, "APIGroupList": meta.APIGroupList{},
	"APIResourceList": meta.APIResourceList{}, "APIVersions": meta.APIVersions{},
	"CreateOptions": meta.CreateOptions{}, "DeleteOptions": meta.DeleteOptions{},
	"GetOptions": meta.GetOptions{}, "ListOptions": meta.ListOptions{},
	"PartialObjectMetadata":     meta.PartialObjectMetadata{},
	"PartialObjectMetadataList": meta.PartialObjectMetadataList{},
	"PatchOptions":              meta.PatchOptions{}, "Status": meta.Status{},
	"UpdateOptions": meta.UpdateOptions{}, "WatchEvent": meta.WatchEvent{},
}

func newScheme() *runtime.Scheme {
	scheme := runtime.NewScheme()
	for _, add := range groups {
		if err := add(scheme); err != nil {
			panic(err)
		}
	}
	return scheme
}

// kinds lists the Go type of every kind that can be the body of a request.
func kinds() map[schema.GroupVersionKind]reflect.Type {
	found := map[schema.GroupVersionKind]reflect.Type{}
	for gvk, goType := range newScheme().AllKnownTypes() {
		if gvk.Version == runtime.APIVersionInternal || strings.HasSuffix(goType.PkgPath(), "apis/meta/v1") {
			continue
		}
		if strings.HasPrefix(gvk.Kind, "ValidatingAdmissionPolicy") { // CEL; the lab has none
			continue
		}
		found[gvk] = goType
	}
	for kind, sample := range metaKinds {
		found[schema.GroupVersionKind{Group: "meta.k8s.io", Version: "v1", Kind: kind}] = reflect.TypeOf(sample)
	}
	return found
}
