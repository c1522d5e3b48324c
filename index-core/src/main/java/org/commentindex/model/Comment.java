package org.commentindex.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One deduplicated comment: one document of the index.
 *
 * <p>Immutable. What it says is what its kept record says, the first of {@link #occurrences()};
 * where the kept record is silent (no author, no date, …), the first copy that speaks is heard.
 *
 * @param id which comment this is: its service's id, else derived from its words
 * @param topics topic labels, lower case, each once: those of topic rules and of the source in
 *     alphabetical order, then discovered ones, the weightiest first
 * @param occurrences every record of it, the kept one first, then in order of source and number
 * @param group the group of look-alikes it belongs to, or null
 * @param alike how many other comments are in that group
 */
public record Comment(
    String id,
    List<String> topics,
    List<Occurrence> occurrences,
    @Nullable String group,
    int alike) {

  public Comment {
    Objects.requireNonNull(id, "id == null");
    topics = List.copyOf(topics);
    occurrences = List.copyOf(occurrences);
    if (occurrences.isEmpty()) {
      throw new IllegalArgumentException("a comment has at least one occurrence, got none");
    }
  }

  /** A comment of these occurrences, not yet about anything and like no other. */
  public static Comment of(String id, List<Occurrence> occurrences) {
    return new Comment(id, List.of(), occurrences, null, 0);
  }

  /** The record that was kept: the fullest. */
  public SourceRecord kept() {
    return occurrences.getFirst().record();
  }

  /** Plain text; quoted lines begin with {@code >}. */
  public String text() {
    return kept().text();
  }

  /** The URLs it cites, in order of first mention, each written form once. */
  public List<CitedUrl> cites() {
    return kept().cites();
  }

  /** The title of the comment or its thread, or null. */
  public @Nullable String title() {
    return firstKnown(SourceRecord::title);
  }

  /** Who wrote it, or null. */
  public @Nullable String author() {
    return firstKnown(SourceRecord::author);
  }

  /** When it was posted, or null. */
  public @Nullable Instant date() {
    return firstKnown(SourceRecord::date);
  }

  /** The id or name of its thread, or null. */
  public @Nullable String thread() {
    return firstKnown(SourceRecord::thread);
  }

  /** The id of the comment it answers, or null. */
  public @Nullable String parent() {
    return firstKnown(SourceRecord::parent);
  }

  /** Where it can be read, or null. */
  public @Nullable String url() {
    return firstKnown(SourceRecord::url);
  }

  /** The votes it has, or null. */
  public @Nullable Long votes() {
    return firstKnown(SourceRecord::votes);
  }

  /** Its language as a code such as {@code en}, or null. */
  public @Nullable String lang() {
    return firstKnown(SourceRecord::lang);
  }

  /** How many records of it were seen, the kept one included. */
  public int copies() {
    return occurrences.size();
  }

  /** The same comment about these topics. */
  public Comment withTopics(List<String> labels) {
    return new Comment(id, labels, occurrences, group, alike);
  }

  /** The same comment in a group of look-alikes with so many others; null for none. */
  public Comment withGroup(@Nullable String name, int others) {
    return new Comment(id, topics, occurrences, name, others);
  }

  private <T> @Nullable T firstKnown(Known<T> field) {
    for (Occurrence occurrence : occurrences) {
      T value = field.of(occurrence.record());
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private interface Known<T> {
    @Nullable T of(SourceRecord record);
  }
}
