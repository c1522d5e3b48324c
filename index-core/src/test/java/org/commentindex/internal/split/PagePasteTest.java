package org.commentindex.internal.split;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Divides pasted pages and compares the pieces with those that a careful reader finds. A row has,
 * for each comment, the lines of its text, the author, and date, votes and depth if the page shows
 * them; an empty rule matches any rule. {@code pages-open.csv} has, in the same columns, the pages
 * that are not read correctly yet; a page that is moves to {@code pages.csv}.
 */
class PagePasteTest {
  /** Pieces of at most this confidence may be the header or footer of a page. */
  private static final double UNSURE = 0.5;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/split/pages.csv", numLinesToSkip = 1)
  void isDividedAsAReaderWould(String page, @Nullable String rule, String pieces)
      throws IOException {
    List<Piece> found = withoutEdges(TextSplitter.split(read(page), new SplitRule.Auto()), pieces);
    assertThat(found.stream().map(PagePasteTest::describe).collect(joining(" / ")))
        .isEqualTo(pieces);
    for (Piece piece : rule == null ? List.<Piece>of() : found) {
      assertThat(piece.rule()).isIn(rule, "before-first-heading");
    }
  }

  @Test
  void everyPageIsInOneTable() throws IOException, URISyntaxException {
    List<String> pages = new ArrayList<>();
    URL folder = requireNonNull(PagePasteTest.class.getResource("/split/pages"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      files.forEach(file -> pages.add(file.getFileName().toString().replace(".txt", "")));
    }
    List<String> rows = new ArrayList<>(rows("/split/pages.csv"));
    rows.addAll(rows("/split/pages-open.csv"));
    assertThat(rows).containsExactlyInAnyOrderElementsOf(pages);
  }

  /** Includes the pages that are not read correctly yet. */
  @Test
  void confidentPiecesAreCommentsAndDoubtfulOnesMostlyAreNot() throws IOException {
    int[] sure = new int[2];
    int[] doubtful = new int[2];
    for (String table : List.of("/split/pages.csv", "/split/pages-open.csv")) {
      for (String row : text(table).lines().skip(1).toList()) {
        String[] cells = row.split(",", 3);
        for (Piece piece : TextSplitter.split(read(cells[0]), new SplitRule.Auto())) {
          int[] counts =
              piece.confidence() >= .9 ? sure : piece.confidence() <= .3 ? doubtful : null;
          if (counts != null) {
            boolean begins =
                (" " + cells[2].replace("\"", "")).contains(" " + piece.lines().first() + "-");
            counts[begins ? 1 : 0]++;
          }
        }
      }
    }
    assertThat(sure[1]).isGreaterThan(19 * sure[0]);
    assertThat(doubtful[0]).isGreaterThan(9 * doubtful[1]);
  }

  /** Removes doubtful pieces at both ends, the header and footer of the page, unless expected. */
  private static List<Piece> withoutEdges(List<Piece> pieces, String expected) {
    List<String> named = List.of(expected.split(" / "));
    Predicate<Piece> edge = p -> p.confidence() <= UNSURE && !named.contains(describe(p));
    int first = 0;
    int last = pieces.size();
    while (first < last && edge.test(pieces.get(first))) {
      first++;
    }
    while (first < last && edge.test(pieces.get(last - 1))) {
      last--;
    }
    return pieces.subList(first, last);
  }

  /** Returns lines, author, and date, votes and depth if they are known. */
  private static String describe(Piece piece) {
    String text = piece.lines().first() + "-" + piece.lines().last() + " " + piece.author();
    text += piece.date() == null ? "" : " @" + piece.date();
    text += piece.votes() == null ? "" : " +" + piece.votes();
    return text + (piece.depth() == null ? "" : " ^" + piece.depth());
  }

  /** Returns the first column of a table, without its header. */
  private static List<String> rows(String table) throws IOException {
    return text(table).lines().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList();
  }

  private static String read(String page) throws IOException {
    return text("/split/pages/" + page + ".txt");
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = PagePasteTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
