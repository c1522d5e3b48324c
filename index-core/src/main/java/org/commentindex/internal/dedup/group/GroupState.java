package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.ObjectIntHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import com.carrotsearch.hppc.cursors.ObjectIntCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commentindex.backend.DeduplicationInput;
import org.jspecify.annotations.Nullable;

/**
 * The representative of each comment, as stored with the last commit and as changed by this run. A
 * comment that follows no other represents itself. Not thread-safe.
 */
final class GroupState {
  /**
   * The value of a comment without a representative, such as a new comment that is not evaluated
   * yet.
   */
  static final int NONE = -1;

  private final DeduplicationInput index;

  /** Comments without a stored group: those written since the last commit. */
  private final IntHashSet written = new IntHashSet();

  private final boolean allWritten;

  /** The representatives found in this run; {@link #NONE} if not found yet. */
  private final IntIntHashMap found = new IntIntHashMap();

  /**
   * The comments that follow each comment since this run; may include comments that no longer
   * follow it.
   */
  private final IntObjectHashMap<List<Integer>> followers = new IntObjectHashMap<>();

  /** Followers lost with removed comments, by the id of the representative. */
  private final ObjectIntHashMap<String> lost = new ObjectIntHashMap<>();

  /**
   * Creates the state at the end of a run.
   *
   * @param written comments without a stored group
   * @param allWritten true to ignore all stored groups
   */
  GroupState(DeduplicationInput index, int[] written, boolean allWritten) {
    this.index = index;
    this.written.addAll(written);
    this.allWritten = allWritten;
  }

  boolean isWritten(int comment) {
    return allWritten || written.contains(comment);
  }

  /** Returns the stored group of a comment, or null. */
  private @Nullable String stored(int comment) throws IOException {
    return isWritten(comment) ? null : index.group(comment);
  }

  /** Returns the representative of a comment, which may be itself, or {@link #NONE}. */
  int representative(int comment) throws IOException {
    if (found.containsKey(comment)) {
      return found.get(comment);
    }
    String group = stored(comment);
    if (group != null) {
      return group.equals(index.id(comment)) ? comment : index.find(group);
    }
    return isWritten(comment) ? NONE : comment;
  }

  /** Sets the representative of a comment. */
  void set(int comment, int representative) {
    found.put(comment, representative);
    if (representative != comment && representative != NONE) {
      List<Integer> of = followers.get(representative);
      if (of == null) {
        of = new ArrayList<>();
        followers.put(representative, of);
      }
      of.add(comment);
    }
  }

  /** Returns the comments that follow a comment since this run. */
  List<Integer> followersFound(int representative) {
    List<Integer> of = followers.getOrDefault(representative, List.of());
    return of.stream().filter(comment -> found.get(comment) == representative).toList();
  }

  /**
   * Returns true if a comment follows the comment with an id according to the stored groups, and
   * this run did not change that.
   */
  boolean followsAsStored(int comment, String id) throws IOException {
    return !found.containsKey(comment)
        && id.equals(stored(comment))
        && !id.equals(index.id(comment));
  }

  /** Records that a comment with a stored group was removed. */
  void removed(String id, @Nullable String group) {
    if (group != null && !group.equals(id)) {
      lost.addTo(group, 1);
    }
  }

  /** Passes every difference from the stored groups to the sink. */
  void writeTo(GroupSink sink) throws IOException {
    IntIntHashMap changes = new IntIntHashMap();
    for (IntIntCursor one : found) {
      String group = stored(one.key);
      if (group != null && !group.equals(index.id(one.key))) {
        subtract(group, 1, changes);
      }
      if (one.value != one.key && one.value != NONE) {
        changes.addTo(one.value, 1);
      }
    }
    for (ObjectIntCursor<String> one : lost) {
      subtract(one.key, one.value, changes);
    }
    IntHashSet changed = new IntHashSet(changes.keys());
    changed.addAll(found.keys());
    if (allWritten) {
      index.forEach(changed::add);
    }
    for (IntCursor comment : changed) {
      write(comment.value, changes.get(comment.value), sink);
    }
  }

  private void subtract(String group, int followersLess, IntIntHashMap changes) throws IOException {
    int representative = index.find(group);
    if (representative >= 0 && !isWritten(representative)) {
      changes.addTo(representative, -followersLess);
    }
  }

  private void write(int comment, int change, GroupSink sink) throws IOException {
    String id = index.id(comment);
    int representative = representative(comment);
    int followersNow = (isWritten(comment) ? 0 : index.followers(comment)) + change;
    String group = null;
    if (representative != comment && representative != NONE) {
      group = index.id(representative);
      followersNow = 0;
    } else if (followersNow > 0) {
      group = id;
    }
    if (!Objects.equals(group, index.group(comment)) || followersNow != index.followers(comment)) {
      sink.group(id, group, followersNow);
    }
  }
}
