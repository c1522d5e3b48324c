package org.commentindex.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A record as its source wrote it: one would-be comment, markup and all.
 *
 * <p>Immutable. The fields that have the name of one in {@link org.commentindex.model.SourceRecord}
 * mean the same.
 *
 * @param place where the record stands, so that it is known again when it is read again: unique
 *     among all sources; never shown or exported
 * @param body what it says, in its {@code format}
 * @param format the markup of the body
 * @param links addresses of links that the body does not show
 * @param key the key of the record if the source knows it (an export does), or null: derived from
 *     the place
 * @param cites the URLs it cites if the source knows them in canonical form (an export does), or
 *     null: found in the body and the links
 * @param copies further records of the same comment that the source knows of (an export does);
 *     empty otherwise
 */
public record RawRecord(
    String source,
    long number,
    @Nullable LineRange lines,
    String place,
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
    List<String> links,
    BodyFormat format,
    String body,
    @Nullable String key,
    @Nullable List<CitedUrl> cites,
    List<Occurrence> copies) {

  public RawRecord {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(place, "place == null");
    Objects.requireNonNull(body, "body == null");
    Objects.requireNonNull(format, "format == null");
    tags = List.copyOf(tags);
    links = List.copyOf(links);
    cites = cites == null ? null : List.copyOf(cites);
    copies = List.copyOf(copies);
  }

  /** The same record under this key. */
  public RawRecord withKey(String other) {
    return new RawRecord(
        source, number, lines, place, id, parent, thread, title, author, date, votes, url, lang,
        tags, links, format, body, other, cites, copies);
  }

  /** A record of plain text of which nothing else is known. */
  public static RawRecord of(String source, long number, String text) {
    return builder(source, number).body(text).build();
  }

  /** Starts a record; its place is its source's name and its number unless said otherwise. */
  public static Builder builder(String source, long number) {
    return new Builder(source, number);
  }

  /** Collects what a source says of a record. Not thread-safe. */
  public static final class Builder {
    private final String source;
    private final long number;
    private final List<String> tags = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String place;
    private String body = "";
    private BodyFormat format = BodyFormat.PLAIN;
    private List<Occurrence> copies = List.of();
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
    private @Nullable String key;
    private @Nullable List<CitedUrl> cites;

    private Builder(String source, long number) {
      this.source = source;
      this.number = number;
      this.place = source + "\0" + number;
    }

    public Builder place(String value) {
      place = value;
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

    public Builder tag(String value) {
      tags.add(value);
      return this;
    }

    public Builder link(String value) {
      links.add(value);
      return this;
    }

    public Builder format(BodyFormat value) {
      format = value;
      return this;
    }

    public Builder body(String value) {
      body = value;
      return this;
    }

    public Builder key(@Nullable String value) {
      key = value;
      return this;
    }

    public Builder cites(@Nullable List<CitedUrl> value) {
      cites = value;
      return this;
    }

    public Builder copies(List<Occurrence> value) {
      copies = value;
      return this;
    }

    /** The record. */
    public RawRecord build() {
      return new RawRecord(
          source, number, lines, place, id, parent, thread, title, author, date, votes, url, lang,
          tags, links, format, body, key, cites, copies);
    }
  }
}
