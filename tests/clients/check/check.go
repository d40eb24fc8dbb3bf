// Package check runs the tests of a suite and prints a line for each, as tests/clients/run reads
// them: "ok NAME", "not ok NAME" with indented reasons, or "skip NAME: why".
package check

import (
	"context"
	"fmt"
	"os"
	"path"
	"reflect"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

// T is one running test. Its methods may be called from the test's own goroutine only; Fatalf and
// Skipf end it.
type T struct {
	Name string
	// Ctx ends with the test, or when it takes longer than a minute and a half.
	Ctx      context.Context
	problems []string
	skipped  string
	cleanups []func()
}

type stop struct{}

func (t *T) Errorf(format string, values ...any) {
	t.problems = append(t.problems, fmt.Sprintf(format, values...))
}

func (t *T) Fatalf(format string, values ...any) {
	t.Errorf(format, values...)
	panic(stop{})
}

func (t *T) Skipf(format string, values ...any) {
	t.skipped = fmt.Sprintf(format, values...)
	panic(stop{})
}

// Cleanup is called at the test's end, last first.
func (t *T) Cleanup(f func()) { t.cleanups = append(t.cleanups, f) }

// Must ends the test when there is an error.
func (t *T) Must(err error) {
	if err != nil {
		t.Fatalf("%v%s", err, caller())
	}
}

// Equal notes a difference.
func (t *T) Equal(what string, shown, expected any) {
	if !reflect.DeepEqual(shown, expected) {
		t.Errorf("%s: shown %#v, expected %#v%s", what, shown, expected, caller())
	}
}

// Refused notes an error that is none, or that reads otherwise.
func (t *T) Refused(err error, text string) {
	if err == nil {
		t.Errorf("no error, expected: %s%s", text, caller())
	} else if err.Error() != text {
		t.Errorf("error    %s\nexpected %s%s", err, text, caller())
	}
}

// Eventually calls `holds` until it does; it should wait on something by itself where it can.
func (t *T) Eventually(what string, holds func() bool) {
	for !holds() {
		select {
		case <-t.Ctx.Done():
			t.Fatalf("never came true: %s%s", what, caller())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// Receive waits for a value.
func Receive[V any](t *T, what string, from <-chan V) V {
	select {
	case value := <-from:
		return value
	case <-t.Ctx.Done():
		t.Fatalf("waited in vain for %s%s", what, caller())
	}
	panic("unreachable")
}

// caller is the place in the test, to find it.
func caller() string {
	for _, line := range strings.Split(string(debug.Stack()), "\n") {
		line = strings.TrimSpace(line)
		if strings.Contains(line, ".go:") && !strings.Contains(line, "/check/") &&
			!strings.Contains(line, "runtime/") {
			return " (" + path.Base(strings.Fields(line)[0]) + ")"
		}
	}
	return ""
}

// Test is a named test.
type Test struct {
	Name string
	Run  func(t *T)
}

func runOne(test Test) string {
	ctx, cancel := context.WithTimeout(context.Background(), 90*time.Second)
	defer cancel()
	t := &T{Name: test.Name, Ctx: ctx}
	func() {
		defer func() {
			if failure := recover(); failure != nil {
				if _, ended := failure.(stop); !ended {
					t.Errorf("panic: %v\n%s", failure, debug.Stack())
				}
			}
		}()
		test.Run(t)
	}()
	for i := len(t.cleanups) - 1; i >= 0; i-- {
		t.cleanups[i]()
	}
	switch {
	case len(t.problems) > 0:
		why := strings.ReplaceAll(strings.Join(t.problems, "\n"), "\n", "\n  ")
		return fmt.Sprintf("not ok %s\n  %s", t.Name, why)
	case t.skipped != "":
		return fmt.Sprintf("skip %s: %s", t.Name, t.skipped)
	}
	return "ok " + t.Name
}

// Main runs the tests whose names match the patterns in the arguments (all without any), four at a
// time. A suite's exit code says nothing about its tests.
func Main(tests []Test) {
	var group sync.WaitGroup
	slots := make(chan struct{}, 4)
	var printing sync.Mutex
	for _, test := range tests {
		wanted := len(os.Args) < 2
		for _, pattern := range os.Args[1:] {
			matched, _ := path.Match(pattern, test.Name)
			wanted = wanted || matched
		}
		if !wanted {
			continue
		}
		group.Add(1)
		slots <- struct{}{}
		go func() {
			defer group.Done()
			line := runOne(test)
			printing.Lock()
			fmt.Println(line)
			printing.Unlock()
			<-slots
		}()
	}
	group.Wait()
}
