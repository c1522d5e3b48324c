package org.commentindex.cli.terminal;

/**
 * Styles text by ANSI escape sequences.
 *
 * @param on whether text is styled; if false, every method returns its argument
 */
public record AnsiStyle(boolean on) {
  /** Leaves text unstyled. */
  public static final AnsiStyle NONE = new AnsiStyle(false);

  private static final String RESET = "\u001b[0m";

  /** Styles a match or a heading. */
  public String bold(String text) {
    return styled("\u001b[1m", text);
  }

  /** Styles secondary text such as an id. */
  public String faint(String text) {
    return styled("\u001b[2m", text);
  }

  /** Styles the name of a person. */
  public String name(String text) {
    return styled("\u001b[36m", text);
  }

  /** Styles a link. */
  public String link(String text) {
    return styled("\u001b[34m", text);
  }

  private String styled(String code, String text) {
    return on && !text.isEmpty() ? code + text + RESET : text;
  }
}
