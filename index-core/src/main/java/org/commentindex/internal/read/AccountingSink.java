package org.commentindex.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.indexing.TextCounts;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the records of one source and counts its text, so that every word is in a record or in
 * the counts of what was left out. Not thread-safe.
 */
final class AccountingSink implements RecordSink {
  /**
   * The percentage of left-out text above which a remark is made, as documented in docs/formats.md.
   */
  private static final int REMARKED_PERCENT = 2;

  /** Maximum number of details in a remark; the regions show all of them. Chosen by hand. */
  private static final int MAX_DETAILS = 5;

  /** The length at which the example of a date is cut, in characters. Chosen by hand. */
  private static final int MAX_EXAMPLE = 40;

  private final String source;
  private final RecordSink sink;
  private final Map<LeftOutReason, Long> leftOut = new EnumMap<>(LeftOutReason.class);
  private final Set<String> uncertainDetails = new LinkedHashSet<>();
  private long inComments;
  private long unreadableDates;
  private @Nullable String unreadableDate;
  private long guessed;

  AccountingSink(String source, RecordSink sink) {
    this.source = source;
    this.sink = sink;
  }

  @Override
  public void accept(RawRecord record) throws IOException {
    inComments += LeftOutText.characters(record.body());
    sink.accept(record);
  }

  @Override
  public void leaveOut(LeftOutText region) {
    leftOut.merge(region.reason(), region.characters(), Long::sum);
    String detail = region.detail();
    if (region.guessed()) {
      guessed += region.characters();
    }
    if (detail != null && region.guessed() && uncertainDetails.size() <= MAX_DETAILS) {
      uncertainDetails.add(detail);
    }
    sink.leaveOut(region);
  }

  /** Counts the dates, except those of zeros only, which mean that there is none. */
  @Override
  public void unreadableDates(long count, String example) {
    boolean written =
        example.codePoints().anyMatch(c -> Character.isLetter(c) || Character.digit(c, 10) > 0);
    if (written) {
      unreadableDates += count;
      unreadableDate = unreadableDate == null ? example.strip() : unreadableDate;
    }
  }

  private void warnOfDates() {
    String example = unreadableDate;
    if (example != null) {
      boolean address = example.indexOf('@') >= 0; // never shown
      String shown =
          example.length() <= MAX_EXAMPLE ? example : example.substring(0, MAX_EXAMPLE) + "…";
      String reason = "dates that cannot be read: " + unreadableDates;
      sink.warn(
          new Rejection(source, null, address ? reason : reason + ", such as \"" + shown + "\""));
    }
  }

  /** Reports the counts. Call it after the source was read. */
  void finish() {
    warnOfDates();
    TextCounts counts = new TextCounts(inComments, leftOut);
    // Names and dates are not lost: they are in the fields of the comments.
    long metadata = leftOut.getOrDefault(LeftOutReason.METADATA, 0L);
    long words = counts.allLeftOut() - metadata;
    if (guessed > 0 || words * 100 > counts.read() * REMARKED_PERCENT) {
      sink.warn(new Rejection(source, null, sentence(counts)));
    }
    sink.textRead(new SourceText(source, counts));
  }

  /**
   * Returns {@code 1,204 of 20,000 characters of text were left out: boilerplate 900, unknown field
   * 304}, followed by the details of what is uncertain.
   */
  private String sentence(TextCounts counts) {
    List<String> reasons = new ArrayList<>();
    counts.leftOut().forEach((reason, n) -> reasons.add(words(reason) + " " + number(n)));
    String details =
        uncertainDetails.isEmpty()
            ? ""
            : " ("
                + String.join(", ", uncertainDetails.stream().limit(MAX_DETAILS).toList())
                + (uncertainDetails.size() > MAX_DETAILS ? ", …" : "")
                + ")";
    return number(counts.allLeftOut())
        + " of "
        + number(counts.read())
        + " characters of text were left out: "
        + String.join(", ", reasons)
        + details;
  }

  private static String words(LeftOutReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  @Override
  public void reject(Rejection rejection) {
    sink.reject(rejection);
  }

  @Override
  public void warn(Rejection warning) {
    sink.warn(warning);
  }

  @Override
  public void fileRead(String name) {
    sink.fileRead(name);
  }

  @Override
  public boolean shouldRead(SourceFile file) throws IOException {
    return sink.shouldRead(file);
  }

  @Override
  public void fileEnded(SourceFile file, @Nullable String digest) {
    sink.fileEnded(file, digest);
  }

  @Override
  public void bytesRead(long count) {
    sink.bytesRead(count);
  }
}
