package org.commentindex.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CustomValue;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A record as written in its source: one potential comment, with its markup. Immutable.
 *
 * <p>Properties with the same name as in {@link org.commentindex.model.SourceRecord} have the same
 * meaning.
 *
 * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="add"}
 *
 * @param source the name of the source: a file, a stream or a service
 * @param number the number of the record in its source, from 1
 * @param lines the lines of the record in its source, or null
 * @param id the id that the source gives it, or null
 * @param parent the id of the comment that it replies to, or null
 * @param thread the id or name of its thread, or null
 * @param title the title of the comment or its thread, or null
 * @param author the name of the author, or null
 * @param date the time of posting, or null
 * @param votes the number of votes, or null
 * @param url the address of the comment, or null
 * @param lang the language code, or null to detect it
 * @param tags labels that become topics
 * @param location the location of the record, unique among all sources, which identifies it when it
 *     is read again; never shown or exported
 * @param body the text in its {@code format}
 * @param format the markup of the body
 * @param links the addresses of links that the body does not show
 * @param key the key of the record if the source contains it, as an export does; null to derive it
 *     from the location
 * @param cites the cited URLs if the source contains them in canonical form, as an export does;
 *     null to find them in the body and the links
 * @param copies other records of the same comment if the source contains them, as an export does;
 *     otherwise empty
 * @param fields a digest of all other fields of a table row or JSON object, known or not, with
 *     their names; empty for a row that has only a text, null for a record that is not such a row.
 *     Two records of one file with different digests are different comments
 * @param custom the values of custom fields by name; the index must declare the fields
 */
public record RawRecord(
    String source,
    long number,
    @Nullable LineRange lines,
    String location,
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
    List<Occurrence> copies,
    @Nullable String fields,
    Map<String, CustomValue> custom) {

  public RawRecord {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(location, "location == null");
    Objects.requireNonNull(body, "body == null");
    Objects.requireNonNull(format, "format == null");
    tags = List.copyOf(tags);
    links = List.copyOf(links);
    cites = cites == null ? null : List.copyOf(cites);
    copies = List.copyOf(copies);
    custom = Map.copyOf(custom);
  }

  /**
   * {@return a copy with a value of a custom field of type string, or date if it is in ISO 8601}
   * The index must declare the field: see {@code IndexOptions.withField}.
   *
   * @param name the name of the field
   * @param value the value
   */
  public RawRecord withField(String name, String value) {
    return withField(name, CustomValue.of(value));
  }

  /**
   * {@return a copy with a value of a custom field of type number}
   *
   * @param name the name of the field
   * @param value the value
   */
  public RawRecord withField(String name, double value) {
    return withField(name, CustomValue.of(value));
  }

  /**
   * {@return a copy with a value of a custom field of type date}
   *
   * @param name the name of the field
   * @param value the value
   */
  public RawRecord withField(String name, Instant value) {
    return withField(name, CustomValue.of(value));
  }

  private RawRecord withField(String name, CustomValue value) {
    Map<String, CustomValue> values = new HashMap<>(custom);
    values.put(name, value);
    return new RawRecord(
        source, number, lines, location, id, parent, thread, title, author, date, votes, url, lang,
        tags, links, format, body, key, cites, copies, fields, values);
  }

  /**
   * {@return a copy with another key}
   *
   * @param other the key, 16 hexadecimal digits
   */
  public RawRecord withKey(String other) {
    return new RawRecord(
        source, number, lines, location, id, parent, thread, title, author, date, votes, url, lang,
        tags, links, format, body, other, cites, copies, fields, custom);
  }

  /**
   * {@return a record with only a source, a number and a plain text}
   *
   * @param source the name of the source
   * @param number the number of the record in its source, from 1
   * @param text the plain text
   */
  public static RawRecord of(String source, long number, String text) {
    return builder(source, number).body(text).build();
  }

  /**
   * {@return a builder} Unless set, the location is derived from the source and the number.
   *
   * @param source the name of the source
   * @param number the number of the record in its source, from 1
   */
  public static Builder builder(String source, long number) {
    return new Builder(source, number);
  }

  /** Builds a {@link RawRecord}. Not thread-safe. */
  public static final class Builder {
    private final String source;
    private final long number;
    private final List<String> tags = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String location;
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
    private @Nullable String fields;
    private Map<String, CustomValue> custom = Map.of();

    private Builder(String source, long number) {
      this.source = source;
      this.number = number;
      this.location = source + "\0" + number;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#location}
     */
    public Builder location(String value) {
      location = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#lines}
     */
    public Builder lines(@Nullable LineRange value) {
      lines = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#id}
     */
    public Builder id(@Nullable String value) {
      id = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#parent}
     */
    public Builder parent(@Nullable String value) {
      parent = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#thread}
     */
    public Builder thread(@Nullable String value) {
      thread = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#title}
     */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#author}
     */
    public Builder author(@Nullable String value) {
      author = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#date}
     */
    public Builder date(@Nullable Instant value) {
      date = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#votes}
     */
    public Builder votes(@Nullable Long value) {
      votes = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#url}
     */
    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#lang}
     */
    public Builder lang(@Nullable String value) {
      lang = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value one of the {@linkplain RawRecord#tags tags}
     */
    public Builder tag(String value) {
      tags.add(value);
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value one of the {@linkplain RawRecord#links links}
     */
    public Builder link(String value) {
      links.add(value);
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#format}
     */
    public Builder format(BodyFormat value) {
      format = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#body}
     */
    public Builder body(String value) {
      body = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#key}
     */
    public Builder key(@Nullable String value) {
      key = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#cites}
     */
    public Builder cites(@Nullable List<CitedUrl> value) {
      cites = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#copies}
     */
    public Builder copies(List<Occurrence> value) {
      copies = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#fields}
     */
    public Builder fields(@Nullable String value) {
      fields = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link RawRecord#custom}
     */
    public Builder custom(Map<String, CustomValue> value) {
      custom = value;
      return this;
    }

    /** {@return the record} */
    public RawRecord build() {
      return new RawRecord(
          source, number, lines, location, id, parent, thread, title, author, date, votes, url,
          lang, tags, links, format, body, key, cites, copies, fields, custom);
    }
  }
}
