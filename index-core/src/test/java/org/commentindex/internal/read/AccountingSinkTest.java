package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of a source adds up to what is in comments and what is left out. */
class AccountingSinkTest {
  private final List<String> remarks = new ArrayList<>();
  private final List<SourceText> sources = new ArrayList<>();
  private final AccountingSink sink = new AccountingSink("page.html", new Listening());

  @Test
  void addsUpWithoutWhiteSpace() throws IOException {
    sink.accept(RawRecord.of("page.html", 1, "six of\n us"));
    leaveOut(LeftOutReason.NOTICE, null, 2);
    leaveOut(LeftOutReason.NOTICE, null, 1);
    sink.finish();
    SourceText source = sources.getFirst();
    assertThat(source.source()).isEqualTo("page.html");
    assertThat(source.counts().inComments()).isEqualTo(7);
    assertThat(source.counts().leftOut()).isEqualTo(Map.of(LeftOutReason.NOTICE, 3L));
    assertThat(source.counts().read()).isEqualTo(10);
  }

  @Test
  void remarksOnMoreThanTwoPercent() throws IOException {
    sink.accept(RawRecord.of("page.html", 1, "x".repeat(97)));
    leaveOut(LeftOutReason.BOILERPLATE, null, 3);
    sink.finish();
    assertThat(remarks)
        .containsExactly("page.html: 3 of 100 characters of text were left out: boilerplate 3");
  }

  @Test
  void isSilentAboutTwoPercent() throws IOException {
    sink.accept(RawRecord.of("page.html", 1, "x".repeat(98)));
    leaveOut(LeftOutReason.BOILERPLATE, null, 2);
    sink.finish();
    assertThat(remarks).isEmpty();
  }

  @Test
  void remarksOnAnythingThatMayBeWordsOfAComment() throws IOException {
    sink.accept(RawRecord.of("page.html", 1, "x".repeat(9_990)));
    for (String field : List.of("a", "b", "a", "c", "d", "e", "f", "g")) {
      leaveOut(LeftOutReason.UNKNOWN_FIELD, field, 1);
    }
    sink.finish();
    assertThat(remarks)
        .containsExactly(
            "page.html: 8 of 9,998 characters of text were left out: unknown field 8"
                + " (a, b, c, d, e, …)");
  }

  private void leaveOut(LeftOutReason reason, @Nullable String detail, long characters) {
    sink.leaveOut(new LeftOutText("page.html", null, reason, detail, characters));
  }

  private final class Listening implements RecordSink {
    @Override
    public void accept(RawRecord record) {}

    @Override
    public void reject(Rejection rejection) {
      throw new AssertionError(rejection.toString());
    }

    @Override
    public void warn(Rejection warning) {
      remarks.add(warning.toString());
    }

    @Override
    public void fileRead(String source) {}

    @Override
    public void textRead(SourceText text) {
      sources.add(text);
    }
  }
}
