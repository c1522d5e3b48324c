package org.commentindex.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the rows of XLS files, which have at most 65,536 rows in a sheet and are read whole. */
final class XlsSheets {
  private XlsSheets() {}

  static void read(Path file, RowWriter rows) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(files)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            rows.cell(cell.getColumnIndex(), value(cell));
          }
          rows.endRow();
        }
        rows.endSheet();
      }
    }
  }

  private static String value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? String.valueOf(cell.getLocalDateTimeCellValue())
              : new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                  .stripTrailingZeros()
                  .toPlainString();
      default -> "";
    };
  }
}
