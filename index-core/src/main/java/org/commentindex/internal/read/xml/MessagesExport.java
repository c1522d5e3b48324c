package org.commentindex.internal.read.xml;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.value.ChatAuthor;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Text messages of a phone, as SMS Backup &amp; Restore saves them: {@code sms} and {@code mms}
 * elements. Telephone numbers are not read. The author of a sent message is not named.
 */
final class MessagesExport implements XmlExport {
  private static final String SENT = "2";

  private final XmlRecordSink records;

  MessagesExport(XmlRecordSink records) {
    this.records = records;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("smses");
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "sms" -> {
        String body = xml.attribute("body");
        message(
            contact(xml),
            SENT.equals(xml.attribute("type")),
            xml.attribute("date"),
            body == null || body.equals("null") ? "" : body);
      }
      case "mms" -> mms(xml);
      default -> {}
    }
  }

  private void mms(XmlCursor xml) throws XMLStreamException, IOException {
    String contact = contact(xml);
    boolean sent = SENT.equals(xml.attribute("msg_box"));
    String date = xml.attribute("date");
    StringBuilder body = new StringBuilder();
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      int parts = xml.depth();
      while (xml.name().equals("parts") && xml.nextWithin(parts)) {
        String text = xml.attribute("text");
        if ("text/plain".equals(xml.attribute("ct")) && text != null && !text.equals("null")) {
          body.append(body.isEmpty() ? "" : "\n").append(text);
        }
      }
    }
    message(contact, sent, date, body.toString());
  }

  private void message(@Nullable String contact, boolean sent, @Nullable String date, String body)
      throws IOException {
    if (body.isBlank()) {
      records.remarks().count("messages without text, skipped");
      return;
    }
    RawRecord.Builder message = records.next(null).title(contact).author(sent ? null : contact);
    message.date(records.date(date));
    records.accept(message.body(body));
  }

  private static @Nullable String contact(XmlCursor xml) {
    String name = xml.attribute("contact_name");
    boolean known = name != null && !name.equals("(Unknown)") && !name.equals("null");
    return known ? ChatAuthor.of(name) : null;
  }
}
