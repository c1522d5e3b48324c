package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.saved.SavedSearches;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWalkTest {
  @TempDir private Path folder;
  private final List<String> read = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "readme", "LICENSE", "Licence.txt", "topics.txt"})
  void filesThatDescribeAFolderAreSkipped(String name) throws IOException {
    given(name);
    given("thread.txt");
    walk(folder);
    assertThat(read).containsExactly("thread.txt");
    assertThat(warnings).singleElement().asString().contains("skipped").contains(name);
  }

  @Test
  void aFileNamedExplicitlyIsRead() throws IOException {
    walk(given("README.md"));
    assertThat(read).containsExactly("README.md");
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"readme-discussion.md", "my topics.txt", "README.json"})
  void otherNamesAreOrdinary(String name) throws IOException {
    given(name);
    walk(folder);
    assertThat(read).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_1", "segments_a0", "pending_segments_1"})
  void anIndexAndItsSavedSearchesAreSkipped(String commit) throws IOException {
    Path index = Files.createDirectory(folder.resolve("my.idx"));
    Files.writeString(index.resolve(commit), "?");
    Files.writeString(index.resolve("_1.si"), "?");
    Path saved = SavedSearches.of(index).file();
    Files.writeString(saved, "{}");
    given(saved.getFileName() + ".lock");
    given("other.saved.json");
    walk(folder);
    assertThat(read).containsExactly("other.saved.json");
    assertThat(warnings)
        .containsExactly(
            "skipped: it is a search index, which has no sources",
            "skipped: it has the saved searches of an index",
            "skipped: it has the saved searches of an index");
  }

  @Test
  void anIndexNamedExplicitlyIsRejected() throws IOException {
    given("segments_1");
    walk(folder);
    assertThat(read).isEmpty();
    assertThat(rejected).singleElement().asString().contains("export its comments");
  }

  @Test
  void aFileWithASimilarNameIsRead() throws IOException {
    given("segments_1.txt");
    walk(folder);
    assertThat(read).containsExactly("segments_1.txt");
  }

  private Path given(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "words");
  }

  private void walk(Path path) throws IOException {
    new FileWalk((source, file, location, sink) -> read.add(fileName(file)), new WarningSink())
        .walk(List.of(path));
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private final class WarningSink implements RecordSink {
    @Override
    public void accept(RawRecord record) {}

    @Override
    public void reject(Rejection rejection) {
      rejected.add(rejection.reason());
    }

    @Override
    public void warn(Rejection warning) {
      warnings.add(warning.reason());
    }

    @Override
    public void fileRead(String source) {}
  }
}
