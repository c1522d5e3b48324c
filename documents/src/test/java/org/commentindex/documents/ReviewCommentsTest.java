package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.ReviewComment;
import org.commentindex.indexing.DocumentLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReviewCommentsTest {
  private static final ProcessExtractor EXTRACTOR = new ProcessExtractor(DocumentLimits.defaults());
  private static final String W =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
          + " xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'";

  @AfterAll
  static void closeExtractor() {
    EXTRACTOR.close();
  }

  private static ExtractedText read(byte[] document) throws IOException {
    DocumentKind kind = Objects.requireNonNull(DocumentKind.of(document));
    return EXTRACTOR.extract(kind, new ByteArrayInputStream(document), 100_000);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        byte[] bytes = namesAndTexts[i + 1].getBytes(UTF_8);
        if (namesAndTexts[i].equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] word(String body, String comments, String threads) throws IOException {
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return zip(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='xml' ContentType='application/xml'/><Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='"
            + types
            + "document.main+xml'/><Override PartName='/word/comments.xml' ContentType='"
            + types
            + "comments+xml'/></Types>",
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='"
            + relations
            + "officeDocument' Target='word/document.xml'/></Relationships>",
        "word/_rels/document.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='"
            + relations
            + "comments' Target='comments.xml'/><Relationship Id='r2' Type='"
            + "http://schemas.microsoft.com/office/2011/relationships/commentsExtended'"
            + " Target='commentsExtended.xml'/></Relationships>",
        "word/document.xml",
        "<w:document " + W + "><w:body>" + body + "</w:body></w:document>",
        "word/comments.xml",
        "<w:comments " + W + ">" + comments + "</w:comments>",
        "word/commentsExtended.xml",
        "<w15:commentsEx " + W + ">" + threads + "</w15:commentsEx>");
  }

  @Test
  void wordCommentsHaveAuthorsPassagesAndThreads() throws IOException {
    byte[] document =
        word(
            "<w:p><w:r><w:t xml:space='preserve'>Plant </w:t></w:r><w:commentRangeStart w:id='0'/>"
                + "<w:r><w:t>more</w:t></w:r></w:p><w:p><w:r><w:t>trees.</w:t></w:r>"
                + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r></w:p>",
            "<w:comment w:id='0' w:author='Ann' w:date='2024-03-05T19:02:00Z'>"
                + "<w:p><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr><w:r><w:t>Which</w:t>"
                + "</w:r></w:p><w:p w14:paraId='AA'><w:r><w:t>ones?</w:t></w:r></w:p></w:comment>"
                + "<w:comment w:id='1' w:author='Bo'><w:p w14:paraId='BB'><w:r><w:t>Limes.</w:t>"
                + "</w:r></w:p></w:comment><w:comment w:id='2'><w:p/></w:comment>",
            "<w15:commentEx w15:paraId='AA' w15:done='0'/>"
                + "<w15:commentEx w15:paraId='BB' w15:paraIdParent='AA' w15:done='0'/>");
    ExtractedText read = read(document);
    assertThat(read.comments())
        .containsExactly(
            new ReviewComment(
                "0", null, "Ann", "2024-03-05T19:02:00Z", "more\ntrees.", "Which\nones?"),
            new ReviewComment("1", "0", "Bo", null, null, "Limes."));
    assertThat(read.text()).contains("Plant more").contains("trees.").doesNotContain("ones");
  }

  @Test
  void commentsThatCannotBeReadCostNoText() throws IOException {
    byte[] document = word("<w:p><w:r><w:t>Plant trees.</w:t></w:r></w:p>", "", "<w15:broken");
    ExtractedText read = read(document);
    assertThat(read.text()).contains("Plant trees.");
    assertThat(read.comments()).isEmpty();
  }

  @Test
  void annotationsOfOpenDocument() throws IOException {
    byte[] document =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>Trees"
                + " <office:annotation office:name='a1'><dc:creator>Ann"
                + "</dc:creator><dc:date>2024-03-05T19:02:00.123</dc:date><text:p>Which</text:p>"
                + "<text:p>ones?</text:p></office:annotation>cool<office:annotation-end"
                + " office:name='a1'/><office:annotation"
                + " loext:parent-name='a1'><dc:creator>Bo</dc:creator><text:p>Limes.</text:p></office:annotation>"
                + " streets.</text:p></office:text></office:body></office:document-content>");
    ExtractedText read = read(document);
    assertThat(read.comments())
        .containsExactly(
            new ReviewComment("a1", null, "Ann", "2024-03-05T19:02:00.123", "cool", "Which\nones?"),
            new ReviewComment("n1", "a1", "Bo", null, null, "Limes."));
    assertThat(read.text().replaceAll("\\s+", " ")).contains("Trees cool streets.");
    assertThat(read.text()).doesNotContain("ones").doesNotContain("Limes");
  }

  @Test
  void commentsOfSlidesInBothForms() throws IOException {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    byte[] document =
        zip(
            "ppt/commentAuthors.xml",
            "<p:cmAuthorLst xmlns:p='p'><p:cmAuthor id='0' name='Ann'/></p:cmAuthorLst>",
            "ppt/comments/comment1.xml",
            "<p:cmLst xmlns:p='p'><p:cm authorId='0' dt='2024-03-05T19:02:00' idx='1'>"
                + "<p:text>Too small.</p:text></p:cm></p:cmLst>",
            "ppt/authors.xml",
            "<p188:authorLst xmlns:p188='q'><p188:author id='{A}' name='Bo'/></p188:authorLst>",
            "ppt/comments/modernComment_1.xml",
            "<p188:cmLst xmlns:p188='q' xmlns:a='a'><p188:cm id='{1}' authorId='{A}'"
                + " created='2024-03-06T08:00:00'><p188:replyLst><p188:reply id='{2}'"
                + " authorId='{A}'>"
                + "<p188:txBody><a:p><a:r><a:t>Done.</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>Too"
                + " dark.</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>",
            "[Content_Types].xml",
            "<Types xmlns='" + types + "'/>");
    Path file = Files.createTempFile("slides", ".pptx");
    try {
      Files.write(file, document);
      assertThat(ReviewedDocument.comments(DocumentKind.OOXML, file, 1000))
          .containsExactly(
              new ReviewComment("n0", null, "Ann", "2024-03-05T19:02:00", null, "Too small."),
              new ReviewComment("{1}", null, "Bo", "2024-03-06T08:00:00", null, "Too dark."),
              new ReviewComment("{2}", "{1}", "Bo", null, null, "Done."));
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] pdfWithNotes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
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
      PDAnnotationHighlight mark = new PDAnnotationHighlight();
      mark.setRectangle(new PDRectangle(48, 695, 200, 20));
      mark.setQuadPoints(new float[] {48, 715, 248, 715, 48, 695, 248, 695});
      mark.setContents("Which trees?");
      mark.setTitlePopup("Ann");
      Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      date.setTimeInMillis(1_709_665_320_000L);
      mark.setCreationDate(date);
      PDAnnotationText reply = new PDAnnotationText();
      reply.setContents("Limes.");
      reply.setTitlePopup("Bo");
      reply.setInReplyTo(mark);
      page.getAnnotations().add(mark);
      page.getAnnotations().add(reply);
      pdf.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void notesInPdfHaveAuthorsPassagesAndThreads() throws IOException {
    ExtractedText read = read(pdfWithNotes());
    assertThat(read.comments())
        .containsExactly(
            new ReviewComment(
                "n0",
                null,
                "Ann",
                "2024-03-05T19:02:00Z",
                "Trees cool the street.",
                "Which trees?"),
            new ReviewComment("n1", "n0", "Bo", null, null, "Limes."));
    assertThat(read.text()).contains("Trees cool the street.").doesNotContain("Which");
  }
}
