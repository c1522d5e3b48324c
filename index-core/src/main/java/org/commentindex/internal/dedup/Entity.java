package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that are one comment before any words are compared: those with one service's id, or exact
 * copies without an id.
 */
final class Entity {
  private final Known kept;
  private final List<Known> others = new ArrayList<>();

  private Entity(Known kept) {
    this.kept = kept;
  }

  /** The record that stands for all. */
  Known kept() {
    return kept;
  }

  List<Known> others() {
    return others;
  }

  /** All records, sorted into entities; those with one id by who may have written them. */
  static List<Entity> of(List<Known> records) {
    Map<String, List<Known>> groups = new HashMap<>();
    for (Known known : records) {
      String id = known.likeness().id();
      String group = id != null ? "id " + id : "place " + known.likeness().place();
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(known);
    }
    List<Entity> entities = new ArrayList<>();
    for (List<Known> group : groups.values()) {
      boolean named = group.getFirst().likeness().id() != null;
      group.sort(named ? Known.LATEST : Known.FULLEST);
      int from = entities.size();
      for (Known known : group) {
        join(known, entities, from);
      }
    }
    return entities;
  }

  private static void join(Known known, List<Entity> entities, int from) {
    Entity home = homeOf(known, entities.subList(from, entities.size()));
    if (home == null) {
      entities.add(new Entity(known));
    } else {
      home.others.add(known);
    }
  }

  private static @Nullable Entity homeOf(Known known, List<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.kept.likeness().mayShareAuthor(known.likeness())) {
        return entity;
      }
    }
    return null;
  }
}
