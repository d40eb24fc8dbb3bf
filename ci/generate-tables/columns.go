package main

import (
	"fmt"
	"log"
	"os"
	"reflect"
	"strings"

	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

const columnsHeader = `// Made by ci/generate-tables from the printers of kube-apiserver 1.34.4. Don't edit; run the
// generator.
#include "lab/printers/columns.hpp"

// clang-format off
namespace sparklab::lab::printers {

namespace {

`

func quoted(text string) string { return fmt.Sprintf("%q", text) }

func writeColumns(path string, printed map[schema.GroupVersionKind][]meta.TableColumnDefinition) {
	var out, index strings.Builder
	out.WriteString(columnsHeader)
	texts := map[string]string{
		meta.ObjectMeta{}.SwaggerDoc()["name"]:                 "kName",
		meta.ObjectMeta{}.SwaggerDoc()["creationTimestamp"]:    "kCreated",
		"Names of each container in the template.":             "kContainers",
		"Images referenced by each container in the template.": "kImages",
	}
	for _, name := range []string{"kName", "kCreated", "kContainers", "kImages"} {
		for text, constant := range texts {
			if constant == name {
				fmt.Fprintf(&out, "constexpr std::string_view %s =\n    %s;\n", constant, quoted(text))
			}
		}
	}
	known := map[uintptr]string{} // kinds of several versions share their columns
	for _, gvk := range kinds() {
		definitions := printed[gvk]
		if definitions == nil {
			continue
		}
		pointer := reflect.ValueOf(definitions).Pointer()
		if known[pointer] == "" {
			known[pointer] = "k" + gvk.Kind + "Columns"
			fmt.Fprintf(&out, "\nconstexpr Definition %s[] = {\n", known[pointer])
			for _, d := range definitions {
				text := texts[d.Description]
				if text == "" {
					text = quoted(d.Description)
				}
				fmt.Fprintf(&out, "    {%s, %s, %s, %d,\n     %s},\n", quoted(d.Name), quoted(d.Type), quoted(d.Format), d.Priority, text)
			}
			out.WriteString("};\n")
		}
		fmt.Fprintf(&index, "    {\"%s\", \"%s\", %s},\n", gvk.Kind, gvk.GroupVersion(), known[pointer])
	}
	fmt.Fprintf(&out, "\n// Ordered by kind, then API version.\nconstexpr KindColumns kAll[] = {\n%s};\n\n", index.String())
	out.WriteString("}  // namespace\n\nstd::span<const KindColumns> definitions() noexcept { return kAll; }\n\n}  // namespace sparklab::lab::printers\n")
	if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
