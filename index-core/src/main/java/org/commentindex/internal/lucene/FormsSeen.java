package org.commentindex.internal.lucene;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.analysis.WordForms;

/**
 * The terms of one field of one document. Written words are told apart by 64 bits of hash, so that
 * not each word of a text has to be made a string. Not thread-safe.
 */
final class FormsSeen {
  private static final Hasher64 HASHER = Hashing.xxh3_64();

  private final String field;
  private final HashSet64 written = new HashSet64();
  private final Set<String> stems = new HashSet<>();
  private int marked;

  FormsSeen(String field) {
    this.field = field;
  }

  /** The field. */
  String field() {
    return field;
  }

  /** One more term, in any order. */
  void add(CharSequence term) {
    if (term.isEmpty() || term.charAt(0) != WordForms.MARK) {
      written.add(hash(term));
    } else {
      marked++;
      stems.add(WordForms.unmarked(term.toString()));
    }
  }

  /** How many terms are forms without inflection. */
  int marked() {
    return marked;
  }

  /** The forms without inflection that have both of their terms here, in no order. */
  List<String> both() {
    List<String> both = new ArrayList<>();
    for (String stem : stems) {
      if (written.contains(hash(stem)) && WordForms.terms(stem).size() > 1) {
        both.add(stem);
      }
    }
    return both;
  }

  /** Never 0. */
  private static long hash(CharSequence term) {
    long hash = HASHER.hashCharsToLong(term);
    return hash == 0 ? 1 : hash;
  }

  /** Numbers that are not 0, with open addressing. */
  private static final class HashSet64 {
    private long[] table = new long[64];
    private int size;

    void add(long value) {
      int place = place(value);
      if (table[place] != value) {
        table[place] = value;
        if (++size > table.length / 2) {
          grow();
        }
      }
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
