package org.commentindex.internal.prepare.redact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Redaction;
import org.commentindex.internal.read.mail.MessageIds;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CustomFieldType;
import org.commentindex.model.CustomValue;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether an index removes addresses from texts, and the removal itself. Immutable. An index does
 * so in all its runs or in none, so that no comment of it has an address.
 *
 * @param on true if addresses are removed
 */
public record AddressRedaction(boolean on) {
  private static final String ADDRESSES = "addresses";

  /**
   * Returns what an index does: it removes addresses if its first run did.
   *
   * @throws IllegalArgumentException if it has comments from which none were removed, and the
   *     options ask for it
   */
  public static AddressRedaction of(IndexBackend backend, Redaction wanted) throws IOException {
    boolean before = ADDRESSES.equals(backend.settings().get(IndexSettings.REDACTED));
    if (wanted == Redaction.ADDRESSES && !before && !backend.isEmpty()) {
      throw new IllegalArgumentException(
          "the index has comments with addresses: index the files again into a new index to"
              + " remove them");
    }
    return new AddressRedaction(before || wanted == Redaction.ADDRESSES);
  }

  /** Puts it into the settings of an index. */
  public void putInto(Map<String, String> settings) {
    if (on) {
      settings.put(IndexSettings.REDACTED, ADDRESSES);
    }
  }

  /**
   * Returns a record without addresses: marks replace them in text, title and custom fields, a hash
   * replaces an id or the name of a thread, so that different ones stay different, and a link is
   * left out.
   */
  public SourceRecord redacted(SourceRecord record) {
    if (!on) {
      return record;
    }
    return record.toBuilder()
        .id(id(record.id()))
        .parent(id(record.parent()))
        .thread(id(record.thread()))
        .title(text(record.title()))
        .author(text(record.author()))
        .url(record.url() == null || AddressFinder.isIn(record.url()) ? null : record.url())
        .cites(cites(record.cites()))
        .custom(custom(record.custom()))
        .text(AddressFinder.withoutAddresses(record.text()))
        .build();
  }

  /** Returns copies without addresses. */
  public List<Occurrence> redacted(List<Occurrence> copies) {
    if (!on) {
      return copies;
    }
    List<Occurrence> all = new ArrayList<>(copies.size());
    for (Occurrence copy : copies) {
      all.add(
          new Occurrence(
              redacted(copy.record()), copy.kind(), copy.similarity(), copy.containment()));
    }
    return all;
  }

  /** Returns the number of characters that are in a text and not in the redacted one. */
  public static long removed(String text, String redacted) {
    int marks = 0;
    for (int at = redacted.indexOf(AddressFinder.MARK);
        at >= 0;
        at = redacted.indexOf(AddressFinder.MARK, at + 1)) {
      marks++;
    }
    for (int at = text.indexOf(AddressFinder.MARK);
        at >= 0;
        at = text.indexOf(AddressFinder.MARK, at + 1)) {
      marks--; // of the source, such as an export of a redacted index
    }
    return LeftOutText.characters(text)
        - LeftOutText.characters(redacted)
        + marks * LeftOutText.characters(AddressFinder.MARK);
  }

  private static @Nullable String id(@Nullable String id) {
    if (id == null || (id.indexOf('@') >= 0 && id.indexOf(' ') < 0)) {
      return id == null ? null : MessageIds.withoutAddress(id); // most ids of mails are no address
    }
    return AddressFinder.withoutAddresses(id).equals(id) ? id : MessageIds.hash(id);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : AddressFinder.withoutAddresses(text);
  }

  private static List<CitedUrl> cites(List<CitedUrl> cites) {
    return cites.stream()
        .filter(cited -> !AddressFinder.isIn(cited.url()) && !AddressFinder.isIn(cited.as()))
        .toList();
  }

  private static Map<String, CustomValue> custom(Map<String, CustomValue> values) {
    Map<String, CustomValue> redacted = new TreeMap<>(values);
    redacted.replaceAll(
        (name, value) ->
            value.type() == CustomFieldType.STRING
                ? CustomValue.of(AddressFinder.withoutAddresses(value.text()))
                : value);
    return redacted;
  }
}
