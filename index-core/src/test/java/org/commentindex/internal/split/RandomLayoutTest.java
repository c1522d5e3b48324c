package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;

/**
 * Divides random pages: names, dates, action rows and gaps, combined in the same way for all
 * comments of a page. The texts contain numbers, dates and names, too.
 */
class RandomLayoutTest {
  private static final long SEED = Long.getLong("split.seed", 20_261_124L);
  private static final int PAGES = 400;
  private static final List<String> NAMES =
      List.of(
          "Ann Bell",
          "bob_42",
          "Zoë Marsh",
          "Karl-Heinz Ott",
          "q7",
          "Priya N.",
          "Ольга Шмидт",
          "花子",
          "old-oak",
          "José",
          "The_Baker",
          "Ute",
          "mara.finch",
          "Piet de Wit");
  private static final List<String> WORDS =
      ("the ferry was late again and nobody told us why so we walked home along the river where two"
              + " boats lay since May 2019 as bob_42 said in 2021 that 3 of 10 people would rather"
              + " swim than wait for it which is not what I remember from the paper but read it"
              + " yourself")
          .transform(words -> List.of(words.split(" ")));

  private final Random random = new Random(SEED);

  private interface Dates {
    String next(int number);
  }

  private static final List<Dates> DATES =
      List.of(
          n -> (n + 1) + " hours ago",
          n -> (n + 2) + "d",
          n -> "il y a " + (n + 2) + " heures",
          n -> "vor " + (n + 2) + " Tagen",
          n -> "hace " + (n + 2) + " días",
          n -> (n + 2) + " часа назад",
          n -> (n + 1) + "時間前",
          n -> "May " + (n + 1) + ", 2021",
          n -> (n + 1) + ". März 2022",
          n -> String.format("2021-05-%02d 10:%02d", n + 1, n),
          n -> String.format("%02d.05.2021, 11:%02d", n + 1, n),
          n -> "Today at 10:" + (n + 10) + " AM");

  private static final List<List<String>> ACTION_ROWS =
      List.of(
          List.of(),
          List.of("Reply"),
          List.of("Like (#)", "Reply", "Share"),
          List.of("#", "Reply"),
          List.of("Répondre", "Signaler"),
          List.of("Gefällt mir · #", "Antworten"),
          List.of("Reply Share Report"),
          List.of("Vastaa", "Tykkää #"));

  private record Expected(int first, int last, String name) {}

  private record RandomPage(String text, List<Expected> comments, String kind) {}

  private RandomPage page() {
    Dates dates = one(DATES);
    List<String> actionRow = one(ACTION_ROWS);
    int form = random.nextInt(5);
    boolean gapAbove = actionRow.isEmpty() || random.nextBoolean();
    boolean gapBelow = random.nextBoolean();
    List<String> lines = new ArrayList<>();
    List<Expected> comments = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(one(List.of("Home", "News", "12 comments", "Log in", "Sort by: best")));
    }
    lines.add("");
    int count = 4 + random.nextInt(12);
    for (int n = 0; n < count; n++) {
      String name = one(NAMES);
      String date = dates.next(n);
      lines.addAll(heading(form, name, date));
      if (gapBelow) {
        lines.add("");
      }
      int first = lines.size() + 1;
      body(lines);
      comments.add(new Expected(first, lines.size(), name));
      for (String label : actionRow) {
        lines.add(label.replace("#", "" + random.nextInt(40)));
      }
      if (gapAbove) {
        lines.add("");
      }
    }
    return new RandomPage(
        String.join("\n", lines),
        comments,
        "form " + form + ", " + dates.next(1) + ", " + actionRow);
  }

  private static List<String> heading(int form, String name, String date) {
    return switch (form) {
      case 0 -> List.of(name, date);
      case 1 -> List.of(name + " · " + date);
      case 2 -> List.of(name + " (" + date + ")");
      case 3 -> List.of("## " + name + " (" + date + ")");
      default -> List.of(name, "", date);
    };
  }

  private void body(List<String> lines) {
    int paragraphs = 1 + random.nextInt(3);
    for (int p = 0; p < paragraphs; p++) {
      if (p > 0) {
        lines.add("");
      }
      List<String> words = new ArrayList<>();
      for (int i = 4 + random.nextInt(30); i > 0; i--) {
        words.add(one(WORDS));
      }
      lines.add("So " + String.join(" ", words) + ".");
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void dividesPagesOfAnyLayout() {
    int expected = 0;
    int right = 0;
    int reported = 0;
    TreeMap<String, Integer> wrong = new TreeMap<>();
    for (int i = 0; i < PAGES; i++) {
      RandomPage page = page();
      List<Expected> found = new ArrayList<>();
      for (Piece piece : TextSplitter.split(page.text(), new SplitRule.Auto())) {
        if (piece.confidence() >= 0.5) {
          found.add(
              new Expected(
                  piece.lines().first(), piece.lines().last(), String.valueOf(piece.author())));
        }
      }
      expected += page.comments().size();
      reported += found.size();
      int before = right;
      for (Expected comment : page.comments()) {
        right += found.contains(comment) ? 1 : 0;
      }
      if (right - before < page.comments().size()) {
        wrong.merge(page.kind(), 1, Integer::sum);
      }
    }
    String as =
        "seed " + SEED + ": " + right + " of " + expected + ", reported " + reported + "; " + wrong;
    assertThat((double) right / expected).as(as).isGreaterThanOrEqualTo(.99);
    assertThat((double) right / reported).as(as).isGreaterThanOrEqualTo(.99);
  }
}
