package org.commentindex.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.GenericField;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.chat.WhatsAppFormat;
import org.commentindex.internal.read.mail.MboxFormat;
import org.commentindex.internal.read.xml.XmlFormat;
import org.jspecify.annotations.Nullable;

/** The formats known, the most particular first: the first that matches reads. */
final class Formats {
  private final List<RecordFormat> formats;

  Formats(TextPieces pieces) {
    formats = new ArrayList<>();
    formats.add(new ExportFormat());
    formats.add(new JsonLinesFormat());
    formats.add(new JsonFormat());
    formats.addAll(XmlFormat.all());
    formats.add(new MboxFormat());
    formats.add(new WhatsAppFormat());
    formats.add(new PageFormat(pieces));
    formats.add(new DocumentFormat(pieces));
    formats.add(new TableFormat(GenericField::named));
    formats.add(new TextFormat(pieces));
  }

  /** The format of what begins so, or null if it is no text and none that is known. */
  @Nullable RecordFormat of(Head head) {
    for (RecordFormat format : formats) {
      if (format.matches(head)) {
        return format;
      }
    }
    return null;
  }
}
