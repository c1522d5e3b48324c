package org.commentindex.documents;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.commentindex.extract.ReviewComment;

/**
 * Reads the notes in a PDF document: annotations with contents. The passage of a highlight is the
 * text under it.
 */
final class PdfComments {
  /** Numbers of a quadrilateral: x and y of its four corners. */
  private static final int QUADRILATERAL = 8;

  private final IdentityHashMap<COSBase, MarginComment> byObject = new IdentityHashMap<>();
  private final List<MarginComment> comments = new ArrayList<>();

  private PdfComments() {}

  static List<ReviewComment> read(Path file, int limit) throws IOException {
    PdfComments found = new PdfComments();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<COSDictionary> read = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationMarkup note && hasContents(note)) {
            found.add(note, page);
            read.add(note.getCOSObject());
          }
        }
      }
      read.forEach(found::link);
      return MarginComment.read(found.comments, limit);
    }
  }

  private static boolean hasContents(PDAnnotation note) {
    return note.getContents() != null && !note.getContents().isBlank();
  }

  private void add(PDAnnotationMarkup note, PDPage page) throws IOException {
    MarginComment comment = new MarginComment("n" + comments.size());
    comment.author = note.getTitlePopup();
    comment.date =
        note.getCreationDate() == null ? null : note.getCreationDate().toInstant().toString();
    comment.addText(note.getContents().replace("\r\n", "\n").replace('\r', '\n'));
    if (note instanceof PDAnnotationTextMarkup marked && marked.getQuadPoints() != null) {
      comment.addPassage(textUnder(marked.getQuadPoints(), page));
    }
    comments.add(comment);
    byObject.put(note.getCOSObject(), comment);
  }

  private void link(COSDictionary note) {
    MarginComment comment = byObject.get(note);
    MarginComment above = byObject.get(note.getDictionaryObject(COSName.getPDFName("IRT")));
    if (comment != null && above != null && above != comment) {
      comment.parent = above.id;
    }
  }

  private static String textUnder(float[] corners, PDPage page) throws IOException {
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.setSortByPosition(true);
    float height = page.getCropBox().getHeight();
    Map<String, Rectangle2D> lines = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i + QUADRILATERAL <= corners.length; i += QUADRILATERAL) {
      Rectangle2D line = new Rectangle2D.Float(corners[i], height - corners[i + 1], 0, 0);
      for (int corner = i + 2; corner < i + QUADRILATERAL; corner += 2) {
        line.add(corners[corner], height - corners[corner + 1]);
      }
      names.add("line" + i);
      lines.put("line" + i, line);
    }
    lines.forEach(stripper::addRegion);
    stripper.extractRegions(page);
    StringBuilder text = new StringBuilder();
    names.forEach(name -> text.append(stripper.getTextForRegion(name).strip()).append(' '));
    return text.toString();
  }
}
