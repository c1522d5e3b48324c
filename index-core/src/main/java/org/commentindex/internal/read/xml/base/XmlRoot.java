package org.commentindex.internal.read.xml.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.SourceHead;
import org.jspecify.annotations.Nullable;

/**
 * The root element of an XML file.
 *
 * @param name the name with its prefix
 * @param text the text after the name, to the end of the head
 */
public record XmlRoot(String name, String text) {
  // The bounds of repetition limit backtracking on hostile files; chosen by hand.
  private static final Pattern PROLOG_AND_ROOT =
      Pattern.compile(
          "\\A(?:\\s|<\\?[^>]{0,500}\\?>|<!--(?:[^-]|-(?!->))*+-->|<!DOCTYPE[^>\\[]{0,500}(?:\\[[^\\]]{0,9000}\\]\\s{0,9})?>)*+"
              + "<([A-Za-z_][\\w:.-]{0,60})(?=[\\s/>])");

  /** Returns the root element of a file with this head, or null if it is not XML or HTML. */
  public static @Nullable XmlRoot of(SourceHead head) {
    Matcher matcher = PROLOG_AND_ROOT.matcher(head.text());
    return matcher.find()
        ? new XmlRoot(matcher.group(1), head.text().substring(matcher.end()))
        : null;
  }

  /** Returns true if the first tag after the root's own starts with this text. */
  public boolean isFollowedBy(String tag) {
    int end = text.indexOf('>');
    return end >= 0 && text.substring(end + 1).stripLeading().startsWith("<" + tag);
  }
}
