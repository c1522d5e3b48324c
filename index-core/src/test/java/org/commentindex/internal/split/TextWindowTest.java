package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in parts has the same lines and the same pieces as the whole. */
class TextWindowTest {
  private static final String[] SAMPLES = {
    "a", "bb", "", " ", "\n", "\n", "\r", "\r\n", "\n\n", "ü"
  };

  @Test
  void partsHoldEveryLineOnceInOrder() throws IOException {
    long seed = 20261124L;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(SAMPLES[random.nextInt(SAMPLES.length)]);
      }
      Lines whole = Lines.of(text.toString());
      TextWindow window = new TextWindow(new StringReader(text.toString()), longestLine(whole) + 8);
      int next = 1;
      String at = "seed " + seed + ", round " + round;
      while (window.next()) {
        Lines part = window.lines();
        assertThat(window.linesBefore()).as(at).isLessThan(next);
        for (int line = 1; line <= part.count(); line++) {
          assertThat(part.raw(line)).as(at).isEqualTo(whole.raw(window.linesBefore() + line));
        }
        int kept = window.isLast() ? part.count() + 1 : 1 + random.nextInt(part.count());
        kept = Math.max(kept, part.count() > 1 ? 2 : part.count() + 1);
        next = window.linesBefore() + kept;
        window.keepFrom(kept);
      }
      assertThat(next).as(at).isEqualTo(whole.count() + 1);
      assertThat(window.leftOut()).isZero();
    }
  }

  private static int longestLine(Lines lines) {
    int longest = 0;
    for (int line = 1; line <= lines.count(); line++) {
      longest = Math.max(longest, lines.raw(line).length());
    }
    return longest;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hacker-news",
        "reddit",
        "substack",
        "german",
        "lobsters",
        "phpbb",
        "irc",
        "whatsapp",
        "mail",
        "markdown",
        "discourse",
        "unknown-language",
        "youtube",
        "separator"
      })
  void aPageInPartsHasThePiecesOfTheWhole(String page) throws IOException {
    String text = copies(read(page), 30);
    List<Piece> whole = TextSplitter.split(text, new SplitRule.Auto());
    for (int parts : new int[] {2, 5, 9}) {
      List<Piece> found = new ArrayList<>();
      TextWindow window = new TextWindow(new StringReader(text), text.length() / parts);
      TextSplitter.split(window, new SplitRule.Auto(), Long.MAX_VALUE, found::add);
      assertThat(found).as("%s in %d parts", page, parts).isEqualTo(whole);
    }
  }

  /** Repeats a page, each time with different words at the end of the lines of its comments. */
  private static String copies(String page, int count) {
    List<Piece> once = TextSplitter.split(page, new SplitRule.Auto());
    Lines lines = Lines.of(page);
    StringBuilder text = new StringBuilder();
    for (int copy = 0; copy < count; copy++) {
      for (int line = 1; line <= lines.count(); line++) {
        int here = line;
        boolean own =
            once.stream().anyMatch(p -> p.lines().first() <= here && here <= p.lines().last());
        boolean shown = own && !lines.isBlank(line);
        char letter = (char) ('a' + copy % 26);
        text.append(lines.raw(line))
            .append(shown ? " so " + letter + copy + letter : "")
            .append('\n');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blank", "line", "regex:^#"})
  void appliesTheGivenRuleInEveryPart(String rule) throws IOException {
    String text = "# one\nmore\n\ntwo\n# three\n\n\nfour\n".repeat(50);
    SplitRule split = SplitRule.named(rule);
    List<Piece> found = new ArrayList<>();
    TextSplitter.split(
        new TextWindow(new StringReader(text), 100), split, Long.MAX_VALUE, found::add);
    assertThat(found).isEqualTo(TextSplitter.split(text, split));
  }

  @Test
  void aCommentThatFillsAPartEndsWithIt() throws IOException {
    List<Piece> found = new ArrayList<>();
    TextWindow window = new TextWindow(new StringReader("word\n".repeat(50)), 100);
    TextSplitter.split(window, SplitRule.named("blank"), Long.MAX_VALUE, found::add);
    assertThat(found).hasSize(3);
    assertThat(found.getLast().lines().last()).isEqualTo(50);
  }

  @Test
  void keepsWordsThatMostCommentsHave() {
    String page = "ann\n3 hours ago\n\n+1\nReply\n\nbob\n2 hours ago\n\n+1\nReply\n\n";
    List<Piece> pieces = TextSplitter.split(page.repeat(3), new SplitRule.Auto());
    assertThat(pieces).extracting(Piece::text).hasSize(6).containsOnly("+1");
    String thumb = (page + "eve\n1 hour ago\n\n👍\nReply\n\n").replace("+1", "so it is, $");
    assertThat(TextSplitter.split(thumb, new SplitRule.Auto()))
        .extracting(Piece::text)
        .containsExactly("so it is, $", "so it is, $", "👍");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void countsWhatIsLeftOutOfALine(String end) throws IOException {
    String text = "first" + end + "x".repeat(250) + end + "last" + end;
    List<Piece> found = new ArrayList<>();
    TextWindow window = new TextWindow(new StringReader(text), 100);
    long leftOut =
        TextSplitter.split(window, SplitRule.named("line"), Long.MAX_VALUE, found::add)
            .characters();
    assertThat(found).extracting(piece -> piece.lines().first()).containsExactly(1, 2, 3);
    assertThat(found.get(1).text().length() + leftOut).isEqualTo(250);
  }

  @Test
  void limitsTextsWithoutMarkers() throws IOException {
    List<Piece> found = new ArrayList<>();
    String text = "So it is said.\n".repeat(300_000);
    SplitRule auto = new SplitRule.Auto();
    TextWindow window = new TextWindow(new StringReader(text), 1_500_000);
    TextSplitter.LeftOut left = TextSplitter.split(window, auto, 2_000_000, found::add);
    assertThat(left.unmarked()).isTrue();
    assertThat(found.getLast().lines().last()).isLessThan(250_000);
    window = new TextWindow(new StringReader(text), 1_500_000);
    assertThat(TextSplitter.split(window, auto, 10_000_000, found::add).unmarked()).isFalse();
    assertThat(found.getLast().lines().last()).isEqualTo(300_000);
  }

  private static String read(String page) throws IOException {
    try (InputStream in =
        TextWindowTest.class.getResourceAsStream("/split/pages/" + page + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
