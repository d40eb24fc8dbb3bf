// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::apiextensions_v1 {

constexpr Field ConversionRequest_[] = {
    field("uid", 1, Shape::String, kRequired),
    field("desiredAPIVersion", 2, Shape::String, kRequired),
    field("objects", 3, Shape::Json, kList | kRequired | kAtomicList),
};
const TypeInfo ConversionRequest{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest", ConversionRequest_};

constexpr Field ConversionResponse_[] = {
    field("uid", 1, Shape::String, kRequired),
    field("convertedObjects", 2, Shape::Json, kList | kRequired | kAtomicList),
    field("result", 3, Shape::Message, kRequired, &meta_v1::Status),
};
const TypeInfo ConversionResponse{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse", ConversionResponse_};

constexpr Field ConversionReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("request", 1, Shape::Message, kPointer | kOmitEmpty, &ConversionRequest),
    field("response", 2, Shape::Message, kPointer | kOmitEmpty, &ConversionResponse),
};
const TypeInfo ConversionReview{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview", ConversionReview_};

constexpr Field CustomResourceColumnDefinition_[] = {
    field("name", 1, Shape::String, kRequired),
    field("type", 2, Shape::String, kRequired),
    field("format", 3, Shape::String, kOmitEmpty),
    field("description", 4, Shape::String, kOmitEmpty),
    field("priority", 5, Shape::Int32, kOmitEmpty),
    field("jsonPath", 6, Shape::String, kRequired),
};
const TypeInfo CustomResourceColumnDefinition{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition", CustomResourceColumnDefinition_};

constexpr Field CustomResourceConversion_[] = {
    field("strategy", 1, Shape::String, kRequired),
    field("webhook", 2, Shape::Message, kPointer | kOmitEmpty, &WebhookConversion),
};
const TypeInfo CustomResourceConversion{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion", CustomResourceConversion_};

constexpr Field CustomResourceDefinition_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &CustomResourceDefinitionSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &CustomResourceDefinitionStatus),
};
const TypeInfo CustomResourceDefinition{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition", CustomResourceDefinition_};

constexpr Field CustomResourceDefinitionCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 3, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo CustomResourceDefinitionCondition{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition", CustomResourceDefinitionCondition_};

constexpr Field CustomResourceDefinitionList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &CustomResourceDefinition),
};
const TypeInfo CustomResourceDefinitionList{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList", CustomResourceDefinitionList_};

constexpr Field CustomResourceDefinitionNames_[] = {
    field("plural", 1, Shape::String, kRequired),
    field("singular", 2, Shape::String, kOmitEmpty),
    field("shortNames", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("kind", 4, Shape::String, kRequired),
    field("listKind", 5, Shape::String, kOmitEmpty),
    field("categories", 6, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo CustomResourceDefinitionNames{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames", CustomResourceDefinitionNames_};

constexpr Field CustomResourceDefinitionSpec_[] = {
    field("group", 1, Shape::String, kRequired),
    field("names", 3, Shape::Message, kRequired, &CustomResourceDefinitionNames),
    field("scope", 4, Shape::String, kRequired),
    field("versions", 7, Shape::Message, kList | kRequired | kAtomicList, &CustomResourceDefinitionVersion),
    field("conversion", 9, Shape::Message, kPointer | kOmitEmpty, &CustomResourceConversion),
    field("preserveUnknownFields", 10, Shape::Bool, kOmitEmpty),
};
const TypeInfo CustomResourceDefinitionSpec{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec", CustomResourceDefinitionSpec_};

constexpr Field CustomResourceDefinitionStatus_[] = {
    field("conditions", 1, Shape::Message, kList | kMap, &CustomResourceDefinitionCondition, "", "type"),
    field("acceptedNames", 2, Shape::Message, 0, &CustomResourceDefinitionNames),
    field("storedVersions", 3, Shape::String, kList | kAtomicList),
};
const TypeInfo CustomResourceDefinitionStatus{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus", CustomResourceDefinitionStatus_};

constexpr Field CustomResourceDefinitionVersion_[] = {
    field("name", 1, Shape::String, kRequired),
    field("served", 2, Shape::Bool, kRequired),
    field("storage", 3, Shape::Bool, kRequired),
    field("deprecated", 7, Shape::Bool, kOmitEmpty),
    field("deprecationWarning", 8, Shape::String, kPointer | kOmitEmpty),
    field("schema", 4, Shape::Message, kPointer | kOmitEmpty, &CustomResourceValidation),
    field("subresources", 5, Shape::Message, kPointer | kOmitEmpty, &CustomResourceSubresources),
    field("additionalPrinterColumns", 6, Shape::Message, kList | kOmitEmpty | kAtomicList, &CustomResourceColumnDefinition),
    field("selectableFields", 9, Shape::Message, kList | kOmitEmpty | kAtomicList, &SelectableField),
};
const TypeInfo CustomResourceDefinitionVersion{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion", CustomResourceDefinitionVersion_};

constexpr Field CustomResourceSubresourceScale_[] = {
    field("specReplicasPath", 1, Shape::String, kRequired),
    field("statusReplicasPath", 2, Shape::String, kRequired),
    field("labelSelectorPath", 3, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo CustomResourceSubresourceScale{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale", CustomResourceSubresourceScale_};

const TypeInfo CustomResourceSubresourceStatus{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus", {}};

constexpr Field CustomResourceSubresources_[] = {
    field("status", 1, Shape::Message, kPointer | kOmitEmpty, &CustomResourceSubresourceStatus),
    field("scale", 2, Shape::Message, kPointer | kOmitEmpty, &CustomResourceSubresourceScale),
};
const TypeInfo CustomResourceSubresources{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources", CustomResourceSubresources_};

constexpr Field CustomResourceValidation_[] = {
    field("openAPIV3Schema", 1, Shape::Message, kPointer | kOmitEmpty, &JSONSchemaProps),
};
const TypeInfo CustomResourceValidation{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation", CustomResourceValidation_};

constexpr Field ExternalDocumentation_[] = {
    field("description", 1, Shape::String, kOmitEmpty),
    field("url", 2, Shape::String, kOmitEmpty),
};
const TypeInfo ExternalDocumentation{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation", ExternalDocumentation_};

constexpr Field JSONSchemaProps_[] = {
    field("id", 1, Shape::String, kOmitEmpty),
    field("$schema", 2, Shape::String, kOmitEmpty),
    field("$ref", 3, Shape::String, kPointer | kOmitEmpty),
    field("description", 4, Shape::String, kOmitEmpty),
    field("type", 5, Shape::String, kOmitEmpty),
    field("format", 6, Shape::String, kOmitEmpty),
    field("title", 7, Shape::String, kOmitEmpty),
    field("default", 8, Shape::Json, kPointer | kOmitEmpty),
    field("maximum", 9, Shape::Double, kPointer | kOmitEmpty),
    field("exclusiveMaximum", 10, Shape::Bool, kOmitEmpty),
    field("minimum", 11, Shape::Double, kPointer | kOmitEmpty),
    field("exclusiveMinimum", 12, Shape::Bool, kOmitEmpty),
    field("maxLength", 13, Shape::Int64, kPointer | kOmitEmpty),
    field("minLength", 14, Shape::Int64, kPointer | kOmitEmpty),
    field("pattern", 15, Shape::String, kOmitEmpty),
    field("maxItems", 16, Shape::Int64, kPointer | kOmitEmpty),
    field("minItems", 17, Shape::Int64, kPointer | kOmitEmpty),
    field("uniqueItems", 18, Shape::Bool, kOmitEmpty),
    field("multipleOf", 19, Shape::Double, kPointer | kOmitEmpty),
    field("enum", 20, Shape::Json, kList | kOmitEmpty | kAtomicList),
    field("maxProperties", 21, Shape::Int64, kPointer | kOmitEmpty),
    field("minProperties", 22, Shape::Int64, kPointer | kOmitEmpty),
    field("required", 23, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("items", 24, Shape::Json, kPointer | kOmitEmpty, &JSONSchemaPropsOrArray),
    field("allOf", 25, Shape::Message, kList | kOmitEmpty | kAtomicList, &JSONSchemaProps),
    field("oneOf", 26, Shape::Message, kList | kOmitEmpty | kAtomicList, &JSONSchemaProps),
    field("anyOf", 27, Shape::Message, kList | kOmitEmpty | kAtomicList, &JSONSchemaProps),
    field("not", 28, Shape::Message, kPointer | kOmitEmpty, &JSONSchemaProps),
    field("properties", 29, Shape::Message, kDict | kOmitEmpty, &JSONSchemaProps),
    field("additionalProperties", 30, Shape::Json, kPointer | kOmitEmpty, &JSONSchemaPropsOrBool),
    field("patternProperties", 31, Shape::Message, kDict | kOmitEmpty, &JSONSchemaProps),
    field("dependencies", 32, Shape::Json, kDict | kOmitEmpty, &JSONSchemaPropsOrStringArray),
    field("additionalItems", 33, Shape::Json, kPointer | kOmitEmpty, &JSONSchemaPropsOrBool),
    field("definitions", 34, Shape::Message, kDict | kOmitEmpty, &JSONSchemaProps),
    field("externalDocs", 35, Shape::Message, kPointer | kOmitEmpty, &ExternalDocumentation),
    field("example", 36, Shape::Json, kPointer | kOmitEmpty),
    field("nullable", 37, Shape::Bool, kOmitEmpty),
    field("x-kubernetes-preserve-unknown-fields", 38, Shape::Bool, kPointer | kOmitEmpty),
    field("x-kubernetes-embedded-resource", 39, Shape::Bool, kOmitEmpty),
    field("x-kubernetes-int-or-string", 40, Shape::Bool, kOmitEmpty),
    field("x-kubernetes-list-map-keys", 41, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("x-kubernetes-list-type", 42, Shape::String, kPointer | kOmitEmpty),
    field("x-kubernetes-map-type", 43, Shape::String, kPointer | kOmitEmpty),
    field("x-kubernetes-validations", 44, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ValidationRule, "rule", "rule"),
};
const TypeInfo JSONSchemaProps{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps", JSONSchemaProps_};

constexpr Field JSONSchemaPropsOrArray_[] = {
    field("schema", 1, Shape::Message, kPointer | kRequired, &JSONSchemaProps),
    field("jSONSchemas", 2, Shape::Message, kList | kRequired | kAtomicList, &JSONSchemaProps),
};
const TypeInfo JSONSchemaPropsOrArray{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray", JSONSchemaPropsOrArray_};

constexpr Field JSONSchemaPropsOrBool_[] = {
    field("allows", 1, Shape::Bool, kRequired),
    field("schema", 2, Shape::Message, kPointer | kRequired, &JSONSchemaProps),
};
const TypeInfo JSONSchemaPropsOrBool{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool", JSONSchemaPropsOrBool_};

constexpr Field JSONSchemaPropsOrStringArray_[] = {
    field("schema", 1, Shape::Message, kPointer | kRequired, &JSONSchemaProps),
    field("property", 2, Shape::String, kList | kRequired | kAtomicList),
};
const TypeInfo JSONSchemaPropsOrStringArray{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray", JSONSchemaPropsOrStringArray_};

constexpr Field SelectableField_[] = {
    field("jsonPath", 1, Shape::String, kRequired),
};
const TypeInfo SelectableField{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField", SelectableField_};

constexpr Field ServiceReference_[] = {
    field("namespace", 1, Shape::String, kRequired),
    field("name", 2, Shape::String, kRequired),
    field("path", 3, Shape::String, kPointer | kOmitEmpty),
    field("port", 4, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo ServiceReference{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference", ServiceReference_};

constexpr Field ValidationRule_[] = {
    field("rule", 1, Shape::String, kRequired),
    field("message", 2, Shape::String, kOmitEmpty),
    field("messageExpression", 3, Shape::String, kOmitEmpty),
    field("reason", 4, Shape::String, kPointer | kOmitEmpty),
    field("fieldPath", 5, Shape::String, kOmitEmpty),
    field("optionalOldSelf", 6, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ValidationRule{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule", ValidationRule_};

constexpr Field WebhookClientConfig_[] = {
    field("url", 3, Shape::String, kPointer | kOmitEmpty),
    field("service", 1, Shape::Message, kPointer | kOmitEmpty, &ServiceReference),
    field("caBundle", 2, Shape::Bytes, kOmitEmpty),
};
const TypeInfo WebhookClientConfig{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig", WebhookClientConfig_};

constexpr Field WebhookConversion_[] = {
    field("clientConfig", 2, Shape::Message, kPointer | kOmitEmpty, &WebhookClientConfig),
    field("conversionReviewVersions", 3, Shape::String, kList | kRequired | kAtomicList),
};
const TypeInfo WebhookConversion{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion", WebhookConversion_};

}  // namespace sparklab::lab::table::apiextensions_v1
