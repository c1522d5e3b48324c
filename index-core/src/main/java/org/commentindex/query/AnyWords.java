package org.commentindex.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commentindex.query.CommentQuery.Added;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.CitesUrl;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Label;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Posted;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Votes;
import org.commentindex.query.CommentQuery.Wildcard;
import org.commentindex.query.CommentQuery.With;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Rewrites a query that requires all words to a query that requires any of them. */
public final class AnyWords {
  private AnyWords() {}

  /**
   * {@return the query with the words of the text as alternatives} Filters, authors, threads and
   * exclusions stay required.
   *
   * @param query the query
   */
  public static CommentQuery of(CommentQuery query) {
    if (!(query instanceof All all)) {
      return query;
    }
    List<CommentQuery> words = new ArrayList<>();
    List<CommentQuery> parts = new ArrayList<>();
    for (CommentQuery part : all.parts()) {
      (isText(part) ? words : parts).add(part);
    }
    if (!words.isEmpty()) {
      parts.add(words.size() == 1 ? words.getFirst() : new Any(words));
    }
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  /**
   * {@return the words of a query that the OR fallback makes alternatives, in canonical form}
   *
   * @param query the query
   */
  public static String print(CommentQuery query) {
    List<CommentQuery> parts = query instanceof All all ? all.parts() : List.of(query);
    return parts.stream()
        .filter(AnyWords::isText)
        .map(CommentQuery::toString)
        .collect(Collectors.joining(" "));
  }

  /**
   * {@return true if a clause matches only words of the text or title}
   *
   * @param part the clause
   */
  public static boolean isText(CommentQuery part) {
    return switch (part) {
      case All all -> all.parts().stream().allMatch(AnyWords::isText);
      case Any any -> any.parts().stream().allMatch(AnyWords::isText);
      case Near near -> isText(near.left()) && isText(near.right());
      default -> {
        TextScope scope = scopeOf(part);
        yield scope != null && scope != TextScope.AUTHOR && scope != TextScope.THREAD;
      }
    };
  }

  /** Returns true if a query has several words and neither a phrase nor a NEAR. */
  static boolean canRelax(CommentQuery query) {
    return query instanceof All all
        && all.parts().stream().filter(AnyWords::isText).count() > 1
        && !hasPositions(query);
  }

  private static boolean hasPositions(CommentQuery query) {
    return switch (query) {
      case Phrase phrase -> true;
      case Near near -> true;
      case All all -> all.parts().stream().anyMatch(AnyWords::hasPositions);
      case Any any -> any.parts().stream().anyMatch(AnyWords::hasPositions);
      default -> false;
    };
  }

  /** Returns the part of a comment that a condition on words searches; null for others. */
  private static @Nullable TextScope scopeOf(CommentQuery part) {
    return switch (part) { // without default, so that a new kind does not compile
      case Word word -> word.scope();
      case Phrase phrase -> phrase.scope();
      case Prefix prefix -> prefix.scope();
      case Wildcard wildcard -> wildcard.scope();
      case Fuzzy fuzzy -> fuzzy.scope();
      case Regex regex -> regex.scope();
      case Everything everything -> null;
      case Label label -> null;
      case CitesUrl cites -> null;
      case Posted posted -> null;
      case Added added -> null;
      case CustomQuery custom -> null;
      case Votes votes -> null;
      case With with -> null;
      case Not not -> null;
      case Near near -> null;
      case All all -> null;
      case Any any -> null;
    };
  }
}
