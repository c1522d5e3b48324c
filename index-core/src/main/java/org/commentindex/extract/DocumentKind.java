package org.commentindex.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of documents whose text can be extracted, detected by their first bytes. */
public enum DocumentKind {
  /** PDF documents. */
  PDF("PDF document"),
  /** Files of Word, Excel and PowerPoint since 2007. */
  OOXML("Word, Excel or PowerPoint document"),
  /** Files of Word, Excel and PowerPoint from 97 to 2003. */
  OFFICE("Word, Excel or PowerPoint 97-2003 document"),
  /** Rich Text Format. */
  RTF("RTF document"),
  /** EPUB books. */
  EPUB("EPUB book"),
  /** OpenDocument texts, tables and presentations. */
  OPEN_DOCUMENT("OpenDocument file"),
  /** SQLite databases. */
  SQLITE("SQLite database");

  /** Bytes searched for signatures; all of them lie in the first kilobyte. */
  private static final int DETECTION_BYTES = 4096;

  /** PDF readers accept a header within the first 1024 bytes (PDF 1.7 Reference, appendix H). */
  private static final int PDF_HEADER_RANGE = 1024;

  /** Size of a zip local file header without the name (APPNOTE.TXT 4.3.7): the name's offset. */
  private static final int ZIP_NAME = 30;

  /** EPUB and OpenDocument store the media type, uncompressed, in a first member of this name. */
  private static final String MEDIA_TYPE_MEMBER = "mimetype";

  /** Length of the longest OpenDocument media type, rounded up. */
  private static final int MAX_MEDIA_TYPE = 100;

  /** Prefixes of the names of the members that Office Open XML writers put first. */
  private static final List<String> OOXML_MEMBERS =
      List.of(
          "[Content_Types].xml", "_rels/.rels", "docProps/", "word/", "xl/", "ppt/", "customXml/");

  private final String words;

  DocumentKind(String words) {
    this.words = words;
  }

  /**
   * The name of this kind in messages, such as {@code PDF document}.
   *
   * @return the name
   */
  public String words() {
    return words;
  }

  /** {@return true if documents of this kind are zip archives} */
  public boolean isZip() {
    return this == OOXML || this == EPUB || this == OPEN_DOCUMENT;
  }

  /**
   * Detects the kind of a document by its first bytes; returns null if it is none of these.
   *
   * @param head the first bytes of the document
   * @return the kind; null if it is none of these
   */
  public static @Nullable DocumentKind of(byte[] head) {
    String raw =
        new String(head, 0, Math.min(head.length, DETECTION_BYTES), StandardCharsets.ISO_8859_1);
    int pdf = raw.indexOf("%PDF-");
    if (pdf >= 0 && pdf < PDF_HEADER_RANGE && raw.substring(0, pdf).isBlank()) {
      return PDF;
    }
    if (raw.startsWith("SQLite format 3\u0000")) {
      return SQLITE;
    }
    if (raw.startsWith("{\\rtf")) {
      return RTF;
    }
    if (raw.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OFFICE;
    }
    return raw.startsWith("PK\u0003\u0004") ? ofZip(raw) : null;
  }

  private static @Nullable DocumentKind ofZip(String raw) {
    if (raw.startsWith(MEDIA_TYPE_MEMBER, ZIP_NAME)) {
      int start = ZIP_NAME + MEDIA_TYPE_MEMBER.length();
      String type = raw.substring(start, Math.min(raw.length(), start + MAX_MEDIA_TYPE));
      if (type.startsWith("application/epub+zip")) {
        return EPUB;
      }
      return type.startsWith("application/vnd.oasis.opendocument") ? OPEN_DOCUMENT : null;
    }
    boolean ooxml = OOXML_MEMBERS.stream().anyMatch(name -> raw.startsWith(name, ZIP_NAME));
    return ooxml ? OOXML : null;
  }
}
