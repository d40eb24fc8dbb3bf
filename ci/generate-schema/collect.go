package main

import (
	"log"
	"reflect"
	"sort"
	"strconv"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
)

// One field as it stands in JSON. Fields of embedded structs are lifted into their parent.
type field struct {
	json                         string
	number                       int // 0: not in protobuf
	via                          int // protobuf number of the embedded struct that it was lifted from, or 0
	shape                        string
	list, dict, pointer          bool
	omitEmpty, omitZero          bool
	hasDefault                   bool
	required, atomic             bool
	merge, retain                bool
	mergeKey, listType, listKeys string
	message                      *message
	doc, defaults                string
	enum                         []enumValue
}

type message struct {
	pkg, name string // Go import path, type name
	openAPI   string
	atomic    bool
	doc       string
	fields    []field
}

type model struct {
	messages map[reflect.Type]*message
	kinds    map[schema.GroupVersionKind]*message
}

// Types with their own encoding in JSON.
var scalars = map[string]string{
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":                     "Time",
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":                "MicroTime",
	"k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":                 "Json",
	"k8s.io/apimachinery/pkg/api/resource.Quantity":                 "Quantity",
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString":               "IntOrString",
	"k8s.io/apimachinery/pkg/runtime.RawExtension":                  "Json",
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON": "Json",
}

// Structs whose JSON is one of their fields, without its name.
var unions = map[string]bool{
	"JSONSchemaPropsOrArray": true, "JSONSchemaPropsOrBool": true, "JSONSchemaPropsOrStringArray": true,
}

func collect(kinds map[schema.GroupVersionKind]reflect.Type) *model {
	m := &model{map[reflect.Type]*message{}, map[schema.GroupVersionKind]*message{}}
	for gvk, goType := range kinds {
		m.kinds[gvk] = m.message(goType)
	}
	return m
}

// "k8s.io/api/core/v1" -> "io.k8s.api.core.v1"
func openAPIPackage(pkg string) string {
	parts := strings.Split(pkg, "/")
	host := strings.Split(parts[0], ".")
	for i, j := 0, len(host)-1; i < j; i, j = i+1, j-1 {
		host[i], host[j] = host[j], host[i]
	}
	return strings.Join(append(host, parts[1:]...), ".")
}

func (m *model) message(t reflect.Type) *message {
	if known := m.messages[t]; known != nil {
		return known
	}
	comments := commentsOf(t.PkgPath(), t.Name())
	made := &message{pkg: t.PkgPath(), name: t.Name(), openAPI: openAPIPackage(t.PkgPath()) + "." + t.Name(),
		doc: comments.doc, atomic: comments.tag("structType") == "atomic"}
	m.messages[t] = made
	if t.Kind() == reflect.Slice { // ExtraValue: in protobuf a message with one list
		made.fields = []field{{json: "items", number: 1, shape: "String", list: true, omitEmpty: true}}
		return made
	}
	for i := 0; i < t.NumField(); i++ {
		made.fields = append(made.fields, m.lift(t, t.Field(i))...)
	}
	return made
}

func protobufNumber(f reflect.StructField) int {
	parts := strings.Split(f.Tag.Get("protobuf"), ",")
	if len(parts) < 2 {
		return 0
	}
	number, err := strconv.Atoi(parts[1])
	if err != nil {
		log.Fatalf("%s: %v", f.Name, err)
	}
	return number
}

// lift gives the field itself, or those of the struct that it embeds.
func (m *model) lift(parent reflect.Type, f reflect.StructField) []field {
	tag := strings.Split(f.Tag.Get("json"), ",")
	inline := f.Anonymous && tag[0] == ""
	if tag[0] == "-" {
		return nil
	}
	if !inline {
		return []field{m.field(parent, f, tag)}
	}
	embedded := m.message(f.Type)
	number := protobufNumber(f)
	fields := append([]field(nil), embedded.fields...)
	for i := range fields {
		if fields[i].via != 0 {
			log.Fatalf("%v.%s: embedded twice", parent, fields[i].json)
		}
		fields[i].via = number
		if number == 0 {
			fields[i].number = 0
		}
	}
	return fields
}

func (m *model) field(parent reflect.Type, f reflect.StructField, tag []string) field {
	if tag[0] == "" && !unions[parent.Name()] {
		log.Fatalf("%v.%s has no name in JSON", parent, f.Name)
	}
	made := field{json: tag[0], number: protobufNumber(f)}
	if made.json == "" {
		made.json = strings.ToLower(f.Name[:1]) + f.Name[1:]
	}
	for _, option := range tag[1:] {
		made.omitEmpty = made.omitEmpty || option == "omitempty"
		made.omitZero = made.omitZero || option == "omitzero"
	}
	for _, strategy := range strings.Split(f.Tag.Get("patchStrategy"), ",") {
		made.merge = made.merge || strategy == "merge"
		made.retain = made.retain || strategy == "retainKeys"
	}
	made.mergeKey = f.Tag.Get("patchMergeKey")

	comments := commentsOf(parent.PkgPath(), parent.Name()).fields[f.Name]
	made.doc = comments.doc
	made.listType = comments.tag("listType")
	made.listKeys = strings.Join(comments.tags["listMapKey"], " ")
	made.required = comments.has("required") || !made.omitEmpty && !comments.has("optional")
	made.hasDefault = comments.has("default")
	made.defaults = resolve(parent.PkgPath(), comments.tag("default"))
	made.atomic = comments.tag("mapType") == "atomic" || comments.tag("structType") == "atomic"

	t := f.Type
	if t.Kind() == reflect.Pointer {
		made.pointer, t = true, t.Elem()
	}
	named := t.PkgPath() + "." + t.Name()
	if t.Kind() == reflect.Map && scalars[named] == "" {
		made.dict, t = true, t.Elem()
	} else if t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 && !isStringList(t) {
		made.list, t = true, t.Elem()
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
	}
	m.setShape(&made, parent, t)
	if comments.tag("structType") == "granular" || comments.tag("mapType") == "granular" {
		made.atomic = false
	}
	if made.shape == "String" && t.PkgPath() != "" {
		made.enum = enumOf(t.PkgPath(), t.Name())
	}
	return made
}

func isStringList(t reflect.Type) bool { return t.Kind() == reflect.Slice && t.Name() == "ExtraValue" }

func (m *model) setShape(made *field, parent reflect.Type, t reflect.Type) {
	made.shape = scalars[t.PkgPath()+"."+t.Name()]
	if made.shape != "" {
		return
	}
	switch t.Kind() {
	case reflect.String:
		made.shape = "String"
	case reflect.Bool:
		made.shape = "Bool"
	case reflect.Int32:
		made.shape = "Int32"
	case reflect.Int64:
		made.shape = "Int64"
	case reflect.Float64:
		made.shape = "Double"
	case reflect.Slice:
		if isStringList(t) {
			made.shape, made.message = "Json", m.message(t)
		} else if t.Elem().Kind() == reflect.Uint8 {
			made.shape = "Bytes"
		}
	case reflect.Struct:
		made.shape, made.message = "Message", m.message(t)
		if unions[t.Name()] {
			made.shape = "Json"
		} else {
			made.atomic = made.atomic || made.message.atomic
		}
	}
	if made.shape == "" {
		log.Fatalf("%v.%s: no shape for %v", parent, made.json, t)
	}
}

// sorted lists the messages by package and name.
func (m *model) sorted() []*message {
	var all []*message
	for _, message := range m.messages {
		all = append(all, message)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].openAPI < all[j].openAPI })
	return all
}
