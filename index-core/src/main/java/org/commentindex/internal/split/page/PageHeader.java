package org.commentindex.internal.split.page;

import java.util.BitSet;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.TimestampLine;

/**
 * Finds the lines above the first comment that belong to the page: its title and menus, and
 * everything from the number of the comments on. Paragraphs of sentences are kept: they may be the
 * post, or the end of a comment whose heading was not copied.
 */
final class PageHeader {
  // All thresholds are chosen by hand; PagePasteTest guards them.

  /** Most lines from the number of the comments to the first comment. */
  private static final int MAX_LINES = 30;

  /** Longest line there, in characters: a sentence of the rules of a site. */
  private static final int MAX_LENGTH = 100;

  /** Fewest consecutive labels that form a title or menu; a single one may be text. */
  private static final int MIN_LABELS = 2;

  /** The end of a line above the chosen order of the comments. */
  private static final String SORT_BY = "ort by:";

  private final Lines lines;
  private final Layout layout;

  PageHeader(Lines lines, Layout layout) {
    this.lines = lines;
    this.layout = layout;
  }

  /** Returns the lines of the header from the first line to the line above the first heading. */
  BitSet lines(int first, int last) {
    BitSet header = new BitSet();
    int widget = firstLineOfWidget(first, last);
    header.set(widget, last + 1);
    for (int line = lines.skipBlank(first); line < widget; ) {
      int end = line;
      boolean labels = true;
      boolean known = true;
      while (end < widget && !lines.isBlank(end)) {
        labels &= isLabel(lines.get(end));
        known &= isKnown(lines.get(end));
        end++;
      }
      boolean chosen = lines.get(lines.lastNonBlank(line - 1)).endsWith(SORT_BY);
      if (known || (labels && chosen) || (labels && end - line >= MIN_LABELS)) {
        header.set(line, end);
      }
      line = lines.skipBlank(end);
    }
    return header;
  }

  /** Returns the last line with the number of the comments, or the line after the last. */
  private int firstLineOfWidget(int first, int last) {
    int found = last + 1;
    for (int line = last; line >= Math.max(first, last - MAX_LINES); line--) {
      String text = lines.get(line);
      // A date may be that of a comment whose heading is not known: its text is no header.
      boolean dated = !text.isEmpty() && TimestampLine.parse(text) != null;
      if (text.length() > MAX_LENGTH || dated) {
        return found;
      }
      found = WidgetLine.isCommentCount(text) ? line : found;
    }
    return found;
  }

  private boolean isKnown(String text) {
    return layout.isActionRow(text)
        || WidgetLine.matches(text)
        || VoteCount.bare(text) != null
        || Badge.matches(text)
        || AvatarLine.matches(text)
        || (SymbolLine.matches(text) && !CodeLine.matches(text));
  }

  private boolean isLabel(String text) {
    return isKnown(text)
        || (text.length() <= NameLine.MAX_LENGTH
            && !CodeLine.matches(text)
            && ".!?:,;".indexOf(text.charAt(text.length() - 1)) < 0);
  }
}
