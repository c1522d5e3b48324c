package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word of a sentence in a source is in a comment, or the report accounts for at least as much
 * text as is missing, or the source is rejected. Runs over all cases, fixtures and sample data.
 */
class AccountedWordsTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path RESOURCES = ROOT.resolve("index-core/src/test/resources");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String below : List.of("cases", "formats", "split/pages")) {
      sources.addAll(files(RESOURCES.resolve(below)));
    }
    sources.addAll(files(ROOT.resolve("sample-data")));
    sources.removeIf(
        file -> file.toString().matches(".*(expected\\.jsonl|open\\.txt|pairs\\.tsv|\\.mhtml)"));
    return sources;
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyWordIsInACommentOrAccountedFor(Path source) throws IOException {
    List<String> prose;
    try {
      prose = SampleSentences.of(source);
    } catch (MalformedInputException e) {
      return; // not UTF-8 text: its words are not known here
    }
    Program program = new Program(folder);
    JsonNode report = report(program, source);
    Set<String> kept = new TreeSet<>();
    program
        .run("--index", "idx", "export")
        .lines()
        .forEach(line -> kept.addAll(SampleSentences.words(strings(parse(line)))));
    TreeMap<String, Integer> lost = new TreeMap<>();
    for (String sentence : prose) {
      SampleSentences.words(sentence).stream()
          .filter(word -> !kept.contains(word))
          .forEach(word -> lost.put(word, word.length()));
    }
    long accounted = 0;
    for (JsonNode characters : report.path("amounts").path("left_out")) {
      accounted += characters.asLong();
    }
    if (report.path("rejected").asLong() == 0) {
      assertThat(lost.values().stream().mapToLong(Integer::longValue).sum())
          .as("%s: characters of %s, accounted for are %d", source.getFileName(), lost, accounted)
          .isLessThanOrEqualTo(accounted);
    }
  }

  private static JsonNode report(Program program, Path source) {
    List<String> lines =
        program
            .run("index", "--json", "--index", "idx", source.toAbsolutePath().toString())
            .lines();
    return parse(lines.getLast());
  }

  /** Returns all strings of an object: the text, and fields such as the title. */
  private static String strings(JsonNode node) {
    StringBuilder all = new StringBuilder();
    if (node.isTextual()) {
      all.append(node.textValue()).append('\n');
    }
    node.forEach(child -> all.append(strings(child)));
    return all.toString();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(line, e);
    }
  }
}
