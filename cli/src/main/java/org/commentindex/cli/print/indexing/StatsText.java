package org.commentindex.cli.print.indexing;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.AddedByRun;
import org.commentindex.search.IndexStats;

/** Prints the statistics and settings of an index as text. */
public final class StatsText implements ResultPrinter<IndexStats> {
  /** Columns of a setting that are shown; a list of topics may be long. Chosen by hand. */
  private static final int SETTING_COLUMNS = 50;

  /** The latest runs that are shown. Chosen by hand. */
  private static final int SHOWN_RUNS = 5;

  private final PrintWriter out;
  private final ZoneId zone;

  public StatsText(PrintWriter out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  @Override
  public void print(IndexStats stats) {
    field("comments", TextValues.number(stats.comments()));
    field("records", TextValues.number(stats.records()) + copies(stats.copies()));
    field("cited URLs", TextValues.number(stats.citedUrls()));
    field("sources", TextValues.number(stats.sources()));
    if (stats.earliest() != null && stats.latest() != null) {
      String first = TextValues.day(stats.earliest(), zone);
      field("posted", first + " to " + TextValues.day(stats.latest(), zone));
    }
    runs(stats);
    forgotten(stats);
    field("size", size(stats.bytes()));
    field("schema", "version " + stats.schemaVersion());
    new TreeMap<>(stats.settings()).forEach(this::setting);
  }

  private void runs(IndexStats stats) {
    if (stats.lastRun() != null) {
      field("last run", time(stats.lastRun()));
    }
    List<AddedByRun> shown = stats.runs().subList(0, Math.min(SHOWN_RUNS, stats.runs().size()));
    String name = "added";
    for (AddedByRun run : shown) {
      field(name, TextValues.count(run.comments(), "comment") + " by " + time(run.time()));
      name = "";
    }
    if (shown.size() < stats.runs().size()) {
      int more = stats.runs().size() - shown.size();
      field("", TextValues.count(more, "earlier run") + " (all with --json)");
    }
  }

  private void forgotten(IndexStats stats) {
    List<String> counts = new ArrayList<>();
    if (stats.forgottenComments() > 0) {
      counts.add(TextValues.count(stats.forgottenComments(), "comment"));
    }
    if (stats.forgottenAuthors() > 0) {
      counts.add(TextValues.count(stats.forgottenAuthors(), "author"));
    }
    if (!counts.isEmpty()) {
      field("forgotten", String.join(", ", counts));
    }
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  private static String copies(Map<String, Long> copies) {
    List<String> kinds = new ArrayList<>();
    for (String kind : List.of("exact", "near", "partial")) {
      TextValues.addCount(kinds, copies.getOrDefault(kind, 0L), kind);
    }
    return kinds.isEmpty() ? "" : " (copies: " + String.join(", ", kinds) + ")";
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void setting(String name, String value) {
    String line = TerminalText.line(value);
    String shown =
        line.isEmpty()
            ? "none"
            : StyledText.plain(line).wrap(SETTING_COLUMNS, AnsiStyle.NONE).getFirst();
    String more = shown.length() < line.length() ? " …" : "";
    out.println(TerminalText.line(name) + ": " + shown + more);
  }

  private void field(String name, String value) {
    out.printf("%-12s%s%n", name, value);
  }
}
