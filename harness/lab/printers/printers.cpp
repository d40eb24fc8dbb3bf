#include "lab/printers/printers.hpp"

#include <algorithm>
#include <map>

#include "lab/printers/columns.hpp"
#include "lab/printers/custom_columns.hpp"
#include "lab/printers/pods.hpp"
#include "lab/printers/printers_of.hpp"

namespace sparklab::lab {

namespace printers {

namespace {

constexpr std::pair<std::string_view, Printer> kPrinters[] = {
    {"CSIDriver", printCSIDriver},
    {"CSINode", printCSINode},
    {"ClusterRoleBinding", printClusterRoleBinding},
    {"ConfigMap", printConfigMap},
    {"ControllerRevision", printControllerRevision},
    {"CronJob", printCronJob},
    {"DaemonSet", printDaemonSet},
    {"Deployment", printDeployment},
    {"EndpointSlice", printEndpointSlice},
    {"Endpoints", printEndpoints},
    {"Event", printEvent},
    {"HorizontalPodAutoscaler", printHorizontalPodAutoscaler},
    {"Ingress", printIngress},
    {"IngressClass", printIngressClass},
    {"Job", printJob},
    {"Lease", printLease},
    {"MutatingWebhookConfiguration", printWebhooks},
    {"Namespace", printNamespace},
    {"NetworkPolicy", printNetworkPolicy},
    {"Node", printNode},
    {"PersistentVolume", printPersistentVolume},
    {"PersistentVolumeClaim", printPersistentVolumeClaim},
    {"Pod", printPod},
    {"PodDisruptionBudget", printPodDisruptionBudget},
    {"PodTemplate", printPodTemplate},
    {"PriorityClass", printPriorityClass},
    {"ReplicaSet", printReplicaSet},
    {"ReplicationController", printReplicationController},
    {"ResourceQuota", printResourceQuota},
    {"RoleBinding", printClusterRoleBinding},
    {"RuntimeClass", printRuntimeClass},
    {"Secret", printSecret},
    {"Service", printService},
    {"ServiceAccount", printServiceAccount},
    {"StatefulSet", printStatefulSet},
    {"StorageClass", printStorageClass},
    {"ValidatingWebhookConfiguration", printWebhooks},
    {"VolumeAttachment", printVolumeAttachment},
};

const KindColumns* columnsFor(std::string_view apiVersion, std::string_view kind) {
  const auto found = std::ranges::find_if(definitions(), [&](const auto& entry) {
    return entry.kind == kind && entry.apiVersion == apiVersion;
  });
  return found == definitions().end() ? nullptr : &*found;
}

void printUnknown(Row& row) {
  row.name();
  row.text({"metadata", "creationTimestamp"});
}

std::vector<Column> describe(const KindColumns* kind) {
  std::vector<Column> out;
  if (!kind) {
    // The words of metadata.name and creationTimestamp stand in every kind's columns.
    const auto& pod = columnsFor("v1", "Pod")->columns;
    out.push_back({"Name", "string", "name", std::string(pod[0].description), 0});
    out.push_back({"Created At", "date", "", std::string(pod[4].description), 0});
    return out;
  }
  for (const auto& c : kind->columns)
    out.push_back({std::string(c.name), std::string(c.type), std::string(c.format),
                   std::string(c.description), c.priority});
  return out;
}

void addDefinitions(const std::vector<Column>& columns, json::array& out) {
  for (const auto& column : columns) {
    auto& definition = out.emplace_back(json::object_kind).get_object();
    definition["name"] = column.name;
    definition["type"] = column.type;
    definition["format"] = column.format;
    definition["description"] = column.description;
    definition["priority"] = column.priority;
  }
}

void addObject(const json::value& object, IncludeObject include, json::value& out) {
  if (include == IncludeObject::None) return;
  if (include == IncludeObject::Object) {
    out = object;
    return;
  }
  auto& partial = out.emplace_object();
  partial.reserve(3);
  partial["kind"] = "PartialObjectMetadata";
  partial["apiVersion"] = "meta.k8s.io/v1";
  auto& metadata = partial["metadata"];
  if (const auto* found = find(object, {"metadata"}))
    metadata = *found;
  else
    metadata.emplace_object();
}

/// What `kubectl get --watch` and others learn about pods that have ended.
void addConditions(const json::value& object, std::string_view kind, json::object& row) {
  const auto phase = str(object, {"status", "phase"});
  if (kind != "Pod" || (phase != "Succeeded" && phase != "Failed")) return;
  auto& condition = row["conditions"].emplace_array().emplace_back(json::object_kind).get_object();
  condition["type"] = "Completed";
  condition["status"] = "True";
  condition["reason"] = phase;
  condition["message"] =
      phase == "Succeeded" ? "The pod has completed successfully." : "The pod failed.";
}

/// `columns` null: not told. `fill` writes the cells of an object.
template <class Fill>
json::value tableOf(const std::vector<const json::value*>& objects, json::value metadata,
                    IncludeObject include, const std::vector<Column>* columns, Fill&& fill) {
  json::object table;
  table["kind"] = "Table";
  table["apiVersion"] = "meta.k8s.io/v1";
  table["metadata"] = std::move(metadata);
  auto& definitions = table["columnDefinitions"];
  if (columns) addDefinitions(*columns, definitions.emplace_array());
  auto& rows = table["rows"].emplace_array();
  rows.reserve(objects.size());
  for (const auto* object : objects) {
    auto& row = rows.emplace_back(json::object_kind).get_object();
    row.reserve(3);
    fill(*object, row);
    addObject(*object, include, row["object"]);
  }
  return table;
}

}  // namespace

Printer printerOf(std::string_view apiVersion, std::string_view kind) noexcept {
  if (!columnsFor(apiVersion, kind)) return nullptr;
  const auto found =
      std::ranges::lower_bound(kPrinters, kind, {}, [](const auto& p) { return p.first; });
  return found != std::end(kPrinters) && found->first == kind ? found->second : nullptr;
}

}  // namespace printers

const std::vector<Column>& columnsOf(std::string_view apiVersion, std::string_view kind) {
  static std::map<const printers::KindColumns*, std::vector<Column>> made;
  const auto* known = printers::columnsFor(apiVersion, kind);
  const auto [at, fresh] = made.try_emplace(known);
  if (fresh) at->second = printers::describe(known);
  return at->second;
}

json::array cellsOf(const json::value& object, WallTime now) {
  const auto print = printers::printerOf(str(object, {"apiVersion"}), str(object, {"kind"}));
  printers::Row row(object, now);
  (print ? print : printers::printUnknown)(row);
  return row.take();
}

json::value makeTable(std::string_view apiVersion, std::string_view kind,
                      const std::vector<const json::value*>& objects, json::value metadata,
                      WallTime now, IncludeObject include, bool columns) {
  auto print = printers::printerOf(apiVersion, kind);
  if (!print) print = printers::printUnknown;
  return printers::tableOf(objects, std::move(metadata), include,
                           columns ? &columnsOf(apiVersion, kind) : nullptr,
                           [&](const json::value& object, json::object& row) {
                             printers::Row cells(object, now);
                             print(cells);
                             row["cells"] = cells.take();
                             printers::addConditions(object, kind, row);
                           });
}

json::value makeTable(const CustomColumns& printer, const std::vector<const json::value*>& objects,
                      json::value metadata, WallTime now, IncludeObject include, bool columns) {
  return printers::tableOf(objects, std::move(metadata), include,
                           columns ? &printer.columns() : nullptr,
                           [&](const json::value& object, json::object& row) {
                             row["cells"] = printer.cells(object, now);
                           });
}

}  // namespace sparklab::lab
