package org.commentindex.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Streams the rows of XLSX files. */
final class XlsxSheets {
  private XlsxSheets() {}

  static void read(Path file, RowWriter rows)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage document = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(document);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(document);
      Iterator<InputStream> sheets = reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(),
                  null,
                  strings,
                  new Rows(rows),
                  new PlainFormatter(),
                  false));
          xml.parse(new InputSource(sheet));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
        rows.endSheet();
      }
    }
  }

  /** Passes on cells and rows. */
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final RowWriter rows;
    private int next;

    Rows(RowWriter rows) {
      this.rows = rows;
    }

    @Override
    public void startRow(int number) {
      next = 0;
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
      int column = reference == null ? next : new CellReference(reference).getCol();
      next = column + 1;
      rows.cell(column, value == null ? "" : value);
    }

    @Override
    public void endRow(int number) {
      try {
        rows.endRow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes dates in ISO 8601, and numbers with all their digits. */
  private static final class PlainFormatter extends DataFormatter {
    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String format, boolean since1904) {
      return DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)
          ? String.valueOf(DateUtil.getLocalDateTime(value, since1904, true))
          : new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
  }
}
