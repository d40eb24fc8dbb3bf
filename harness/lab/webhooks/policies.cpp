#include "lab/webhooks/policies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kPolicies = "validatingadmissionpolicies.admissionregistration.k8s.io";
constexpr std::string_view kBindings =
    "validatingadmissionpolicybindings.admissionregistration.k8s.io";

bool mentions(const std::string& text, const std::vector<std::string>& names) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return text.find(name) != text.npos; });
}

int codeOf(std::string_view reason) {
  if (reason == "Unauthorized") return 401;
  if (reason == "Forbidden") return 403;
  if (reason == "RequestEntityTooLarge") return 413;
  return 422;
}

StatusError denial(const AdmissionAttributes& attributes, const std::string& message,
                   const std::string& reason) {
  const auto& kind = *attributes.kind;
  const auto refused =
      forbidden(fmt::format("{} \"{}\" is forbidden: {}", kind.key(), attributes.name, message),
                &kind, attributes.name);
  auto status = refused.status();
  at(status, {"reason"}) = reason;
  at(status, {"code"}) = codeOf(reason);
  at(status, {"details", "causes"}) = json::array{json::object{{"message", message}}};
  return StatusError(codeOf(reason), std::move(status));
}

}  // namespace

PolicyExpression::PolicyExpression(std::string itsName, std::string itsText)
    : name(std::move(itsName)), text(std::move(itsText)) {
  try {
    parsed = CelExpression::parse(text);
  } catch (const CelUnsupported&) {
  }
}

std::vector<PolicyExpression> expressionsOf(const json::value& spec, std::string_view field) {
  std::vector<PolicyExpression> all;
  for (const auto& item : list(spec, {field}))
    all.emplace_back(std::string(str(item, {"name"})), std::string(str(item, {"expression"})));
  return all;
}

bool conditionsHold(const std::vector<PolicyExpression>& conditions,
                    const CelExpression::Names& names, std::string& failure) {
  for (const auto& condition : conditions) {
    if (!condition.parsed) continue;
    try {
      const auto verdict = condition.parsed->evaluate(names);
      if (!verdict.is_bool() || !verdict.get_bool()) {
        failure.clear();
        return false;
      }
    } catch (const CelUnsupported&) {
    } catch (const CelError& error) {
      failure = fmt::format("expression '{}' resulted in error: {}", condition.text, error.what());
    }
  }
  return failure.empty();
}

struct AdmissionPolicies::Validation {
  explicit Validation(const json::value& spec)
      : expression("", std::string(str(spec, {"expression"}))),
        message(trimmed(str(spec, {"message"}))),
        reason(str(spec, {"reason"}, "Invalid")) {
    if (const auto text = str(spec, {"messageExpression"}); !text.empty())
      messageExpression.emplace("", std::string(text));
  }

  /// What to say when it does not hold.
  std::string failure(const CelExpression::Names& names) const {
    if (messageExpression && messageExpression->parsed) {
      try {
        const auto made = messageExpression->parsed->evaluate(names);
        if (made.is_string() && !trimmed(made.get_string()).empty())
          return std::string(trimmed(made.get_string()));
      } catch (const CelError&) {
      } catch (const CelUnsupported&) {
      }
    }
    return message.empty() ? "failed expression: " + std::string(trimmed(expression.text))
                           : message;
  }

  PolicyExpression expression;
  std::optional<PolicyExpression> messageExpression;
  std::string message;
  std::string reason;
};

struct AdmissionPolicies::Policy {
  explicit Policy(const Object& object) : name(object.name()) {
    static const json::value kNone = json::object();
    const auto* found = find(object.value(), {"spec"});
    const auto& spec = found ? *found : kNone;
    const auto* constraints = find(spec, {"matchConstraints"});
    match =
        AdmissionMatch(constraints ? *constraints : kNone, "resourceRules", "excludeResourceRules");
    ignoresFailures = str(spec, {"failurePolicy"}) == "Ignore";
    paramApiVersion = str(spec, {"paramKind", "apiVersion"});
    paramKind = str(spec, {"paramKind", "kind"});
    conditions = expressionsOf(spec, "matchConditions");
    variables = expressionsOf(spec, "variables");
    for (const auto& item : list(spec, {"validations"})) validations.emplace_back(item);
  }

  std::string name;
  AdmissionMatch match;
  bool ignoresFailures = false;
  std::string paramApiVersion, paramKind;
  std::vector<PolicyExpression> conditions, variables;
  std::vector<Validation> validations;
};

struct AdmissionPolicies::Binding {
  Binding(const Object& object, PolicyPtr itsPolicy)
      : name(object.name()), policy(std::move(itsPolicy)) {
    if (const auto* resources = find(object.value(), {"spec", "matchResources"}))
      match = AdmissionMatch(*resources, "resourceRules", "excludeResourceRules");
    if (const auto* reference = find(object.value(), {"spec", "paramRef"})) paramRef = *reference;
    for (const auto& action : strings(object.value(), {"spec", "validationActions"})) {
      denies = denies || action == "Deny";
      warns = warns || action == "Warn";
    }
  }

  std::string name;
  PolicyPtr policy;
  AdmissionMatch match;
  json::value paramRef;
  bool denies = false, warns = false;
};

AdmissionPolicies::AdmissionPolicies(Registry& registry) : registry_(registry) {
  load();
  const auto reload = [this](const ResourceKey&, const Event&) { load(); };
  policyChanges_ = registry.store().subscribe(std::string(kPolicies), reload);
  bindingChanges_ = registry.store().subscribe(std::string(kBindings), reload);
}

AdmissionPolicies::~AdmissionPolicies() = default;

bool AdmissionPolicies::empty() const noexcept {
  return bindings_.empty();
}

void AdmissionPolicies::load() {
  bindings_.clear();
  std::vector<PolicyPtr> policies;
  for (const auto& object : registry_.store().list(std::string(kPolicies)))
    policies.push_back(std::make_shared<const Policy>(*object));
  for (const auto& object : registry_.store().list(std::string(kBindings))) {
    const auto wanted = str(object->value(), {"spec", "policyName"});
    for (const auto& policy : policies)
      if (policy->name == wanted) bindings_.emplace_back(*object, policy);
  }
}

std::optional<std::vector<ObjectPtr>> AdmissionPolicies::parametersOf(
    const Policy& policy, const Binding& binding, const AdmissionAttributes& attributes) const {
  if (policy.paramKind.empty() || binding.paramRef.is_null())
    return std::vector<ObjectPtr>{nullptr};
  const auto kind = registry_.kinds().findByName(policy.paramApiVersion, policy.paramKind);
  if (!kind)
    throw std::runtime_error(
        fmt::format("failed to configure binding: paramKind kind `{}, Kind={}` not known",
                    policy.paramApiVersion, policy.paramKind));
  std::string ns;
  if (kind->namespaced) {
    ns = str(binding.paramRef, {"namespace"}, attributes.ns);
    if (ns.empty())
      throw std::runtime_error(
          "failed to configure binding: cannot use namespaced paramRef in policy binding that "
          "matches cluster-scoped resources");
  }
  std::vector<ObjectPtr> found;
  if (const auto name = str(binding.paramRef, {"name"}); !name.empty()) {
    if (auto object = registry_.store().get(kind->storageKey(), ns, name))
      found.push_back(Registry::view(*kind, std::move(object)));
  } else if (const auto* selector = find(binding.paramRef, {"selector"})) {
    const auto labels = LabelSelector::fromObject(*selector);
    for (const auto& object : registry_.store().list(kind->storageKey(), ns))
      if (labels.matches(object->value())) found.push_back(Registry::view(*kind, object));
  }
  if (!found.empty()) return found;
  if (str(binding.paramRef, {"parameterNotFoundAction"}) == "Allow") return std::nullopt;
  throw std::runtime_error(
      "failed to configure binding: no params found for policy binding with `Deny` "
      "parameterNotFoundAction");
}

void AdmissionPolicies::validate(const AdmissionAttributes& attributes, const json::value& request,
                                 std::vector<std::string>& warnings) const {
  static const json::value kNull;
  const auto space =
      attributes.ns.empty()
          ? nullptr
          : registry_.store().get(kindOf("namespaces").storageKey(), {}, attributes.ns);
  for (const auto& binding : bindings_) {
    const auto& policy = *binding.policy;
    if (!policy.match.covers(registry_.kinds(), attributes) ||
        !policy.match.selects(registry_, attributes) ||
        !binding.match.covers(registry_.kinds(), attributes) ||
        !binding.match.selects(registry_, attributes))
      continue;
    const auto fail = [&](const std::string& what, const std::string& reason) {
      if (binding.denies)
        throw denial(
            attributes,
            fmt::format("ValidatingAdmissionPolicy '{}' with binding '{}' denied request: {}",
                        policy.name, binding.name, what),
            reason);
      if (binding.warns)
        warnings.push_back(fmt::format(
            "Validation failed for ValidatingAdmissionPolicy '{}' with binding '{}': {}",
            policy.name, binding.name, what));
    };
    const auto failPolicy = [&](const std::string& what) {
      if (!policy.ignoresFailures) fail(what, "Invalid");
    };

    std::optional<std::vector<ObjectPtr>> parameters;
    std::string problem;
    try {
      parameters = parametersOf(policy, binding, attributes);
    } catch (const std::runtime_error& failure) {
      problem = failure.what();
    }
    if (!problem.empty()) failPolicy(problem);
    if (!parameters) continue;

    for (const auto& parameter : *parameters) {
      json::value variables = json::object();
      CelExpression::Names names{{"object", &attributes.object},
                                 {"oldObject", &attributes.oldObject},
                                 {"request", &request},
                                 {"params", parameter ? &parameter->value() : &kNull},
                                 {"namespaceObject", space ? &space->value() : &kNull},
                                 {"variables", &variables}};
      std::string failure;
      if (!conditionsHold(policy.conditions, names, failure)) {
        if (!failure.empty()) failPolicy(failure);
        continue;
      }
      // A variable counts only where it is used; one that fails is missing there.
      std::vector<std::string> beyond;
      for (const auto& variable : policy.variables) {
        try {
          if (!variable.parsed) throw CelUnsupported(variable.text);
          at(variables, {variable.name}) = variable.parsed->evaluate(names);
        } catch (const CelError&) {
        } catch (const CelUnsupported&) {
          beyond.push_back("variables." + variable.name);
        }
      }
      for (const auto& validation : policy.validations) {
        const auto& expression = validation.expression;
        if (!expression.parsed || mentions(expression.text, beyond)) continue;
        std::string error;
        bool holds = true;
        try {
          const auto verdict = expression.parsed->evaluate(names);
          holds = verdict.is_bool() && verdict.get_bool();
        } catch (const CelUnsupported&) {
        } catch (const CelError& failed) {
          error =
              fmt::format("expression '{}' resulted in error: {}", expression.text, failed.what());
        }
        if (!error.empty())
          failPolicy(error);
        else if (!holds)
          fail(validation.failure(names), validation.reason);
      }
    }
  }
}

}  // namespace sparklab::lab
