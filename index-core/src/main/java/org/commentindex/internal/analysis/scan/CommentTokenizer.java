package org.commentindex.internal.analysis.scan;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.commentindex.internal.analysis.normalize.TermNormalizer;
import org.commentindex.internal.analysis.normalize.Umlauts;

/** A Lucene tokenizer that uses {@link TokenScanner}. Holds the whole text in memory. */
public final class CommentTokenizer extends Tokenizer {
  /**
   * Size of the buffer, in characters, that is kept for the next text. Larger buffers are released;
   * comments are rarely longer.
   */
  private static final int MAX_KEPT_BUFFER = 1 << 16;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final ScannedText text = new ScannedText();
  private final TokenScanner scanner;

  /** Whether the last token may have a spelling without umlauts. */
  private boolean isTranscribed;

  /** The form of the last token. */
  private int form;

  public CommentTokenizer(boolean forQuery) {
    scanner = new TokenScanner(text, forQuery);
    text.chars = new char[1024];
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.length = 0;
    isTranscribed = false;
    scanner.reset();
    int read;
    while ((read = input.read(text.chars, text.length, text.chars.length - text.length)) >= 0) {
      text.length += read;
      if (text.length == text.chars.length) {
        text.chars = Arrays.copyOf(text.chars, text.chars.length * 2);
      }
    }
  }

  @Override
  public boolean incrementToken() {
    if (isTranscribed && transcribe()) {
      return true;
    }
    clearAttributes();
    TokenQueue queue = scanner.queue;
    int skipped = 0;
    while (scanner.advance()) {
      char[] buffer = term.resizeBuffer(TermNormalizer.BUFFER_SIZE);
      int size =
          TermNormalizer.normalize(text.chars, queue.start(0), queue.end(0), queue.form(0), buffer);
      if (size > 0) {
        term.setLength(size);
        offset.setOffset(correctOffset(queue.start(0)), correctOffset(queue.end(0)));
        increment.setPositionIncrement(queue.increment(0) + skipped);
        type.setType(queue.kind(0).name());
        isTranscribed =
            !queue.isForQuery() && Umlauts.mayBeIn(text.chars, queue.start(0), queue.end(0));
        form = queue.form(0);
        queue.remove();
        return true;
      }
      skipped += queue.increment(0);
      queue.remove();
    }
    queue.skip(skipped);
    return false;
  }

  /** Replaces the last token with its spelling without umlauts, at the same place. */
  private boolean transcribe() {
    isTranscribed = false;
    int start = offset.startOffset();
    int end = offset.endOffset();
    char[] folded = new char[TermNormalizer.BUFFER_SIZE];
    int foldedSize = TermNormalizer.normalize(text.chars, start, end, form, folded);
    char[] buffer = term.resizeBuffer(TermNormalizer.BUFFER_SIZE);
    int transcribed = form | TermNormalizer.TRANSCRIBED;
    int size = TermNormalizer.normalize(text.chars, start, end, transcribed, buffer);
    term.setLength(size);
    increment.setPositionIncrement(0);
    type.setType(TokenKind.VARIANT.name());
    return !Arrays.equals(buffer, 0, size, folded, 0, foldedSize);
  }

  /** Returns whether the last token has neither capitals nor characters beyond ASCII. */
  public boolean isPlainlyWritten() {
    for (int i = offset.startOffset(); i < offset.endOffset(); i++) {
      char c = text.chars[i];
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** Returns the last token with its accents and capitals. */
  public String asWritten() {
    char[] written = new char[TermNormalizer.BUFFER_SIZE];
    int start = offset.startOffset();
    int size =
        TermNormalizer.normalize(
            text.chars, start, offset.endOffset(), form | TermNormalizer.UNFOLDED, written);
    return new String(written, 0, size);
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.length);
    offset.setOffset(last, last);
    increment.setPositionIncrement(scanner.queue.pending());
  }

  @Override
  public void close() throws IOException {
    super.close();
    text.length = 0;
    if (text.chars.length > MAX_KEPT_BUFFER) {
      text.chars = new char[1024];
    }
  }
}
