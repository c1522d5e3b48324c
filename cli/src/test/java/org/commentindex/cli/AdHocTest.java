package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file and a question: no index was made before. */
class AdHocTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void given() {
    program =
        new Program(folder)
            .file("a.jsonl", "{\"id\":\"a1\",\"text\":\"The baker knows flour better.\"}\n")
            .file("b.jsonl", "{\"id\":\"b1\",\"text\":\"The miller knows flour as well.\"}\n");
  }

  private List<Path> kept() throws IOException {
    Path cache = folder.resolve("home/.cache/comments");
    try (Stream<Path> folders = Files.list(cache)) {
      return folders.sorted().toList();
    }
  }

  private String folderName(Path kept) throws IOException {
    return Files.readString(kept.resolve("manifest.json"))
        .replaceAll(".*\"folder\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void anAnswerAtOnce() {
    Ran ran = program.run("search", "flour", "a.jsonl", "--ids");
    assertThat(ran.out()).isEqualTo("a1\n");
    assertThat(ran.code()).isZero();
    assertThat(program.run("search", "stone", "a.jsonl").code()).isEqualTo(1);
  }

  @Test
  void theIndexIsUsedAgainWhateverTheOrderOfThePaths() throws IOException {
    program.run("search", "flour", "a.jsonl", "b.jsonl");
    String first = folderName(kept().getFirst());
    assertThat(program.run("search", "flour", "b.jsonl", "a.jsonl", "--count").out())
        .isEqualTo("2\n");
    assertThat(kept()).hasSize(1);
    assertThat(folderName(kept().getFirst())).isEqualTo(first);
    program.run("search", "flour", "a.jsonl", "b.jsonl", "--split", "line");
    assertThat(kept()).hasSize(2);
  }

  @Test
  void onlyTheOwnerCanReadWhatIsKept() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    program.run("search", "flour", "a.jsonl");
    Path kept = kept().getFirst();
    assertThat(Files.getPosixFilePermissions(kept.resolve("manifest.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(kept.resolve(folderName(kept))))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void whatKilledBuildsLeftIsDeletedByTheNextBuild() throws IOException {
    program.run("search", "flour", "a.jsonl");
    Path other = kept().getFirst();
    Path left = Files.createDirectory(other.resolve("index-1234"));
    Files.writeString(left.resolve("_0.cfs"), "half a file");
    program.run("search", "flour", "b.jsonl");
    assertThat(left).doesNotExist();
    assertThat(program.run("search", "flour", "a.jsonl", "--ids").out()).isEqualTo("a1\n");
  }

  @Test
  void aDamagedIndexIsBuiltAgain() throws IOException {
    program.run("search", "flour", "a.jsonl");
    Path index = kept().getFirst().resolve(folderName(kept().getFirst()));
    Files.write(index.resolve("_0.cfs"), new byte[2_000]);
    assertThat(program.run("search", "flour", "a.jsonl", "--ids"))
        .isEqualTo(new Ran(0, "a1\n", ""));
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    program.run("search", "flour", "a.jsonl");
    program.file("a.jsonl", "{\"id\":\"a2\",\"text\":\"Stones grind the flour.\"}\n");
    Files.setLastModifiedTime(folder.resolve("a.jsonl"), FileTime.fromMillis(1_000_000_000_000L));
    assertThat(program.run("search", "flour", "a.jsonl", "--ids").out()).isEqualTo("a2\n");
    try (Stream<Path> indexes = Files.list(kept().getFirst())) {
      assertThat(indexes.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void aNewFileInAFolderIsSeen() {
    program.file("talk/a.jsonl", "{\"id\":\"a1\",\"text\":\"The baker knows flour better.\"}\n");
    assertThat(program.run("search", "flour", "talk", "--count").out()).isEqualTo("1\n");
    program.file("talk/b.jsonl", "{\"id\":\"b1\",\"text\":\"The miller knows flour as well.\"}\n");
    assertThat(program.run("search", "flour", "talk", "--count").out()).isEqualTo("2\n");
  }

  @Test
  void whatCouldNotBeReadIsSaidEachTime() {
    program.file(
        "broken.jsonl",
        "{\"id\":\"a1\",\"text\":\"Flour.\"}\n{\"id\":\"a2\",\n{\"id\":\"a3\",\"text\":\"More flour.\"}\n");
    Ran first = program.run("search", "flour", "broken.jsonl", "--ids", "--quiet");
    assertThat(first.code()).isEqualTo(2);
    assertThat(first.out()).contains("a1", "a3");
    assertThat(first.err()).startsWith("comments: broken.jsonl:2: ").containsOnlyOnce("\n");
    assertThat(program.run("search", "flour", "broken.jsonl", "--ids", "--quiet")).isEqualTo(first);
  }

  @Test
  void aMissingFileAmongOthersIsSaid() {
    Ran ran = program.run("search", "flour", "a.jsonl", "nowhere.jsonl", "--ids");
    assertThat(ran.out()).isEqualTo("a1\n");
    assertThat(ran.err()).contains("nowhere.jsonl");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void standardInputLeavesNothingBehind() {
    Ran ran =
        program
            .typing("{\"id\":\"s1\",\"text\":\"Flour from standard input.\"}\n")
            .run("search", "flour", "-", "--ids");
    assertThat(ran.out()).isEqualTo("s1\n");
    assertThat(folder.resolve("home/.cache")).doesNotExist();
  }

  @Test
  void aCacheThatCannotBeWrittenIsNamed() {
    program.file("taken", "a file").with("XDG_CACHE_HOME", folder.resolve("taken").toString());
    Ran ran = program.run("search", "flour", "a.jsonl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith(
            "comments: cannot write the index of these files to the cache "
                + folder
                + "/taken/comments")
        .contains("XDG_CACHE_HOME")
        .containsOnlyOnce("\n");
  }

  @Test
  void theOtherCommandsTakePathsToo() {
    assertThat(program.run("stats", "a.jsonl", "b.jsonl").out()).contains("comments    2\n");
    assertThat(program.run("urls", "a.jsonl").code()).isEqualTo(1);
    assertThat(program.run("copies", "a.jsonl").code()).isEqualTo(1);
  }
}
