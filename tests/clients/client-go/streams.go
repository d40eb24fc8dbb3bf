package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/httpstream"
	"k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/tools/portforward"
	"k8s.io/client-go/tools/remotecommand"
	"k8s.io/client-go/transport/spdy"
	"k8s.io/client-go/util/exec"

	"sparklab/check"
)

func (p *place) streamURL(pod, subresource string, options *corev1.PodExecOptions) *url.URL {
	request := p.client.CoreV1().RESTClient().Post().Namespace(p.ns).Resource("pods").Name(pod).
		SubResource(subresource)
	if options != nil {
		request = request.VersionedParams(options, scheme.ParameterCodec)
	}
	return request.URL()
}

type dial func(p *place, url *url.URL) remotecommand.Executor

func bySpdy(p *place, url *url.URL) remotecommand.Executor {
	executor, err := remotecommand.NewSPDYExecutor(p.config, "POST", url)
	p.Must(err)
	return executor
}

func byWebSocket(p *place, url *url.URL) remotecommand.Executor {
	executor, err := remotecommand.NewWebSocketExecutor(p.config, "GET", url.String())
	p.Must(err)
	return executor
}

// sizes is a terminal that is resized once.
type sizes struct {
	queue chan remotecommand.TerminalSize
}

func (s sizes) Next() *remotecommand.TerminalSize {
	size, more := <-s.queue
	if !more {
		return nil
	}
	return &size
}

func execBy(t *check.T, dial dial) {
	p := in(t)
	p.running("x", "sleep 1000")
	run := func(script string, stdin io.Reader) (string, string, error) {
		var stdout, stderr bytes.Buffer
		executor := dial(p, p.streamURL("x", "exec", &corev1.PodExecOptions{
			Command: []string{"sh", "-c", script}, Stdin: stdin != nil, Stdout: true, Stderr: true}))
		err := executor.StreamWithContext(t.Ctx, remotecommand.StreamOptions{Stdin: stdin, Stdout: &stdout, Stderr: &stderr})
		return stdout.String(), stderr.String(), err
	}
	out, errors, err := run("cat; echo problem >&2", strings.NewReader("hello\n"))
	t.Must(err)
	t.Equal("stdout", out, "hello\n")
	t.Equal("stderr", errors, "problem\n")
	big := strings.Repeat("0123456789abcdef", 65536)
	out, _, err = run("cat", strings.NewReader(big))
	t.Must(err)
	t.Equal("a megabyte", len(out), len(big))
	_, _, err = run("exit 7", nil)
	if code, isCode := err.(exec.CodeExitError); !isCode || code.Code != 7 {
		t.Errorf("exit code: %v", err)
	}
	_, _, err = run("kill -9 $$", nil)
	if code, isCode := err.(exec.CodeExitError); !isCode || code.Code != 137 {
		t.Errorf("killed: %v", err)
	}
	missing := dial(p, p.streamURL("nosuch", "exec", &corev1.PodExecOptions{Command: []string{"true"}, Stdout: true}))
	err = missing.StreamWithContext(t.Ctx, remotecommand.StreamOptions{Stdout: io.Discard})
	if err == nil || !strings.Contains(err.Error(), `pods "nosuch" not found`) {
		t.Errorf("missing pod: %v", err)
	}

	terminal := sizes{make(chan remotecommand.TerminalSize, 1)}
	terminal.queue <- remotecommand.TerminalSize{Width: 91, Height: 37}
	var screen bytes.Buffer
	executor := dial(p, p.streamURL("x", "exec", &corev1.PodExecOptions{
		Command: []string{"sh", "-c", "until stty size | grep '37 91'; do :; done"},
		Stdin:   true, Stdout: true, TTY: true}))
	input, keep := io.Pipe()
	defer keep.Close()
	t.Must(executor.StreamWithContext(t.Ctx, remotecommand.StreamOptions{Stdin: input, Stdout: &screen,
		Tty: true, TerminalSizeQueue: terminal}))
	t.Equal("terminal", strings.Contains(screen.String(), "37 91\r\n"), true)

	// A caller who gives up gets out, and the command goes on without him.
	ctx, cancel := context.WithCancel(t.Ctx)
	reader, writer := io.Pipe()
	ended := make(chan error, 1)
	executor = dial(p, p.streamURL("x", "exec", &corev1.PodExecOptions{
		Command: []string{"sh", "-c", "echo on; sleep 1000"}, Stdout: true}))
	go func() { ended <- executor.StreamWithContext(ctx, remotecommand.StreamOptions{Stdout: writer}) }()
	line, err := bufio.NewReader(reader).ReadString('\n')
	t.Must(err)
	t.Equal("line", line, "on\n")
	cancel()
	t.Equal("cancelled", check.Receive(t, "the end", ended) != nil, true)
}

func execSpdy(t *check.T)      { execBy(t, bySpdy) }
func execWebSocket(t *check.T) { execBy(t, byWebSocket) }

func attach(t *check.T) {
	p := in(t)
	pod := podOf("x", `while read line; do echo "got $line"; [ "$line" = end ] && exit 0; done`)
	// Without stdinOnce the container runtime detaches a client whose input ends.
	pod.Spec.Containers[0].Stdin, pod.Spec.Containers[0].StdinOnce = true, true
	made, err := p.client.CoreV1().Pods(p.ns).Create(t.Ctx, pod, metav1.CreateOptions{})
	t.Must(err)
	p.await(made, func(pod *corev1.Pod) bool { return pod.Status.Phase == corev1.PodRunning })
	target := p.client.CoreV1().RESTClient().Post().Namespace(p.ns).Resource("pods").Name("x").
		SubResource("attach").VersionedParams(&corev1.PodAttachOptions{Stdin: true, Stdout: true},
		scheme.ParameterCodec).URL()
	websocket := byWebSocket(p, target)
	executor, err := remotecommand.NewFallbackExecutor(websocket, bySpdy(p, target), httpstream.IsUpgradeFailure)
	t.Must(err)
	var out bytes.Buffer
	t.Must(executor.StreamWithContext(t.Ctx, remotecommand.StreamOptions{
		Stdin: strings.NewReader("one\nend\n"), Stdout: &out}))
	t.Equal("answer", out.String(), "got one\ngot end\n")
}

func (p *place) forward(dialer httpstream.Dialer) {
	stop, ready := make(chan struct{}), make(chan struct{})
	var errors bytes.Buffer
	forwarder, err := portforward.NewOnAddresses(dialer, []string{"127.0.0.1"}, []string{"0:8080"}, stop, ready,
		io.Discard, &errors)
	p.Must(err)
	ended := make(chan error, 1)
	go func() { ended <- forwarder.ForwardPorts() }()
	select {
	case <-ready:
	case err := <-ended:
		p.Fatalf("not ready: %v %s", err, errors.String())
	case <-p.Ctx.Done():
		p.Fatalf("never ready")
	}
	ports, err := forwarder.GetPorts()
	p.Must(err)
	for i := range 3 {
		conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", ports[0].Local))
		p.Must(err)
		fmt.Fprintf(conn, "hello %d\n", i)
		answer, err := bufio.NewReader(conn).ReadString('\n')
		p.Must(err)
		p.Equal("echo", answer, fmt.Sprintf("hello %d\n", i))
		conn.Close()
	}
	close(stop)
	check.Receive(p.T, "the forwarder's end", ended)
}

// Python is in the lab's images, as it is what they are made of; on another cluster this needs one.
const echo = `exec python3 -c '
import socketserver
class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line)
server = socketserver.ThreadingTCPServer(("", 8080), Echo)
print("ready", flush=True)
server.serve_forever()'`

func (p *place) echoing() {
	pod := podOf("echo", echo)
	pod.Spec.Containers[0].ReadinessProbe = &corev1.Probe{PeriodSeconds: 1, ProbeHandler: corev1.ProbeHandler{
		TCPSocket: &corev1.TCPSocketAction{}}}
	pod.Spec.Containers[0].ReadinessProbe.TCPSocket.Port.IntVal = 8080
	made, err := p.client.CoreV1().Pods(p.ns).Create(p.Ctx, pod, metav1.CreateOptions{})
	p.Must(err)
	p.await(made, func(pod *corev1.Pod) bool {
		return len(pod.Status.ContainerStatuses) > 0 && pod.Status.ContainerStatuses[0].Ready
	})
}

func portForward(t *check.T) {
	p := in(t)
	p.echoing()
	target := p.streamURL("echo", "portforward", nil)
	transport, upgrader, err := spdy.RoundTripperFor(p.config)
	t.Must(err)
	p.forward(spdy.NewDialer(upgrader, &http.Client{Transport: transport}, "POST", target))
	tunnel, err := portforward.NewSPDYOverWebsocketDialer(target, p.config)
	t.Must(err)
	p.forward(tunnel)
}

func logs(t *check.T) {
	p := in(t)
	p.running("x", "echo one; echo two; read line < /dev/zero; sleep 1000")
	stream, err := p.client.CoreV1().Pods(p.ns).GetLogs("x", &corev1.PodLogOptions{Follow: true, Timestamps: true}).Stream(t.Ctx)
	t.Must(err)
	defer stream.Close()
	reader := bufio.NewReader(stream)
	for _, word := range []string{"one\n", "two\n"} {
		line, err := reader.ReadString('\n')
		t.Must(err)
		_, text, _ := strings.Cut(line, " ")
		t.Equal("line", text, word)
	}
	one := int64(1)
	tail, err := p.client.CoreV1().Pods(p.ns).GetLogs("x", &corev1.PodLogOptions{TailLines: &one}).DoRaw(t.Ctx)
	t.Must(err)
	t.Equal("tail", string(tail), "two\n")
	_, err = p.client.CoreV1().Pods(p.ns).GetLogs("x", &corev1.PodLogOptions{Container: "nosuch"}).Stream(t.Ctx)
	t.Refused(err, "container nosuch is not valid for pod x")
	_, err = p.client.CoreV1().Pods(p.ns).GetLogs("x", &corev1.PodLogOptions{Previous: true}).Stream(t.Ctx)
	t.Refused(err, `previous terminated container "main" in pod "x" not found`)
}
