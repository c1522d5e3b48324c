package org.commentindex.internal.lucene.query;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.query.AnyWords;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.TextScope;

/** Determines which clauses of a query match words of the comment's text, and rewrites them. */
public final class TextClauses {
  /** Maximum characters of a part in a message, so that it stays one line. Chosen by hand. */
  private static final int MAX_SHOWN = 60;

  /** Conditions that a fuzzy word counts as, with its scored expansions in text and title. */
  private static final int FUZZY_CONDITIONS = 10;

  private TextClauses() {}

  /** Returns a part of a query for a message: its beginning, if it is long. */
  public static String shown(CommentQuery part) {
    String text = part.toString();
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + " …";
  }

  /** Returns true if a clause matches only words of the text, and therefore adds to the score. */
  public static boolean isText(CommentQuery part) {
    return AnyWords.isText(part);
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

  /** Returns whether a query has a pattern that may stand for many words. */
  public static boolean hasPattern(CommentQuery query) {
    return switch (query) {
      case CommentQuery.All all -> all.parts().stream().anyMatch(TextClauses::hasPattern);
      case CommentQuery.Any any -> any.parts().stream().anyMatch(TextClauses::hasPattern);
      case CommentQuery.Not not -> hasPattern(not.part());
      case CommentQuery.Near near -> hasPattern(near.left()) || hasPattern(near.right());
      case CommentQuery.Phrase phrase ->
          WordIntervals.words(phrase.text()).stream().anyMatch(WordIntervals::isWild);
      case CommentQuery.Prefix prefix -> true;
      case CommentQuery.Wildcard wildcard -> true;
      case CommentQuery.Fuzzy fuzzy -> true;
      case CommentQuery.Regex regex -> true;
      default -> false;
    };
  }

  /** Returns the clause on the whole text instead of the title, own or quoted words. */
  public static CommentQuery inWholeText(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word ->
          new CommentQuery.Word(TextScope.TEXT, word.text(), word.form());
      case CommentQuery.Phrase phrase ->
          new CommentQuery.Phrase(TextScope.TEXT, phrase.text(), phrase.slop());
      case CommentQuery.Prefix prefix -> new CommentQuery.Prefix(TextScope.TEXT, prefix.text());
      case CommentQuery.Wildcard wildcard ->
          new CommentQuery.Wildcard(TextScope.TEXT, wildcard.pattern());
      case CommentQuery.Fuzzy fuzzy ->
          new CommentQuery.Fuzzy(TextScope.TEXT, fuzzy.text(), fuzzy.edits());
      case CommentQuery.Regex regex -> new CommentQuery.Regex(TextScope.TEXT, regex.expression());
      case CommentQuery.Near near ->
          new CommentQuery.Near(
              inWholeText(near.left()), inWholeText(near.right()), near.distance());
      default -> part;
    };
  }

  /** Returns the part of a comment whose words a clause matches. */
  static TextScope scopeOf(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word -> word.scope();
      case CommentQuery.Phrase phrase -> phrase.scope();
      case CommentQuery.Prefix prefix -> prefix.scope();
      case CommentQuery.Wildcard wildcard -> wildcard.scope();
      case CommentQuery.Fuzzy fuzzy -> fuzzy.scope();
      case CommentQuery.Regex regex -> regex.scope();
      case CommentQuery.Near near -> scopeOf(near.left());
      default -> TextScope.TEXT;
    };
  }

  /** Returns the number of conditions of a query, a fuzzy word as several. */
  static int conditions(CommentQuery query) {
    return switch (query) {
      case CommentQuery.All all -> all.parts().stream().mapToInt(TextClauses::conditions).sum();
      case CommentQuery.Any any -> any.parts().stream().mapToInt(TextClauses::conditions).sum();
      case CommentQuery.Not not -> conditions(not.part());
      case CommentQuery.Fuzzy fuzzy -> FUZZY_CONDITIONS;
      default -> 1;
    };
  }
}
