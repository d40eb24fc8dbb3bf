// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::rbac_v1 {

constexpr Field AggregationRule_[] = {
    field("clusterRoleSelectors", 1, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &meta_v1::LabelSelector),
};
const TypeInfo AggregationRule{"io.k8s.api.rbac.v1.AggregationRule", AggregationRule_};

constexpr Field ClusterRole_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("rules", 2, Shape::Message, kList | kAtomicList, &PolicyRule),
    field("aggregationRule", 3, Shape::Message, kPointer | kOmitEmpty, &AggregationRule),
};
const TypeInfo ClusterRole{"io.k8s.api.rbac.v1.ClusterRole", ClusterRole_};

constexpr Field ClusterRoleBinding_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("subjects", 2, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &Subject),
    field("roleRef", 3, Shape::Message, kRequired | kAtomic, &RoleRef),
};
const TypeInfo ClusterRoleBinding{"io.k8s.api.rbac.v1.ClusterRoleBinding", ClusterRoleBinding_};

constexpr Field ClusterRoleBindingList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ClusterRoleBinding),
};
const TypeInfo ClusterRoleBindingList{"io.k8s.api.rbac.v1.ClusterRoleBindingList", ClusterRoleBindingList_};

constexpr Field ClusterRoleList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ClusterRole),
};
const TypeInfo ClusterRoleList{"io.k8s.api.rbac.v1.ClusterRoleList", ClusterRoleList_};

constexpr Field PolicyRule_[] = {
    field("verbs", 1, Shape::String, kList | kRequired | kAtomicList),
    field("apiGroups", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("resources", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("resourceNames", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("nonResourceURLs", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo PolicyRule{"io.k8s.api.rbac.v1.PolicyRule", PolicyRule_};

constexpr Field Role_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("rules", 2, Shape::Message, kList | kAtomicList, &PolicyRule),
};
const TypeInfo Role{"io.k8s.api.rbac.v1.Role", Role_};

constexpr Field RoleBinding_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("subjects", 2, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &Subject),
    field("roleRef", 3, Shape::Message, kRequired | kAtomic, &RoleRef),
};
const TypeInfo RoleBinding{"io.k8s.api.rbac.v1.RoleBinding", RoleBinding_};

constexpr Field RoleBindingList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &RoleBinding),
};
const TypeInfo RoleBindingList{"io.k8s.api.rbac.v1.RoleBindingList", RoleBindingList_};

constexpr Field RoleList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Role),
};
const TypeInfo RoleList{"io.k8s.api.rbac.v1.RoleList", RoleList_};

constexpr Field RoleRef_[] = {
    field("apiGroup", 1, Shape::String, kRequired),
    field("kind", 2, Shape::String, kRequired),
    field("name", 3, Shape::String, kRequired),
};
const TypeInfo RoleRef{"io.k8s.api.rbac.v1.RoleRef", RoleRef_, true};

constexpr Field Subject_[] = {
    field("kind", 1, Shape::String, kRequired),
    field("apiGroup", 2, Shape::String, kOmitEmpty),
    field("name", 3, Shape::String, kRequired),
    field("namespace", 4, Shape::String, kOmitEmpty),
};
const TypeInfo Subject{"io.k8s.api.rbac.v1.Subject", Subject_, true};

}  // namespace sparklab::lab::table::rbac_v1
