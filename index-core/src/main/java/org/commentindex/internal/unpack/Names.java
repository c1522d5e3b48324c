package org.commentindex.internal.unpack;

import java.util.HashMap;
import java.util.Map;

/** Counts how often a name was met. */
final class Names {
  private final Map<String, Integer> met = new HashMap<>();

  /** Which time this name is met, from 1. */
  int time(String name) {
    return met.merge(name, 1, Integer::sum);
  }
}
