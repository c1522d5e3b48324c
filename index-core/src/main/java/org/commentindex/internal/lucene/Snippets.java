package org.commentindex.internal.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.commentindex.query.Snippet;
import org.commentindex.query.Span;

/** Chooses the passages of a text that show best why it was found. */
final class Snippets {
  private static final int MOST = 3;

  /** A longer sentence is shown around its first match only. */
  private static final int LONGEST = 300;

  private static final Comparator<Sentence> BEST_FIRST =
      Comparator.comparingInt(Sentence::weight).reversed();

  private Snippets() {}

  /**
   * The best sentences, those that show the most different parts of the question first.
   *
   * @param places where each part of the question matches
   */
  static List<Snippet> choose(String text, List<List<Span>> places) {
    int[] starts = starts(places);
    if (starts.length == 0) {
      return List.of();
    }
    List<Sentence> sentences = sentences(text, starts);
    for (int part = 0; part < places.size(); part++) {
      for (Span place : places.get(part)) {
        sentenceAt(sentences, place.start()).add(part, place);
      }
    }
    sentences.removeIf(sentence -> sentence.matches.isEmpty());
    sentences.sort(BEST_FIRST);
    List<Snippet> best = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, sentences.size()); i++) {
      best.add(sentences.get(i).snippet(text));
    }
    return best;
  }

  /** Where something begins that matches, in order. */
  private static int[] starts(List<List<Span>> places) {
    int size = 0;
    for (List<Span> part : places) {
      size += part.size();
    }
    int[] starts = new int[size];
    int filled = 0;
    for (List<Span> part : places) {
      for (Span place : part) {
        starts[filled++] = place.start();
      }
    }
    Arrays.sort(starts);
    return starts;
  }

  /**
   * The sentences of the lines in which something begins that matches, up to the last that does.
   */
  private static List<Sentence> sentences(String text, int[] starts) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    List<Sentence> sentences = new ArrayList<>();
    int next = 0;
    while (next < starts.length) {
      int lineStart = text.lastIndexOf('\n', starts[next] - 1) + 1;
      int lineEnd = text.indexOf('\n', starts[next]);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      while (next < starts.length && starts[next] <= lineEnd) {
        next++;
      }
      breaks.setText(text.substring(lineStart, lineEnd));
      int start = lineStart + breaks.first();
      while (start <= starts[next - 1]) {
        int end = breaks.next();
        if (end == BreakIterator.DONE) {
          break;
        }
        sentences.add(new Sentence(start, lineStart + end));
        start = lineStart + end;
      }
    }
    return sentences;
  }

  private static Sentence sentenceAt(List<Sentence> sentences, int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** A sentence and what matches in it. */
  private static final class Sentence {
    private final int start;
    private final int end;
    private final List<Span> matches = new ArrayList<>();
    private int parts;
    private int lastPart = -1;

    Sentence(int start, int end) {
      this.start = start;
      this.end = end;
    }

    void add(int part, Span place) {
      parts += part == lastPart ? 0 : 1;
      lastPart = part;
      matches.add(place);
    }

    /** Different parts of the question count first, then how often they match. */
    int weight() {
      return parts * 1000 + Math.min(matches.size(), 999);
    }

    Snippet snippet(String text) {
      matches.sort(Spans.IN_ORDER);
      int from = start;
      int to = Math.max(end, matches.getLast().end());
      boolean long_ = to - from > LONGEST;
      if (long_) {
        from = wordStart(text, Math.max(start, matches.getFirst().start() - LONGEST / 3));
        to = wordEnd(text, Math.min(to, Math.max(from + LONGEST, matches.getFirst().end())));
      }
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      String before = from > start && long_ ? "… " : "";
      String after = to < end - 1 && long_ ? " …" : "";
      String passage = text.substring(from, to).replace('\n', ' ');
      return new Snippet(before + passage + after, within(from, to, before.length() - from));
    }

    private static int wordStart(String text, int from) {
      int at = from;
      while (at > 0 && at > from - 30 && !Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }

    private static int wordEnd(String text, int to) {
      int at = to;
      while (at < text.length() && at < to + 30 && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private List<Span> within(int from, int to, int shift) {
      List<Span> within = new ArrayList<>();
      for (Span match : Spans.merged(matches)) {
        if (match.start() >= from && match.end() <= to) {
          within.add(new Span(match.start() + shift, match.end() + shift));
        }
      }
      return within;
    }
  }
}
