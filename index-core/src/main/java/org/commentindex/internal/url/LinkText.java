package org.commentindex.internal.url;

/**
 * A text as the link extractor sees it: the same length, but with a space wherever a character
 * stands at which a link in running text ends. A view; nothing is copied.
 */
final class LinkText implements CharSequence {
  private static final String SCHEME = "http://";

  // Quotation marks, ellipsis, dash, bullet and the punctuation of Chinese and Japanese, none of
  // which needs a space around it there. The extractor takes all of these for letters.
  private static final String ENDS =
      "`“”„«»‹›…—•。、，；：！？（）［］｛｝「」『』【】〔〕〖〗〈〉《》｜～｡｢｣､\u200B\u2060\uFEFF\uFFFC";

  // A backslash is in no address, but Markdown has it before these: "/wiki/Bus\\_lane".
  static final String MARKDOWN = "_*~()[]";

  private final String text;
  private final String prefix;
  private final int start;
  private final int end;

  private LinkText(String text, String prefix, int start, int end) {
    this.text = text;
    this.prefix = prefix;
    this.start = start;
    this.end = end;
  }

  static LinkText of(String text) {
    return new LinkText(text, "", 0, text.length());
  }

  /** The text from here on, as if {@code http://} stood before it. */
  static LinkText withScheme(String text, int start, int end) {
    return new LinkText(text, SCHEME, start, end);
  }

  /** Where in the text the character at this index stands; for indexes behind the scheme. */
  int position(int index) {
    return start + index - prefix.length();
  }

  @Override
  public int length() {
    return prefix.length() + end - start;
  }

  @Override
  public char charAt(int index) {
    if (index < prefix.length()) {
      return prefix.charAt(index);
    }
    int position = position(index);
    char c = text.charAt(position);
    return endsLink(c, position) ? ' ' : c;
  }

  private boolean endsLink(char c, int position) {
    char next = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
    if (c == '\\') {
      return MARKDOWN.indexOf(next) < 0;
    }
    if (c < 0x80) {
      return c == '`';
    }
    // "Bell’s" is in the titles of encyclopedias; a closing mark has no letter behind it.
    boolean quote = c == '’' || c == '‘';
    return quote ? !Character.isLetter(next) : ENDS.indexOf(c) >= 0;
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return toString().substring(from, to);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(length());
    for (int i = 0; i < length(); i++) {
      out.append(charAt(i));
    }
    return out.toString();
  }
}
