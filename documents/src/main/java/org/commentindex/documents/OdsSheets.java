package org.commentindex.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Streams the rows of OpenDocument spreadsheets (OpenDocument 1.3, part 3, chapter 9). */
final class OdsSheets {
  private OdsSheets() {}

  static void read(Path file, RowWriter rows) throws IOException, SAXException, TikaException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new IOException("content.xml is missing");
      }
      try (InputStream in = zip.getInputStream(content)) {
        XMLReaderUtils.parseSAX(in, new Rows(rows), new ParseContext());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static final class Rows extends DefaultHandler {
    private final RowWriter rows;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String typed;
    private int column;
    private int repeated;
    private int notes;
    private boolean inCell;

    Rows(RowWriter rows) {
      this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (qualified) {
        case "table:table-row" -> column = 0;
        case "table:table-cell", "table:covered-table-cell" -> {
          inCell = true;
          text.setLength(0);
          String date = attributes.getValue("office:date-value");
          String type = attributes.getValue("office:value-type");
          boolean number = "float".equals(type) || "currency".equals(type);
          typed = date != null ? date : number ? attributes.getValue("office:value") : null;
          repeated = count(attributes.getValue("table:number-columns-repeated"));
        }
        case "office:annotation" -> notes++;
        case "text:p", "text:h" -> {
          if (inCell && notes == 0 && !text.isEmpty()) {
            text.append('\n');
          }
        }
        case "text:line-break" -> append("\n");
        case "text:tab" -> append("\t");
        case "text:s" -> append(" ".repeat(Math.min(count(attributes.getValue("text:c")), 100)));
        default -> {
          // Only the text of other elements counts.
        }
      }
    }

    private static int count(@Nullable String value) {
      try {
        return value == null ? 1 : Math.max(1, Integer.parseInt(value));
      } catch (NumberFormatException e) {
        return 1;
      }
    }

    private void append(String words) {
      if (inCell && notes == 0) {
        text.append(words);
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      append(new String(characters, start, length));
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      try {
        switch (qualified) {
          case "table:table-cell", "table:covered-table-cell" -> endCell();
          case "office:annotation" -> notes--;
          case "table:table-row" -> rows.endRow();
          case "table:table" -> rows.endSheet();
          default -> {
            // Nothing ends here.
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void endCell() {
      inCell = false;
      String value = typed == null ? text.toString().strip() : typed;
      // A repeated value is filler at the end of a row.
      rows.cell(column, value);
      column += repeated;
    }
  }
}
