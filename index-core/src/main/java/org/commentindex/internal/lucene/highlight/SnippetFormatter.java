package org.commentindex.internal.lucene.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.commentindex.search.Snippet;
import org.commentindex.search.Span;

/** Formats the passages of a text, best first, as {@link Highlights}. */
final class SnippetFormatter extends PassageFormatter {
  /** Maximum number of snippets per hit. Chosen by hand: three lines of a terminal or more. */
  private static final int MAX_SNIPPETS = 3;

  /**
   * Maximum length of a snippet in characters; a longer sentence is cut around its first match.
   * Chosen by hand: two to three sentences of average length.
   */
  private static final int MAX_LENGTH = 300;

  /** Characters of a cut sentence before its first match. */
  private static final int LEAD = MAX_LENGTH / 3;

  /** A cut moves outwards to the end of a word, but not further than this many characters. */
  private static final int MAX_WORD = 30;

  private static final String ELLIPSIS_BEFORE = "… ";
  private static final String ELLIPSIS_AFTER = " …";

  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  @Override
  public Highlights format(Passage[] bestFirst, String text) {
    List<Snippet> snippets = new ArrayList<>();
    List<Span> matches = new ArrayList<>();
    for (Passage passage : bestFirst) {
      List<Span> inPassage = matches(passage);
      matches.addAll(inPassage);
      if (snippets.size() < MAX_SNIPPETS) {
        snippets.add(snippet(text, passage, inPassage));
      }
    }
    matches.sort(IN_ORDER);
    return new Highlights(snippets, matches);
  }

  /** Returns the matches in order; overlapping ones become one. */
  private static List<Span> matches(Passage passage) {
    List<Span> merged = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      Span match = new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && match.start() < last.end()) {
        int end = Math.max(last.end(), match.end());
        merged.set(merged.size() - 1, new Span(last.start(), end));
      } else {
        merged.add(match);
      }
    }
    return merged;
  }

  private static Snippet snippet(String text, Passage passage, List<Span> matches) {
    int start = passage.getStartOffset();
    int end = passage.getEndOffset();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean cutStart = false;
    boolean cutEnd = false;
    if (end - start > MAX_LENGTH) {
      Span first = matches.getFirst();
      int from = wordStart(text, Math.max(start, first.start() - LEAD));
      int to = wordEnd(text, Math.min(end, Math.max(from + MAX_LENGTH, first.end())));
      cutStart = from > start;
      cutEnd = to < end;
      start = from;
      end = Math.min(to, end);
    }
    String before = cutStart ? ELLIPSIS_BEFORE : "";
    String after = cutEnd ? ELLIPSIS_AFTER : "";
    String words = text.substring(start, end).replace('\n', ' ');
    List<Span> within = within(matches, start, end, before.length() - start);
    return new Snippet(before + words + after, within);
  }

  /** Returns the matches between two offsets, moved by a distance. */
  private static List<Span> within(List<Span> matches, int start, int end, int distance) {
    return matches.stream()
        .filter(match -> match.start() >= start && match.end() <= end)
        .map(match -> new Span(match.start() + distance, match.end() + distance))
        .toList();
  }

  private static int wordStart(String text, int offset) {
    int start = offset;
    while (start > 0
        && start > offset - MAX_WORD
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int offset) {
    int end = offset;
    while (end < text.length()
        && end < offset + MAX_WORD
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
