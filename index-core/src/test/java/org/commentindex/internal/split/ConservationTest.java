package org.commentindex.internal.split;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commentindex.internal.split.base.ClassifiedLines;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.LineClass;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;

/** The words of a text are the words of its pieces and of the lines that are left out. */
class ConservationTest {
  private static final long SEED = Long.getLong("split.seed", 20_261_130L);
  private static final int MIXTURES = 2_000;

  /** Longest text that a mixture takes lines from, in lines. Bounds the time of the test. */
  private static final int MAX_LINES = 120;

  /** Lines that look like headings, code or boilerplate in the middle of a text. */
  private static final List<String> STRAY =
      List.of(
          "2024-03-05 19:02:11 relay on",
          "2024-03-05 19:02:41 ERROR: relay off",
          "[2024-03-05 19:02:11] the relay was seen to click",
          "05.03.2024 19:02 the relay was seen to click",
          "2024-03-05 19:02\tash\tdid the cones slump",
          "10:49 ann: is it up?",
          "error C2169: 'strlen': intrinsic function, cannot be defined",
          "for (int i = 0; i < n; i++) {",
          "    total += weight[i];",
          "}",
          "Best",
          "and",
          "Ann",
          "Thanks, Karl",
          "----------------------------------------",
          "> quoted words",
          "@ann ann closed this 2 days ago",
          "Joined:2019",
          "[removed]",
          "17",
          "Reply",
          "Ann Bell",
          "3 days ago",
          "",
          "");

  @Test
  void noWordOfAFileIsLost() throws Exception {
    for (String text : texts()) {
      check(text, "a file that begins with " + text.lines().findFirst().orElse(""));
    }
  }

  @Test
  void noWordOfARandomMixtureIsLost() throws Exception {
    List<List<String>> texts = new ArrayList<>();
    texts().forEach(text -> texts.add(text.lines().limit(MAX_LINES).toList()));
    Random random = new Random(SEED);
    for (int round = 0; round < MIXTURES; round++) {
      List<String> lines = new ArrayList<>();
      for (int part = 1 + random.nextInt(3); part > 0; part--) {
        List<String> from = texts.get(random.nextInt(texts.size()));
        int first = from.isEmpty() ? 0 : random.nextInt(from.size());
        int last = first + (from.isEmpty() ? 0 : random.nextInt(from.size() - first));
        lines.addAll(from.subList(first, last));
        for (int i = random.nextInt(5); i > 0; i--) {
          String stray = STRAY.get(random.nextInt(STRAY.size()));
          for (int times = 1 + random.nextInt(3); times > 0; times--) {
            lines.add(lines.isEmpty() ? 0 : random.nextInt(lines.size()), stray);
          }
        }
      }
      check(String.join("\n", lines), "seed " + SEED + ", round " + round);
    }
  }

  private static void check(String text, String name) throws IOException {
    Lines lines = Lines.of(text);
    checkClasses(TextSplitter.divide(lines, new SplitRule.Auto()), lines, name);
    checkWords(text, lines, name);
  }

  /** Checks that every line has one class, and that lines of text are the lines of the segments. */
  private static void checkClasses(Division division, Lines lines, String name) {
    int[] segments = new int[lines.count() + 1];
    for (Segment segment : division.segments()) {
      for (int line = segment.first(); line <= segment.last(); line++) {
        segments[line]++;
      }
    }
    List<String> wrong = new ArrayList<>();
    for (int line = 1; line <= lines.count(); line++) {
      LineClass lineClass = division.classified().classOf(line);
      boolean right =
          lines.isBlank(line)
              ? lineClass == LineClass.BLANK && segments[line] <= 1
              : lineClass != LineClass.BLANK
                  && segments[line] == (lineClass == LineClass.TEXT ? 1 : 0);
      if (!right) {
        wrong.add(line + " is " + lineClass + " and in " + segments[line] + " segments");
      }
    }
    assertThat(wrong).as(name).isEmpty();
  }

  /** Checks that every line that is not blank is in a piece or left out, and its words with it. */
  private static void checkWords(String text, Lines lines, String name) throws IOException {
    StringBuilder[] found = new StringBuilder[lines.count() + 1];
    List<LeftOutLines> leftOut = split(text, found);
    long allCharacters = 0;
    long characters = 0;
    for (int line = 1; line <= lines.count(); line++) {
      boolean inPiece = found[line] != null && !lines.isBlank(line);
      characters += inPiece ? ClassifiedLines.characters(found[line].toString()) : 0;
      allCharacters += lines.isBlank(line) ? 0 : ClassifiedLines.characters(lines.raw(line));
    }
    for (LeftOutLines region : leftOut) {
      assertThat(region.lineClass()).as(name).isNotEqualTo(LineClass.TEXT);
      characters += region.characters();
      for (int line = region.lines().first(); line <= region.lines().last(); line++) {
        String piece = found[line] == null ? "" : found[line].toString();
        int before = lines.raw(line).length() - piece.length();
        assertThat(lines.raw(line)).as(name).endsWith(piece);
        found[line] = new StringBuilder(lines.raw(line).substring(0, before)).append(piece);
      }
    }
    assertThat(characters).as(name).isEqualTo(allCharacters);
    long all = 0;
    long inPieces = 0;
    for (int line = 1; line <= lines.count(); line++) {
      all += characters(lines.raw(line));
      String words = found[line] == null ? "" : found[line].toString();
      assertThat(Lines.strip(words)).as(name + ", line " + line).isEqualTo(lines.get(line));
      inPieces += characters(words);
    }
    assertThat(inPieces).as(name).isEqualTo(all);
  }

  /** Puts the text of the pieces into {@code found} by line; returns the lines in no piece. */
  private static List<LeftOutLines> split(String text, StringBuilder[] found) throws IOException {
    List<LeftOutLines> leftOut = new ArrayList<>();
    TextSplitter.split(
        new StringReader(text),
        new SplitRule.Auto(),
        Long.MAX_VALUE,
        new PieceSink() {
          @Override
          public void accept(Piece piece) {
            List<String> own = List.of(piece.text().split("\n", -1));
            for (int i = 0; i < own.size(); i++) {
              found[piece.lines().first() + i] = new StringBuilder(own.get(i));
            }
          }

          @Override
          public void leaveOut(LeftOutLines lines) {
            leftOut.add(lines);
          }
        });
    return leftOut;
  }

  private static long characters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static List<String> texts() throws IOException, URISyntaxException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("/split/pages", "/split/cases", "/split")) {
      URI uri = requireNonNull(ConservationTest.class.getResource(folder)).toURI();
      List<Path> files;
      try (Stream<Path> listed = Files.list(Path.of(uri))) {
        files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      }
      for (Path file : files) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
