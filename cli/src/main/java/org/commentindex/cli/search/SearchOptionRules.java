package org.commentindex.cli.search;

import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.form.ResultFormat;

/**
 * The rules for combining the options of a search that picocli's exclusive groups cannot express:
 * an option can be in one group only, and these pairs overlap.
 */
final class SearchOptionRules {
  private SearchOptionRules() {}

  /** Returns which parts of hits are printed. */
  static HitStyle style(HitOptions hits) {
    if (hits.countOnly()) {
      return HitStyle.COUNT;
    }
    if (hits.idsOnly()) {
      return HitStyle.IDS;
    }
    return hits.kwic() ? HitStyle.KWIC : hits.full() ? HitStyle.FULL : HitStyle.SNIPPETS;
  }

  /**
   * Refuses options that contradict each other, before anything is opened or printed.
   *
   * @throws IllegalArgumentException if two options do; the message names them
   */
  static void check(HitOptions hits, TableOptions tables, boolean facets, OutputOptions output) {
    ResultFormat format = tables.format(output);
    refuseContradictions(hits, format, tables.selectsFields(), facets);
    tables.check(output, Printers.answerType(style(hits), format, facets));
  }

  private static void refuseContradictions(
      HitOptions hits, ResultFormat format, boolean fields, boolean facets) {
    String table = format.option();
    boolean inTable = format.isTable();
    if (hits.idsOnly()) {
      refuse(format == ResultFormat.JSON, "--ids", "--json", "use --json --fields id");
      refuse(inTable, "--ids", table, "use " + table + " --fields id");
      refuse(fields, "--ids", "--fields", "");
      refuse(hits.explain(), "--ids", "--explain", "");
      refuse(facets, "--ids", "--facet", "use --count --facet");
      refuse(hits.context() != null, "--ids", "--context", "");
    }
    if (hits.kwicSort() != null && !hits.kwic()) {
      throw new IllegalArgumentException("--kwic-sort needs --kwic");
    }
    if (hits.kwic()) {
      refuse(hits.explain(), "--kwic", "--explain", "");
      refuse(hits.context() != null, "--kwic", "--context", "");
    }
    if (hits.countOnly()) {
      refuse(hits.context() != null, "--count", "--context", "");
      refuse(fields && !inTable, "--count", "--fields", "");
    }
    if (format.isReport()) {
      refuse(hits.idsOnly(), table, "--ids", "");
      refuse(hits.kwic(), table, "--kwic", "use --csv --kwic");
      refuse(hits.countOnly() && !facets, table, "--count", "");
      refuse(hits.explain(), table, "--explain", "use --json");
      refuse(hits.context() != null, table, "--context", "use comments thread " + table);
    }
    if (inTable) {
      refuse(hits.full(), table, "--full", "the column text always has the whole text");
      refuse(hits.explain(), table, "--explain", "use --json");
      refuse(hits.context() != null, table, "--context", "use --json");
      boolean two = facets && !hits.countOnly();
      refuse(two, table, "--facet", "use --count --facet " + table);
    }
  }

  private static void refuse(boolean both, String one, String other, String instead) {
    if (both) {
      String hint = instead.isEmpty() ? "" : "; " + instead;
      throw new IllegalArgumentException(one + " and " + other + " cannot be combined" + hint);
    }
  }
}
