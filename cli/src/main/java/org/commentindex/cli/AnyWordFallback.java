package org.commentindex.cli;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.query.CommentQuery;

/** Builds the query of the OR fallback: any of the words, and all other conditions. */
final class AnyWordFallback {
  private AnyWordFallback() {}

  static CommentQuery anyWordOf(CommentQuery query) {
    if (!(query instanceof CommentQuery.All all)) {
      return query;
    }
    List<CommentQuery> words = new ArrayList<>();
    List<CommentQuery> needed = new ArrayList<>();
    for (CommentQuery part : all.parts()) {
      (isWords(part) ? words : needed).add(part);
    }
    if (!words.isEmpty()) {
      needed.add(new CommentQuery.Any(words));
    }
    return new CommentQuery.All(needed);
  }

  private static boolean isWords(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word w -> true;
      case CommentQuery.Phrase p -> true;
      case CommentQuery.Near n -> true;
      case CommentQuery.Prefix p -> true;
      case CommentQuery.Fuzzy f -> true;
      case CommentQuery.Regex r -> true;
      case CommentQuery.Any a -> true;
      case CommentQuery.All a -> true;
      case CommentQuery.Everything e -> false;
      case CommentQuery.Label l -> false;
      case CommentQuery.CitesUrl c -> false;
      case CommentQuery.Posted p -> false;
      case CommentQuery.Added a -> false;
      case CommentQuery.Votes v -> false;
      case CommentQuery.With w -> false;
      case CommentQuery.Not n -> false;
    };
  }
}
