#include "runner/placeholders.hpp"

#include <map>

#include "scenario/references.hpp"

namespace sparklab::runner {

namespace {

std::optional<std::string> fieldOf(const World& world, const Capture& set, std::string_view field) {
  if (field == "hash") return set.hash;
  if (set.pods.size() != 1) return {};
  const auto& pod = set.pods.front();
  if (field == "name") return pod.name;
  if (field == "uid") return pod.uid;
  const auto found = world.state().pods().find(pod.uid);
  if (found == world.state().pods().end()) return {};
  const auto& object = found->second.object;
  const auto value = field == "ip"     ? str(object, {"status", "podIP"})
                     : field == "node" ? str(object, {"spec", "nodeName"})
                                       : std::string_view();
  if (value.empty()) return {};
  return std::string(value);
}

/// Fills the strings of the model, wherever they are.
class Filler {
 public:
  explicit Filler(const World& world) : world_(world) {}

  void operator()(std::string& text) const { text = filled(text, world_); }
  void operator()(std::optional<std::string>& text) const {
    if (text) (*this)(*text);
  }
  template <class T>
  void operator()(std::vector<T>& items) const {
    for (auto& item : items) (*this)(item);
  }
  void operator()(std::map<std::string, std::string>& values) const {
    for (auto& [key, value] : values) (*this)(value);
  }
  void operator()(json::value& value) const {
    if (value.is_string()) {
      value = filled(std::string(value.get_string()), world_);
    } else if (value.is_array()) {
      for (auto& item : value.get_array()) (*this)(item);
    } else if (value.is_object()) {
      for (auto& [key, item] : value.get_object()) (*this)(item);
    }
  }

  void operator()(scenario::TextMatch& match) const {
    (*this)(match.contains);
    (*this)(match.matches);
  }
  void operator()(scenario::PodSelector& where) const {
    (*this)(where.name);
    (*this)(where.labels);
  }
  void operator()(scenario::PodCheck& check) const {
    (*this)(check.where);
    (*this)(check.all.node);
    (*this)(check.all.match);
    (*this)(check.names);
  }
  void operator()(scenario::ObjectCheck& check) const {
    (*this)(check.labels);
    (*this)(check.name);
    (*this)(check.match);
  }
  void operator()(scenario::ProcessCheck& check) const {
    (*this)(check.out);
    (*this)(check.err);
  }
  void operator()(scenario::LogCheck& check) const {
    (*this)(check.where);
    (*this)(check.text);
  }
  void operator()(scenario::Check& check) const { std::visit(*this, check.what); }

  void operator()(scenario::Eventually& step) const { (*this)(step.all); }
  void operator()(scenario::Consistently& step) const { (*this)(step.all); }
  void operator()(scenario::Outcome& step) const {
    for (auto& way : step.oneOf) (*this)(way.all);
  }
  void operator()(scenario::Order&) const {}
  void operator()(scenario::StartWordServer& step) const { (*this)(step.send); }
  void operator()(scenario::StopWordServer&) const {}
  void operator()(scenario::Submit& step) const {
    (*this)(step.mainClass);
    (*this)(step.name);
    (*this)(step.conf);
    (*this)(step.app);
    (*this)(step.args);
    (*this)(step.env);
    std::map<std::string, std::string> view;
    for (const auto& [path, shown] : step.workstation)
      view[filled(path, world_)] = filled(shown, world_);
    step.workstation = std::move(view);
  }
  void operator()(scenario::Run& step) const {
    (*this)(step.argv);
    (*this)(step.out);
    (*this)(step.err);
  }
  void operator()(scenario::Signal&) const {}
  void operator()(scenario::Apply& step) const { (*this)(step.objects); }
  void operator()(scenario::Delete& step) const { (*this)(step.pod); }

 private:
  const World& world_;
};

}  // namespace

std::optional<std::string> lookUp(const World& world, std::string_view name) {
  if (const auto value = world.values().find(std::string(name)); value != world.values().end())
    return value->second;
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string subject(name.substr(0, dot));
  const auto field = name.substr(dot + 1);
  if (const auto set = world.captures.find(subject); set != world.captures.end())
    return fieldOf(world, set->second, field);
  const auto& processes = world.state().processes();
  if (const auto process = processes.find(subject); process != processes.end() && field == "pid")
    return std::to_string(process->second.pid);
  return {};
}

std::string filled(const std::string& text, const World& world) {
  return scenario::substitute(text, [&](std::string_view name) { return lookUp(world, name); });
}

scenario::Action filled(const scenario::Action& action, const World& world) {
  auto copy = action;
  std::visit(Filler(world), copy);
  return copy;
}

}  // namespace sparklab::runner
