package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

const header = "// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.\n" +
	"// Don't edit; run the generator.\n"

// "k8s.io/api/core/v1" -> "core_v1"
func namespace(pkg string) string {
	parts := strings.Split(pkg, "/")
	return strings.Join(parts[len(parts)-2:], "_")
}

func cppName(m *message) string { return namespace(m.pkg) + "::" + m.name }

func write(folder, name, text string) {
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}

func packages(all []*message) (names []string, of map[string][]*message) {
	of = map[string][]*message{}
	for _, m := range all {
		if of[m.pkg] == nil {
			names = append(names, m.pkg)
		}
		of[m.pkg] = append(of[m.pkg], m)
	}
	return names, of
}

func writeTables(folder string, m *model) {
	all := m.sorted()
	names, of := packages(all)
	writeNames(folder, names, of)
	for _, pkg := range names {
		writePackage(folder, pkg, of[pkg])
	}
	writeIndex(folder, m, all)
}

func writeNames(folder string, names []string, of map[string][]*message) {
	var out strings.Builder
	out.WriteString(header + "#pragma once\n\n#include \"lab/schema/type_info.hpp\"\n\n")
	out.WriteString("// clang-format off\nnamespace sparklab::lab::table {\n")
	for _, pkg := range names {
		fmt.Fprintf(&out, "namespace %s {\nextern const TypeInfo", namespace(pkg))
		column := 21
		for i, m := range of[pkg] {
			if i > 0 {
				out.WriteByte(',')
			}
			if column += len(m.name) + 2; column > 98 {
				out.WriteString("\n   ")
				column = len(m.name) + 5
			}
			out.WriteString(" " + m.name)
		}
		out.WriteString(";\n}\n")
	}
	out.WriteString("}  // namespace sparklab::lab::table\n")
	write(folder, "table_names.hpp", out.String())
}

func writePackage(folder, pkg string, messages []*message) {
	var out strings.Builder
	out.WriteString(header + "#include \"lab/schema/table.hpp\"\n\n// clang-format off\n")
	fmt.Fprintf(&out, "namespace sparklab::lab::table::%s {\n", namespace(pkg))
	for _, m := range messages {
		atomic := ""
		if m.atomic {
			atomic = ", true"
		}
		if len(m.fields) == 0 {
			fmt.Fprintf(&out, "\nconst TypeInfo %s{\"%s\", {}%s};\n", m.name, m.openAPI, atomic)
			continue
		}
		fmt.Fprintf(&out, "\nconstexpr Field %s_[] = {\n", m.name)
		for _, f := range m.fields {
			out.WriteString("    " + fieldLine(pkg, f) + ",\n")
		}
		fmt.Fprintf(&out, "};\nconst TypeInfo %s{\"%s\", %s_%s};\n", m.name, m.openAPI, m.name, atomic)
	}
	fmt.Fprintf(&out, "\n}  // namespace sparklab::lab::table::%s\n", namespace(pkg))
	write(folder, "table_"+namespace(pkg)+".cpp", out.String())
}

func fieldLine(pkg string, f field) string {
	var flags []string
	add := func(set bool, name string) {
		if set {
			flags = append(flags, name)
		}
	}
	add(f.list, "kList")
	add(f.dict, "kDict")
	add(f.pointer, "kPointer")
	add(f.omitEmpty, "kOmitEmpty")
	add(f.omitZero, "kOmitZero")
	add(f.required, "kRequired")
	add(f.atomic, "kAtomic")
	add(f.merge, "kMerge")
	add(f.retain, "kRetainKeys")
	add(f.listType == "atomic", "kAtomicList")
	add(f.listType == "set", "kSet")
	add(f.listType == "map", "kMap")
	if len(flags) == 0 {
		flags = []string{"0"}
	}
	args := []string{fmt.Sprintf("%q", f.json), fmt.Sprint(f.number), "Shape::" + f.shape, strings.Join(flags, " | ")}
	message := "nullptr"
	if f.message != nil {
		message = "&" + cppName(f.message)
		if f.message.pkg == pkg {
			message = "&" + f.message.name
		}
	}
	rest := []string{message, fmt.Sprintf("%q", f.mergeKey), fmt.Sprintf("%q", f.listKeys), fmt.Sprint(f.via)}
	defaults := []string{"nullptr", `""`, `""`, "0"}
	for len(rest) > 0 && rest[len(rest)-1] == defaults[len(rest)-1] {
		rest = rest[:len(rest)-1]
	}
	return "field(" + strings.Join(append(args, rest...), ", ") + ")"
}

func writeIndex(folder string, m *model, all []*message) {
	var out strings.Builder
	out.WriteString(header + "#include \"lab/schema/table.hpp\"\n\n// clang-format off\n")
	out.WriteString("namespace sparklab::lab::table {\n\nnamespace {\n\n// Ordered by name.\nconstexpr const TypeInfo* kTypes[] = {\n")
	for _, message := range all {
		fmt.Fprintf(&out, "    &%s,\n", cppName(message))
	}
	out.WriteString("};\n\n// Ordered by kind, then API version.\nconstexpr KindOf kKinds[] = {\n")
	var lines []string
	for gvk, message := range m.kinds {
		lines = append(lines, fmt.Sprintf("    {\"%s\", \"%s\", &%s},\n", gvk.Kind, gvk.GroupVersion(), cppName(message)))
	}
	// Compared without the quotes' weight: "Pod" before "PodList".
	key := func(line string) string { return strings.ReplaceAll(line, "\"", "\x01") }
	sort.Slice(lines, func(i, j int) bool { return key(lines[i]) < key(lines[j]) })
	out.WriteString(strings.Join(lines, ""))
	out.WriteString("};\n\n}  // namespace\n\nstd::span<const TypeInfo* const> types() noexcept { return kTypes; }\n")
	out.WriteString("std::span<const KindOf> kinds() noexcept { return kKinds; }\n\n}  // namespace sparklab::lab::table\n")
	write(folder, "table_index.cpp", out.String())
}
