#include "lab/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/store/persistence.hpp"

namespace sparklab::lab {

struct Store::Subscriber {
  ResourceKey resource;
  Listener listener;
};

const std::string& Object::text() const {
  if (text_.empty()) text_ = json::serialize(value_);
  return text_;
}

ObjectPtr Store::get(const ResourceKey& resource, std::string_view ns,
                     std::string_view name) const {
  const auto table = tables_.find(resource);
  if (table == tables_.end()) return nullptr;
  const auto found = table->second.objects.find(NameView{ns, name});
  return found == table->second.objects.end() ? nullptr : found->second;
}

std::vector<ObjectPtr> Store::list(const ResourceKey& resource, std::string_view ns) const {
  std::vector<ObjectPtr> out;
  const auto table = tables_.find(resource);
  if (table == tables_.end()) return out;
  const auto& objects = table->second.objects;
  if (ns.empty()) {
    out.reserve(objects.size());
    for (const auto& [name, object] : objects) out.push_back(object);
    return out;
  }
  for (auto it = objects.lower_bound(NameView{ns, {}}); it != objects.end(); ++it) {
    if (it->first.first != ns) break;
    out.push_back(it->second);
  }
  return out;
}

ObjectPtr Store::put(const ResourceKey& resource, json::value value) {
  const auto revision = ++revision_;
  at(value, {"metadata", "resourceVersion"}) = fmt::format_int(revision).str();
  auto object = std::make_shared<const Object>(std::move(value), revision);

  auto& table = tables_[resource];
  const NameView key{object->ns(), object->name()};
  const auto found = table.objects.lower_bound(key);
  Event event{Event::Type::Added, object, nullptr, revision};
  if (found != table.objects.end() && !NameLess{}(key, found->first)) {
    event.type = Event::Type::Modified;
    event.previous = std::exchange(found->second, object);
  } else {
    table.objects.emplace_hint(found, Name{key.first, key.second}, object);
  }
  publish(resource, table, std::move(event));
  return object;
}

ObjectPtr Store::remove(const ResourceKey& resource, std::string_view ns, std::string_view name) {
  const auto entry = tables_.find(resource);
  if (entry == tables_.end()) return nullptr;
  auto& table = entry->second;
  const auto found = table.objects.find(NameView{ns, name});
  if (found == table.objects.end()) return nullptr;

  auto previous = std::move(found->second);
  table.objects.erase(found);
  const auto revision = ++revision_;
  json::value last = previous->value();
  at(last, {"metadata", "resourceVersion"}) = fmt::format_int(revision).str();
  auto object = std::make_shared<const Object>(std::move(last), revision);
  publish(resource, table, {Event::Type::Deleted, object, std::move(previous), revision});
  return object;
}

std::optional<std::vector<Event>> Store::since(const ResourceKey& resource,
                                               std::uint64_t revision) const {
  const auto entry = tables_.find(resource);
  if (entry == tables_.end()) {
    if (revision < compacted_) return std::nullopt;
    return std::vector<Event>{};
  }
  const auto& table = entry->second;
  if (revision < std::max(table.compacted, compacted_)) return std::nullopt;
  const auto first = std::upper_bound(
      table.history.begin(), table.history.end(), revision,
      [](std::uint64_t wanted, const Event& event) { return wanted < event.revision; });
  return std::vector<Event>(first, table.history.end());
}

Store::Subscription Store::subscribe(ResourceKey resource, Listener listener) {
  auto subscriber =
      std::make_shared<Subscriber>(Subscriber{std::move(resource), std::move(listener)});
  subscribers_.push_back(subscriber);
  return subscriber;
}

void Store::persistTo(Persistence& persistence) {
  auto state = persistence.load();
  for (auto& [resource, object] : state.objects) {
    Name name(object->ns(), object->name());
    tables_[resource].objects.insert_or_assign(std::move(name), std::move(object));
  }
  revision_ = std::max(revision_, state.revision);
  compacted_ = revision_;
  persistence_ = &persistence;
}

void Store::compact() {
  compacted_ = revision_;
  for (auto& [resource, table] : tables_) table.history.clear();
}

void Store::publish(const ResourceKey& resource, Table& table, Event event) {
  if (persistence_) persistence_->changed(resource, event);
  table.history.push_back(event);
  if (table.history.size() > limit_) {
    table.compacted = table.history.front().revision;
    table.history.pop_front();
  }
  // By index and up to the count at the start: a listener may subscribe others, who have seen this
  // state in their first list, or end any subscription.
  const auto count = subscribers_.size();
  bool ended = false;
  for (std::size_t i = 0; i < count; ++i) {
    const auto subscriber = subscribers_[i].lock();
    if (!subscriber) {
      ended = true;
    } else if (subscriber->resource.empty() || subscriber->resource == resource) {
      subscriber->listener(resource, event);
    }
  }
  if (ended)
    std::erase_if(subscribers_, [](const auto& subscriber) { return subscriber.expired(); });
}

}  // namespace sparklab::lab
