package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paths to the values of kept fields that a declared service reads. The words at other paths of
 * these fields are in no comment. Immutable after the last {@link #add}.
 */
public final class UsedPaths {
  private final Map<String, UsedPaths> next = new HashMap<>();
  private boolean end;

  /** Receives a text at a path that is not read. */
  interface Unread {
    void text(List<String> path, String text);
  }

  /** Adds the steps of a path. */
  public void add(List<String> steps) {
    UsedPaths node = this;
    for (String step : steps) {
      // Numbers, conditions and stars all select elements.
      String key = step.startsWith("[") || step.matches("-?[0-9]") ? "*" : step;
      node = node.next.computeIfAbsent(key, k -> new UsedPaths());
    }
    node.end = true;
  }

  /** Returns true if the field itself is read. */
  public boolean reads(String field) {
    UsedPaths first = next.get(field);
    return first != null && first.end;
  }

  /** Passes on the texts within a field that no path reads. */
  void forEachUnread(String field, JsonNode value, Unread unread) {
    UsedPaths first = next.get(field);
    List<String> path = new ArrayList<>(List.of(field));
    visit(value, first == null ? List.of() : List.of(first), path, unread);
  }

  /** Visits a value; the nodes are those whose steps lead to it. */
  private static void visit(
      JsonNode value, List<UsedPaths> nodes, List<String> path, Unread unread) {
    if (nodes.stream().anyMatch(node -> node.end)) {
      return;
    }
    if (value.isTextual()) {
      unread.text(path, value.textValue());
    }
    for (JsonNode element : value.isArray() ? value : List.<JsonNode>of()) {
      visit(element, following(nodes, "*"), path, unread);
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      path.add(field.getKey());
      visit(field.getValue(), following(nodes, field.getKey()), path, unread);
      path.removeLast();
    }
  }

  private static List<UsedPaths> following(List<UsedPaths> nodes, String step) {
    List<UsedPaths> following = new ArrayList<>();
    for (UsedPaths node : nodes) {
      for (String key : List.of(step, "*")) {
        UsedPaths found = node.next.get(key);
        if (found != null && !following.contains(found)) {
          following.add(found);
        }
      }
    }
    return following;
  }
}
