package org.commentindex.cli;

import static org.commentindex.cli.Arguments.number;

import org.commentindex.indexing.DocumentLimits;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.UnpackLimits;

/** How much one file may cost; what a limit leaves out is reported. */
final class LimitOptions {
  private final Value<Integer> maxDocument;
  private final Value<Integer> maxSeconds;
  private final Value<Integer> maxUnpacked;
  private final Value<Integer> maxRatio;

  LimitOptions(Arguments arguments) {
    maxDocument =
        arguments.add(
            number("N", "--max-document")
                .description(
                    "Take N million characters of one document, or of a text without marks, and report what is left out"
                        + " (default: 100)."));
    maxSeconds =
        arguments.add(
            number("N", "--max-seconds")
                .description(
                    "Give up a PDF, Word or other document after N seconds (default: 60)."));
    maxUnpacked =
        arguments.add(
            number("N", "--max-unpacked")
                .description(
                    "Unpack at most N GB of one compressed file or archive (default: 1000)."));
    maxRatio =
        arguments.add(
            number("N", "--max-ratio")
                .description("Unpack something to at most N times its size (default: 250)."));
  }

  /** The options with these limits. */
  IndexOptions in(IndexOptions options) {
    Integer document = maxDocument.orNull();
    IndexOptions limited = document == null ? options : options.withDocumentMegabytes(document);
    Integer seconds = maxSeconds.orNull();
    if (seconds != null) {
      limited =
          limited.withDocuments(new DocumentLimits(seconds, options.documents().heapMegabytes()));
    }
    UnpackLimits unpack = limited.unpack();
    Integer gigabytes = maxUnpacked.orNull();
    unpack = gigabytes == null ? unpack : unpack.withGigabytes(gigabytes);
    Integer ratio = maxRatio.orNull();
    unpack = ratio == null ? unpack : unpack.withRatio(ratio);
    return limited.withUnpack(unpack);
  }
}
