package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormsTest {

  static List<String> texts() {
    return List.of(
        "",
        " … ",
        "The inspectors inspected Hayek's state-of-the-art classifiers, didn't they?",
        "C++ and #tag, @name: $100 at https://example.org/a/b?c=d",
        "価格は信号です。 👍🏽 naïve",
        "word ".repeat(40_000),
        "after a long one");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void bothStreamsAreThoseOfTheAnalyzers(String text) throws IOException {
    TextForms forms = new TextForms();
    for (String one : List.of(text, "another text", text)) {
      List<String> exact = read(CommentAnalyzers.exact().tokenStream("text", one));
      List<String> inflected = read(CommentAnalyzers.inflected().tokenStream("text", one));

      assertThat(read(forms.exact(one))).isEqualTo(exact);
      assertThat(read(forms.inflected(one))).isEqualTo(inflected);
      assertThat(read(forms.exact(one))).isEqualTo(exact);
    }
  }

  private static List<String> read(TokenStream stream) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            "%s %d-%d +%d"
                .formatted(
                    term, offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
      }
      stream.end();
      tokens.add("end %d +%d".formatted(offset.endOffset(), step.getPositionIncrement()));
    }
    return tokens;
  }
}
