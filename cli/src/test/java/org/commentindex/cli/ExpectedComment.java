package org.commentindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A comment that a case expects: its text, and what its fields must be. */
record ExpectedComment(JsonNode line) {
  private static final Set<String> TEXTS = Set.of("text", "text_begins");

  /** Returns true if a line of {@code expected.jsonl} is a comment, not a rule. */
  static boolean isComment(JsonNode line) {
    return TEXTS.stream().anyMatch(line::has);
  }

  boolean isOptional() {
    return line.path("optional").asBoolean();
  }

  /** Returns true if the text is as expected, whatever the fields are. */
  boolean fitsText(JsonNode comment) {
    String text = norm(comment.path("text"));
    return !text.isEmpty()
        && (line.has("text_begins")
            ? choices("text_begins").anyMatch(w -> text.startsWith(norm(w)))
            : choices("text").anyMatch(w -> text.equals(norm(w))));
  }

  /** Returns the fields that are not as expected, with what was found. */
  List<String> wrongFields(JsonNode comment, List<JsonNode> comments) {
    List<String> wrong = new ArrayList<>();
    String parent = text(comment.path("parent"));
    List<JsonNode> above =
        comments.stream().filter(c -> parent != null && ids(c).contains(parent)).toList();
    check(
        wrong, "author", comment.path("author"), w -> name(w).equals(name(comment.path("author"))));
    String date = text(comment.path("date"));
    check(wrong, "date", comment.path("date"), w -> w.isNull() ? date == null : starts(date, w));
    check(
        wrong,
        "parent_text",
        comment.path("parent"),
        w ->
            w.isNull()
                ? parent == null
                : above.stream().anyMatch(c -> norm(c.path("text")).startsWith(norm(w))));
    check(wrong, "parent_id_contains", comment.path("parent"), w -> contains(parent, w));
    String title = norm(comment.path("title"));
    check(wrong, "title", comment.path("title"), w -> title.equals(norm(w)));
    check(wrong, "title_contains", comment.path("title"), w -> title.contains(norm(w)));
    check(wrong, "votes", comment.path("votes"), w -> w.equals(comment.path("votes")));
    check(
        wrong,
        "id_contains",
        comment.path("id"),
        w -> ids(comment).stream().anyMatch(id -> id.contains(w.asText())));
    List<String> cited =
        StreamSupport.stream(comment.path("cites").spliterator(), false)
            .map(c -> bare(c.path("url").asText()))
            .toList();
    for (JsonNode url : line.path("cites")) {
      if (!cited.contains(bare(url.asText()))) {
        wrong.add("cites is " + cited);
      }
    }
    return wrong;
  }

  private interface Fit {
    boolean test(JsonNode wanted);
  }

  private void check(List<String> wrong, String key, JsonNode found, Fit fit) {
    if (line.has(key) && choices(key).noneMatch(fit::test)) {
      wrong.add(key + " is " + found + ", not " + line.get(key));
    }
  }

  private Stream<JsonNode> choices(String key) {
    JsonNode value = line.get(key);
    return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
  }

  /** Returns all ids of a comment that a service gave. */
  private static List<String> ids(JsonNode comment) {
    List<String> ids = new ArrayList<>();
    ids.add(comment.path("id").asText());
    comment.path("occurrences").forEach(o -> ids.add(o.path("id").asText()));
    ids.removeIf(id -> id.isEmpty() || id.equals("null"));
    return ids;
  }

  private static boolean starts(@Nullable String value, JsonNode wanted) {
    return value != null && value.startsWith(wanted.asText());
  }

  private static boolean contains(@Nullable String value, JsonNode wanted) {
    return value != null && value.contains(wanted.asText());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  private static String name(JsonNode author) {
    return norm(author).replaceFirst("^(@|/?u/)", "");
  }

  private static String bare(String url) {
    return url.replaceFirst("^https?://", "").replaceFirst("/+$", "");
  }

  /** Returns a text in NFC without invisible marks, white space as one blank. */
  static String norm(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : norm(node.asText());
  }

  static String norm(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u2069\\ufeff]", "")
        .replaceAll("(?U)\\s+", " ")
        .strip();
  }
}
