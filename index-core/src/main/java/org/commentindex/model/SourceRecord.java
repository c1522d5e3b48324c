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

  /** The same record under another key. */
  public SourceRecord withKey(String other) {
    return new SourceRecord(
        source, number, lines, other, id, parent, thread, title, author, date, votes, url, lang,
        tags, cites, text);
  }

  private SourceRecord withSource(String name) {
    return new SourceRecord(
        name, number, lines, key, id, parent, thread, title, author, date, votes, url, lang, tags,
        cites, text);
  }
}
