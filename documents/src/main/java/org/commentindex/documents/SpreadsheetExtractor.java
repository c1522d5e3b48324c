package org.commentindex.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.UnreadableDocumentException;

/**
 * Extracts the sheets of spreadsheets as rows: Excel's two formats and OpenDocument. Dates are
 * written in ISO 8601 and numbers without a format.
 */
final class SpreadsheetExtractor {
  private SpreadsheetExtractor() {}

  /** Returns true if the document is a spreadsheet. */
  static boolean isSpreadsheet(DocumentKind kind, Path file) {
    try {
      return switch (kind) {
        case OOXML -> hasMember(file, "xl/workbook.xml");
        case OPEN_DOCUMENT -> mediaType(file).contains("spreadsheet");
        case OFFICE -> isWorkbook(file);
        default -> false;
      };
    } catch (IOException | RuntimeException e) {
      return false; // the other extractor says what is wrong with it
    }
  }

  private static boolean hasMember(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(name) != null;
    }
  }

  private static String mediaType(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("mimetype");
      return entry == null
          ? ""
          : new String(
              zip.getInputStream(entry).readNBytes(MAX_MEDIA_TYPE), StandardCharsets.US_ASCII);
    }
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      return files.getRoot().hasEntryCaseInsensitive("Workbook")
          || files.getRoot().hasEntryCaseInsensitive("Book");
    }
  }

  /**
   * Passes the rows of a spreadsheet to a sink, and returns true if they were truncated.
   *
   * @param limit maximum number of characters
   * @throws UnreadableDocumentException if the document is broken or encrypted
   */
  static boolean extract(DocumentKind kind, Path file, int limit, TikaExtractor.TextSink sink)
      throws UnreadableDocumentException {
    RowWriter rows = new RowWriter(sink, limit);
    try {
      switch (kind) {
        case OOXML -> XlsxSheets.read(file, rows);
        case OFFICE -> XlsSheets.read(file, rows);
        default -> OdsSheets.read(file, rows);
      }
      return false;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocumentException("is protected by a password", e);
    } catch (RowWriter.LimitException e) {
      return true;
    } catch (Exception e) {
      if (e.getCause() instanceof RowWriter.LimitException) {
        return true;
      }
      throw new UnreadableDocumentException(
          "cannot be read as " + kind.words() + ": " + TikaExtractor.rootMessage(e), e);
    }
  }

  /** Length of the longest OpenDocument media type, in bytes, rounded up. */
  private static final int MAX_MEDIA_TYPE = 100;
}
