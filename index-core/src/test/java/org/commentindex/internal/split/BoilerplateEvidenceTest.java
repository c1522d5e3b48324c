package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people repeat is part of their comments; what a page repeats is not. */
class BoilerplateEvidenceTest {
  private static final String CODE =
      "int main(void) {\n    char buf[10];\n    strcpy(buf, \"hello\");\n    printf(\"%s\", buf);\n"
          + "    free(buf);\n    return 0;\n}";
  private static final String COMPILER =
      "C:\\src\\glaze\\kiln.c\n124\nerror C2169: 'strlen': intrinsic function, cannot be defined";
  private static final List<String> NAMES = List.of("ann", "bob", "carl", "dora");
  private static final List<String> WORDS = List.of("good", "bad", "dull", "odd");

  /** %1$s is the name, %2$d a number, %3$s a word. */
  private static List<Piece> split(String unit, int count) {
    List<String> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(String.format(unit, NAMES.get(i % 4), i + 2, WORDS.get(i % 4)));
    }
    return TextSplitter.split(String.join("\n\n", units), new SplitRule.Auto());
  }

  private static long count(List<Piece> pieces, String line) {
    return pieces.stream()
        .flatMap(piece -> piece.text().lines())
        .filter(own -> own.strip().equals(line.strip()))
        .count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1$s\n%2$d hours ago\n\nI tried %3$s ones and it fails.\n\n",
        "%1$s · %2$d hours ago\nI tried %3$s ones and it fails.\n\n",
        "I tried %3$s ones and it fails on my side.\n",
        "### %1$s (May %2$d, 2021)\n\nI tried %3$s ones and it fails.\n\n",
        "%1$s\n%2$d hours ago\n\n",
      })
  void theSameCodeInSeveralAnswersIsText(String head) {
    for (String tail : List.of("", "\n\nWhat about the %3$s one?", "\nReply")) {
      List<Piece> pieces = split(head + CODE.replace("%", "%%") + tail, 3);
      for (String line : CODE.split("\n")) {
        assertThat(count(pieces, line)).as(head + tail + line).isEqualTo(3);
      }
      assertThat(pieces).extracting(Piece::author).doesNotContain("}", "return 0;", "int main");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Round %2$d: I changed the %3$s flags again.\n",
        "Round %2$d: I changed the %3$s flags again.\n\n",
        "%1$s\nMay %2$d, 2021\nRound %2$d: I changed the %3$s flags again.\n\n",
        "%1$s wrote on May %2$d, 2021\n\nRound %2$d: I changed the %3$s flags again.\n\n",
      })
  void eightRoundsOfACompilerErrorAreText(String head) {
    List<Piece> pieces = split(head + COMPILER, 8);
    for (String line : COMPILER.split("\n")) {
      assertThat(count(pieces, line)).as(head + line).isEqualTo(8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kiln Ann\nMay %2$d, 2021\n\nIt is as %3$s as ever.\n\nAnn",
        "%1$s\nMay %2$d, 2021\n\nIt is as %3$s as ever.\n\nAnn",
        "%1$s\nMay %2$d, 2021\n\nIt is as %3$s as ever.\n\nCheers,\n%1$s",
        "%1$s\nMay %2$d, 2021\n\nIt is as %3$s as ever.\n\n%1$s",
        "%1$s\nMay %2$d, 2021\n\nIt is as %3$s as ever.\n\nThanks",
        "%1$s\nMay %2$d, 2021\n\nIt is as %3$s as ever.\n\nRegards\n%1$s\n\nReply",
        "From: %1$s <%1$s@shed.example>\nDate: %2$d May 2021\nSubject: kiln\n\nAs %3$s as ever."
            + "\n\nBest,\n%1$s",
      })
  void aSignOffBelongsToItsComment(String unit) {
    for (int times = 3; times <= 4; times++) {
      List<Piece> pieces = split(unit, times);
      assertThat(pieces).hasSize(times);
      for (int i = 0; i < times; i++) {
        String expected = String.format(unit, NAMES.get(i), i + 2, WORDS.get(i));
        String last = expected.replace("\n\nReply", "");
        last = last.substring(last.lastIndexOf('\n') + 1);
        assertThat(pieces.get(i).text()).as(unit).endsWith(last);
      }
    }
  }

  @Test
  void wordsThatAreAlsoLabelsAreText() {
    String text = "So it is\n\nBest\n\nand so on\nand\n\nBest\n\nand\n\nIt is said.\n";
    List<Piece> pieces = TextSplitter.split(text, new SplitRule.Auto());
    assertThat(count(pieces, "Best")).isEqualTo(2);
    assertThat(count(pieces, "and")).isEqualTo(2);
  }
}
