package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

const docsHeader = header + `#include "lab/schema/docs.hpp"

// The words are those of the Kubernetes authors (Apache License 2.0). The first line of a text
// describes the type, the others its fields in the order of the table.
// clang-format off
namespace sparklab::lab::table {

namespace {

`

// writeDocs writes the descriptions of all types: what kubectl explain shows.
func writeDocs(folder string, m *model) {
	all := m.sorted()
	names, of := packages(all)
	// core/v1 is half of all; two files compile in parallel.
	writeDocsFile(folder, "core", "coreDocs", of["k8s.io/api/core/v1"])
	var others []*message
	for _, pkg := range names {
		if pkg != "k8s.io/api/core/v1" {
			others = append(others, of[pkg]...)
		}
	}
	writeDocsFile(folder, "others", "otherDocs", others)
}

func writeDocsFile(folder, file, function string, messages []*message) {
	var out strings.Builder
	out.WriteString(docsHeader)
	out.WriteString("constexpr Docs kDocs[] = {\n")
	for _, m := range messages {
		fmt.Fprintf(&out, "    {\"%s\",\n     %s", m.openAPI, literal(m.doc))
		for _, f := range m.fields {
			fmt.Fprintf(&out, "\n     %s", literal(describe(f)))
		}
		out.WriteString("},\n")
	}
	fmt.Fprintf(&out, "};\n\n}  // namespace\n\nstd::span<const Docs> %s() noexcept { return kDocs; }\n\n", function)
	out.WriteString("}  // namespace sparklab::lab::table\n")
	write(folder, "docs_"+file+".cpp", out.String())
}

// describe adds to a field's description what else only OpenAPI tells: a default after byte 2, and
// the values of an enum, each after byte 3.
func describe(f field) string {
	text := f.doc
	if len(f.enum) > 0 {
		values := append([]enumValue(nil), f.enum...)
		sort.Slice(values, func(i, j int) bool { return values[i].value < values[j].value })
		if !f.list {
			text += "\n\nPossible enum values:"
			for _, v := range values {
				text += strings.TrimRight(fmt.Sprintf("\n - `%q` %s", v.value, strings.Join(strings.Fields(v.doc), " ")), " ")
			}
			text = strings.TrimLeft(text, "\n")
		}
		for _, v := range values {
			text += "\x03" + v.value
		}
	}
	if f.hasDefault {
		value := f.defaults
		if f.shape == "String" {
			value = strconv.Quote(value)
		}
		text += "\x02" + value
	}
	return text
}

// literal is one line of the text, with byte 1 for its line ends.
func literal(doc string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range doc {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString("\\001")
		case r == '\t':
			out.WriteString("\\t")
		case r < ' ':
			fmt.Fprintf(&out, "\\%03o", r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteString("\\n\"")
	return out.String()
}
