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
	values := map[string][]enumValue{}
	enums[pkg] = values
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
			if ok && group.Tok == token.CONST {
				addConstants(pkg, values, group)
			}
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

// read takes a comment apart the way kube-openapi does: tags, TODOs and everything below `---` are
// left out, lines of a paragraph are joined, indented lines stand alone.
func read(group *ast.CommentGroup) comments {
	found := comments{tags: map[string][]string{}}
	if group == nil {
		return found
	}
	doc := ""
	prose := true
	for _, line := range strings.Split(group.Text(), "\n") {
		words := strings.TrimSpace(line)
		if strings.HasPrefix(words, "+") {
			name, value, _ := strings.Cut(words[1:], "=")
			found.tags[name] = append(found.tags[name], strings.Trim(value, `"`))
			continue
		}
		prose = prose && !strings.HasPrefix(words, "---")
		switch {
		case !prose || strings.HasPrefix(words, "TODO"):
		case words == "":
			doc = strings.TrimRight(doc, " \n") + "\n\n"
		case strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t"):
			doc = strings.TrimSuffix(strings.TrimSuffix(doc, " "), "\n") + "\n" + strings.TrimRight(line, " ") + "\n"
		default:
			doc += words + " "
		}
	}
	found.doc = strings.TrimSpace(doc)
	return found
}

// An enum is a string type marked with +enum; its values are the constants of that type.
type enumValue struct{ value, doc string }

var enums = map[string]map[string][]enumValue{}
var constants = map[string]string{} // "k8s.io/api/core/v1.ProtocolTCP" -> "TCP"

// resolve follows `+default=ref(Name)`.
func resolve(pkg, value string) string {
	name, ok := strings.CutPrefix(value, "ref(")
	if !ok {
		return value
	}
	name = strings.TrimSuffix(name, ")")
	if !strings.Contains(name, "/") {
		name = pkg + "." + name
	}
	if constants[name] == "" {
		log.Fatalf("no constant %s", name)
	}
	return constants[name]
}

func enumOf(pkg, typeName string) []enumValue {
	if !commentsOf(pkg, typeName).has("enum") {
		return nil
	}
	return enums[pkg][typeName]
}

func addConstants(pkg string, values map[string][]enumValue, group *ast.GenDecl) {
	for _, spec := range group.Specs {
		constant := spec.(*ast.ValueSpec)
		named, ok := constant.Type.(*ast.Ident)
		if !ok || len(constant.Values) != 1 {
			continue
		}
		literal, ok := constant.Values[0].(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			continue
		}
		doc := constant.Doc
		if doc == nil && len(group.Specs) == 1 {
			doc = group.Doc
		}
		name, value := constant.Names[0].Name, strings.Trim(literal.Value, "\"")
		constants[pkg+"."+name] = value
		text := strings.TrimSpace(strings.TrimPrefix(read(doc).doc, name))
		values[named.Name] = append(values[named.Name], enumValue{value, text})
	}
}
