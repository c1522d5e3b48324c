package org.commentindex.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments around a hit.
 *
 * @param entries the hit and the comments around it, in reading order
 * @param quoted the ids of the comments that the hit quotes without being a known reply to them
 * @param thread the thread whose comments the entries are, or null if they are only a part of it
 */
public record HitContext(
    List<ThreadEntry> entries, Set<String> quoted, @Nullable CommentThread thread) {
  public HitContext {
    entries = List.copyOf(entries);
    quoted = Set.copyOf(quoted);
  }

  /**
   * Creates the context of a hit that is only a part of its thread.
   *
   * @param entries the entries
   * @param quoted the quoted comment
   */
  public HitContext(List<ThreadEntry> entries, Set<String> quoted) {
    this(entries, quoted, null);
  }

  /**
   * {@return true if only a quotation connects the hit with this comment}
   *
   * @param entry the comment with its place in the thread
   */
  public boolean isQuoted(ThreadEntry entry) {
    return quoted.contains(entry.comment().id());
  }
}
