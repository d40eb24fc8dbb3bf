// Generates harness/lab/schema/table_*.cpp and doc_*.cpp: the Kubernetes types that the lab knows,
// from the struct tags (by reflection) and the comments (by parsing) of the Go modules in go.mod.
//
//	cd ci/generate-schema && go run . ../../harness/lab/schema
//	cd ci/generate-schema && go run . -samples ../../tests/fixtures/protobuf
package main

import (
	"flag"
	"log"
)

func main() {
	samples := flag.Bool("samples", false, "write the test fixtures instead of the tables")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name the folder to write to")
	}
	if *samples {
		writeSamples(flag.Arg(0))
		return
	}
	all := collect(kinds())
	writeTables(flag.Arg(0), all)
	writeDocs(flag.Arg(0), all)
}
