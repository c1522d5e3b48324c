package org.commentindex.internal.lucene.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.TextScope;

/** Determines which clauses of a query match words of the comment's text, and rewrites them. */
public final class TextClauses {
  private static final Set<TextScope> IN_TEXT =
      EnumSet.of(TextScope.TEXT, TextScope.TITLE, TextScope.OWN, TextScope.QUOTED);

  private TextClauses() {}

  /** Returns true if a clause matches only words of the text, and therefore adds to the score. */
  public static boolean isText(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word -> IN_TEXT.contains(word.scope());
      case CommentQuery.Phrase phrase -> IN_TEXT.contains(phrase.scope());
      case CommentQuery.Prefix prefix -> IN_TEXT.contains(prefix.scope());
      case CommentQuery.Fuzzy fuzzy -> IN_TEXT.contains(fuzzy.scope());
      case CommentQuery.Regex regex -> IN_TEXT.contains(regex.scope());
      case CommentQuery.Near near -> isText(near.left()) && isText(near.right());
      case CommentQuery.All all -> all.parts().stream().allMatch(TextClauses::isText);
      case CommentQuery.Any any -> any.parts().stream().allMatch(TextClauses::isText);
      case CommentQuery.Everything e -> false;
      case CommentQuery.Label label -> false;
      case CommentQuery.CitesUrl cites -> false;
      case CommentQuery.Posted posted -> false;
      case CommentQuery.Added added -> false;
      case CommentQuery.Votes votes -> false;
      case CommentQuery.With with -> false;
      case CommentQuery.Not not -> false;
    };
  }

  /** Returns true if the OR fallback would search for fewer words than the query. */
  public static boolean hasOrFallback(CommentQuery query) {
    return query instanceof CommentQuery.All all
        && all.parts().stream().filter(TextClauses::isText).count() > 1;
  }

  /** Returns the clauses to highlight: all on words of the text, except those under a NOT. */
  public static List<CommentQuery> clausesToHighlight(CommentQuery query) {
    List<CommentQuery> leaves = new ArrayList<>();
    collect(query, leaves);
    return leaves;
  }

  private static void collect(CommentQuery query, List<CommentQuery> leaves) {
    switch (query) {
      case CommentQuery.All all -> all.parts().forEach(part -> collect(part, leaves));
      case CommentQuery.Any any -> any.parts().forEach(part -> collect(part, leaves));
      case CommentQuery.Not not -> {}
      default -> {
        if (isText(query)) {
          leaves.add(query);
        }
      }
    }
  }

  /** Returns the clause on the whole text instead of the title, own or quoted words. */
  public static CommentQuery inWholeText(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word ->
          new CommentQuery.Word(TextScope.TEXT, word.text(), word.form());
      case CommentQuery.Phrase phrase ->
          new CommentQuery.Phrase(TextScope.TEXT, phrase.text(), phrase.slop());
      case CommentQuery.Prefix prefix -> new CommentQuery.Prefix(TextScope.TEXT, prefix.text());
      case CommentQuery.Fuzzy fuzzy ->
          new CommentQuery.Fuzzy(TextScope.TEXT, fuzzy.text(), fuzzy.edits());
      case CommentQuery.Regex regex -> new CommentQuery.Regex(TextScope.TEXT, regex.expression());
      case CommentQuery.Near near ->
          new CommentQuery.Near(
              inWholeText(near.left()), inWholeText(near.right()), near.distance());
      default -> part;
    };
  }
}
