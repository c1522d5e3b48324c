package org.commentindex.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A deduplicated comment: one document of the index. Immutable.
 *
 * <p>Its text is the text of the canonical record, the first of {@link #occurrences()}. If the
 * canonical record lacks another property, such as an author or a date, the first non-null value
 * among the copies is used.
 *
 * @param id the id: that of its service, or one derived from its words
 * @param topics the topic labels in lower case, each once: those of rules and sources in
 *     alphabetical order, then discovered ones by descending weight
 * @param occurrences its records, the canonical one first, the others by source and number
 * @param group the near-duplicate group, named by the id of its representative, or null
 * @param alike the number of other comments in that group
 * @param added the time of the run that first added the comment; null before it is indexed
 */
public record Comment(
    String id,
    List<String> topics,
    List<Occurrence> occurrences,
    @Nullable String group,
    int alike,
    @Nullable Instant added) {

  public Comment {
    Objects.requireNonNull(id, "id == null");
    topics = List.copyOf(topics);
    occurrences = List.copyOf(occurrences);
    if (occurrences.isEmpty()) {
      throw new IllegalArgumentException("a comment has at least one occurrence, got none");
    }
  }

  /**
   * Creates a comment that is not indexed yet.
   *
   * @param id the id
   * @param topics the topics
   * @param occurrences the records of the comment, the canonical one first
   * @param group the near-duplicate group
   * @param alike the name of its near-duplicate group; null for none
   */
  public Comment(
      String id,
      List<String> topics,
      List<Occurrence> occurrences,
      @Nullable String group,
      int alike) {
    this(id, topics, occurrences, group, alike, null);
  }

  /**
   * {@return a comment without topics and near-duplicate group}
   *
   * @param id the id
   * @param occurrences the records of the comment, the canonical one first
   */
  public static Comment of(String id, List<Occurrence> occurrences) {
    return new Comment(id, List.of(), occurrences, null, 0);
  }

  /** {@return the canonical record} */
  public SourceRecord canonicalRecord() {
    return occurrences.getFirst().record();
  }

  /** {@return the plain text; quoted lines begin with {@code >}} */
  public String text() {
    return canonicalRecord().text();
  }

  /** {@return the cited URLs in order of first mention, each written form once} */
  public List<CitedUrl> cites() {
    return canonicalRecord().cites();
  }

  /** {@return the title of the comment or its thread, or null} */
  public @Nullable String title() {
    return firstKnown(SourceRecord::title);
  }

  /** {@return the author, or null} */
  public @Nullable String author() {
    return firstKnown(SourceRecord::author);
  }

  /** {@return the time of posting, or null} */
  public @Nullable Instant date() {
    return firstKnown(SourceRecord::date);
  }

  /** {@return the id or name of the thread, or null} */
  public @Nullable String thread() {
    return firstKnown(SourceRecord::thread);
  }

  /** {@return the id of the comment it answers, or null} */
  public @Nullable String parent() {
    return firstKnown(SourceRecord::parent);
  }

  /** {@return its address as written in the source, which may be incomplete, or null} */
  public @Nullable String url() {
    return firstKnown(SourceRecord::url);
  }

  /**
   * {@return its permalink, which is its own web address as its source states it or as it follows
   * from the ids of its service; null if it is unknown}
   */
  public @Nullable String permalink() {
    return firstKnown(record -> isWebAddress(record.url()) ? record.url() : null);
  }

  private static boolean isWebAddress(@Nullable String url) {
    return url != null
        && (url.regionMatches(true, 0, "https://", 0, 8)
            || url.regionMatches(true, 0, "http://", 0, 7));
  }

  /** {@return its number of votes, which may be negative, or null} */
  public @Nullable Long votes() {
    return firstKnown(SourceRecord::votes);
  }

  /** {@return the language code, such as {@code en}, or null} */
  public @Nullable String lang() {
    return firstKnown(SourceRecord::lang);
  }

  /** {@return the values of custom fields by name} */
  public Map<String, CustomValue> custom() {
    Map<String, CustomValue> values = new TreeMap<>();
    for (Occurrence occurrence : occurrences) {
      occurrence.record().custom().forEach(values::putIfAbsent);
    }
    return values;
  }

  /** {@return the number of its records, the canonical one included} */
  public int copies() {
    return occurrences.size();
  }

  /**
   * {@return a copy with these topics}
   *
   * @param labels the topics
   */
  public Comment withTopics(List<String> labels) {
    return new Comment(id, labels, occurrences, group, alike, added);
  }

  /**
   * {@return a copy in a near-duplicate group}
   *
   * @param name the group, or null for none
   * @param others the number of other comments in the group
   */
  public Comment withGroup(@Nullable String name, int others) {
    return new Comment(id, topics, occurrences, name, others, added);
  }

  /**
   * {@return a copy with other occurrences, the canonical one first}
   *
   * @param others the occurrences
   */
  public Comment withOccurrences(List<Occurrence> others) {
    return new Comment(id, topics, others, group, alike, added);
  }

  /**
   * {@return a copy with the time of the run that first added it, or null}
   *
   * @param run the time of the run; null for none
   */
  public Comment withAdded(@Nullable Instant run) {
    return new Comment(id, topics, occurrences, group, alike, run);
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
