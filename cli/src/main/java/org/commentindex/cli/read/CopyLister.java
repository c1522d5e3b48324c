package org.commentindex.cli.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.form.Copy;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Feature;
import org.jspecify.annotations.Nullable;

/** Prints the copies of comments. */
final class CopyLister {
  private final @Nullable CopyKind kind;
  private final ResultPrinter<Copy> printer;
  private boolean found;

  /**
   * Creates a lister.
   *
   * @param kind the only kind of copies to print; null for all kinds
   */
  CopyLister(@Nullable CopyKind kind, ResultPrinter<Copy> printer) {
    this.kind = kind;
    this.printer = printer;
  }

  /**
   * Prints the copies of one comment or of all comments; returns false if there are none.
   *
   * @param among restricts the comments if there is no id; null for all
   * @param id the id of the comment, or null
   */
  boolean print(CommentIndex index, @Nullable CommentQuery among, @Nullable String id)
      throws IOException {
    CommentQuery copied = new CommentQuery.With(Feature.HAS_COPIES);
    if (id != null) {
      index.find(id).ifPresent(this::print);
    } else {
      index.forEach(among == null ? copied : among.and(copied), this::print);
    }
    return found;
  }

  private void print(Comment comment) {
    try {
      for (Occurrence occurrence : comment.occurrences()) {
        CopyKind actual = occurrence.kind();
        if (actual != CopyKind.ORIGINAL && (kind == null || kind == actual)) {
          printer.print(new Copy(comment, occurrence));
          found = true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
