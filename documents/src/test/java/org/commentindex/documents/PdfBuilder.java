package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDF documents, among them hostile ones that PDFBox would not write. */
final class PdfBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int objects;

  private PdfBuilder() {
    out.writeBytes("%PDF-1.4\n".getBytes(ISO_8859_1));
  }

  /** Returns a document of one page with a few words. */
  static byte[] sound(String words) {
    PdfBuilder pdf = new PdfBuilder();
    pdf.pageShowing("");
    pdf.stream("", ("BT /F 12 Tf 50 700 Td (" + words + ") Tj ET").getBytes(ISO_8859_1));
    return pdf.whole();
  }

  /**
   * Returns a page that draws a form ten times, which draws another ten times, and so on: it takes
   * 10<sup>20</sup> drawings to read.
   */
  static byte[] endless() {
    PdfBuilder pdf = new PdfBuilder();
    pdf.pageShowing("/X 4 0 R");
    byte[] draw = "/X Do ".repeat(10).getBytes(ISO_8859_1);
    pdf.stream("", draw);
    for (int form = 4; form < 24; form++) {
      String next = form < 23 ? "/X " + (form + 1) + " 0 R" : "";
      String dictionary =
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << "
              + next
              + " >> >>";
      pdf.stream(dictionary, form < 23 ? draw : "q Q".getBytes(ISO_8859_1));
    }
    return pdf.whole();
  }

  /** Returns a page whose content is mebibytes of numbers, compressed to almost nothing. */
  static byte[] swelling(int megabytes) throws IOException {
    PdfBuilder pdf = new PdfBuilder();
    pdf.pageShowing("");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) ' ');
    for (int i = 0; i < block.length; i += 2) {
      block[i] = '1';
    }
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(once, best())) {
      for (int i = 0; i < megabytes; i++) {
        deflater.write(block);
      }
    }
    pdf.stream("/Filter /FlateDecode", once.toByteArray());
    return pdf.whole();
  }

  private static Deflater best() {
    return new Deflater(Deflater.BEST_COMPRESSION);
  }

  /** Writes the catalog, the page tree and a page, whose content stream is object 3. */
  private void pageShowing(String forms) {
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [30 0 R] /Count 1 >>");
    int before = objects;
    objects = 29;
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources <<"
            + " /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << "
            + forms
            + " >> >> >>");
    objects = before;
  }

  private void stream(String dictionary, byte[] content) {
    head("<< " + dictionary + " /Length " + content.length + " >>\nstream\n");
    out.writeBytes(content);
    out.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
  }

  private void object(String value) {
    head(value + "\nendobj\n");
  }

  private void head(String text) {
    objects++;
    out.writeBytes((objects + " 0 obj\n" + text).getBytes(ISO_8859_1));
  }

  /** Omits the cross-reference table: readers search for the objects. */
  private byte[] whole() {
    out.writeBytes("trailer << /Root 1 0 R >>\n%%EOF\n".getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
