package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small inputs in the shape of many services' exports, of tables and of pasted pages, each with the
 * comments that come out. A case is a folder with {@code input/} and {@code expected.jsonl}: a line
 * for each comment ({@code text} or {@code text_begins}, and fields that it must have), or a rule:
 * {@code not} (in no text and no author) or {@code words} (each in a comment, unless a remark says
 * that text was left out).
 */
class CasesTest {
  private static final Path CASES =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("index-core/src/test/resources/cases");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("(?U)\\w+");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final Pattern LEFT_OUT =
      Pattern.compile("(?i)\\b(lines?|notices?|words|text)\\b.*\\b(left out|skipped|not read)");

  @TempDir private Path folder;

  /** Cases that are not right yet. A case that has become right must be removed from the list. */
  private static Set<String> open() throws IOException {
    return Files.readAllLines(CASES.resolve("open.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(one -> Files.exists(one.resolve("expected.jsonl")))
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsExpected(String name) throws IOException {
    List<String> differences = differences(name);
    if (open().contains(name)) {
      assertThat(differences).as("%s is right now: remove it from open.txt", name).isNotEmpty();
    } else {
      assertThat(differences).as(name).isEmpty();
    }
  }

  private List<String> differences(String name) throws IOException {
    Path input = CASES.resolve(name).resolve("input");
    copy(input, folder);
    List<String> index = new ArrayList<>(List.of("index", "--json", "--index", "idx"));
    try (Stream<Path> files = Files.list(input)) {
      files.map(file -> file.getFileName().toString()).sorted().forEach(index::add);
    }
    Program program = new Program(folder);
    List<JsonNode> said = objects(program.run(index.toArray(String[]::new)));
    List<JsonNode> comments =
        objects(program.run("--index", "idx", "export")).stream()
            .filter(one -> one.path("type").asText().equals("comment"))
            .toList();
    return differences(
        Files.readAllLines(CASES.resolve(name).resolve("expected.jsonl")).stream()
            .filter(line -> !line.isBlank())
            .map(CasesTest::parse)
            .toList(),
        said,
        comments);
  }

  private static List<String> differences(
      List<JsonNode> lines, List<JsonNode> said, List<JsonNode> comments) {
    List<String> differences = new ArrayList<>();
    List<ExpectedComment> wanted =
        lines.stream()
            .filter(ExpectedComment::isComment)
            .map(ExpectedComment::new)
            .sorted(Comparator.comparing(ExpectedComment::isOptional))
            .toList();
    List<JsonNode> free = new ArrayList<>(comments);
    free.removeIf(comment -> ExpectedComment.norm(comment.path("text")).isEmpty());
    for (ExpectedComment want : wanted) {
      JsonNode best =
          free.stream()
              .filter(want::fitsText)
              .min(Comparator.comparingInt(c -> want.wrongFields(c, comments).size()))
              .orElse(null);
      if (best != null) {
        free.remove(best);
        if (!want.isOptional()) {
          want.wrongFields(best, comments).forEach(w -> differences.add(best.path("text") + w));
        }
      } else if (!want.isOptional()) {
        differences.add("missing: " + want.line());
      }
    }
    boolean onlyRules = wanted.isEmpty() && lines.stream().anyMatch(line -> line.has("words"));
    if (!onlyRules) {
      free.forEach(comment -> differences.add("extra: " + comment.path("text")));
    }
    lines.forEach(line -> differences.addAll(brokenRules(line, said, comments)));
    return differences;
  }

  private static List<String> brokenRules(
      JsonNode line, List<JsonNode> said, List<JsonNode> comments) {
    List<String> broken = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (JsonNode comment : comments) {
      for (String field : List.of("text", "author", "title")) {
        String value = ExpectedComment.norm(comment.path(field));
        all.append(value).append(' ');
        boolean forbidden =
            line.has("not") && value.contains(ExpectedComment.norm(line.get("not")));
        if (forbidden && !field.equals("title")) {
          broken.add("in a comment: " + line.get("not"));
        }
      }
    }
    Set<String> lost = words(line.path("words").asText());
    lost.removeAll(words(all.toString()));
    boolean told =
        said.stream()
            .filter(one -> one.path("type").asText().equals("remark"))
            .anyMatch(one -> LEFT_OUT.matcher(one.path("reason").asText()).find());
    if (!lost.isEmpty() && !told) {
      broken.add("words lost: " + lost);
    }
    return broken;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(ExpectedComment.norm(text).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> !NUMBER.matcher(word).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonNode> objects(Ran ran) {
    return ran.lines().stream().filter(line -> !line.isBlank()).map(CasesTest::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
