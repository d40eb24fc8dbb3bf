// Nothing that a file holds makes the loader crash, hang or fall silent.
#include <gtest/gtest.h>

#include <random>

#include "scenario/text_file.hpp"
#include "support.hpp"

namespace sparklab::scenario {
namespace {

using test::kHead;
using test::loadText;
using test::messages;

const std::filesystem::path kArticle =
    std::filesystem::path(SPARKLAB_SOURCE_DIR) / "scenarios/article";

TEST(Hostile, FilesThatAreNoTextAreRefusedWithAReason) {
  for (const auto& text : {std::string(),
                           std::string("\xEF\xBB\xBF"),
                           std::string("\n\n\n"),
                           std::string("---\n"),
                           std::string("\0\0\0\0", 4),
                           std::string("\x7F"
                                       "ELF\x02\x01\x01"),
                           std::string("\xFF\xFE"),
                           std::string(2 << 20, 'x'),
                           std::string("just text"),
                           std::string("- a\n- b\n"),
                           std::string("%YAML 9.9\n---\na: b\n"),
                           std::string("!!binary x"),
                           std::string("&a *a"),
                           std::string("{"),
                           std::string("]"),
                           std::string("? ? ? ?"),
                           std::string("\"unclosed"),
                           std::string("a: |\n  text\n b"),
                           std::string("...\n...\n"),
                           std::string("@reserved"),
                           std::string("a: b: c: d"),
                           std::string("{a: b, a: c}: d"),
                           std::string("!<x> y: z")}) {
    const auto loaded = loadText(text);
    EXPECT_FALSE(loaded.ok()) << text.substr(0, 40);
    EXPECT_TRUE(loaded.scenarios.empty());
  }
}

TEST(Hostile, DeepNestingIsRefusedWhereItGetsTooDeep) {
  for (const auto& [open, close] :
       {std::pair("[", "]"), std::pair("{a: ", "}"), std::pair("- ", ""), std::pair("? ", "")}) {
    std::string text = kHead + "steps:\n  ";
    for (int i = 0; i < 20000; ++i) text += open;
    for (int i = 0; i < 20000; ++i) text += close;
    EXPECT_NE(messages(loadText(text)).find("nested more than 64 levels deep"), std::string::npos)
        << open;
  }
  std::string text = kHead;
  for (int i = 0; i < 300; ++i) text += std::string(i, ' ') + "a:\n";
  EXPECT_NE(messages(loadText(text)).find("nested more than 64 levels deep"), std::string::npos);
}

TEST(Hostile, TextAfterADocumentsEndDoesNotGoOnForEver) {
  EXPECT_NE(messages(loadText("kind: Scenario\nsteps:\n-\n...\n,name: a\n\trun: [echo]"))
                .find("something does not belong here"),
            std::string::npos);
}

TEST(Hostile, LineEndsAndMarksOfOtherSystemsAreFine) {
  auto text = kHead + "steps:\n- name: a\n  run: [echo]\n";
  std::string dos = "\xEF\xBB\xBF";
  for (const char c : text) dos += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(messages(loadText(dos)), "");
}

std::vector<std::filesystem::path> articleFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kArticle))
    files.push_back(entry.path());
  return files;
}

/// Loads a changed article scenario beside the unchanged others' fragments.
class Mutations : public testing::Test {
 protected:
  void SetUp() override {
    for (const auto& file : articleFiles())
      folder_.write(file.filename().string(), test::readAll(file));
  }

  /// The loader must either take the text or say what is wrong with it.
  void tryText(const std::string& name, const std::string& text, const std::string& what) {
    folder_.write(name, text);
    // A fragment is tried through a scenario that uses it.
    const auto loaded = load({(folder_.path() / (name[0] == '0' ? name : kUser)).string()});
    ++tried_;
    if (!loaded.ok()) ++refused_;
    EXPECT_EQ(loaded.ok(), !loaded.scenarios.empty()) << name << ": " << what;
    for (const auto& diagnostic : loaded.diagnostics) {
      EXPECT_FALSE(diagnostic.message.empty()) << what;
      EXPECT_GE(diagnostic.at.line, 1) << what << ": " << diagnostic.message;
      EXPECT_GE(diagnostic.at.column, 1) << what << ": " << diagnostic.message;
    }
    EXPECT_EQ(render(loaded.diagnostics, false).empty(), loaded.diagnostics.empty());
  }

  static std::string join(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
  }

  const std::string kUser = "01-cluster-mode.yaml";
  test::TempFolder folder_;
  int tried_ = 0;
  int refused_ = 0;
};

TEST_F(Mutations, EachLineDeletedOrDoubledOrWithAnotherKey) {
  for (const auto& file : articleFiles()) {
    const auto name = file.filename().string();
    const auto lines = splitLines(test::readAll(file));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto what = "line " + std::to_string(i + 1) + ": " + lines[i];
      auto deleted = lines;
      deleted.erase(deleted.begin() + static_cast<std::ptrdiff_t>(i));
      tryText(name, join(deleted), "without " + what);
      auto doubled = lines;
      doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
      tryText(name, join(doubled), "twice " + what);
      const auto colon = lines[i].find(':');
      if (colon == std::string::npos) continue;
      auto renamed = lines;
      renamed[i].insert(colon, "x");
      tryText(name, join(renamed), "renamed " + what);
    }
    folder_.write(name, test::readAll(file));
  }
  EXPECT_GT(tried_, 500);
  EXPECT_GT(refused_, tried_ / 2);
}

TEST_F(Mutations, CutAnywhereAndWithBytesChanged) {
  const std::string name = "01-cluster-mode.yaml";
  const auto text = test::readAll(kArticle / name);
  for (std::size_t i = 0; i < text.size(); i += 23)
    tryText(name, text.substr(0, i), "cut at " + std::to_string(i));
  std::mt19937 random(42);
  const std::string bytes = "{}[]:,-?&*#|>'\"%@`!~\t\n \\$0\xC3\xFF";
  for (int i = 0; i < 200; ++i) {
    auto changed = text;
    for (int k = 0; k < 3; ++k) changed[random() % changed.size()] = bytes[random() % bytes.size()];
    tryText(name, changed, "random " + std::to_string(i));
  }
}

}  // namespace
}  // namespace sparklab::scenario
