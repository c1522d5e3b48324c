package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export says the same whatever the number of threads, the order of the comments and the runs
 * they came in. Copies, also cut short and edited, and similar comments are among them.
 */
class SameExportTest {
  private static final long SEED = 20_261_124L;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Maven starts tests with a jar that only names the others. */
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private static final String[] WORDS =
      ("ferry late evening harbor council nurses bakers boat river bridge paper north winter bench"
              + " light stone garden market apple story window engine song paint color number train")
          .split(" ");

  @TempDir private Path folder;

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS[random.nextInt(WORDS.length)] + (random.nextInt(4) == 0 ? "s" : ""));
    }
    return String.join(" ", words);
  }

  /** Paragraphs: comments, edited, whole and shortened copies of them. */
  private static List<String> comments(Random random) {
    List<String> comments = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String text = words(random, 8 + random.nextInt(40));
      comments.add(text);
      switch (random.nextInt(6)) {
        case 0 -> comments.add(text);
        case 1 -> comments.add(cut(text));
        case 2 -> comments.add(edited(text).replaceFirst(" ", " kettle "));
        default -> {}
      }
    }
    return comments;
  }

  /**
   * Returns the comments without exact copies, which are the same record when a file is read again.
   * Edited copies are shorter, since of two with the same length the first in the file is kept.
   */
  private static List<String> unlike(Random random) {
    List<String> comments = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String text = words(random, 8 + random.nextInt(40));
      comments.add(text);
      if (i % 3 > 0) {
        comments.add(i % 3 == 1 ? cut(text) : edited(text));
      }
    }
    return comments;
  }

  /** Two letters, as thirty people send them. */
  private static String letters(Random random) {
    List<String> forms = List.of(words(random, 30), words(random, 50));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      String text = forms.get(i % 2) + " yours " + words(random, 3);
      lines.append(
          "{\"id\":\"l%d\",\"author\":\"sender %d\",\"text\":\"%s\"}%n".formatted(i, i, text));
    }
    return lines.toString();
  }

  private static String cut(String text) {
    return text.substring(0, text.length() * 2 / 3) + "…";
  }

  /** Without a word in the middle. */
  private static String edited(String text) {
    int at = text.indexOf(' ', text.length() / 2);
    return at < 0
        ? text
        : text.substring(0, at) + text.substring(Math.max(at, text.indexOf(' ', at + 1)));
  }

  /** Indexes in a process of its own, as if the machine had this number of processors. */
  private void index(String index, int processors, String... files)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=" + processors,
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                CLASS_PATH,
                "org.commentindex.cli.Main",
                "--index",
                index,
                "index",
                "--split",
                "blank"));
    command.addAll(List.of(files));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private List<String> export(String index) {
    return new Program(folder).run("--index", index, "export").lines();
  }

  /** Without what the order of the comments decides: numbers and lines. */
  private SortedSet<String> unordered(String index) throws IOException {
    SortedSet<String> lines = new TreeSet<>();
    for (String line : export(index)) {
      ObjectNode comment = (ObjectNode) MAPPER.readTree(line);
      List<ObjectNode> occurrences = new ArrayList<>();
      comment
          .withArray("occurrences")
          .forEach(
              occurrence ->
                  occurrences.add(((ObjectNode) occurrence).without(List.of("record", "lines"))));
      occurrences.sort(Comparator.comparing(occurrence -> occurrence.path("key").asText()));
      ArrayNode sorted = MAPPER.createArrayNode();
      occurrences.forEach(sorted::add);
      lines.add(comment.set("occurrences", sorted).toString());
    }
    return lines;
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    Program program = new Program(folder);
    program.file("thread.txt", String.join("\n\n", comments(random)));
    program.file("letters.jsonl", letters(random));
    index("one", 1, "thread.txt", "letters.jsonl");
    List<String> expected = export("one");
    assertThat(String.join("", expected))
        .contains("\"exact\"", "\"near\"", "\"partial\"")
        .containsPattern("\"alike\":[1-9]");
    for (int processors : new int[] {2, 5}) {
      index("by" + processors, processors, "thread.txt", "letters.jsonl");
      assertThat(export("by" + processors)).as("%d processors", processors).isEqualTo(expected);
    }
  }

  @Test
  void neitherDoOrderAndRuns() throws IOException, InterruptedException {
    Random random = new Random(SEED + 1);
    List<String> comments = unlike(random);
    Program program = new Program(folder);
    program.file("thread.txt", String.join("\n\n", comments));
    index("whole", 2, "thread.txt");
    SortedSet<String> expected = unordered("whole");
    Collections.shuffle(comments, random);
    int first = random.nextInt(comments.size());
    int second = first + random.nextInt(comments.size() - first);
    for (List<String> run :
        Stream.of(
                comments.subList(0, first),
                comments.subList(first, second),
                comments.subList(second, comments.size()))
            .filter(part -> !part.isEmpty())
            .toList()) {
      program.file("thread.txt", String.join("\n\n", run));
      index("parts", 1 + random.nextInt(4), "thread.txt");
    }
    assertThat(unordered("parts")).containsExactlyElementsOf(expected);
  }
}
