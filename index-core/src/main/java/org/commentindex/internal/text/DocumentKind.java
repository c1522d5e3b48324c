package org.commentindex.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kinds of documents can be read for their text; known by their first bytes. */
public enum DocumentKind {
  HTML("HTML page"),
  PDF("PDF document"),
  OOXML("Word, Excel or PowerPoint document"),
  OFFICE("Word, Excel or PowerPoint document of before 2007"),
  RTF("RTF document"),
  EPUB("EPUB book"),
  OPEN_DOCUMENT("OpenDocument file");

  private static final Pattern HTML_HEAD =
      Pattern.compile(
          "\\A(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}\\?>)*+"
              + "<(?:!doctype\\s+html|(?:html|head|body|title|meta|article|main|section|div|p"
              + "|table|ul|ol|blockquote|h[1-6])(?:\\s[^<>]{0,2000})?/?>)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String words;

  DocumentKind(String words) {
    this.words = words;
  }

  /** What people call it, such as {@code PDF document}. */
  public String words() {
    return words;
  }

  /** Whether it is a zip archive of parts. */
  public boolean isZip() {
    return this == OOXML || this == EPUB || this == OPEN_DOCUMENT;
  }

  /** The kind of what begins with these bytes, or null if it is none of these. */
  public static @Nullable DocumentKind of(byte[] head) {
    String raw = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
    int pdf = raw.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024 && (pdf == 0 || raw.substring(0, pdf).isBlank())) {
      return PDF;
    }
    if (raw.startsWith("{\\rtf")) {
      return RTF;
    }
    if (raw.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OFFICE;
    }
    if (raw.startsWith("PK\u0003\u0004")) {
      return ofZip(raw);
    }
    TextEncoding encoding = TextEncoding.of(head);
    String text =
        new String(
            head,
            encoding.markLength(),
            Math.min(head.length, 8192) - encoding.markLength(),
            encoding.charset());
    return HTML_HEAD.matcher(text).find() ? HTML : null;
  }

  /** Both book formats say what they are in a first member that is not compressed. */
  private static @Nullable DocumentKind ofZip(String raw) {
    if (raw.length() < 38) {
      return null;
    }
    if (raw.startsWith("mimetype", 30)) {
      String type = raw.substring(38, Math.min(raw.length(), 138));
      if (type.startsWith("application/epub+zip")) {
        return EPUB;
      }
      return type.startsWith("application/vnd.oasis.opendocument") ? OPEN_DOCUMENT : null;
    }
    String first = raw.substring(30, Math.min(raw.length(), 100));
    boolean office =
        first.startsWith("[Content_Types].xml")
            || first.startsWith("_rels/.rels")
            || first.startsWith("docProps/")
            || first.startsWith("word/")
            || first.startsWith("xl/")
            || first.startsWith("ppt/")
            || first.startsWith("customXml/");
    return office ? OOXML : null;
  }
}
