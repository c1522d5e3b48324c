package org.commentindex.internal.read.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutText;

/**
 * Iterates over the rows that SQL statements insert: {@code INSERT} of all databases, and {@code
 * COPY} of PostgreSQL. Not thread-safe.
 */
final class SqlRows {
  /** Tables whose columns are remembered; a hostile file may have any number. Chosen by hand. */
  private static final int MAX_TABLES = 10_000;

  /** Words kept of a statement; the ones that matter are the first ten. Chosen by hand. */
  private static final int MAX_WORDS = 100;

  /** The words that begin a part of a table that is no column. */
  private static final Set<String> NO_COLUMNS =
      Set.of(
          "PRIMARY",
          "KEY",
          "UNIQUE",
          "CONSTRAINT",
          "INDEX",
          "FOREIGN",
          "CHECK",
          "FULLTEXT",
          "SPATIAL");

  private static final Pattern TAB = Pattern.compile("\t");

  private final SqlText sql;
  private final Map<String, List<String>> columns = new HashMap<>();
  private String table = "";
  private List<String> names = List.of();
  private List<String> values = List.of();
  private State state = State.BETWEEN;
  private long inValues;

  private enum State {
    BETWEEN,
    INSERT,
    COPY
  }

  /** Creates an iterator; {@code escapes} says whether a backslash in a string is an escape. */
  SqlRows(Reader text, boolean escapes) {
    sql = new SqlText(text, escapes);
  }

  /** Returns the name of the table of the current row. */
  String table() {
    return table;
  }

  /** Returns the names of the columns of the current row; empty if the file does not have them. */
  List<String> names() {
    return names;
  }

  /** Returns the values of the current row; a missing value is empty. */
  List<String> values() {
    return values;
  }

  /** Returns the number of characters so far that are not of values, without white space. */
  long characters() {
    return Math.max(0, sql.characters() - inValues);
  }

  /** Advances to the next row; returns false at the end. */
  boolean next() throws IOException {
    while (true) {
      switch (state) {
        case INSERT -> {
          if (tuple()) {
            return counted();
          }
        }
        case COPY -> {
          if (copied()) {
            return counted();
          }
        }
        case BETWEEN -> {
          if (!statement()) {
            return false;
          }
        }
      }
    }
  }

  private boolean counted() {
    values.forEach(value -> inValues += LeftOutText.characters(value));
    return true;
  }

  /** Reads the beginning of a statement, or all of it if it inserts nothing. */
  private boolean statement() throws IOException {
    if (sql.skipBlanks() == SqlText.END) {
      return false;
    }
    List<String> words = new ArrayList<>();
    List<String> listed = List.of();
    while (true) {
      int c = sql.skipBlanks();
      if (c == SqlText.END || c == ';') {
        sql.take();
        if (isCopy(words)) {
          begin(State.COPY, words.get(1), listed);
        }
        return true;
      }
      if (c == '(') {
        sql.take();
        List<String> inner = listed();
        listed = listed.isEmpty() ? inner : listed;
        if (is(words, 0, "CREATE") && !words.isEmpty() && columns.size() < MAX_TABLES) {
          columns.putIfAbsent(words.getLast(), inner);
        }
      } else if (words.size() >= MAX_WORDS) {
        word(c);
      } else {
        words.add(word(c));
        if (is(words, 0, "INSERT", "REPLACE") && is(words, words.size() - 1, "VALUES", "VALUE")) {
          begin(State.INSERT, words.get(Math.max(0, words.size() - 2)), listed);
          return true;
        }
      }
    }
  }

  private static boolean isCopy(List<String> words) {
    return is(words, 0, "COPY") && words.size() > 2 && is(words, words.size() - 1, "STDIN");
  }

  private void begin(State next, String name, List<String> listed) throws IOException {
    state = next;
    table = name;
    names = listed.isEmpty() ? columns.getOrDefault(name, List.of()) : listed;
    if (next == State.COPY) {
      sql.takeLine();
    }
  }

  private static boolean is(List<String> words, int at, String... expected) {
    return at < words.size() && List.of(expected).contains(words.get(at).toUpperCase(Locale.ROOT));
  }

  /** Takes a name, a key word or another character; of a name with a schema, the last part. */
  private String word(int first) throws IOException {
    if (first == '`' || first == '"' || first == '[' || first == '\'') {
      String name = sql.takeQuoted();
      return afterDot(name);
    }
    StringBuilder word = new StringBuilder();
    while (isOfWord(sql.peek())) {
      word.append((char) sql.take());
    }
    if (word.isEmpty()) {
      return String.valueOf((char) sql.take());
    }
    return word.charAt(word.length() - 1) == '.' && sql.peek() != SqlText.END
        ? word(sql.peek())
        : afterDot(word.substring(word.lastIndexOf(".") + 1));
  }

  private String afterDot(String name) throws IOException {
    if (sql.peek() != '.') {
      return name;
    }
    sql.take();
    return word(sql.peek());
  }

  private static boolean isOfWord(int c) {
    return c == '_' || c == '.' || c == '$' || (c != SqlText.END && Character.isLetterOrDigit(c));
  }

  /** Takes the first word of each part in brackets: the names of columns. */
  private List<String> listed() throws IOException {
    List<String> found = new ArrayList<>();
    boolean first = true;
    for (int depth = 1; depth > 0; ) {
      int c = sql.skipBlanks();
      if (c == SqlText.END) {
        break;
      }
      if (c == '(' || c == ')') {
        sql.take();
        depth += c == '(' ? 1 : -1;
      } else if (c == ',') {
        sql.take();
        first |= depth == 1;
      } else {
        boolean quoted = c == '`' || c == '"' || c == '[';
        String word = word(c);
        if (first && (quoted || !NO_COLUMNS.contains(word.toUpperCase(Locale.ROOT)))) {
          found.add(word);
        }
        first = false;
      }
    }
    return found;
  }

  /** Takes the values in brackets. */
  private boolean tuple() throws IOException {
    int c = sql.skipBlanks();
    if (c == ',') {
      sql.take();
      c = sql.skipBlanks();
    }
    if (c != '(') {
      state = State.BETWEEN;
      while (sql.skipBlanks() != SqlText.END && sql.take() != ';') {}
      return false;
    }
    sql.take();
    List<String> row = new ArrayList<>();
    do {
      row.add(value());
    } while (sql.take() == ',');
    values = row;
    return true;
  }

  /** Takes a value up to the comma or the bracket after it; of an expression, its first string. */
  private String value() throws IOException {
    StringBuilder raw = new StringBuilder();
    String string = null;
    int depth = 0;
    while (true) {
      int c = sql.skipBlanks();
      if (c == SqlText.END || (depth == 0 && (c == ',' || c == ')'))) {
        break;
      }
      if (c == '\'' || c == '"') {
        String quoted = sql.takeQuoted();
        string = string == null ? quoted : string;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        raw.append((char) sql.take());
      }
    }
    String words = raw.toString();
    if (string == null) {
      return words.equalsIgnoreCase("NULL") ? "" : words;
    }
    // SQLite writes a text with line breaks as replace('…\n…','\n',char(10)).
    return words.toLowerCase(Locale.ROOT).startsWith("replace(")
        ? string.replace("\\r", "").replace("\\n", "\n")
        : string;
  }

  /** Takes a line of PostgreSQL's {@code COPY}. */
  private boolean copied() throws IOException {
    if (sql.peek() == SqlText.END) {
      state = State.BETWEEN;
      return false;
    }
    String line = sql.takeLine();
    if (line.equals("\\.")) {
      state = State.BETWEEN;
      return false;
    }
    values = TAB.splitAsStream(line).map(SqlRows::unescape).toList();
    return true;
  }

  private static String unescape(String value) {
    if (value.equals("\\N")) {
      return "";
    }
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
