// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::networking_v1 {

constexpr Field HTTPIngressPath_[] = {
    field("path", 1, Shape::String, kOmitEmpty),
    field("pathType", 3, Shape::String, kPointer | kRequired),
    field("backend", 2, Shape::Message, kRequired, &IngressBackend),
};
const TypeInfo HTTPIngressPath{"io.k8s.api.networking.v1.HTTPIngressPath", HTTPIngressPath_};

constexpr Field HTTPIngressRuleValue_[] = {
    field("paths", 1, Shape::Message, kList | kRequired | kAtomicList, &HTTPIngressPath),
};
const TypeInfo HTTPIngressRuleValue{"io.k8s.api.networking.v1.HTTPIngressRuleValue", HTTPIngressRuleValue_};

constexpr Field IPAddress_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &IPAddressSpec),
};
const TypeInfo IPAddress{"io.k8s.api.networking.v1.IPAddress", IPAddress_};

constexpr Field IPAddressList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &IPAddress),
};
const TypeInfo IPAddressList{"io.k8s.api.networking.v1.IPAddressList", IPAddressList_};

constexpr Field IPAddressSpec_[] = {
    field("parentRef", 1, Shape::Message, kPointer | kOmitEmpty | kRequired, &ParentReference),
};
const TypeInfo IPAddressSpec{"io.k8s.api.networking.v1.IPAddressSpec", IPAddressSpec_};

constexpr Field IPBlock_[] = {
    field("cidr", 1, Shape::String, kRequired),
    field("except", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo IPBlock{"io.k8s.api.networking.v1.IPBlock", IPBlock_};

constexpr Field Ingress_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &IngressSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &IngressStatus),
};
const TypeInfo Ingress{"io.k8s.api.networking.v1.Ingress", Ingress_};

constexpr Field IngressBackend_[] = {
    field("service", 4, Shape::Message, kPointer | kOmitEmpty, &IngressServiceBackend),
    field("resource", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &core_v1::TypedLocalObjectReference),
};
const TypeInfo IngressBackend{"io.k8s.api.networking.v1.IngressBackend", IngressBackend_};

constexpr Field IngressClass_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &IngressClassSpec),
};
const TypeInfo IngressClass{"io.k8s.api.networking.v1.IngressClass", IngressClass_};

constexpr Field IngressClassList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &IngressClass),
};
const TypeInfo IngressClassList{"io.k8s.api.networking.v1.IngressClassList", IngressClassList_};

constexpr Field IngressClassParametersReference_[] = {
    field("apiGroup", 1, Shape::String, kPointer | kOmitEmpty),
    field("kind", 2, Shape::String, kRequired),
    field("name", 3, Shape::String, kRequired),
    field("scope", 4, Shape::String, kPointer),
    field("namespace", 5, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo IngressClassParametersReference{"io.k8s.api.networking.v1.IngressClassParametersReference", IngressClassParametersReference_};

constexpr Field IngressClassSpec_[] = {
    field("controller", 1, Shape::String, kOmitEmpty),
    field("parameters", 2, Shape::Message, kPointer | kOmitEmpty, &IngressClassParametersReference),
};
const TypeInfo IngressClassSpec{"io.k8s.api.networking.v1.IngressClassSpec", IngressClassSpec_};

constexpr Field IngressList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Ingress),
};
const TypeInfo IngressList{"io.k8s.api.networking.v1.IngressList", IngressList_};

constexpr Field IngressLoadBalancerIngress_[] = {
    field("ip", 1, Shape::String, kOmitEmpty),
    field("hostname", 2, Shape::String, kOmitEmpty),
    field("ports", 4, Shape::Message, kList | kOmitEmpty | kAtomicList, &IngressPortStatus),
};
const TypeInfo IngressLoadBalancerIngress{"io.k8s.api.networking.v1.IngressLoadBalancerIngress", IngressLoadBalancerIngress_};

constexpr Field IngressLoadBalancerStatus_[] = {
    field("ingress", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &IngressLoadBalancerIngress),
};
const TypeInfo IngressLoadBalancerStatus{"io.k8s.api.networking.v1.IngressLoadBalancerStatus", IngressLoadBalancerStatus_};

constexpr Field IngressPortStatus_[] = {
    field("port", 1, Shape::Int32, kRequired),
    field("protocol", 2, Shape::String, kRequired),
    field("error", 3, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo IngressPortStatus{"io.k8s.api.networking.v1.IngressPortStatus", IngressPortStatus_};

constexpr Field IngressRule_[] = {
    field("host", 1, Shape::String, kOmitEmpty),
    field("http", 1, Shape::Message, kPointer | kOmitEmpty, &HTTPIngressRuleValue, "", "", 2),
};
const TypeInfo IngressRule{"io.k8s.api.networking.v1.IngressRule", IngressRule_};

constexpr Field IngressRuleValue_[] = {
    field("http", 1, Shape::Message, kPointer | kOmitEmpty, &HTTPIngressRuleValue),
};
const TypeInfo IngressRuleValue{"io.k8s.api.networking.v1.IngressRuleValue", IngressRuleValue_};

constexpr Field IngressServiceBackend_[] = {
    field("name", 1, Shape::String, kRequired),
    field("port", 2, Shape::Message, kOmitEmpty | kAtomic, &ServiceBackendPort),
};
const TypeInfo IngressServiceBackend{"io.k8s.api.networking.v1.IngressServiceBackend", IngressServiceBackend_};

constexpr Field IngressSpec_[] = {
    field("ingressClassName", 4, Shape::String, kPointer | kOmitEmpty),
    field("defaultBackend", 1, Shape::Message, kPointer | kOmitEmpty, &IngressBackend),
    field("tls", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &IngressTLS),
    field("rules", 3, Shape::Message, kList | kOmitEmpty | kAtomicList, &IngressRule),
};
const TypeInfo IngressSpec{"io.k8s.api.networking.v1.IngressSpec", IngressSpec_};

constexpr Field IngressStatus_[] = {
    field("loadBalancer", 1, Shape::Message, kOmitEmpty, &IngressLoadBalancerStatus),
};
const TypeInfo IngressStatus{"io.k8s.api.networking.v1.IngressStatus", IngressStatus_};

constexpr Field IngressTLS_[] = {
    field("hosts", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("secretName", 2, Shape::String, kOmitEmpty),
};
const TypeInfo IngressTLS{"io.k8s.api.networking.v1.IngressTLS", IngressTLS_};

constexpr Field NetworkPolicy_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &NetworkPolicySpec),
};
const TypeInfo NetworkPolicy{"io.k8s.api.networking.v1.NetworkPolicy", NetworkPolicy_};

constexpr Field NetworkPolicyEgressRule_[] = {
    field("ports", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &NetworkPolicyPort),
    field("to", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &NetworkPolicyPeer),
};
const TypeInfo NetworkPolicyEgressRule{"io.k8s.api.networking.v1.NetworkPolicyEgressRule", NetworkPolicyEgressRule_};

constexpr Field NetworkPolicyIngressRule_[] = {
    field("ports", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &NetworkPolicyPort),
    field("from", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &NetworkPolicyPeer),
};
const TypeInfo NetworkPolicyIngressRule{"io.k8s.api.networking.v1.NetworkPolicyIngressRule", NetworkPolicyIngressRule_};

constexpr Field NetworkPolicyList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &NetworkPolicy),
};
const TypeInfo NetworkPolicyList{"io.k8s.api.networking.v1.NetworkPolicyList", NetworkPolicyList_};

constexpr Field NetworkPolicyPeer_[] = {
    field("podSelector", 1, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("namespaceSelector", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("ipBlock", 3, Shape::Message, kPointer | kOmitEmpty, &IPBlock),
};
const TypeInfo NetworkPolicyPeer{"io.k8s.api.networking.v1.NetworkPolicyPeer", NetworkPolicyPeer_};

constexpr Field NetworkPolicyPort_[] = {
    field("protocol", 1, Shape::String, kPointer | kOmitEmpty),
    field("port", 2, Shape::IntOrString, kPointer | kOmitEmpty),
    field("endPort", 3, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo NetworkPolicyPort{"io.k8s.api.networking.v1.NetworkPolicyPort", NetworkPolicyPort_};

constexpr Field NetworkPolicySpec_[] = {
    field("podSelector", 1, Shape::Message, kAtomic, &meta_v1::LabelSelector),
    field("ingress", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &NetworkPolicyIngressRule),
    field("egress", 3, Shape::Message, kList | kOmitEmpty | kAtomicList, &NetworkPolicyEgressRule),
    field("policyTypes", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo NetworkPolicySpec{"io.k8s.api.networking.v1.NetworkPolicySpec", NetworkPolicySpec_};

constexpr Field ParentReference_[] = {
    field("group", 1, Shape::String, kOmitEmpty),
    field("resource", 2, Shape::String, kOmitEmpty | kRequired),
    field("namespace", 3, Shape::String, kOmitEmpty),
    field("name", 4, Shape::String, kOmitEmpty | kRequired),
};
const TypeInfo ParentReference{"io.k8s.api.networking.v1.ParentReference", ParentReference_};

constexpr Field ServiceBackendPort_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("number", 2, Shape::Int32, kOmitEmpty),
};
const TypeInfo ServiceBackendPort{"io.k8s.api.networking.v1.ServiceBackendPort", ServiceBackendPort_, true};

constexpr Field ServiceCIDR_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &ServiceCIDRSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &ServiceCIDRStatus),
};
const TypeInfo ServiceCIDR{"io.k8s.api.networking.v1.ServiceCIDR", ServiceCIDR_};

constexpr Field ServiceCIDRList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ServiceCIDR),
};
const TypeInfo ServiceCIDRList{"io.k8s.api.networking.v1.ServiceCIDRList", ServiceCIDRList_};

constexpr Field ServiceCIDRSpec_[] = {
    field("cidrs", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo ServiceCIDRSpec{"io.k8s.api.networking.v1.ServiceCIDRSpec", ServiceCIDRSpec_};

constexpr Field ServiceCIDRStatus_[] = {
    field("conditions", 1, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &meta_v1::Condition, "type", "type"),
};
const TypeInfo ServiceCIDRStatus{"io.k8s.api.networking.v1.ServiceCIDRStatus", ServiceCIDRStatus_};

}  // namespace sparklab::lab::table::networking_v1
