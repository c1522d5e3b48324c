package org.commentindex.cli.print;

import java.util.List;
import java.util.Set;
import org.commentindex.query.ThreadEntry;

/**
 * The comments around a hit.
 *
 * @param entries those comments and the hit, in the order of reading
 * @param quoted the ids of those that the hit quotes and that only its words tell
 */
public record HitContext(List<ThreadEntry> entries, Set<String> quoted) {
  public HitContext {
    entries = List.copyOf(entries);
    quoted = Set.copyOf(quoted);
  }

  /** Whether only the words of the hit tell that it answers this one. */
  boolean isQuoted(ThreadEntry entry) {
    return quoted.contains(entry.comment().id());
  }
}
