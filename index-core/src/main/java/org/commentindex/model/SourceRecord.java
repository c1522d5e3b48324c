package org.commentindex.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record in plain text: one would-be comment as a source offered it, markup removed.
 *
 * <p>Immutable. Whether two records are copies of one comment is decided from what stands here.
 *
 * @param source the name of what it was read from, as shown to people, such as {@code thread.txt}
 * @param number which of the source's records, counted from 1; for JSON lines the line
 * @param lines where its text stood in the source, or null if lines mean nothing there
 * @param key who this record is: two records with the same key are the same record, read again.
 *     Derived from the source's place and the record's id or position; 16 hexadecimal digits
 * @param id the id its service gave it, or null
 * @param parent the id of the comment it answers, or null
 * @param thread the id or name of its thread, or null
 * @param title the title of the comment or its thread, or null
 * @param author who wrote it, or null
 * @param date when it was posted, or null
 * @param votes the votes it has, or null
 * @param url where it can be read, as the source wrote it, or null
 * @param lang its language as a code such as {@code en}, or null
 * @param tags topic labels the source gave it and hashtags, lower case, in order, each once
 * @param cites the URLs it cites, in order of first mention, each written form once
 * @param text plain text; quoted lines begin with {@code >}. Empty for a comment without words,
 *     such as a picture
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
    String text) {

  public SourceRecord {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(key, "key == null");
    Objects.requireNonNull(text, "text == null");
    tags = List.copyOf(tags);
    cites = List.copyOf(cites);
  }

  /** Whether another reading of this record says the same, under whatever name of the source. */
  public boolean saysTheSameAs(SourceRecord other) {
    return equals(other) || equals(other.withSource(source));
  }

  /** Returns a copy with another key. */
  public SourceRecord withKey(String other) {
    return toBuilder().key(other).build();
  }

  private SourceRecord withSource(String name) {
    return toBuilder().source(name).build();
  }

  /**
   * Returns a builder for a record of which nothing else is known.
   *
   * @param source the display name of the source
   * @param number the record's number within the source, from 1
   * @param key the record's key, 16 hexadecimal digits
   */
  public static Builder builder(String source, long number, String key) {
    return new Builder(source, number, key);
  }

  /** Returns a builder that starts from this record. */
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
        .text(text);
  }

  /** Builds a {@link SourceRecord}. Not thread-safe. */
  public static final class Builder {
    private String source;
    private final long number;
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
    private String text = "";

    private Builder(String source, long number, String key) {
      this.source = source;
      this.number = number;
      this.key = key;
    }

    public Builder source(String value) {
      source = value;
      return this;
    }

    public Builder key(String value) {
      key = value;
      return this;
    }

    public Builder lines(@Nullable LineRange value) {
      lines = value;
      return this;
    }

    public Builder id(@Nullable String value) {
      id = value;
      return this;
    }

    public Builder parent(@Nullable String value) {
      parent = value;
      return this;
    }

    public Builder thread(@Nullable String value) {
      thread = value;
      return this;
    }

    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    public Builder author(@Nullable String value) {
      author = value;
      return this;
    }

    public Builder date(@Nullable Instant value) {
      date = value;
      return this;
    }

    public Builder votes(@Nullable Long value) {
      votes = value;
      return this;
    }

    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    public Builder lang(@Nullable String value) {
      lang = value;
      return this;
    }

    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    public Builder cites(List<CitedUrl> value) {
      cites = value;
      return this;
    }

    public Builder text(String value) {
      text = value;
      return this;
    }

    /** Returns the record. */
    public SourceRecord build() {
      return new SourceRecord(
          source, number, lines, key, id, parent, thread, title, author, date, votes, url, lang,
          tags, cites, text);
    }
  }
}
