package org.commentindex.internal.prepare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commentindex.internal.analysis.language.LanguageDetector;
import org.commentindex.internal.text.EscapedText;
import org.commentindex.internal.text.Markup;
import org.commentindex.internal.text.PlainText;
import org.commentindex.internal.topic.Hashtags;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.SourceRecord;
import org.commentindex.query.LabelField;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Converts records as read into records of plain text. Thread-safe. */
public final class RecordPreparation {
  /** The tag of a language that its source states as unknown (ISO 639-2). */
  private static final String UNDETERMINED = "und";

  private RecordPreparation() {}

  /** Returns the record in plain text. Its text is empty if the body has none. */
  public static SourceRecord prepare(RawRecord raw) {
    PlainText plain = plainText(raw);
    String text = plain.text().strip();
    return SourceRecord.builder(
            raw.source(), raw.number(), raw.key() != null ? raw.key() : keyOf(raw.location()))
        .lines(raw.lines())
        .id(known(raw.id()))
        .parent(known(raw.parent()))
        .thread(known(raw.thread()))
        .title(known(raw.title()))
        .author(known(raw.author()))
        .date(raw.date())
        .votes(raw.votes())
        .url(known(raw.url()))
        .lang(language(raw.lang(), text))
        .tags(tags(raw.tags(), text))
        .cites(raw.cites() != null ? raw.cites() : cites(text, plain.links(), raw.links()))
        .fields(raw.fields())
        .custom(raw.custom())
        .text(text)
        .build();
  }

  /** Returns the tag of the language that the source states, else the one that is detected. */
  private static @Nullable String language(@Nullable String stated, String text) {
    String tag = stated == null || stated.isBlank() ? null : LabelField.LANG.normalized(stated);
    return tag == null || tag.equals(UNDETERMINED) ? LanguageDetector.detect(text) : tag;
  }

  /** The text of an export of an index, which has cited URLs, is not changed. */
  private static PlainText plainText(RawRecord raw) {
    boolean asWritten = raw.format() != BodyFormat.PLAIN || raw.cites() != null;
    return Markup.toPlainText(
        asWritten ? raw.body() : EscapedText.unescape(raw.body()), raw.format());
  }

  /** Returns the stripped value, or null if it is blank. */
  private static @Nullable String known(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return value.strip();
  }

  /** Returns the URLs in the text, then those that only the markup or the source has. */
  private static List<CitedUrl> cites(
      String text, List<String> linksOfMarkup, List<String> linksOfSource) {
    List<CitedUrl> inText = CitedUrls.find(text);
    if (linksOfMarkup.isEmpty() && linksOfSource.isEmpty()) {
      return inText;
    }
    List<CitedUrl> cites = new ArrayList<>(inText);
    Set<String> known = new HashSet<>();
    for (CitedUrl cited : inText) {
      known.add(cited.url());
      known.add(cited.as());
    }
    addLinks(cites, known, linksOfMarkup);
    addLinks(cites, known, linksOfSource);
    return cites;
  }

  private static void addLinks(List<CitedUrl> cites, Set<String> known, List<String> links) {
    for (String link : links) {
      if (known.contains(link)) {
        continue; // written out in the text
      }
      Optional<CitedUrl> cited = CitedUrls.ofLink(link);
      if (cited.isPresent() && known.add(cited.get().url())) {
        cites.add(cited.get());
      }
    }
  }

  private static List<String> tags(Collection<String> ofSource, String text) {
    Set<String> tags = new LinkedHashSet<>();
    for (String tag : ofSource) {
      String label = tag.strip().toLowerCase(Locale.ROOT);
      if (!label.isEmpty()) {
        tags.add(label);
      }
    }
    tags.addAll(Hashtags.in(text));
    return List.copyOf(tags);
  }

  /**
   * Returns the key of the record at a location: the first 64 bits of its SHA-256 hash, in
   * hexadecimal. The probability that any two of a billion records collide is 3 %.
   */
  static String keyOf(String place) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(place.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, Long.BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is required of every Java platform", e);
    }
  }
}
