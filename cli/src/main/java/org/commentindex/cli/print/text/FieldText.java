package org.commentindex.cli.print.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.StyledText;

/** Prints named fields whose values are aligned, also over several lines. */
public final class FieldText {
  private final PrintWriter out;
  private final String format;
  private final UnaryOperator<String> nameStyle;
  private final int nameColumns;
  private final int valueColumns;

  /**
   * Creates a printer.
   *
   * @param format the format of a name, padded to a constant width
   * @param columns the width of a line
   */
  public FieldText(PrintWriter out, String format, UnaryOperator<String> nameStyle, int columns) {
    this.out = out;
    this.format = format;
    this.nameStyle = nameStyle;
    this.nameColumns = format.formatted("").length();
    this.valueColumns = columns - nameColumns;
  }

  /** Returns the columns of a value. */
  public int columns() {
    return valueColumns;
  }

  /** Prints a field; its value must be safe for a terminal. */
  public void print(String name, String value) {
    print(name, List.of(value));
  }

  /** Prints a field with a value of several lines, which must be safe for a terminal. */
  public void print(String name, List<String> lines) {
    String before = nameStyle.apply(format.formatted(name));
    for (String line : lines) {
      out.println(before + line);
      before = " ".repeat(nameColumns);
    }
  }

  /** Prints a field with a wrapped text. */
  public void print(String name, StyledText text, AnsiStyle style) {
    print(name, text.wrap(valueColumns - 1, style));
  }
}
