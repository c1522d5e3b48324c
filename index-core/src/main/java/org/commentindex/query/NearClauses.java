package org.commentindex.query;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Wildcard;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Builds NEAR queries. Operands that are groups of alternatives are expanded to pairs. */
final class NearClauses {
  private NearClauses() {}

  /** Returns the pair, the alternatives of pairs, or null if the operands cannot be joined. */
  static @Nullable CommentQuery of(CommentQuery left, CommentQuery right, int distance) {
    List<CommentQuery> lefts = alternatives(left);
    List<CommentQuery> rights = alternatives(right);
    if ((long) lefts.size() * rights.size() > QueryLimits.NEAR_PAIRS) {
      return null;
    }
    TextScope scope = scope(lefts.getFirst());
    List<CommentQuery> pairs = new ArrayList<>();
    for (CommentQuery a : lefts) {
      for (CommentQuery b : rights) {
        if (scope == null || scope(a) != scope || scope(b) != scope) {
          return null;
        }
        pairs.add(new Near(a, b, distance));
      }
    }
    return pairs.size() == 1 ? pairs.getFirst() : new Any(pairs);
  }

  /** Returns the number of words and phrases in a query built here or in one of its operands. */
  static int words(CommentQuery query) {
    return switch (query) {
      case Any any -> any.parts().stream().mapToInt(NearClauses::words).sum();
      case Not not -> words(not.part());
      case Near ignored -> 2;
      default -> 1;
    };
  }

  private static List<CommentQuery> alternatives(CommentQuery query) {
    return query instanceof Any any ? any.parts() : List.of(query);
  }

  /** Returns the scope of a word or phrase; null for queries that NEAR cannot join. */
  private static @Nullable TextScope scope(CommentQuery query) {
    return switch (query) {
      case Word word -> word.scope();
      case Phrase phrase -> phrase.scope();
      case Prefix prefix -> prefix.scope();
      case Wildcard wildcard -> wildcard.scope();
      case Fuzzy fuzzy -> fuzzy.scope();
      case Regex regex -> regex.scope();
      default -> null;
    };
  }
}
