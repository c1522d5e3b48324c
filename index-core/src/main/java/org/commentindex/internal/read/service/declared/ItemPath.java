package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.read.service.base.ExportItem;
import org.jspecify.annotations.Nullable;

/**
 * A declared path to a value of an object, such as {@code author/name}. {@code *} stands for all
 * elements of an array or values of an object, {@code 0} for the first element and {@code -1} for
 * the last, {@code [type=x]} for the elements whose field has this value. A path that begins with
 * {@code ^} starts at the nearest enclosing object that has the first field. {@code %20} stands for
 * a space. The field {@code $name} is the name of the field that holds the object. Immutable.
 */
final class ItemPath {
  private static final Pattern SLASH = Pattern.compile("/");
  private static final String NAME = "$name";

  private final boolean enclosing;
  private final List<String> steps;

  private ItemPath(boolean enclosing, List<String> steps) {
    this.enclosing = enclosing;
    this.steps = steps;
  }

  static ItemPath parse(String text) {
    boolean enclosing = text.startsWith("^");
    String path = text.replace("%20", " ");
    List<String> steps = List.of(SLASH.split(enclosing ? path.substring(1) : path));
    if (steps.getFirst().isEmpty()) {
      throw new IllegalArgumentException("not a path: " + text);
    }
    return new ItemPath(enclosing, steps);
  }

  /** Returns the field of the object that the path starts with. */
  String field() {
    return steps.getFirst();
  }

  /** Returns its steps, from the field of the object. */
  List<String> steps() {
    return steps;
  }

  /** Returns true if it starts at an enclosing object. */
  boolean isEnclosing() {
    return enclosing;
  }

  /** Returns true if the object has the first field of the path, even if it is null. */
  boolean isPresent(ExportItem item) {
    if (steps.size() > 1) {
      return !nodes(item).isEmpty();
    }
    ExportItem start = start(item);
    return start != null && (field().equals(NAME) || start.hasField(field()));
  }

  /** Returns true if there is a value other than null, false, blank and empty. */
  boolean isFilled(ExportItem item) {
    ExportItem start = start(item);
    if (start != null && steps.size() == 1 && start.hasChild(field())) {
      return true;
    }
    return nodes(item).stream()
        .anyMatch(
            node -> node.isContainerNode() ? !node.isEmpty() : !isBlank(node) && !isFalse(node));
  }

  /** Returns the first non-blank text, or null. */
  @Nullable String text(ExportItem item) {
    for (JsonNode node : nodes(item)) {
      String text = ExportItem.textOf(node);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Returns the first value as text, also {@code true} and {@code false}; "" if there is none. */
  String anyText(ExportItem item) {
    List<JsonNode> nodes = nodes(item);
    return nodes.isEmpty() ? "" : nodes.getFirst().asText("");
  }

  /** Returns the values at the path. */
  List<JsonNode> nodes(ExportItem item) {
    ExportItem start = start(item);
    if (start == null) {
      return List.of();
    }
    JsonNode first = field().equals(NAME) ? TextNode.valueOf(start.name()) : start.field(field());
    List<JsonNode> nodes = List.of(first);
    for (String step : steps.subList(1, steps.size())) {
      nodes = follow(nodes, step);
    }
    return nodes.stream().filter(node -> !node.isMissingNode() && !node.isNull()).toList();
  }

  private @Nullable ExportItem start(ExportItem item) {
    if (!enclosing) {
      return item;
    }
    return field().equals(NAME) ? item.enclosing() : item.enclosingWith(field());
  }

  private static List<JsonNode> follow(List<JsonNode> nodes, String step) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (step.equals("*")) {
        node.forEach(found::add);
      } else if (step.startsWith("[")) {
        int equals = step.indexOf('=');
        String field = step.substring(1, equals);
        String value = step.substring(equals + 1, step.length() - 1);
        node.forEach(
            element -> {
              if (element.path(field).asText().equals(value)) {
                found.add(element);
              }
            });
      } else if (step.equals("-1")) {
        found.add(node.path(node.size() - 1));
      } else if (node.isArray() && isNumber(step)) {
        found.add(node.path(Integer.parseInt(step)));
      } else {
        found.add(node.path(step));
      }
    }
    return found;
  }

  private static boolean isNumber(String step) {
    return step.length() == 1 && Character.isDigit(step.charAt(0));
  }

  private static boolean isBlank(JsonNode node) {
    return node.asText("").isBlank();
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.booleanValue();
  }
}
