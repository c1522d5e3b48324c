package org.commentindex.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.FieldNames;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.chat.WhatsAppFormat;
import org.commentindex.internal.read.mail.MailFormat;
import org.commentindex.internal.read.mail.MboxFormat;
import org.commentindex.internal.read.service.ServiceFormat;
import org.commentindex.internal.read.service.Services;
import org.commentindex.internal.read.xml.XmlFormat;
import org.jspecify.annotations.Nullable;

/** The formats known, the most particular first: the first that matches reads. */
final class Formats {
  private final List<RecordFormat> formats;

  private final FormatChoice choice;
  private final @Nullable RecordFormat chosen;

  /**
   * All of them, or, if a format was chosen, that one.
   *
   * @throws IllegalArgumentException if there is none of the chosen name, or of a field of it
   */
  Formats(TextPieces pieces, DocumentExtractor documents, FormatChoice choice) {
    this.choice = choice;
    FieldNames.of(choice);
    formats = new ArrayList<>();
    formats.add(new ExportFormat());
    formats.add(new PiecesFormat());
    formats.addAll(Services.formats());
    formats.add(new JsonLinesFormat());
    formats.add(new JsonFormat());
    formats.addAll(XmlFormat.all());
    formats.add(new MboxFormat());
    formats.add(new MailFormat());
    formats.add(new WhatsAppFormat());
    formats.add(new PageFormat(pieces));
    formats.add(new DocumentFormat(pieces, documents));
    formats.add(new TableFormat(FieldNames.of(choice)));
    formats.add(new TextFormat(pieces));
    chosen = choice.name() == null ? null : named(choice.name());
  }

  /** What they are called: the word that chooses each, and its name. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    formats.forEach(format -> names.put(word(format), format.name()));
    return names;
  }

  /** {@code Hacker News (Algolia)} as a word: {@code hacker-news-algolia}. */
  private static String word(RecordFormat format) {
    String word = format.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
  }

  private RecordFormat named(String name) {
    for (RecordFormat format : formats) {
      if (word(format).equals(name.strip().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "no format is called " + name + ": there are " + String.join(", ", names().keySet()));
  }

  /** The format of what begins so, or null if it is no text and none that is known. */
  @Nullable RecordFormat of(Head head) {
    if (chosen != null) {
      return chosen;
    }
    for (RecordFormat format : formats) {
      boolean asked = choice.fields().isEmpty() || !(format instanceof ServiceFormat);
      if (asked && format.matches(head)) {
        return format;
      }
    }
    return null;
  }
}
