#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "lab/schema/schema.hpp"

namespace sparklab::lab {
namespace {

TEST(Table, FindsTypesByKindAndByName) {
  const auto* pod = typeOf("v1", "Pod");
  ASSERT_TRUE(pod);
  EXPECT_EQ(pod->name, "io.k8s.api.core.v1.Pod");
  EXPECT_EQ(typeNamed("io.k8s.api.core.v1.Pod"), pod);
  EXPECT_TRUE(typeOf("rbac.authorization.k8s.io/v1", "ClusterRole"));
  EXPECT_FALSE(typeOf("v1", "ClusterRole"));
  EXPECT_FALSE(typeOf("v1", "pod"));
  EXPECT_FALSE(typeNamed("io.k8s.api.core.v1.Nonsense"));
}

TEST(Table, OptionsAndStatusBelongToEveryGroupVersion) {
  const auto* options = typeNamed("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions");
  ASSERT_TRUE(options);
  EXPECT_EQ(typeOf("v1", "DeleteOptions"), options);
  EXPECT_EQ(typeOf("apps/v1", "DeleteOptions"), options);
}

TEST(Table, KnowsHowListsAreMerged) {
  const auto* spec = typeNamed("io.k8s.api.core.v1.PodSpec");
  const auto* containers = spec->byJson("containers");
  ASSERT_TRUE(containers);
  EXPECT_TRUE(containers->repeated && containers->mergeStrategy && containers->required);
  EXPECT_EQ(containers->mergeKey, "name");
  EXPECT_EQ(containers->listType, ListType::Map);
  EXPECT_EQ(containers->listMapKeys, "name");
  EXPECT_EQ(containers->message->byJson("ports")->listMapKeys, "containerPort protocol");
  EXPECT_EQ(containers->message->byJson("ports")->mergeKey, "containerPort");
  const auto* volumes = spec->byJson("volumes");
  EXPECT_TRUE(volumes->mergeStrategy && volumes->replaceKeysStrategy);
  EXPECT_TRUE(spec->byJson("nodeSelector")->atomicMap);
  EXPECT_FALSE(spec->byJson("tolerations")->mergeStrategy);
  const auto* meta = typeNamed("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
  EXPECT_EQ(meta->byJson("finalizers")->listType, ListType::Set);
  EXPECT_EQ(meta->byJson("ownerReferences")->mergeKey, "uid");
  EXPECT_TRUE(typeOf("v1", "Endpoints"));
}

TEST(Table, StructsMarkedAtomicAreAtomicWhereverTheyAreUsed) {
  EXPECT_TRUE(typeNamed("io.k8s.api.apps.v1.DeploymentSpec")->byJson("selector")->atomicMap);
  EXPECT_TRUE(typeNamed("io.k8s.api.core.v1.ConfigMapKeySelector")->atomic);
}

TEST(Table, LiftsTheFieldsOfEmbeddedStructs) {
  const auto* volume = typeNamed("io.k8s.api.core.v1.Volume");
  const auto* configMap = volume->byJson("configMap");
  ASSERT_TRUE(configMap);
  EXPECT_EQ(configMap->via, 2u);
  EXPECT_EQ(configMap->number, 19u);
  EXPECT_FALSE(volume->byNumber(19));
  EXPECT_EQ(volume->byNumber(1)->json, "name");
}

TEST(Table, IsOrderedAndWithoutDoubles) {
  EXPECT_GT(types().size(), 500u);
  EXPECT_TRUE(std::ranges::is_sorted(types(), {}, [](const auto* type) { return type->name; }));
  for (const auto* type : types()) {
    std::set<std::string_view> names;
    std::set<std::pair<unsigned, unsigned>> numbers;
    for (const auto& field : type->fields) {
      EXPECT_TRUE(names.insert(field.json).second) << type->name << " " << field.json;
      const bool fresh = field.number == 0 || numbers.emplace(field.via, field.number).second;
      EXPECT_TRUE(fresh) << type->name << " " << field.json;
      EXPECT_TRUE(field.message || field.shape != Shape::Message) << type->name << field.json;
    }
  }
}

}  // namespace
}  // namespace sparklab::lab
