// Writes down what kube-apiserver 1.34 prints: its columns for harness/lab/printers, and rows of
// sample objects as fixtures of the tests.
//
//	cd ci/generate-tables && go run . ../../harness/lab/printers/columns_table.cpp ../../tests/fixtures/tables.jsonl
package main

import (
	"log"
	"os"
	"reflect"
	"sort"

	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/coordination/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	_ "k8s.io/kubernetes/pkg/apis/events/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/node/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	"k8s.io/kubernetes/pkg/printers"
	"k8s.io/kubernetes/pkg/printers/internalversion"
)

// The kinds of every group in the versions that the lab serves. Those without a printer of their own
// (LimitRange, Role ...) get Name and Created At.
func kinds() []schema.GroupVersionKind {
	left := map[string]bool{"CSIStorageCapacity": true, "ClusterTrustBundle": true, "ServiceCIDR": true, "IPAddress": true,
		"ValidatingAdmissionPolicy": true, "ValidatingAdmissionPolicyBinding": true, "VolumeAttributesClass": true,
		"CertificateSigningRequest": true, "PodStatusResult": true, "RangeAllocation": true, "SerializedReference": true, "Scale": true, "ComponentStatus": true}
	var found []schema.GroupVersionKind
	for gvk, goType := range legacyscheme.Scheme.AllKnownTypes() {
		v2 := gvk.Group == "autoscaling" && gvk.Version == "v2"
		if (gvk.Version != "v1" && !v2) || left[gvk.Kind] || gvk.Group == "resource.k8s.io" {
			continue
		}
		if _, ok := reflect.New(goType).Interface().(meta.ObjectMetaAccessor); ok {
			found = append(found, gvk)
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.Kind+"\x00"+a.GroupVersion().String() < b.Kind+"\x00"+b.GroupVersion().String()
	})
	return found
}

// Catches the columns as the real printers are registered.
type columns map[reflect.Type][]meta.TableColumnDefinition

func (c columns) TableHandler(definitions []meta.TableColumnDefinition, print any) error {
	c[reflect.TypeOf(print).In(0)] = definitions
	return nil
}

func internal(object runtime.Object) runtime.Object {
	gvks, _, err := legacyscheme.Scheme.ObjectKinds(object)
	if err != nil {
		log.Fatal(err)
	}
	converted, err := legacyscheme.Scheme.ConvertToVersion(object, schema.GroupVersion{Group: gvks[0].Group, Version: runtime.APIVersionInternal})
	if err != nil {
		log.Fatal(err)
	}
	return converted
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("name the C++ file and the fixture to write")
	}
	caught := columns{}
	internalversion.AddHandlers(caught)
	generator := printers.NewTableGenerator().With(internalversion.AddHandlers)

	printed := map[schema.GroupVersionKind][]meta.TableColumnDefinition{}
	for _, gvk := range kinds() {
		object, err := legacyscheme.Scheme.New(gvk)
		if err != nil {
			log.Fatal(err)
		}
		if definitions := caught[reflect.TypeOf(internal(object))]; definitions != nil {
			printed[gvk] = definitions
		}
	}
	writeColumns(os.Args[1], printed)
	writeRows(os.Args[2], printed, generator)
}
