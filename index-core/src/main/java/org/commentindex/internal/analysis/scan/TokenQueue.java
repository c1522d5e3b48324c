package org.commentindex.internal.analysis.scan;

import java.util.Arrays;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/**
 * Tokens that were scanned and not yet consumed. Queries omit the alternatives that only the index
 * needs, but keep their positions.
 */
final class TokenQueue {
  private static final int FIELDS = 4;

  private final boolean forQuery;
  private int[] data = new int[FIELDS * 32];
  private TokenKind[] kinds = new TokenKind[32];
  private int head;
  private int tail;
  private int pending;

  TokenQueue(boolean forQuery) {
    this.forQuery = forQuery;
  }

  void clear() {
    head = 0;
    tail = 0;
    pending = 0;
  }

  boolean isEmpty() {
    return head == tail;
  }

  /** Adds a token as written. */
  void addAsWritten(int start, int end, TokenKind kind, int increment) {
    add(start, end, kind, TermNormalizer.AS_WRITTEN, increment);
  }

  void add(int start, int end, TokenKind kind, int form, int increment) {
    if (tail == data.length) {
      data = Arrays.copyOf(data, data.length * 2);
      kinds = Arrays.copyOf(kinds, kinds.length * 2);
    }
    data[tail] = start;
    data[tail + 1] = end;
    data[tail + 2] = form;
    data[tail + 3] = increment + pending;
    kinds[tail / FIELDS] = kind;
    pending = 0;
    tail += FIELDS;
  }

  /** Adds an alternative of a token; queries omit it. */
  void addAlternative(int start, int end, TokenKind kind, int form, int increment) {
    if (forQuery) {
      pending += increment;
    } else {
      add(start, end, kind, form, increment);
    }
  }

  boolean isForQuery() {
    return forQuery;
  }

  /** Adds positions without tokens before the next token. */
  void skip(int increment) {
    pending += increment;
  }

  int pending() {
    return pending;
  }

  /** Number of tokens. */
  int size() {
    return (tail - head) / FIELDS;
  }

  /** Start offset of a token; the first token has index 0. */
  int start(int token) {
    return data[head + token * FIELDS];
  }

  int end(int token) {
    return data[head + token * FIELDS + 1];
  }

  TokenKind kind(int token) {
    return kinds[head / FIELDS + token];
  }

  int form(int token) {
    return data[head + token * FIELDS + 2];
  }

  int increment(int token) {
    return data[head + token * FIELDS + 3];
  }

  /** Removes the first token. */
  void remove() {
    head += FIELDS;
    if (head == tail) {
      head = 0;
      tail = 0;
    }
  }
}
