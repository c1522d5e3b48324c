package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commentindex.extract.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {
  private static final String ROWS =
      "\"id\",\"date\",\"likes\",\"text\"\n"
          + "\"7\",\"2024-03-05T19:02:30\",\"1200\",\"two, or\nthree\"\n"
          + "\"8\",\"\",\"\",\"he said \"\"no\"\"\"\n\u001d";

  @TempDir Path directory;

  @Test
  void sheetsOfExcelAreRows() throws IOException {
    try (Workbook xlsx = new XSSFWorkbook();
        Workbook xls = new HSSFWorkbook()) {
      assertThat(rows(DocumentKind.OOXML, saved(xlsx), 1000)).isEqualTo(ROWS);
      assertThat(rows(DocumentKind.OFFICE, saved(xls), 1000)).isEqualTo(ROWS);
    }
  }

  @Test
  void sheetsOfOpenDocumentAreRows() throws IOException {
    String content =
        ("<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><table:table>"
                + "<table:table-row>[id][date][likes][text]"
                + "<table:table-cell table:number-columns-repeated='1000'/></table:table-row>"
                + "<table:table-row>[7]"
                + "<table:table-cell office:value-type='date'"
                + " office:date-value='2024-03-05T19:02:30'>"
                + "<text:p>5. März</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='float' office:value='1200'>"
                + "<text:p>1.200</text:p></table:table-cell>"
                + "<table:table-cell><office:annotation><text:p>a note</text:p></office:annotation>"
                + "<text:p>two, or</text:p><text:p>three</text:p></table:table-cell>"
                + "</table:table-row><table:table-row>[8]"
                + "<table:table-cell table:number-columns-repeated='2'/>[he said \"no\"]"
                + "</table:table-row></table:table></office:document-content>")
            .replace("[", "<table:table-cell><text:p>")
            .replace("]", "</text:p></table:table-cell>");
    Path file = directory.resolve("a.ods");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
      ZipEntry entry = new ZipEntry("mimetype");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(type.length);
      CRC32 crc = new CRC32();
      crc.update(type);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(UTF_8));
    }
    assertThat(rows(DocumentKind.OPEN_DOCUMENT, file, 1000)).isEqualTo(ROWS);
  }

  @Test
  void rowsBeyondTheLimitAreCut() throws IOException {
    try (Workbook xlsx = new XSSFWorkbook()) {
      String first = ROWS.substring(0, ROWS.indexOf('\n') + 1);
      assertThat(rows(DocumentKind.OOXML, saved(xlsx), 40)).isEqualTo(first + "[cut]");
    }
  }

  private Path saved(Workbook workbook) throws IOException {
    Sheet sheet = workbook.createSheet("a");
    Row names = sheet.createRow(0);
    String[] columns = {"id", "date", "likes", "text"};
    for (int i = 0; i < columns.length; i++) {
      names.createCell(i).setCellValue(columns[i]);
    }
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy h:mm"));
    Row first = sheet.createRow(1);
    first.createCell(0).setCellValue(7);
    first.createCell(1).setCellValue(LocalDateTime.of(2024, 3, 5, 19, 2, 30));
    first.getCell(1).setCellStyle(date);
    first.createCell(2).setCellValue(1200);
    first.createCell(3).setCellValue("two, or\nthree");
    Row second = sheet.createRow(3);
    second.createCell(0).setCellValue(8);
    second.createCell(3).setCellValue("he said \"no\"");
    Path file = Files.createTempFile(directory, "sheet", "");
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static String rows(DocumentKind kind, Path file, int limit) throws IOException {
    assertThat(SpreadsheetExtractor.isSpreadsheet(kind, file)).isTrue();
    StringBuilder text = new StringBuilder();
    boolean cut =
        SpreadsheetExtractor.extract(kind, file, limit, (c, from, n) -> text.append(c, from, n));
    return cut ? text + "[cut]" : text.toString();
  }
}
