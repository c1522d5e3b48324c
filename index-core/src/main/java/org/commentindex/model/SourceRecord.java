package org.commentindex.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record in plain text: one potential comment as a source contains it, without markup. Immutable.
 *
 * <p>Deduplication decides from these properties whether two records are copies.
 *
 * @param source the display name of the source, such as {@code thread.txt}
 * @param number the number of the record within the source, from 1; for JSON lines the line
 * @param lines the lines of its text in the source, or null if the format has no lines
 * @param key the identity of the record, 16 hexadecimal digits: a record that is read again has the
 *     same key. It is derived from the location of the source and the id or position of the record
 * @param id the id given by its service, or null
 * @param parent the id of the comment it answers, or null
 * @param thread the id or name of its thread, or null
 * @param title the title of the comment or its thread, or null
 * @param author the author, or null
 * @param date the time of posting, or null
 * @param votes the number of votes, which may be negative, or null
 * @param url the web address of the comment as written in the source, or null
 * @param lang the language code, such as {@code en}, or null
 * @param tags the topic labels of the source and the hashtags, in lower case, in order, each once
 * @param cites the cited URLs in order of first mention, each written form once
 * @param fields a digest of all other fields of a table row or JSON object, known or not; empty for
 *     a row that has only a text, null for a record that is not such a row. Two records of one
 *     source with different digests are different comments
 * @param text the plain text; quoted lines begin with {@code >}. Empty for a comment without words,
 *     such as a picture
 * @param custom the values of custom fields by name
 */
public record SourceRecord(
    String source,
    long number,
    @Nullable LineRange lines,
    String key,
    @Nullable String id,
    @Nullable String parent,
    @Nullable String thread,
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant date,
    @Nullable Long votes,
    @Nullable String url,
    @Nullable String lang,
    List<String> tags,
    List<CitedUrl> cites,
    @Nullable String fields,
    String text,
    Map<String, CustomValue> custom) {

  public SourceRecord {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(key, "key == null");
    Objects.requireNonNull(text, "text == null");
    tags = List.copyOf(tags);
    cites = List.copyOf(cites);
    custom = custom.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(custom));
  }

  /**
   * {@return true if a record equals this one apart from the display name of its source}
   *
   * @param other the record to compare with
   */
  public boolean equalsIgnoringSource(SourceRecord other) {
    return equals(other) || equals(other.withSource(source));
  }

  /**
   * {@return a copy with another key}
   *
   * @param other the key, 16 hexadecimal digits
   */
  public SourceRecord withKey(String other) {
    return toBuilder().key(other).build();
  }

  private SourceRecord withSource(String name) {
    return toBuilder().source(name).build();
  }

  /**
   * {@return a builder for a record whose other properties are null or empty}
   *
   * @param source the display name of the source
   * @param number the record's number within the source, from 1
   * @param key the record's key, 16 hexadecimal digits
   */
  public static Builder builder(String source, long number, String key) {
    return new Builder(source, number, key);
  }

  /** {@return a builder that starts from this record} */
  public Builder toBuilder() {
    return builder(source, number, key)
        .lines(lines)
        .id(id)
        .parent(parent)
        .thread(thread)
        .title(title)
        .author(author)
        .date(date)
        .votes(votes)
        .url(url)
        .lang(lang)
        .tags(tags)
        .cites(cites)
        .fields(fields)
        .text(text)
        .custom(custom);
  }

  /** Builds a {@link SourceRecord}. Not thread-safe. */
  public static final class Builder {
    private String source;
    private long number;
    private String key;
    private @Nullable LineRange lines;
    private @Nullable String id;
    private @Nullable String parent;
    private @Nullable String thread;
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable Instant date;
    private @Nullable Long votes;
    private @Nullable String url;
    private @Nullable String lang;
    private List<String> tags = List.of();
    private List<CitedUrl> cites = List.of();
    private @Nullable String fields;
    private String text = "";
    private Map<String, CustomValue> custom = Map.of();

    private Builder(String source, long number, String key) {
      this.source = source;
      this.number = number;
      this.key = key;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#source}
     */
    public Builder source(String value) {
      source = value;
      return this;
    }

    /**
     * Sets the number within the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder number(long value) {
      number = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#key}
     */
    public Builder key(String value) {
      key = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#lines}
     */
    public Builder lines(@Nullable LineRange value) {
      lines = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#id}
     */
    public Builder id(@Nullable String value) {
      id = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#parent}
     */
    public Builder parent(@Nullable String value) {
      parent = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#thread}
     */
    public Builder thread(@Nullable String value) {
      thread = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#title}
     */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#author}
     */
    public Builder author(@Nullable String value) {
      author = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#date}
     */
    public Builder date(@Nullable Instant value) {
      date = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#votes}
     */
    public Builder votes(@Nullable Long value) {
      votes = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#url}
     */
    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#lang}
     */
    public Builder lang(@Nullable String value) {
      lang = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#tags}
     */
    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#cites}
     */
    public Builder cites(List<CitedUrl> value) {
      cites = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#fields}
     */
    public Builder fields(@Nullable String value) {
      fields = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#text}
     */
    public Builder text(String value) {
      text = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SourceRecord#custom}
     */
    public Builder custom(Map<String, CustomValue> value) {
      custom = value;
      return this;
    }

    /** {@return the record} */
    public SourceRecord build() {
      return new SourceRecord(
          source, number, lines, key, id, parent, thread, title, author, date, votes, url, lang,
          tags, cites, fields, text, custom);
    }
  }
}
