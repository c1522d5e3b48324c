package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of {@code docs/privacy.md}, and addresses that are removed from texts. */
class PersonRemovalTest {
  /** A word that is nowhere else, so that it can be sought in the bytes of files. */
  private static final String WORD = "zyxquokka";

  @TempDir private Path folder;
  private Program program;
  private Set<Path> before;

  @BeforeEach
  void write() throws IOException {
    before = Set.copyOf(temporary());
    program =
        new Program(folder)
            .with("COMMENTS_INDEX", folder.resolve("my.idx").toString())
            .file(
                "talk.jsonl",
                """
                {"id":"a1","author":"Ines Falk","text":"Later ferries in the zyxquokka season."}
                {"id":"a2","author":"Ines Falk","text":"And the tram as well, please."}
                {"id":"b1","author":"Jon Berg","text":"Ines Falk is right about zyxquokka."}
                {"id":"b2","author":"Jon Berg","text":"The tram is fine. Mail jon@example.org"}
                """);
  }

  @Test
  void aPersonIsRemovedFromAllFilesOfTheProgram() throws IOException {
    program.run("index", "talk.jsonl");
    assertThat(program.run("search", "tram", "talk.jsonl", "--count").out()).isEqualTo("2\n");
    assertThat(filesWith(WORD)).as("index and cache").hasSizeGreaterThan(1);

    assertThat(program.run("search", "author:\"Ines Falk\"", "-n", "100", "--ids").lines())
        .containsExactlyInAnyOrder("a1", "a2");
    assertThat(program.run("search", "\"Ines Falk\" -author:\"Ines Falk\"", "--ids").lines())
        .containsExactly("b1");
    assertThat(program.run("remove", "--forever", "--yes", "--author", "Ines Falk").out())
        .isEqualTo("removed 2 comments\n");
    assertThat(program.run("remove", "--forever", "--yes", "id:b1").out())
        .isEqualTo("removed 1 comment\n");
    Ran nothing = program.run("search", "author:\"Ines Falk\" OR \"Ines Falk\"");
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(filesWith(WORD)).isEmpty();
    assertThat(filesWith("Falk")).isEmpty();

    assertThat(program.run("index", "--again", "talk.jsonl").out())
        .startsWith("4 records: 1 unchanged, 3 forgotten from 1 file in ");
    assertThat(filesWith(WORD)).isEmpty();
    assertThat(program.run("export").out()).contains("b2").doesNotContain("Falk", WORD);
  }

  @Test
  void anIndexOfStandardInputLeavesNoFile() throws IOException {
    program.typing("Somebody spoke of the zyxquokka season.\n");
    assertThat(program.run("search", WORD, "-", "--count").out()).isEqualTo("1\n");
    assertThat(filesWith(WORD)).isEmpty();
  }

  @Test
  void addressesAreRemovedFromTextsOnRequest() throws IOException {
    Ran ran = program.run("index", "--redact", "addresses", "--json", "talk.jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"left_out\":{\"address\":15}");
    assertThat(program.run("search", "mail", "--ids").lines()).containsExactly("b2");
    assertThat(program.run("export").out())
        .contains("Mail [address removed]")
        .doesNotContain("example.org");
    assertThat(program.run("stats").out()).contains("texts.redacted: addresses");
    program.file("more.jsonl", "{\"id\":\"c\",\"text\":\"Ring +49 30 71828459 today\"}\n");
    program.run("index", "more.jsonl");
    assertThat(program.run("export").out()).contains("Ring [address removed] today");
    assertThat(filesWith("71828459")).isEmpty();
  }

  @Test
  void anIndexWithAddressesCannotBeginToRemoveThem() {
    program.run("index", "talk.jsonl");
    Ran refused = program.run("index", "--redact", "addresses", "talk.jsonl");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("new index");
    assertThat(program.run("index", "--redact", "names", "talk.jsonl").err())
        .contains("--redact must be one of none, addresses, got names");
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("comment")).toList();
    }
  }

  /**
   * Returns the files of the index, of the home folder and of new temporary folders with a word.
   */
  private List<String> filesWith(String word) throws IOException {
    List<Path> places = new ArrayList<>(List.of(folder.resolve("my.idx"), folder.resolve("home")));
    temporary().stream().filter(path -> !before.contains(path)).forEach(places::add);
    List<String> found = new ArrayList<>();
    for (Path place : places) {
      if (Files.isReadable(place)) {
        try (Stream<Path> files = Files.walk(place)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
              found.add(file.toString());
            }
          }
        }
      }
    }
    return found;
  }
}
