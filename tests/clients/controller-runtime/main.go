// controller-runtime, as operators are written: a manager, a reconciler of a kind of its own, and
// webhooks that the API server calls back.
package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"

	admissionv1 "k8s.io/api/admissionregistration/v1"
	corev1 "k8s.io/api/core/v1"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller/controllerutil"
	"sigs.k8s.io/controller-runtime/pkg/log"
	"sigs.k8s.io/controller-runtime/pkg/metrics/server"
	"sigs.k8s.io/controller-runtime/pkg/webhook"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"

	"github.com/go-logr/logr"

	"sparklab/check"
)

const (
	space     = "controller-runtime"
	finalizer = "cr.example.com/farewell"
)

var types = runtime.NewScheme()

// operator is the reconciler.
type operator struct {
	client.Client
	farewells chan string
}

func (o *operator) Reconcile(ctx context.Context, request ctrl.Request) (ctrl.Result, error) {
	var gadget Gadget
	if err := o.Get(ctx, request.NamespacedName, &gadget); err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	if !gadget.DeletionTimestamp.IsZero() {
		if controllerutil.RemoveFinalizer(&gadget, finalizer) {
			err := o.Update(ctx, &gadget)
			if err == nil {
				o.farewells <- gadget.Name
			}
			return ctrl.Result{}, err
		}
		return ctrl.Result{}, nil
	}
	if controllerutil.AddFinalizer(&gadget, finalizer) {
		return ctrl.Result{}, o.Update(ctx, &gadget)
	}
	for i := range gadget.Spec.Count {
		part := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: fmt.Sprintf("%s-%d", gadget.Name, i), Namespace: gadget.Namespace}}
		if _, err := controllerutil.CreateOrUpdate(ctx, o, part, func() error {
			part.Data = map[string]string{"color": gadget.Spec.Color}
			return controllerutil.SetControllerReference(&gadget, part, o.Scheme())
		}); err != nil {
			return ctrl.Result{}, err
		}
	}
	var parts corev1.ConfigMapList
	if err := o.List(ctx, &parts, client.InNamespace(gadget.Namespace), client.MatchingFields{"owner": gadget.Name}); err != nil {
		return ctrl.Result{}, err
	}
	before := gadget.DeepCopyObject().(*Gadget)
	gadget.Status.Ready, gadget.Status.ObservedGeneration = len(parts.Items), gadget.Generation
	meta.SetStatusCondition(&gadget.Status.Conditions, metav1.Condition{Type: "Ready", Status: metav1.ConditionTrue,
		Reason: "Counted", ObservedGeneration: gadget.Generation})
	return ctrl.Result{}, o.Status().Patch(ctx, &gadget, client.MergeFrom(before))
}

// Default and the Validate functions are the webhooks.
type hooks struct{}

func (hooks) Default(_ context.Context, object runtime.Object) error {
	if gadget := object.(*Gadget); gadget.Spec.Color == "" {
		gadget.Spec.Color = "grey"
	}
	return nil
}

func (hooks) ValidateCreate(_ context.Context, object runtime.Object) (admission.Warnings, error) {
	gadget := object.(*Gadget)
	if gadget.Spec.Count > 5 {
		return nil, fmt.Errorf("spec.count is %d, which is more than 5", gadget.Spec.Count)
	}
	if gadget.Spec.Color == "pink" {
		return admission.Warnings{"pink is out of fashion"}, nil
	}
	return nil, nil
}

func (h hooks) ValidateUpdate(ctx context.Context, old, object runtime.Object) (admission.Warnings, error) {
	if object.(*Gadget).Spec.Color != old.(*Gadget).Spec.Color {
		return nil, fmt.Errorf("spec.color cannot be changed")
	}
	return h.ValidateCreate(ctx, object)
}

func (hooks) ValidateDelete(_ context.Context, object runtime.Object) (admission.Warnings, error) {
	if object.(*Gadget).Annotations["keep"] != "" {
		return nil, fmt.Errorf("it is to be kept")
	}
	return nil, nil
}

// identity writes a certificate for 127.0.0.1 where the webhook server looks for it.
func identity(folder string) ([]byte, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "hooks"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, DNSNames: []string{"hooks." + space + ".svc"}}
	certificate, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, err
	}
	private, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return nil, err
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate})
	if err = os.WriteFile(filepath.Join(folder, "tls.crt"), text, 0o600); err != nil {
		return nil, err
	}
	return text, os.WriteFile(filepath.Join(folder, "tls.key"),
		pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: private}), 0o600)
}

func freePort(t *check.T) int {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	t.Must(err)
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

// webhooks configures what the manager serves on `port`.
func webhooks(authority []byte, port int) (*admissionv1.MutatingWebhookConfiguration, *admissionv1.ValidatingWebhookConfiguration) {
	none := admissionv1.SideEffectClassNone
	at := func(path string) admissionv1.WebhookClientConfig {
		url := fmt.Sprintf("https://127.0.0.1:%d%s", port, path)
		return admissionv1.WebhookClientConfig{URL: &url, CABundle: authority}
	}
	rules := func(operations ...admissionv1.OperationType) []admissionv1.RuleWithOperations {
		return []admissionv1.RuleWithOperations{{Operations: operations, Rule: admissionv1.Rule{
			APIGroups: []string{"cr.example.com"}, APIVersions: []string{"v1"}, Resources: []string{"gadgets"}}}}
	}
	name := metav1.ObjectMeta{Name: "gadgets"}
	return &admissionv1.MutatingWebhookConfiguration{ObjectMeta: name, Webhooks: []admissionv1.MutatingWebhook{{
			Name: "default.cr.example.com", ClientConfig: at("/mutate-cr-example-com-v1-gadget"), SideEffects: &none,
			AdmissionReviewVersions: []string{"v1"}, Rules: rules(admissionv1.Create, admissionv1.Update)}}},
		&admissionv1.ValidatingWebhookConfiguration{ObjectMeta: name, Webhooks: []admissionv1.ValidatingWebhook{{
			Name: "validate.cr.example.com", ClientConfig: at("/validate-cr-example-com-v1-gadget"), SideEffects: &none,
			AdmissionReviewVersions: []string{"v1"}, Rules: rules(admissionv1.Create, admissionv1.Update, admissionv1.Delete)}}}
}

// started is a running manager.
type started struct {
	*check.T
	client.Client
	live     client.Client // without the cache
	operator *operator
	port     int
	ca       []byte
}

func start(t *check.T) *started {
	config, err := ctrl.GetConfig()
	t.Must(err)
	live, err := client.New(config, client.Options{Scheme: types})
	t.Must(err)
	ctx, stop := context.WithCancel(t.Ctx)
	t.Must(live.Create(ctx, &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: space}}))
	crd := definition()
	t.Must(live.Create(ctx, crd))
	t.Eventually("the kind is established", func() bool {
		t.Must(live.Get(ctx, client.ObjectKeyFromObject(crd), crd))
		for _, condition := range crd.Status.Conditions {
			if condition.Type == apiextensionsv1.Established {
				return condition.Status == apiextensionsv1.ConditionTrue
			}
		}
		return false
	})

	folder, err := os.MkdirTemp("", "webhooks")
	t.Must(err)
	authority, err := identity(folder)
	t.Must(err)
	port := freePort(t)
	manager, err := ctrl.NewManager(config, ctrl.Options{Scheme: types, Metrics: server.Options{BindAddress: "0"},
		LeaderElection: true, LeaderElectionID: "gadgets", LeaderElectionNamespace: space, LeaderElectionReleaseOnCancel: true,
		WebhookServer: webhook.NewServer(webhook.Options{Host: "127.0.0.1", Port: port, CertDir: folder})})
	t.Must(err)
	reconciler := &operator{Client: manager.GetClient(), farewells: make(chan string, 10)}
	t.Must(manager.GetFieldIndexer().IndexField(ctx, &corev1.ConfigMap{}, "owner", func(object client.Object) []string {
		if owner := metav1.GetControllerOf(object); owner != nil && owner.Kind == "Gadget" {
			return []string{owner.Name}
		}
		return nil
	}))
	t.Must(ctrl.NewControllerManagedBy(manager).For(&Gadget{}).Owns(&corev1.ConfigMap{}).Complete(reconciler))
	t.Must(ctrl.NewWebhookManagedBy(manager).For(&Gadget{}).WithDefaulter(hooks{}).WithValidator(hooks{}).Complete())
	ended := make(chan error, 1)
	go func() { ended <- manager.Start(ctx) }()
	t.Cleanup(func() {
		mutating, validating := webhooks(authority, port)
		_ = live.Delete(ctx, mutating)
		_ = live.Delete(ctx, validating)
		_ = live.Delete(ctx, &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: space}})
		_ = live.Delete(ctx, crd)
		stop()
		<-ended
		os.RemoveAll(folder)
	})
	select {
	case <-manager.Elected():
	case err := <-ended:
		t.Fatalf("the manager ended: %v", err)
	}
	return &started{T: t, Client: manager.GetClient(), live: live, operator: reconciler, port: port, ca: authority}
}

func (s *started) gadget(name string, count int, color string) *Gadget {
	return &Gadget{ObjectMeta: metav1.ObjectMeta{Name: name, Namespace: space}, Spec: GadgetSpec{Count: count, Color: color}}
}

func (s *started) ready(gadget *Gadget, count int) {
	s.Eventually(fmt.Sprintf("%d parts of %s", count, gadget.Name), func() bool {
		s.Must(s.live.Get(s.Ctx, client.ObjectKeyFromObject(gadget), gadget))
		return gadget.Status.Ready == count && gadget.Status.ObservedGeneration == gadget.Generation
	})
}

// everything shares one manager: the kind, the webhooks and the lease are the cluster's.
func everything(t *check.T) {
	s := start(t)
	one := s.gadget("one", 2, "red")
	t.Must(s.Create(t.Ctx, one))
	s.ready(one, 2)
	t.Equal("finalizers", one.Finalizers, []string{finalizer})
	t.Equal("condition", one.Status.Conditions[0].Reason, "Counted")
	part := &corev1.ConfigMap{}
	t.Must(s.live.Get(t.Ctx, client.ObjectKey{Namespace: space, Name: "one-1"}, part))
	t.Equal("owner", metav1.IsControlledBy(part, one), true)
	// What is taken away is put back, which is told by a watch of the parts.
	t.Must(s.live.Delete(t.Ctx, part))
	t.Eventually("it is put back", func() bool {
		again := &corev1.ConfigMap{}
		return s.live.Get(t.Ctx, client.ObjectKeyFromObject(part), again) == nil && again.UID != part.UID
	})
	patch := client.MergeFrom(one.DeepCopyObject().(*Gadget))
	one.Spec.Count = 3
	t.Must(s.Patch(t.Ctx, one, patch))
	s.ready(one, 3)
	t.Equal("generation", one.Generation, int64(2))
	one.Status.Ready = 77
	one.Spec.Count = 4
	t.Must(s.live.Update(t.Ctx, one)) // which leaves the status alone
	s.ready(one, 4)
	var listed GadgetList
	t.Must(s.List(t.Ctx, &listed, client.InNamespace(space)))
	t.Equal("cached", len(listed.Items), 1)
	t.Must(s.Delete(t.Ctx, one))
	t.Equal("farewell", check.Receive(t, "the finalizer", s.operator.farewells), "one")
	t.Eventually("it goes, and its parts with it", func() bool {
		return apierrors.IsNotFound(s.live.Get(t.Ctx, client.ObjectKeyFromObject(one), one)) &&
			apierrors.IsNotFound(s.live.Get(t.Ctx, client.ObjectKeyFromObject(part), part))
	})

	mutating, validating := webhooks(s.ca, s.port)
	t.Must(s.live.Create(t.Ctx, mutating))
	t.Must(s.live.Create(t.Ctx, validating))
	two := s.gadget("two", 1, "")
	t.Eventually("the webhook server listens", func() bool { // failurePolicy is Fail: until then, nothing is made
		err := s.live.Create(t.Ctx, two)
		return err == nil || !apierrors.IsInternalError(err)
	})
	t.Equal("default", two.Spec.Color, "grey")
	err := s.live.Create(t.Ctx, s.gadget("three", 6, "red"))
	t.Refused(err, `admission webhook "validate.cr.example.com" denied the request: spec.count is 6, which is more than 5`)
	t.Equal("reason", apierrors.IsForbidden(err), true)
	s.ready(two, 1)
	two.Spec.Color = "blue"
	t.Refused(s.live.Update(t.Ctx, two), `admission webhook "validate.cr.example.com" denied the request: spec.color cannot be changed`)
	t.Must(s.live.Get(t.Ctx, client.ObjectKeyFromObject(two), two))
	patch = client.MergeFrom(two.DeepCopyObject().(*Gadget))
	two.Annotations = map[string]string{"keep": "yes"}
	t.Must(s.live.Patch(t.Ctx, two, patch))
	t.Refused(s.live.Delete(t.Ctx, two), `admission webhook "validate.cr.example.com" denied the request: it is to be kept`)
	err = s.live.DeleteAllOf(t.Ctx, &Gadget{}, client.InNamespace(space))
	t.Refused(err, `admission webhook "validate.cr.example.com" denied the request: it is to be kept`)
	dry := s.gadget("dry", 1, "")
	t.Must(s.live.Create(t.Ctx, dry, client.DryRunAll))
	t.Equal("default of a dry run", dry.Spec.Color, "grey")
	t.Must(s.live.Get(t.Ctx, client.ObjectKeyFromObject(two), two))
	patch = client.MergeFrom(two.DeepCopyObject().(*Gadget))
	two.Annotations = nil
	t.Must(s.live.Patch(t.Ctx, two, patch))
	t.Must(s.live.Delete(t.Ctx, two))
	t.Equal("farewell", check.Receive(t, "the finalizer", s.operator.farewells), "two")
}

func main() {
	log.SetLogger(logr.Discard())
	for _, add := range []func(*runtime.Scheme) error{clientgoscheme.AddToScheme, apiextensionsv1.AddToScheme, builder.AddToScheme} {
		if err := add(types); err != nil {
			panic(err)
		}
	}
	check.Main([]check.Test{{Name: "operator", Run: everything}})
}
