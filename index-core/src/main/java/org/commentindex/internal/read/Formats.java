package org.commentindex.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.chat.ChatFormat;
import org.commentindex.internal.read.document.DocumentFormat;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.json.ExportFormat;
import org.commentindex.internal.read.json.JsonColumnsFormat;
import org.commentindex.internal.read.json.JsonFormat;
import org.commentindex.internal.read.json.JsonLinesFormat;
import org.commentindex.internal.read.json.JsonTableFormat;
import org.commentindex.internal.read.json.PiecesFormat;
import org.commentindex.internal.read.json.YamlFormat;
import org.commentindex.internal.read.mail.MailFormat;
import org.commentindex.internal.read.mail.MboxFormat;
import org.commentindex.internal.read.page.MhtmlFormat;
import org.commentindex.internal.read.page.PageFormat;
import org.commentindex.internal.read.page.SafariArchiveFormat;
import org.commentindex.internal.read.service.Services;
import org.commentindex.internal.read.service.base.ServiceFormat;
import org.commentindex.internal.read.service.declared.DeclaredFormats;
import org.commentindex.internal.read.sql.SqlDumpFormat;
import org.commentindex.internal.read.subtitle.SubtitleFormat;
import org.commentindex.internal.read.table.LabelledFormat;
import org.commentindex.internal.read.table.TableFormat;
import org.commentindex.internal.read.text.TextFormat;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.read.xml.XmlFormat;
import org.commentindex.internal.read.xml.XmlTreeFormat;
import org.jspecify.annotations.Nullable;

/** The known formats, most specific first. A source is read by the first format that matches. */
final class Formats {
  private final List<RecordFormat> formats;
  private final FormatChoice choice;
  private final @Nullable RecordFormat chosen;

  /**
   * Creates all formats; a chosen format overrides detection.
   *
   * @throws IllegalArgumentException if the choice names an unknown format or field
   */
  Formats(TextPieces pieces, DocumentExtractor documents, FormatChoice choice) {
    this.choice = choice;
    FieldNames.of(choice);
    formats = new ArrayList<>();
    formats.add(new ExportFormat());
    formats.add(new PiecesFormat());
    formats.addAll(Services.formats());
    List<RecordFormat> services = List.copyOf(formats);
    formats.add(new JsonTableFormat(choice));
    formats.add(new JsonColumnsFormat(choice));
    formats.add(new JsonLinesFormat());
    List<RecordFormat> json = List.copyOf(formats);
    formats.add(new JsonFormat());
    formats.add(new SafariArchiveFormat(pieces));
    formats.addAll(XmlFormat.all());
    formats.add(new XmlTreeFormat(services));
    formats.add(new MhtmlFormat(pieces));
    formats.add(new MboxFormat());
    formats.add(new MailFormat());
    formats.addAll(ChatFormat.all());
    formats.add(new SubtitleFormat());
    formats.add(new SqlDumpFormat(choice));
    formats.add(new PageFormat(pieces));
    formats.add(new DocumentFormat(pieces, documents, json));
    formats.add(new LabelledFormat(choice));
    formats.add(new TableFormat(choice));
    formats.add(new YamlFormat(services));
    formats.add(new TextFormat(pieces));
    chosen = choice.name() == null ? null : named(choice.name());
  }

  /** Returns the display name of each format by the word that selects it, in order of detection. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    single().forEach(format -> names.put(word(format), format.name()));
    return names;
  }

  /** Returns all formats, also those that are detected as one. */
  private Stream<RecordFormat> single() {
    return formats.stream()
        .flatMap(
            format ->
                format instanceof DeclaredFormats declared
                    ? declared.formats().stream()
                    : Stream.of(format));
  }

  /**
   * Returns the word that selects a format: {@code hacker-news-algolia} for Hacker News (Algolia).
   */
  private static String word(RecordFormat format) {
    String word = format.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
  }

  private RecordFormat named(String name) {
    for (RecordFormat format : single().toList()) {
      if (word(format).equals(name.strip().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "unknown format " + name + "; the formats are " + String.join(", ", names().keySet()));
  }

  /** Returns the format of a source that starts with this head, or null if there is none. */
  @Nullable RecordFormat of(SourceHead head) {
    if (chosen != null) {
      return chosen;
    }
    for (RecordFormat format : formats) {
      // A field map describes a generic format, not that of a service.
      boolean service = format instanceof ServiceFormat || format instanceof DeclaredFormats;
      boolean eligible = choice.fields().isEmpty() || !service;
      if (eligible && format.matches(head)) {
        return format;
      }
    }
    return null;
  }
}
