package org.commentindex.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints a query as an indented tree for people: every part below {@code all of} is required, one
 * part below {@code any of} is enough.
 */
public final class QueryTree {
  private static final String INDENT = "  ";

  /**
   * Maximum depth of the tree; deeper parts are printed as query text. It bounds the recursion and
   * is far beyond what is readable.
   */
  private static final int MAX_DEPTH = 100;

  private QueryTree() {}

  /**
   * {@return the lines of the tree, each part indented by two spaces per level}
   *
   * @param query the query
   */
  public static List<String> lines(CommentQuery query) {
    List<String> lines = new ArrayList<>();
    add(query, 0, lines);
    return lines;
  }

  private static void add(CommentQuery query, int depth, List<String> lines) {
    String indent = INDENT.repeat(depth);
    if (depth >= MAX_DEPTH) {
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
          lines.add(indent + (word.isExact() ? "exact word " : "word ") + word);
      case CommentQuery.Phrase phrase -> lines.add(indent + "phrase " + phrase);
      case CommentQuery.Prefix prefix -> lines.add(indent + "prefix " + prefix);
      case CommentQuery.Wildcard wildcard -> lines.add(indent + "pattern " + wildcard);
      case CommentQuery.Fuzzy fuzzy -> lines.add(indent + "similar to " + fuzzy);
      case CommentQuery.Regex regex -> lines.add(indent + "matching " + regex);
      case CommentQuery.Label label -> lines.add(indent + "label " + label);
      case CommentQuery.CitesUrl url -> lines.add(indent + "citing " + url);
      case CommentQuery.Posted posted -> lines.add(indent + "posted " + posted);
      case CommentQuery.Added added -> lines.add(indent + "added " + added);
      case CustomQuery custom -> lines.add(indent + "field " + custom);
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
