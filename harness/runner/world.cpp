#include "runner/world.hpp"

namespace sparklab::runner {

Source sourceOf(const journal::Gap& gap) {
  if (gap.what.find("log of") != std::string::npos) return kLogs;
  if (gap.what.find("watch of") == std::string::npos) return kAllSources;
  return gap.what.ends_with("/pods") ? kPods : kObjects;
}

const journal::Gap* World::gapIn(unsigned sources, Nanos from) const {
  for (const auto& [at, gap] : gaps_)
    if (at >= from && (sources & sourceOf(gap)) != 0) return &gap;
  return nullptr;
}

const journal::Pod* World::podOf(const journal::Entry& entry) const {
  const auto* event = std::get_if<journal::ObjectEvent>(&entry.fact);
  if (!event || str(event->object, {"kind"}) != "Pod") return nullptr;
  const auto pod = state_.pods().find(std::string(str(event->object, {"metadata", "uid"})));
  return pod == state_.pods().end() ? nullptr : &pod->second;
}

void World::apply(const journal::Entry& entry) {
  state_.apply(entry);
  if (const auto* note = std::get_if<journal::Note>(&entry.fact)) {
    takeNote(*note);
  } else if (const auto* gap = std::get_if<journal::Gap>(&entry.fact)) {
    gaps_.emplace_back(entry.at, *gap);
  } else if (const auto* words = std::get_if<journal::WordEvent>(&entry.fact)) {
    if (words->kind == journal::WordEvent::Kind::Listening)
      listening_.try_emplace(words->handle, entry.at);
  } else if (const auto* step = std::get_if<journal::StepEvent>(&entry.fact)) {
    if (step->id.empty()) return;
    auto& mark = steps[step->id];
    if (step->kind == journal::StepEvent::Kind::Started) {
      mark.started = entry.at;
    } else {
      mark.ended = entry.at;
      mark.endSeq = entry.seq;
    }
  }
}

void World::takeNote(const journal::Note& note) {
  if (note.topic == kValuesTopic && note.data.is_object()) {
    for (const auto& [key, value] : note.data.get_object())
      if (value.is_string()) values_[std::string(key)] = std::string(value.get_string());
  } else if (note.topic == "not recorded") {  // the recorder's word for what the cluster refused
    journal::Gap gap;
    gap.what = "the watch of " + std::string(str(note.data, {"path"}));
    gap.why = str(note.data, {"why"});
    gaps_.emplace_back(Nanos::max(), std::move(gap));
  }
}

std::optional<Nanos> World::listening(const std::string& handle) const {
  const auto found = listening_.find(handle);
  if (found == listening_.end()) return {};
  return found->second;
}

}  // namespace sparklab::runner
