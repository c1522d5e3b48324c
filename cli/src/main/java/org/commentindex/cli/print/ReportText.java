package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Rejection;
import org.commentindex.query.IndexStats;

/** How reports and counts look to a person. */
public final class ReportText {
  private static final int NAMED = 10;
  private static final int VALUE_COLUMNS = 50;

  private ReportText() {}

  /** What became of the records: {@code 25 records: 17 new, 8 folded (6 exact, 2 partial) …}. */
  static String sentence(IndexingReport report) {
    List<String> parts = new ArrayList<>();
    addCount(parts, report.added(), "new");
    addCount(parts, report.updated(), "updated");
    addCount(parts, report.unchanged(), "unchanged");
    if (report.folded() > 0) {
      List<String> kinds = new ArrayList<>();
      addCount(kinds, report.exact(), "exact");
      addCount(kinds, report.near(), "near");
      addCount(kinds, report.partial(), "partial");
      parts.add(Describe.number(report.folded()) + " folded (" + String.join(", ", kinds) + ")");
    }
    addCount(parts, report.rejected(), "rejected");
    String what = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    return Describe.count(report.offered(), "record")
        + what
        + (report.files() > 0 ? " from " + Describe.count(report.files(), "file") : "")
        + (report.removed() > 0 ? "; " + Describe.number(report.removed()) + " removed" : "")
        + String.format(Locale.ROOT, " in %.1f s", report.took().toNanos() / 1e9);
  }

  private static void addCount(List<String> parts, long number, String what) {
    if (number > 0) {
      parts.add(Describe.number(number) + " " + what);
    }
  }

  /**
   * Names what could not be read, the first few one by one.
   *
   * @param rejected how many there are
   */
  public static void rejections(List<Rejection> first, long rejected, PrintWriter err) {
    int named = Math.min(NAMED, first.size());
    for (Rejection rejection : first.subList(0, named)) {
      err.println("comments: " + TerminalText.line(rejection.toString()));
    }
    if (rejected > named) {
      err.println("comments: … and " + Describe.number(rejected - named) + " more");
    }
  }

  static void stats(IndexStats stats, PrintWriter out) {
    field(out, "comments", Describe.number(stats.comments()));
    field(out, "records", Describe.number(stats.records()) + folded(stats.copies()));
    field(out, "cited URLs", Describe.number(stats.citedUrls()));
    field(out, "sources", Describe.number(stats.sources()));
    if (stats.earliest() != null && stats.latest() != null) {
      field(out, "posted", Describe.day(stats.earliest()) + " to " + Describe.day(stats.latest()));
    }
    field(out, "size", size(stats.bytes()));
    field(out, "schema", "version " + stats.schemaVersion());
    new TreeMap<>(stats.settings()).forEach((name, value) -> setting(out, name, value));
  }

  private static String folded(Map<String, Long> copies) {
    List<String> kinds = new ArrayList<>();
    for (String kind : List.of("exact", "near", "partial")) {
      addCount(kinds, copies.getOrDefault(kind, 0L), kind);
    }
    return kinds.isEmpty() ? "" : " (copies: " + String.join(", ", kinds) + ")";
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** A value may be long, such as a list of topics: only its beginning is shown. */
  private static void setting(PrintWriter out, String name, String value) {
    String line = TerminalText.line(value);
    String shown =
        line.isEmpty()
            ? "none"
            : StyledText.plain(line).wrap(VALUE_COLUMNS, new Ink(false)).getFirst();
    out.println(
        TerminalText.line(name) + ": " + shown + (shown.length() < line.length() ? " …" : ""));
  }

  private static void field(PrintWriter out, String name, String value) {
    out.println(String.format("%-12s", name) + value);
  }
}
