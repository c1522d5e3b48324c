package org.commentindex.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.DocumentLimits;
import org.junit.jupiter.api.Test;

class InstalledExtractorTest {
  @Test
  void withoutAProviderTheMessageNamesTheArtifactToAdd() {
    try (InstalledExtractor extractor =
        new InstalledExtractor(DocumentLimits.defaults(), List.of())) {
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
                }))) {
      assertThat(opened).hasValue(0);
      for (int i = 0; i < 2; i++) {
        assertThat(extractor.extract(DocumentKind.RTF, InputStream.nullInputStream(), 100).text())
            .isEqualTo("RTF document");
      }
    }
    assertThat(opened).hasValue(1);
    assertThat(closed).hasValue(1);
  }
}
