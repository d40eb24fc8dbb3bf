// The printers, by kind.
#pragma once

#include "lab/printers/row.hpp"

namespace sparklab::lab::printers {

std::string lower(std::string_view text);

// workloads.cpp
void printControllerRevision(Row& row);
void printCronJob(Row& row);
void printDaemonSet(Row& row);
void printDeployment(Row& row);
void printJob(Row& row);
void printPodDisruptionBudget(Row& row);
void printPodTemplate(Row& row);
void printReplicaSet(Row& row);
void printReplicationController(Row& row);
void printStatefulSet(Row& row);

// core.cpp
void printClusterRoleBinding(Row& row);
void printConfigMap(Row& row);
void printEvent(Row& row);
void printLease(Row& row);
void printNamespace(Row& row);
void printNode(Row& row);
void printPriorityClass(Row& row);
void printResourceQuota(Row& row);
void printRuntimeClass(Row& row);
void printSecret(Row& row);
void printServiceAccount(Row& row);
void printWebhooks(Row& row);

// network.cpp
void printEndpoints(Row& row);
void printEndpointSlice(Row& row);
void printIngress(Row& row);
void printIngressClass(Row& row);
void printNetworkPolicy(Row& row);
void printService(Row& row);

// storage.cpp
void printCSIDriver(Row& row);
void printCSINode(Row& row);
void printPersistentVolume(Row& row);
void printPersistentVolumeClaim(Row& row);
void printStorageClass(Row& row);
void printVolumeAttachment(Row& row);

// autoscalers.cpp
void printHorizontalPodAutoscaler(Row& row);

}  // namespace sparklab::lab::printers
