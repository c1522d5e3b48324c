package org.commentindex.search;

import java.util.List;
import java.util.Set;

/**
 * The comments around a hit.
 *
 * @param entries the hit and the comments around it, in reading order
 * @param quoted the ids of the comments that the hit quotes without being a known reply to them
 */
public record HitContext(List<ThreadEntry> entries, Set<String> quoted) {
  public HitContext {
    entries = List.copyOf(entries);
    quoted = Set.copyOf(quoted);
  }

  /** Returns true if only a quotation connects the hit with this comment. */
  public boolean isQuoted(ThreadEntry entry) {
    return quoted.contains(entry.comment().id());
  }
}
