package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os/exec"
	"path/filepath"
	"strings"
)

// What a doc comment says: prose, and `+name=value` tags.
type comments struct {
	doc    string
	tags   map[string][]string
	fields map[string]comments
}

func (c comments) has(tag string) bool { _, there := c.tags[tag]; return there }
func (c comments) tag(name string) string {
	if values := c.tags[name]; len(values) > 0 {
		return values[0]
	}
	return ""
}

var parsed = map[string]map[string]comments{}

func commentsOf(pkg, typeName string) comments {
	if parsed[pkg] == nil {
		parsed[pkg] = parsePackage(pkg)
	}
	return parsed[pkg][typeName]
}

func parsePackage(pkg string) map[string]comments {
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", pkg).Output()
	if err != nil {
		log.Fatalf("go list %s: %v", pkg, err)
	}
	paths, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "*.go"))
	types := map[string]comments{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(filepath.Base(path), "generated.") {
			continue
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		if err != nil {
			log.Fatal(err)
		}
		for _, declaration := range file.Decls {
			group, ok := declaration.(*ast.GenDecl)
			if !ok || group.Tok != token.TYPE {
				continue
			}
			for _, spec := range group.Specs {
				addType(types, files, file, group, spec.(*ast.TypeSpec))
			}
		}
	}
	return types
}

func addType(types map[string]comments, files *token.FileSet, file *ast.File, group *ast.GenDecl, spec *ast.TypeSpec) {
	doc := spec.Doc
	if doc == nil {
		doc = group.Doc
	}
	found := read(doc)
	// A block of tags may stand above the doc comment, a blank line between them.
	start := group.Pos()
	if doc != nil {
		start = doc.Pos()
	}
	for _, above := range file.Comments {
		if files.Position(above.End()).Line == files.Position(start).Line-2 {
			for tag, values := range read(above).tags {
				found.tags[tag] = append(found.tags[tag], values...)
			}
		}
	}
	if body, ok := spec.Type.(*ast.StructType); ok {
		found.fields = map[string]comments{}
		for _, f := range body.Fields.List {
			for _, name := range f.Names {
				found.fields[name.Name] = read(f.Doc)
			}
			if len(f.Names) == 0 {
				found.fields[embeddedName(f.Type)] = read(f.Doc)
			}
		}
	}
	types[spec.Name.Name] = found
}

func embeddedName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.StarExpr:
		return embeddedName(e.X)
	}
	return ""
}

// read splits a comment the way kube-openapi does: tags and everything below `---` are left out,
// lines of a paragraph are joined.
func read(group *ast.CommentGroup) comments {
	found := comments{tags: map[string][]string{}}
	if group == nil {
		return found
	}
	var doc strings.Builder
	prose := true
	for _, line := range strings.Split(group.Text(), "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "+") {
			name, value, _ := strings.Cut(line[1:], "=")
			found.tags[name] = append(found.tags[name], strings.Trim(value, `"`))
			continue
		}
		if line == "---" {
			prose = false
		}
		if !prose || strings.HasPrefix(line, "TODO") {
			continue
		}
		switch {
		case line == "":
			if doc.Len() > 0 && !strings.HasSuffix(doc.String(), "\n\n") {
				doc.WriteString("\n\n")
			}
		default:
			if doc.Len() > 0 && !strings.HasSuffix(doc.String(), "\n\n") {
				doc.WriteByte(' ')
			}
			doc.WriteString(line)
		}
	}
	found.doc = strings.TrimSpace(doc.String())
	return found
}
