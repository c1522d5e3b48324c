package org.commentindex.cli.option;

import static org.commentindex.cli.command.Arguments.text;

import org.commentindex.CommentIndex;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/** Option {@code --query}: restricts the comments of a list or count. */
public final class QueryOption {
  private final Value<String> query;

  public QueryOption(Arguments arguments, String description) {
    query = arguments.add(text("QUERY", "-q", "--query").description(description));
  }

  /**
   * Parses the query and prints its warnings, as {@link Queries#among} does; null for all comments.
   */
  public @Nullable CommentQuery among(CommentIndex index, OutputOptions output) {
    return Queries.among(query.orNull(), index, output);
  }
}
