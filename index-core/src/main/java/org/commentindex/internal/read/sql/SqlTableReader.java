package org.commentindex.internal.read.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.commentindex.indexing.LeftOutText;

/**
 * The rows of one table as CSV with the names of its columns, up to the first row of another table.
 * Not thread-safe.
 */
final class SqlTableReader extends Reader {
  private final SqlRows rows;
  private final String table;
  private final StringBuilder pending = new StringBuilder();
  private boolean more = true;
  private long characters;

  /** Creates a reader that begins with the current row. */
  SqlTableReader(SqlRows rows) {
    this.rows = rows;
    table = rows.table();
    append(rows.names());
    row();
  }

  /** Returns the number of characters of the values so far, without white space. */
  long characters() {
    return characters;
  }

  private void row() {
    rows.values().forEach(value -> characters += LeftOutText.characters(value));
    append(rows.values());
  }

  /** Returns true if there is a row of another table. */
  boolean hasMore() {
    return more;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (pending.isEmpty() && more) {
      more = rows.next();
      if (more && rows.table().equals(table)) {
        row();
      } else {
        return -1;
      }
    }
    int count = Math.min(length, pending.length());
    pending.getChars(0, count, target, offset);
    pending.delete(0, count);
    return count == 0 ? -1 : count;
  }

  private void append(List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      pending.append(i == 0 ? "" : ",").append('"').append(row.get(i).replace("\"", "\"\""));
      pending.append('"');
    }
    pending.append(row.isEmpty() ? "" : "\n");
  }

  @Override
  public void close() {}
}
