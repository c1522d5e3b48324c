package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.Arrays;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;

/**
 * The connected components of comments that share a record key, an id or an exact text: they are
 * connected without comparing words. A disjoint-set forest with path halving (Tarjan and van
 * Leeuwen, 1984); the least comment number of a component represents it.
 */
final class KeyComponents {
  private static final int NONE = -1;

  private final int[] parent;
  private final int[] next;

  private KeyComponents(int size) {
    parent = new int[size];
    next = new int[size];
    Arrays.setAll(parent, i -> i);
    Arrays.fill(next, NONE);
  }

  static KeyComponents of(DeduplicationInput index) throws IOException {
    KeyComponents components = new KeyComponents(index.size());
    for (CandidateKeyKind kind :
        new CandidateKeyKind[] {CandidateKeyKind.KEY, CandidateKeyKind.ID, CandidateKeyKind.TEXT}) {
      index.forEachSharedKey(kind, kind, (value, comments, none) -> components.unite(comments));
    }
    for (int comment = components.parent.length - 1; comment >= 0; comment--) {
      int component = components.find(comment);
      if (component != comment) {
        components.next[comment] = components.next[component];
        components.next[component] = comment;
      }
    }
    return components;
  }

  /** Returns the component of a comment: its least member. */
  int find(int comment) {
    int component = comment;
    while (parent[component] != component) {
      parent[component] = parent[parent[component]];
      component = parent[component];
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
    return next[comment];
  }

  private void unite(int[] comments) {
    for (int i = 1; i < comments.length; i++) {
      int one = find(comments[0]);
      int two = find(comments[i]);
      parent[Math.max(one, two)] = Math.min(one, two);
    }
  }
}
