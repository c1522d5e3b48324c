package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;

/**
 * The connected components of comments that share a record key, an id or an exact text: they are
 * connected without comparing words. A disjoint-set forest with path halving (Tarjan and van
 * Leeuwen, 1984); the least comment number of a component represents it.
 *
 * <p>Only comments of components with several members take memory.
 */
final class KeyComponents {
  private static final List<CandidateKeyKind> KINDS =
      List.of(CandidateKeyKind.KEY, CandidateKeyKind.ID, CandidateKeyKind.TEXT);

  private static final int NONE = -1;

  private final IntIntHashMap parent = new IntIntHashMap();
  private final IntIntHashMap next = new IntIntHashMap();

  private KeyComponents() {}

  /** Returns the components of some comments and of those that share keys with them. */
  static KeyComponents of(DeduplicationInput index, int[] among) throws IOException {
    KeyComponents components = new KeyComponents();
    for (CandidateKeyKind kind : KINDS) {
      index.forEachSharedKey(
          among, kind, kind, (key, comments, none) -> components.unite(comments));
    }
    components.link();
    return components;
  }

  private void link() {
    int[] members = new int[parent.size()];
    int count = 0;
    for (IntCursor member : parent.keys()) {
      members[count++] = member.value;
    }
    Arrays.sort(members);
    for (int i = count - 1; i >= 0; i--) {
      int comment = members[i];
      int component = find(comment);
      if (component != comment) {
        next.put(comment, next(component));
        next.put(component, comment);
      }
    }
  }

  /** Returns the component of a comment: its least member. */
  int find(int comment) {
    int component = comment;
    int above = parent.getOrDefault(component, component);
    while (above != component) {
      int second = parent.getOrDefault(above, above);
      parent.put(component, second);
      component = second;
      above = parent.getOrDefault(component, component);
    }
    return component;
  }

  /** Returns the distinct components of some comments, ascending. */
  int[] findAll(int[]... comments) {
    return Arrays.stream(comments)
        .flatMapToInt(Arrays::stream)
        .map(this::find)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Returns the member after this one, or -1. The component itself is the first member. */
  int next(int comment) {
    return next.getOrDefault(comment, NONE);
  }

  private void unite(int[] comments) {
    for (int i = 1; i < comments.length; i++) {
      int one = find(comments[0]);
      int two = find(comments[i]);
      int least = Math.min(one, two);
      parent.put(least, least);
      parent.put(Math.max(one, two), least);
    }
  }
}
