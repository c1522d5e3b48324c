package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text for both fields of the index, found once: the field of words as typed and the
 * field of words without their inflections are built one after the other from the same text.
 *
 * <p>Not thread-safe; one a thread, for any number of texts. A stream is to be used up before the
 * next one is asked for.
 */
public final class TextForms {
  /** More is given back after a long text. */
  private static final int KEPT = 1 << 16;

  private final Tokenizer tokenizer = new CommentTokenizer(false);
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute step =
      tokenizer.getAttribute(PositionIncrementAttribute.class);

  private final Replay typed = new Replay();
  private final TokenStream inflected = new PorterStemFilter(new InflectionFilter(new Replay()));

  private @Nullable String text;
  private char[] chars = new char[1024];
  private int[] ends = new int[256];
  private int[] places = new int[3 * 256];
  private String[] types = new String[256];
  private int count;
  private int endOffset;
  private int endStep;

  /** What {@link CommentAnalyzers#exact()} makes of a text. */
  public TokenStream exact(String of) {
    read(of);
    return typed;
  }

  /** What {@link CommentAnalyzers#inflected()} makes of a text. */
  public TokenStream inflected(String of) {
    read(of);
    return inflected;
  }

  @SuppressWarnings("ReferenceEquality") // Only saves work: an equal text is read again.
  private void read(String of) {
    if (text == of) {
      return;
    }
    text = null;
    count = 0;
    shrink();
    try (tokenizer) {
      tokenizer.setReader(new StringReader(of));
      tokenizer.reset();
      int filled = 0;
      while (tokenizer.incrementToken()) {
        filled = add(filled);
      }
      tokenizer.end();
      endOffset = offset.endOffset();
      endStep = step.getPositionIncrement();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    text = of;
  }

  private int add(int filled) {
    int length = term.length();
    if (filled + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(filled + length, chars.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      places = Arrays.copyOf(places, count * 6);
      types = Arrays.copyOf(types, count * 2);
    }
    System.arraycopy(term.buffer(), 0, chars, filled, length);
    ends[count] = filled + length;
    places[3 * count] = offset.startOffset();
    places[3 * count + 1] = offset.endOffset();
    places[3 * count + 2] = step.getPositionIncrement();
    types[count++] = type.type();
    return filled + length;
  }

  private void shrink() {
    if (chars.length > KEPT) {
      chars = new char[1024];
      ends = new int[256];
      places = new int[3 * 256];
      types = new String[256];
    }
  }

  /** Hands out the tokens that were found. */
  private final class Replay extends TokenStream {
    private final CharTermAttribute out = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final TypeAttribute kind = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int next;
    private int from;

    @Override
    public void reset() throws IOException {
      super.reset();
      next = 0;
      from = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == count) {
        return false;
      }
      clearAttributes();
      out.copyBuffer(chars, from, ends[next] - from);
      place.setOffset(places[3 * next], places[3 * next + 1]);
      increment.setPositionIncrement(places[3 * next + 2]);
      kind.setType(types[next]);
      from = ends[next++];
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      place.setOffset(endOffset, endOffset);
      increment.setPositionIncrement(endStep);
    }
  }
}
