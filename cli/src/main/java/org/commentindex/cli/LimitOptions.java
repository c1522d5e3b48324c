package org.commentindex.cli;

import org.commentindex.indexing.DocumentLimits;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.UnpackLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much one file may cost; what a limit leaves out is reported. */
final class LimitOptions {
  @Option(
      names = "--max-document",
      paramLabel = "N",
      description =
          "Take N million characters of one document, or of a text without marks, and report what is left out"
              + " (default: 100).")
  private @Nullable Integer maxDocument;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "Give up a PDF, Word or other document after N seconds (default: 60).")
  private @Nullable Integer maxSeconds;

  @Option(
      names = "--max-unpacked",
      paramLabel = "N",
      description = "Unpack at most N GB of one compressed file or archive (default: 1000).")
  private @Nullable Integer maxUnpacked;

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "Unpack something to at most N times its size (default: 250).")
  private @Nullable Integer maxRatio;

  /** The options with these limits. */
  IndexOptions in(IndexOptions options) {
    IndexOptions limited =
        maxDocument == null ? options : options.withDocumentMegabytes(maxDocument);
    if (maxSeconds != null) {
      limited =
          limited.withDocuments(
              new DocumentLimits(maxSeconds, options.documents().heapMegabytes()));
    }
    UnpackLimits unpack = limited.unpack();
    unpack = maxUnpacked == null ? unpack : unpack.withGigabytes(maxUnpacked);
    unpack = maxRatio == null ? unpack : unpack.withRatio(maxRatio);
    return limited.withUnpack(unpack);
  }
}
