package org.commentindex.cli.print;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.query.CommentQuery;

/** A query as an indented tree: what stands under {@code all of} is needed, and so on. */
final class QueryTree {
  private static final String INDENT = "  ";

  /** Deeper trees are told as text: nobody reads them, and recursion has an end. */
  private static final int DEEPEST = 100;

  private QueryTree() {}

  static List<String> lines(CommentQuery query) {
    List<String> lines = new ArrayList<>();
    add(query, 0, lines);
    return lines;
  }

  private static void add(CommentQuery query, int depth, List<String> lines) {
    String indent = INDENT.repeat(depth);
    if (depth >= DEEPEST) {
      lines.add(indent + query);
      return;
    }
    switch (query) {
      case CommentQuery.All all -> add("all of", all.parts(), depth, lines);
      case CommentQuery.Any any -> add("any of", any.parts(), depth, lines);
      case CommentQuery.Not not -> add("not", List.of(not.part()), depth, lines);
      case CommentQuery.Near near ->
          add(
              "within " + near.distance() + " words",
              List.of(near.left(), near.right()),
              depth,
              lines);
      case CommentQuery.Everything e -> lines.add(indent + "everything");
      case CommentQuery.Word word ->
          lines.add(indent + (word.isExact() ? "form " : "word ") + word);
      case CommentQuery.Phrase phrase -> lines.add(indent + "phrase " + phrase);
      case CommentQuery.Prefix prefix -> lines.add(indent + "beginning " + prefix);
      case CommentQuery.Fuzzy fuzzy -> lines.add(indent + "spelt like " + fuzzy);
      case CommentQuery.Regex regex -> lines.add(indent + "matching " + regex);
      case CommentQuery.Label label -> lines.add(indent + "label " + label);
      case CommentQuery.CitesUrl url -> lines.add(indent + "citing " + url);
      case CommentQuery.Posted posted -> lines.add(indent + "posted " + posted);
      case CommentQuery.Votes votes -> lines.add(indent + "votes " + votes);
      case CommentQuery.With with -> lines.add(indent + "with " + with);
    }
  }

  private static void add(String what, List<CommentQuery> parts, int depth, List<String> lines) {
    lines.add(INDENT.repeat(depth) + what);
    for (CommentQuery part : parts) {
      add(part, depth + 1, lines);
    }
  }
}
