package org.commentindex.cli.terminal;

/**
 * Terminal styles, or none.
 *
 * @param on whether anything is styled; otherwise every method gives its text back
 */
public record Ink(boolean on) {
  private static final String OFF = "\u001b[0m";

  /** Text that stands out: a match. */
  public String bold(String text) {
    return styled("\u001b[1m", text);
  }

  /** Text that steps back: an id, a place. */
  public String faint(String text) {
    return styled("\u001b[2m", text);
  }

  /** A name. */
  public String name(String text) {
    return styled("\u001b[36m", text);
  }

  /** A link. */
  public String link(String text) {
    return styled("\u001b[34m", text);
  }

  private String styled(String code, String text) {
    return on && !text.isEmpty() ? code + text + OFF : text;
  }
}
