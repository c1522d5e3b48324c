package org.commentindex.internal.prepare.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.indexing.TextCounts;
import org.commentindex.internal.dedup.DeduplicationCounts;

/** Counts the outcomes of records before deduplication. Thread-safe. */
public final class RunCounts {
  private static final Comparator<Rejection> BY_SOURCE =
      Comparator.comparing(Rejection::source)
          .thenComparing(Rejection::line, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Rejection::reason);

  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Rejection> remarks = new ArrayList<>();
  private final List<SourceText> sources = new ArrayList<>();
  private final Map<String, Long> redacted = new HashMap<>();
  private TextCounts text = TextCounts.NONE;
  private long rejected;
  private long repeated;
  private long forgotten;
  private long missing;
  private long unchanged;
  private long files;

  public synchronized void reject(Rejection rejection) {
    rejected++;
    if (rejections.size() < IndexingReport.MAX_REJECTIONS) {
      rejections.add(rejection);
    }
  }

  /** Counts a record that is kept out of the index. */
  public synchronized void forget() {
    forgotten++;
  }

  public synchronized void missing(Rejection path) {
    missing++;
    if (rejections.size() < IndexingReport.MAX_REJECTIONS) {
      rejections.add(path);
    }
  }

  public synchronized void remark(Rejection remark) {
    if (remarks.size() < IndexingReport.MAX_REJECTIONS) {
      remarks.add(remark);
    }
  }

  public synchronized void textRead(SourceText read) {
    text = text.plus(read.counts());
    if (sources.size() < IndexingReport.MAX_SOURCES) {
      sources.add(read);
    }
  }

  /** Counts characters of a source's records that were removed from their texts. */
  public synchronized void redacted(String source, long characters) {
    if (characters > 0) {
      text = text.plus(ofAddresses(characters));
      if (redacted.size() < IndexingReport.MAX_SOURCES || redacted.containsKey(source)) {
        redacted.merge(source, characters, Long::sum);
      }
    }
  }

  private static TextCounts ofAddresses(long characters) {
    return new TextCounts(-characters, Map.of(LeftOutReason.ADDRESS, characters));
  }

  private List<SourceText> sourcesWithoutAddresses() {
    return sources.stream()
        .map(
            read -> {
              Long characters = redacted.remove(read.source());
              return characters == null
                  ? read
                  : new SourceText(read.source(), read.counts().plus(ofAddresses(characters)));
            })
        .toList();
  }

  public synchronized void unchanged() {
    unchanged++;
  }

  public synchronized void fileRead() {
    files++;
  }

  /** Counts a file that is not read because it is unchanged. */
  public synchronized void unchanged(IndexedFile file) {
    unchanged += file.records();
    files += file.files();
    rejected += file.rejected();
    forgotten += file.forgotten();
    for (Rejection rejection : file.rejections()) {
      if (rejections.size() < IndexingReport.MAX_REJECTIONS) {
        rejections.add(rejection);
      }
    }
    file.remarks().forEach(this::remark);
  }

  /** Counts records that only repeat a comment. */
  public synchronized void repeated(long more) {
    repeated += more;
  }

  public synchronized IndexingReport report(
      DeduplicationCounts folded, long removed, long withdrawn, Duration took) {
    rejections.sort(BY_SOURCE);
    remarks.sort(BY_SOURCE);
    return IndexingReport.builder()
        .added(folded.added())
        .updated(folded.updated())
        .unchanged(unchanged + folded.unchanged())
        .exact(folded.exact() + repeated)
        .near(folded.near())
        .partial(folded.partial())
        .rejected(rejected)
        .forgotten(forgotten)
        .missing(missing)
        .removed(removed)
        .withdrawn(withdrawn)
        .rejections(rejections)
        .remarks(remarks)
        .files(files)
        .text(text)
        .sources(sourcesWithoutAddresses())
        .took(took)
        .build();
  }
}
