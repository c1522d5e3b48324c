package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.analysis.WordForms;

/**
 * The terms of one field of one document. Terms are told apart by 64 bits of hash, so that no word
 * of a text has to be made a string. Not thread-safe.
 */
final class FormsSeen {
  private final String field;
  private final HashSet64 written = new HashSet64();
  private final HashSet64 stems = new HashSet64();

  /** The stems in a row, each once, and where each ends. */
  private final StringBuilder chars = new StringBuilder();

  private final List<Stem> places = new ArrayList<>();
  private int marked;

  private record Stem(long hash, int end) {}

  FormsSeen(String field) {
    this.field = field;
  }

  /** The field. */
  String field() {
    return field;
  }

  /** One more term, in any order. */
  void add(char[] term, int length) {
    if (length == 0 || term[0] != WordForms.MARK) {
      written.add(hash(term, 0, length));
      return;
    }
    marked++;
    long hash = hash(term, 1, length);
    if (stems.add(hash)) {
      chars.append(term, 1, length - 1);
      places.add(new Stem(hash, chars.length()));
    }
  }

  /** How many terms are forms without inflection. */
  int marked() {
    return marked;
  }

  /** The forms without inflection that have both of their terms here, in no order. */
  List<String> both() {
    List<String> both = new ArrayList<>();
    int start = 0;
    for (Stem place : places) {
      if (written.contains(place.hash)) {
        String stem = chars.substring(start, place.end);
        if (WordForms.terms(stem).size() > 1) {
          both.add(stem);
        }
      }
      start = place.end;
    }
    return both;
  }

  /** FNV-1a over characters, its bits spread by the last steps of MurmurHash3. Never 0. */
  private static long hash(char[] term, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ term[i]) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  /** Numbers that are not 0, with open addressing. */
  private static final class HashSet64 {
    private long[] table = new long[64];
    private int size;

    boolean add(long value) {
      int place = place(value);
      if (table[place] == value) {
        return false;
      }
      table[place] = value;
      if (++size > table.length / 2) {
        grow();
      }
      return true;
    }

    boolean contains(long value) {
      return table[place(value)] == value;
    }

    /** Where it stands, or would. */
    private int place(long value) {
      int place = (int) value & (table.length - 1);
      while (table[place] != 0 && table[place] != value) {
        place = (place + 1) & (table.length - 1);
      }
      return place;
    }

    private void grow() {
      long[] smaller = table;
      table = new long[smaller.length * 2];
      for (long value : smaller) {
        if (value != 0) {
          table[place(value)] = value;
        }
      }
    }
  }
}
