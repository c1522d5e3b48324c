package org.commentindex.internal.read.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Head;
import org.jspecify.annotations.Nullable;

/**
 * How an XML file begins.
 *
 * @param name the name of its root element, with its prefix
 * @param text what follows that name, as far as the head goes
 */
record XmlRoot(String name, String text) {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\A(?:\\s|<\\?[^>]{0,500}\\?>|<!--(?:[^-]|-(?!->))*+-->|<!DOCTYPE[^>\\[]{0,500}(?:\\[[^\\]]{0,9000}\\]\\s{0,9})?>)*+"
              + "<([A-Za-z_][\\w:.-]{0,60})(?=[\\s/>])");

  /** The root of what begins so, or null if it is no XML. HTML pages have one too. */
  static @Nullable XmlRoot of(Head head) {
    Matcher matcher = BEGINNING.matcher(head.text());
    return matcher.find()
        ? new XmlRoot(matcher.group(1), head.text().substring(matcher.end()))
        : null;
  }

  /** Whether the first element within the root has this name. */
  boolean holds(String element) {
    int end = text.indexOf('>');
    return end >= 0 && text.substring(end + 1).stripLeading().startsWith("<" + element);
  }
}
