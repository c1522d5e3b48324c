package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.DocumentLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DocumentExtractionTest {
  private static final ProcessExtractor EXTRACTOR = new ProcessExtractor(DocumentLimits.defaults());

  @AfterAll
  static void closeExtractor() {
    EXTRACTOR.close();
  }

  private static ExtractedText read(byte[] document, int limit) throws IOException {
    DocumentKind kind = Objects.requireNonNull(DocumentKind.of(document));
    return EXTRACTOR.extract(kind, new ByteArrayInputStream(document), limit);
  }

  private static byte[] pdf(String password) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText("Trees cool the street.");
        content.endText();
      }
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx(int paragraphs) throws IOException {
    try (XWPFDocument docx = new XWPFDocument()) {
      for (int i = 0; i < paragraphs; i++) {
        docx.createParagraph().createRun().setText("Trees cool the street.");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      docx.write(out);
      return out.toByteArray();
    }
  }

  /** Returns an EPUB or OpenDocument file: a zip archive whose first member names the type. */
  private static byte[] typed(String type, String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] bytes = type.getBytes(UTF_8);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(bytes.length);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(bytes);
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void eachKindIsRead() throws IOException {
    byte[] odt =
        typed(
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
                + "<office:text><text:p>Trees cool the street.</text:p></office:text>"
                + "</office:body></office:document-content>");
    byte[] epub =
        typed(
            "application/epub+zip",
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>",
            "b.opf",
            "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
                + "</manifest><spine><itemref idref='a'/></spine></package>",
            "a.xhtml",
            "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Trees cool the street.</p></body>"
                + "</html>");
    byte[] rtf = "{\\rtf1 Trees cool the street.\\par}".getBytes(UTF_8);
    for (byte[] document : new byte[][] {pdf(""), docx(1), odt, epub, rtf}) {
      ExtractedText text = read(document, 1000);
      assertThat(text.text()).contains("Trees cool the street.");
      assertThat(text.truncated()).isFalse();
    }
  }

  @Test
  void textIsTruncatedAtTheLimit() throws IOException {
    ExtractedText text = read(docx(1000), 200);
    assertThat(text.truncated()).isTrue();
    assertThat(text.text()).startsWith("Trees cool the street.").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void whatCannotBeReadSaysWhyInOneLine() throws IOException {
    byte[] locked = pdf("secret");
    assertThatThrownBy(() -> read(locked, 1000))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("is protected by a password");
    byte[] whole = docx(100);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> read(half, 1000))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith("cannot be read as Word, Excel or PowerPoint document: ")
        .message()
        .doesNotContain("\n");
  }
}
