package org.commentindex.internal.read.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.table.TableFormat;

/**
 * Reads databases that are saved as SQL statements, as mysqldump, phpMyAdmin, pg_dump and SQLite
 * write them: the tables with a column of a usual name for the text of comments. The text of other
 * tables is left out and counted.
 */
public final class SqlDumpFormat implements RecordFormat {
  /** Marks the rows as UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** The first line: what a program wrote about the file, or the first words of a statement. */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)(?:-- .*|--|/\\*.*|PRAGMA .*|SET [\\w@].*|USE .*|BEGIN(?: TRANSACTION)?;"
              + "|START TRANSACTION;|DROP TABLE .*|CREATE (?:TABLE|DATABASE) .*"
              + "|INSERT (?:IGNORE )?INTO .*)");

  /** A statement that inserts rows, or one that creates a table for them. */
  private static final Pattern ROWS =
      Pattern.compile(
          "(?im)^(?:INSERT (?:IGNORE )?INTO [`\"\\[\\w.]{1,100}.{0,2000}?\\bVALUES?\\b"
              + "|COPY [\"\\w.]{1,100} .{0,2000}FROM stdin;|CREATE TABLE [`\"\\[\\w.]{1,100}.{0,100}\\()");

  private static final Pattern MYSQL = Pattern.compile("`|(?i)MySQL|MariaDB");

  private final TableFormat tables;

  /** Creates a format that maps column names to fields as chosen. */
  public SqlDumpFormat(FormatChoice choice) {
    tables = new TableFormat(choice);
  }

  @Override
  public String name() {
    return "SQL";
  }

  @Override
  public boolean matches(SourceHead head) {
    String first =
        head.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    return FIRST.matcher(first).matches() && ROWS.matcher(head.text()).find();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    boolean escapes = MYSQL.matcher(input.head().text()).find();
    SqlRows rows = new SqlRows(input.reader(), escapes);
    Map<String, Long> others = new TreeMap<>();
    boolean found = false;
    long before = 0;
    for (boolean more = rows.next(); more; ) {
      String table = rows.table();
      SqlTableReader reader = new SqlTableReader(rows);
      InputStream in = csv(reader);
      SourceHead head = SourceHead.of(in);
      if (tables.hasNamedText(head)) {
        found = true;
        String location = input.location() + "\0t:" + table;
        SourceInput part = new SourceInput(input.source(), location, head, in, input.options());
        before += tables.read(part, before, sink);
      } else {
        drain(in);
        others.merge(table, reader.characters(), Long::sum);
      }
      more = reader.hasMore();
    }
    others.forEach(
        (table, characters) ->
            leaveOut(LeftOutReason.UNKNOWN_FIELD, "table " + table, characters, input, sink));
    leaveOut(LeftOutReason.METADATA, "statements", rows.characters(), input, sink);
    if (!found) {
      sink.reject(input.problem(null, "no table of this database has the text of comments"));
    }
  }

  private static void leaveOut(
      LeftOutReason reason, String detail, long characters, SourceInput input, RecordSink sink) {
    if (characters > 0) {
      sink.leaveOut(new LeftOutText(input.source(), null, reason, detail, characters));
    }
  }

  private static void drain(InputStream in) throws IOException {
    byte[] bytes = new byte[SourceHead.SIZE];
    while (in.read(bytes) >= 0) {
      // The reader counts the characters of the values.
    }
  }

  private static InputStream csv(Reader rows) throws IOException {
    return new SequenceInputStream(
        new ByteArrayInputStream(BYTE_ORDER_MARK),
        ReaderInputStream.builder().setReader(rows).setCharset(StandardCharsets.UTF_8).get());
  }
}
