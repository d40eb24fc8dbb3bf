#include "lab/kubelet/root_layer.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/remove_tree.hpp"
#include "process/child.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

process::Options command(std::vector<std::string> argv) {
  process::Options options;
  options.argv = std::move(argv);
  options.env = {{"PATH", "/usr/local/bin:/usr/bin:/bin"}, {"LC_ALL", "C"}};
  return options;
}

/// One process that has the overlay and does nothing.
bool canMount(const NodeContext& context, const process::WritableLayer& overlay,
              const fs::path& upper) {
  if (!process::mayHoldLayer(upper, context.userNamespace)) return false;
  auto options = command({"true"});
  options.layer = &overlay;
  try {
    process::Child::start(context.executor, std::move(options));
    return true;
  } catch (const process::StartError& failure) {
    if (failure.kind() != process::StartError::What::Layer) throw;
    return false;
  }
}

Task<void> copy(asio::any_io_executor executor, fs::path from, fs::path to) {
  auto options = command({"cp", "-a", "--reflink=auto", "--", (from / ".").string(), to.string()});
  const auto said = std::make_shared<std::string>();
  options.onStderr = [said](std::string_view text) { *said += text; };
  const std::shared_ptr<process::Child> child = process::Child::start(executor, std::move(options));
  const auto end = co_await child->wait();
  if (end.shellCode() != 0)
    throw Error(
        fmt::format("cannot copy the image's files: {}", said->substr(0, said->find('\n'))));
}

}  // namespace

Task<RootLayer> makeRootLayer(std::shared_ptr<NodeContext> context, fs::path rootfs,
                              fs::path folder) {
  removeTree(folder);
  const auto upper = folder / "upper", work = folder / "work";
  RootLayer layer;
  layer.root = folder / "root";
  for (const auto& path : {upper, work, layer.root}) fs::create_directories(path);
  // The root's mode is the upper folder's.
  fs::permissions(upper, fs::status(rootfs).permissions());
  if (context->options.overlays && context->overlays.value_or(true)) {
    layer.overlay.emplace(rootfs, upper, work, layer.root, context->userNamespace);
    if (!context->overlays) context->overlays = canMount(*context, *layer.overlay, upper);
    if (*context->overlays) co_return layer;
    layer.overlay.reset();
    removeTree(work);  // the attempt may have left something
  }
  const auto executor = context->executor;
  const auto root = layer.root;
  co_await copy(executor, rootfs, root);
  co_return layer;
}

}  // namespace sparklab::lab
