package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the packages that judge texts by thresholds name each of them: a number without a
 * name has no place for the reason why it is not a larger one.
 *
 * <p>Bounds on digits are not thresholds: a year has four, and an hour one or two. Neither are the
 * numbers 0, 1 and 2, "at least three" of a sign such as a dot, and the codes of characters.
 */
class NamedBoundsTest {
  private static final Path SOURCES =
      Path.of(
          System.getProperty("project.root", ".."), "index-core/src/main/java/org/commentindex");

  private static final List<String> PACKAGES =
      List.of(
          "internal/split",
          "internal/dedup",
          "internal/topic",
          "internal/passage",
          "internal/quote",
          "internal/lucene",
          "query",
          "split");

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)++)\"");

  /** A quantifier with a number, after anything but a class of digits. */
  private static final Pattern BOUND =
      Pattern.compile("(?<!^|\\\\d|\\[0-9\\]|\\[0-9a-f\\])\\{(?![123],\\})\\d+(?:,\\d*)?\\}");

  private static final Pattern COMPARISON =
      Pattern.compile("(?<![<>])(?:[<>]=?|[=!]=) ([3-9]|\\d\\d+|\\d+\\.\\d+)\\b");

  private static final Pattern THRESHOLD =
      Pattern.compile(
          "static final (?:int|long|float|double) ((?:MIN|MAX|MAXIMUM|MINIMUM|LONGEST|SHORTEST|\\w*"
              + "(?:THRESHOLD|LIMIT|SHARE))_?\\w*) = [-0-9.]+");

  @Test
  void everyBoundOfAnExpressionHasAName() throws IOException {
    List<String> unnamed = new ArrayList<>();
    for (Path file : files()) {
      for (String line : code(file)) {
        if (STRING.matcher(line).results().anyMatch(text -> BOUND.matcher(text.group(1)).find())) {
          unnamed.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void everyNumberOfAConditionHasAName() throws IOException {
    List<String> unnamed = new ArrayList<>();
    for (Path file : files()) {
      for (String line : code(file)) {
        if (COMPARISON.matcher(STRING.matcher(line).replaceAll("")).find()) {
          unnamed.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  /** A range has one comment, above its minimum. */
  @Test
  void everyThresholdHasAComment() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
      for (int i = 1; i < lines.size(); i++) {
        Matcher threshold = THRESHOLD.matcher(lines.get(i));
        String above = lines.get(i - 1);
        if (threshold.find()
            && !above.strip().endsWith("*/")
            && !(threshold.group(1).startsWith("MAX_")
                && above.contains(" MIN_" + threshold.group(1).substring("MAX_".length())))) {
          bare.add(file.getFileName() + ": " + lines.get(i).strip());
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  /** Returns the lines that are not comments. */
  private static List<String> code(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/"))
        .map(line -> line.replace("'\"'", ""))
        .toList();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : PACKAGES) {
      try (Stream<Path> all = Files.walk(SOURCES.resolve(name))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(150);
    return files;
  }
}
