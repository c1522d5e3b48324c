package org.commentindex.internal.url;

/**
 * A view of a text for the link extractor: characters at which a link in running text ends are
 * replaced by spaces. Offsets are those of the text; nothing is copied.
 */
final class LinkTextView implements CharSequence {
  private static final String SCHEME = "http://";

  // Quotation marks, ellipsis, dash, bullet, and Chinese and Japanese punctuation, which is written
  // without spaces, and marks of writing direction. The extractor treats all of these as letters.
  private static final String ENDS =
      "`“”„«»‹›…—•。、，；：！？（）［］｛｝「」『』【】〔〕〖〗〈〉《》｜～｡｢｣､\u200B\u2060\uFEFF\uFFFC"
          + "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  // Characters that Markdown escapes by a backslash: "/wiki/Bus\\_lane".
  static final String MARKDOWN = "_*~()[]";

  private final String text;
  private final String prefix;
  private final int start;
  private final int end;

  private LinkTextView(String text, String prefix, int start, int end) {
    this.text = text;
    this.prefix = prefix;
    this.start = start;
    this.end = end;
  }

  static LinkTextView of(String text) {
    return new LinkTextView(text, "", 0, text.length());
  }

  /** Returns a view of a part of the text with {@code http://} before it. */
  static LinkTextView withScheme(String text, int start, int end) {
    return new LinkTextView(text, SCHEME, start, end);
  }

  /** Maps an index after the scheme to its offset in the text. */
  int offset(int index) {
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
    int offset = offset(index);
    char c = text.charAt(offset);
    return endsLink(c, offset) ? ' ' : c;
  }

  private boolean endsLink(char c, int offset) {
    char next = offset + 1 < text.length() ? text.charAt(offset + 1) : ' ';
    if (c == '\\') {
      return MARKDOWN.indexOf(next) < 0;
    }
    if (c < 0x80) {
      return c == '`';
    }
    // An apostrophe, as in "/wiki/Bell’s_theorem", precedes a letter; a closing mark does not.
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
