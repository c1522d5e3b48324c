package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentQueryTest {
  /** Returns words and phrases that each differ from the first of their kind in one part. */
  private static List<CommentQuery> different() {
    return List.of(
        new CommentQuery.Word(TextScope.TEXT, "lane", WordForm.STEMMED),
        new CommentQuery.Word(TextScope.TITLE, "lane", WordForm.STEMMED),
        new CommentQuery.Word(TextScope.TEXT, "lanes", WordForm.STEMMED),
        new CommentQuery.Word(TextScope.TEXT, "lane", WordForm.EXACT),
        new CommentQuery.Phrase(TextScope.TEXT, "lane", 0),
        new CommentQuery.Phrase(TextScope.OWN, "lane", 0),
        new CommentQuery.Phrase(TextScope.TEXT, "bus lane", 0),
        new CommentQuery.Phrase(TextScope.TEXT, "lane", 1));
  }

  @Test
  void queriesAreEqualIfAllTheirPartsAre() {
    List<CommentQuery> some = different();
    List<CommentQuery> others = different();
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i)).isNotEqualTo(null).hasSameHashCodeAs(others.get(i));
      for (int j = 0; j < others.size(); j++) {
        assertThat(some.get(i).equals(others.get(j))).as("%d and %d", i, j).isEqualTo(i == j);
      }
    }
  }
}
