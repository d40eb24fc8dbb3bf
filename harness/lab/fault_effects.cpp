#include "lab/fault_effects.hpp"

#include <algorithm>

namespace sparklab::lab {

namespace {

std::string_view lostNode(const Fault& fault) {
  return str(fault.spec, {"node", "name"});
}

class FaultyImages final : public ImageStore {
 public:
  FaultyImages(std::unique_ptr<ImageStore> images, Faults& faults)
      : images_(std::move(images)), faults_(faults) {}

  std::optional<Image> find(const std::string& name) const override {
    for (const auto& fault : faults_.active("image"))
      if (covers(fault, name)) {
        json::object about;
        about["name"] = name;
        faults_.hit(fault.uid, std::move(about));
        return std::nullopt;
      }
    return images_->find(name);
  }

  std::vector<std::string> names() const override {
    auto names = images_->names();
    for (const auto& fault : faults_.active("image"))
      std::erase_if(names, [&](const std::string& name) { return covers(fault, name); });
    return names;
  }

 private:
  static bool covers(const Fault& fault, const std::string& name) {
    const auto whole = normalizedImage(name);
    const auto& patterns = list(fault.spec, {"image", "names"});
    return std::any_of(patterns.begin(), patterns.end(), [&](const json::value& pattern) {
      return pattern.is_string() &&
             (like(pattern.get_string(), name) || like(pattern.get_string(), whole) ||
              normalizedImage(std::string(pattern.get_string())) == whole);
    });
  }

  std::unique_ptr<ImageStore> images_;
  Faults& faults_;
};

}  // namespace

void addNodeFaults(Faults& faults, Nodes& nodes) {
  Faults::Effect effect;
  effect.begin = [&faults, &nodes](const Fault& fault) {
    const bool power = str(fault.spec, {"node", "loss"}) == "Power";
    nodes.stop(lostNode(fault), power ? Nodes::Loss::Power : Nodes::Loss::Network);
    json::object about;
    about["name"] = lostNode(fault);
    faults.hit(fault.uid, std::move(about));
  };
  effect.end = [&nodes](const Fault& fault) {
    // Somebody may have brought it back by hand.
    for (const auto& node : nodes.describe())
      if (str(node, {"name"}) == lostNode(fault) && str(node, {"state"}) != "running")
        nodes.start(lostNode(fault));
  };
  faults.on("node", std::move(effect));
}

std::unique_ptr<ImageStore> withImageFaults(std::unique_ptr<ImageStore> images, Faults& faults) {
  return std::make_unique<FaultyImages>(std::move(images), faults);
}

}  // namespace sparklab::lab
