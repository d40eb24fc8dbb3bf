package main

import (
	"fmt"
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
			fmt.Fprintf(&out, "\n     %s", literal(f.doc))
		}
		out.WriteString("},\n")
	}
	fmt.Fprintf(&out, "};\n\n}  // namespace\n\nstd::span<const Docs> %s() noexcept { return kDocs; }\n\n", function)
	out.WriteString("}  // namespace sparklab::lab::table\n")
	write(folder, "docs_"+file+".cpp", out.String())
}

// literal is one line of the text; byte 1 stands between its paragraphs.
func literal(doc string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range strings.ReplaceAll(doc, "\n\n", "\x01") {
		switch r {
		case '"', '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case 1:
			out.WriteString("\\001")
		case '\t', '\n':
			out.WriteByte(' ')
		default:
			out.WriteRune(r)
		}
	}
	out.WriteString("\\n\"")
	return out.String()
}
