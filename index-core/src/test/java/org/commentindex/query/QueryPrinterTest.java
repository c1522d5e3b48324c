package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.Not;
import org.junit.jupiter.api.Test;

class QueryPrinterTest {
  private static final long SEED = 20_260_415;
  private static final int TIMES = 30_000;

  @Test
  void everyTreeParsesBackToItself() {
    RandomQueries random = new RandomQueries(SEED);
    for (int i = 0; i < TIMES; i++) {
      CommentQuery tree = random.tree(3);
      assertReadBack(tree, "tree " + i + " of seed " + SEED);
    }
  }

  @Test
  void theCanonicalFormOfAnyTextParsesToTheSameQuery() {
    RandomQueries random = new RandomQueries(SEED);
    int valid = 0;
    for (int i = 0; i < TIMES; i++) {
      String text = random.text();
      ParsedQuery parsed = QueryTable.PARSER.parse(text);
      assertThat(parsed.warnings())
          .extracting(QueryWarning::position)
          .allMatch(p -> p >= 0 && p <= text.length());
      if (parsed.errors().isEmpty()) {
        valid++;
        assertReadBack(parsed.query(), "text " + i + " of seed " + SEED + ": " + text);
      }
    }
    assertThat(valid).as("queries without errors").isGreaterThan(TIMES / 2);
  }

  private static void assertReadBack(CommentQuery tree, String what) {
    ParsedQuery again = QueryTable.PARSER.parse(tree.toString());
    // Not assertThat(tree): it would print each tree for its description.
    if (!again.query().equals(tree) || !again.warnings().isEmpty()) {
      assertThat(again.query()).as(what).isEqualTo(tree);
      assertThat(again.warnings()).as(what).isEmpty();
    }
  }

  @Test
  void parenthesesShowPrecedence() {
    CommentQuery a = CommentQuery.word("a");
    CommentQuery b = CommentQuery.phrase("b c");
    assertThat(a.and(b).or(a)).hasToString("(a \"b c\") OR a");
    assertThat(a.or(b).and(a)).hasToString("(a OR \"b c\") a");
    assertThat(new Not(a.or(b))).hasToString("-(a OR \"b c\")");
  }

  @Test
  void aRedundantTreeParsesToTheSimplifiedOne() {
    CommentQuery a = CommentQuery.word("a");
    CommentQuery nested = new All(List.of(new Any(List.of(a)), a.and(a), new Not(new Not(a))));
    assertThat(QueryTable.PARSER.parse(nested.toString()).query())
        .isEqualTo(new All(List.of(a, a, a, a)));
  }
}
