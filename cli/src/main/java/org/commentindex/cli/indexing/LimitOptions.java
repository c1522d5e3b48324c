package org.commentindex.cli.indexing;

import static org.commentindex.cli.command.Arguments.number;

import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.Value;
import org.commentindex.indexing.DocumentLimits;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.UnpackLimits;

/** The limits for the size and reading time of one file. Input beyond a limit is reported. */
public final class LimitOptions {
  private final Value<Integer> maxDocument;
  private final Value<Integer> maxSeconds;
  private final Value<Integer> maxUnpacked;
  private final Value<Integer> maxRatio;

  LimitOptions(Arguments arguments) {
    maxDocument =
        arguments.add(
            number("N", "--max-document")
                .description(
                    "Read up to N million characters of a document or of plain text, and report the"
                        + " rest as skipped (default: 100)."));
    maxSeconds =
        arguments.add(
            number("N", "--max-seconds")
                .description(
                    "Stop reading a document such as PDF or Word after N seconds (default: 60). If"
                        + " documents of the run have needed ten times as much in vain, further"
                        + " ones get a tenth. Also the longest wait for a program that writes to a"
                        + " pipe."));
    maxUnpacked =
        arguments.add(
            number("N", "--max-unpacked")
                .description("Unpack up to N GB of a compressed file or archive (default: 1000)."));
    maxRatio =
        arguments.add(
            number("N", "--max-ratio")
                .description("Unpack a file to at most N times its size (default: 250)."));
  }

  /** Returns the options with these limits. */
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
