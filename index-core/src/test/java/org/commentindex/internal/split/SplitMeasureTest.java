package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the splitter on real threads in three forms. The floors are just below its figures. */
class SplitMeasureTest {
  @ParameterizedTest
  @CsvSource({"headed, .999, .999", "page, .999, .999", "bare, .58, 0"})
  void reachesItsFloors(String kind, double leastF1, double leastAuthors) throws IOException {
    Scores scores = new Scores();
    for (Path text : texts(SharedData.at("split"), kind)) {
      scores.add(text);
    }
    String figures = scores.toString();
    System.out.println(kind + ": " + figures);
    assertThat(scores.f1()).as(figures).isGreaterThanOrEqualTo(leastF1);
    assertThat(scores.authors()).as(figures).isGreaterThanOrEqualTo(leastAuthors);
    assertThat(scores.f1() / scores.naive()).as(figures).isGreaterThanOrEqualTo(1.6);
  }

  private static List<Path> texts(Path folder, String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.filter(f -> f.toString().endsWith("." + kind + ".txt")).toList();
      assertThat(texts).isNotEmpty();
      return texts;
    }
  }

  /** Counts the correct boundaries and authors of all threads of one form. */
  private static final class Scores {
    private int comments;
    private int starts;
    private int hits;
    private int wholes;
    private int named;
    private int lines;

    void add(Path text) throws IOException {
      List<Piece> pieces = TextSplitter.split(Files.readString(text), new SplitRule.Auto());
      Set<Integer> found = new HashSet<>();
      Set<String> whole = new HashSet<>();
      Set<String> authors = new HashSet<>();
      for (Piece piece : pieces) {
        found.add(piece.lines().first());
        whole.add(piece.lines().first() + " " + piece.lines().last());
        authors.add(piece.lines().first() + " " + piece.author());
      }
      starts += found.size();
      for (String[] gold : gold(text)) {
        comments++;
        hits += found.contains(Integer.parseInt(gold[0])) ? 1 : 0;
        wholes += whole.contains(gold[0] + " " + gold[1]) ? 1 : 0;
        named += authors.contains(gold[0] + " " + gold[2]) ? 1 : 0;
      }
      lines += (int) Files.readAllLines(text).stream().filter(line -> !line.isBlank()).count();
    }

    private static List<String[]> gold(Path text) throws IOException {
      List<String[]> gold = new ArrayList<>();
      for (String line :
          Files.readAllLines(Path.of(text.toString().replace(".txt", ".gold.tsv")))) {
        gold.add(line.split("\t", -1));
      }
      return gold;
    }

    double f1() {
      return 2.0 * hits / (starts + comments);
    }

    double naive() {
      return 2.0 * comments / (lines + comments);
    }

    double authors() {
      return (double) named / comments;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.4f R %.4f F1 %.4f (naive %.4f), whole %.4f of %d, authors %.4f",
          (double) hits / starts,
          (double) hits / comments,
          f1(),
          naive(),
          (double) wholes / comments,
          comments,
          authors());
    }
  }
}
