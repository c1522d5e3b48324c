package org.commentindex.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentExtractorProvider;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.DocumentLimits;
import org.junit.jupiter.api.Test;

class InstalledExtractorTest {
  @Test
  void withoutAProviderTheMessageNamesTheArtifactToAdd() {
    try (InstalledExtractor extractor =
        new InstalledExtractor(DocumentLimits.defaults(), List.of(), System::nanoTime)) {
      assertThatThrownBy(
              () -> extractor.extract(DocumentKind.PDF, InputStream.nullInputStream(), 100))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class,
              e -> assertThat(e.isTemporary()).as("read again once it is there").isTrue())
          .hasMessage(
              "is a PDF document: to read it, add org.commentindex:comment-index-documents to the"
                  + " class path");
    }
  }

  @Test
  void oneExtractorIsOpenedWithTheFirstDocumentAndClosed() throws IOException {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    DocumentExtractor text =
        new DocumentExtractor() {
          @Override
          public ExtractedText extract(DocumentKind kind, InputStream document, int limit) {
            return ExtractedText.of(kind.words());
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    try (InstalledExtractor extractor =
        new InstalledExtractor(
            DocumentLimits.defaults(),
            List.of(
                limits -> {
                  opened.incrementAndGet();
                  return text;
                }),
            System::nanoTime)) {
      assertThat(opened).hasValue(0);
      for (int i = 0; i < 2; i++) {
        assertThat(extractor.extract(DocumentKind.RTF, InputStream.nullInputStream(), 100).text())
            .isEqualTo("RTF document");
      }
    }
    assertThat(opened).hasValue(1);
    assertThat(closed).hasValue(1);
  }

  /** A document that takes a minute of the clock, or as long as it may. */
  private static DocumentExtractor slow(AtomicLong clock, int seconds, int limit) {
    return new DocumentExtractor() {
      @Override
      public ExtractedText extract(DocumentKind kind, InputStream document, int characters)
          throws UnreadableDocumentException {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(Math.min(seconds, limit)));
        if (seconds > limit) {
          String reason = "takes more than " + limit + " seconds";
          throw UnreadableDocumentException.temporary(reason, null);
        }
        return ExtractedText.of("read");
      }

      @Override
      public void close() {}
    };
  }

  private static final int DOCUMENTS = 200;

  /** Returns a provider whose documents take an hour or five seconds, in turns. */
  private static DocumentExtractorProvider slowAndGood(AtomicLong clock, AtomicInteger next) {
    return limits ->
        new DocumentExtractor() {
          @Override
          public ExtractedText extract(DocumentKind kind, InputStream document, int most)
              throws IOException {
            int seconds = next.get() % 2 == 0 ? 3_600 : 5; // every other document is good
            return slow(clock, seconds, limits.seconds()).extract(kind, document, most);
          }

          @Override
          public void close() {}
        };
  }

  @Test
  void documentsThatTakeTooLongDoNotTakeDays() throws IOException {
    AtomicLong clock = new AtomicLong();
    AtomicInteger next = new AtomicInteger();
    DocumentExtractorProvider provider = slowAndGood(clock, next);
    int read = 0;
    List<String> reasons = new ArrayList<>();
    InstalledExtractor extractor =
        new InstalledExtractor(DocumentLimits.defaults(), List.of(provider), clock::get);
    try (extractor) {
      for (int i = 0; i < DOCUMENTS; i++, next.incrementAndGet()) {
        try {
          extractor.extract(DocumentKind.PDF, InputStream.nullInputStream(), 100);
          read++;
        } catch (UnreadableDocumentException e) {
          assertThat(e.isTemporary()).isTrue();
          reasons.add(e.reason());
        }
      }
      assertThat(read).as("good documents").isEqualTo(DOCUMENTS / 2);
      assertThat(reasons.getFirst()).isEqualTo("takes more than 60 seconds");
      assertThat(reasons.getLast())
          .startsWith("takes more than 6 seconds; the limit fell from 60 seconds, because")
          .endsWith("index it alone");
      // 10 minutes in vain, then 6 seconds each; the good ones take 5 seconds each.
      assertThat(TimeUnit.NANOSECONDS.toSeconds(clock.get())).isEqualTo(10 * 60 + 90 * 6 + 100 * 5);
    }
    assertThatThrownBy(
            () -> extractor.extract(DocumentKind.PDF, InputStream.nullInputStream(), 100))
        .hasMessage("takes more than 60 seconds");
  }
}
