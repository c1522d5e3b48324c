package org.commentindex.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.commentindex.cli.print.Columns;
import org.commentindex.cli.print.CountPrinter;
import org.commentindex.cli.print.HitPrinter;
import org.commentindex.cli.print.HitTable;
import org.commentindex.cli.print.IdPrinter;
import org.commentindex.cli.print.IdsPrinter;
import org.commentindex.cli.print.JsonKwicPrinter;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.KwicPrinter;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TableForm;
import org.jspecify.annotations.Nullable;

/**
 * In what form the answer to a query is printed.
 *
 * @param hits prints hits and the end of the answer
 * @param beside prints what else was asked for: how the query was read, counts by facet
 */
record AnswerForm(HitPrinter hits, ResultPrinter beside) {
  /**
   * The form that the options ask for.
   *
   * @param facets whether counts are asked for
   */
  static AnswerForm of(HitOptions hits, TableOptions table, boolean facets, OutputOptions output)
      throws IOException {
    TableForm form = table.form(output);
    Columns columns = columns(hits, form, facets);
    if (form != null) {
      Set<String> chosen = table.chosen(columns);
      JsonPrinter rows = JsonPrinter.table(output.out(), form, columns, chosen);
      boolean ends = columns == Columns.END;
      HitPrinter lines = hits.kwic() ? new JsonKwicPrinter(rows) : rows;
      return new AnswerForm(ends ? rows : new HitTable(lines, output.text(false)), rows);
    }
    if (output.json()) {
      JsonPrinter json = new JsonPrinter(output.out(), table.chosen(columns));
      return new AnswerForm(hits.kwic() ? new JsonKwicPrinter(json) : json, json);
    }
    ResultPrinter results = output.text(hits.full());
    if (hits.kwic()) {
      return new AnswerForm(new KwicPrinter(output.out(), results, output.environment()), results);
    }
    if (hits.idsOnly()) {
      boolean terminal = output.environment().outIsTerminal();
      return new AnswerForm(new IdPrinter(output.out(), terminal), results);
    }
    boolean number = hits.countOnly();
    return new AnswerForm(number ? new CountPrinter(output.out()) : results, results);
  }

  /** Whether the texts of hits have to be read for what is printed of them, once checked. */
  static boolean readsTexts(HitOptions hits, TableOptions table) {
    if (hits.countOnly() || hits.idsOnly()) {
      return false;
    }
    return hits.kwic() || !table.choose() || Columns.comeOfText(table.chosen(Columns.HIT));
  }

  /**
   * What prints ids, if nothing else of hits is printed; null if their comments have to be read.
   */
  @Nullable IdsPrinter ids(HitOptions options, TableOptions table) {
    if (options.kwic() || options.explain() || options.context() != null) {
      return null;
    }
    boolean alone =
        options.idsOnly() || (table.choose() && Columns.comeOfIds(table.chosen(Columns.HIT)));
    return alone && hits instanceof IdsPrinter printer ? printer : null;
  }

  private static Columns columns(HitOptions hits, @Nullable TableForm form, boolean facets) {
    boolean counts = hits.countOnly() && form != null;
    if (counts) {
      return facets ? Columns.FACET : Columns.END;
    }
    return hits.kwic() ? Columns.MATCH : Columns.HIT;
  }

  /**
   * Refuses options that ask for different things, before anything is opened or printed.
   *
   * @throws IllegalArgumentException that names two of them
   */
  static void check(HitOptions hits, TableOptions tables, boolean facets, OutputOptions output) {
    TableForm form = tables.form(output);
    refuseContradictions(hits, output.json(), form, tables.choose(), facets);
    tables.check(output, columns(hits, form, facets));
  }

  private static void refuseContradictions(
      HitOptions hits, boolean json, @Nullable TableForm form, boolean fields, boolean facets) {
    String table = form == null ? "" : "--" + form.name().toLowerCase(Locale.ROOT);
    boolean inTable = form != null;
    if (hits.idsOnly()) {
      refuse(json, "--ids", "--json", "--json --fields id has them");
      refuse(inTable, "--ids", table, table + " --fields id has them");
      refuse(fields, "--ids", "--fields", "");
      refuse(hits.countOnly(), "--ids", "--count", "");
      refuse(hits.full(), "--ids", "--full", "");
      refuse(hits.explain(), "--ids", "--explain", "");
      refuse(facets, "--ids", "--facet", "--count --facet counts without hits");
      refuse(hits.context() != null, "--ids", "--context", "");
    }
    if (hits.kwic()) {
      refuse(hits.idsOnly(), "--kwic", "--ids", "");
      refuse(hits.countOnly(), "--kwic", "--count", "");
      refuse(hits.full(), "--kwic", "--full", "");
      refuse(hits.explain(), "--kwic", "--explain", "");
      refuse(hits.context() != null, "--kwic", "--context", "");
    }
    if (hits.countOnly()) {
      refuse(hits.full(), "--count", "--full", "");
      refuse(hits.context() != null, "--count", "--context", "");
      refuse(fields && !inTable, "--count", "--fields", "");
    }
    if (inTable) {
      refuse(hits.full(), table, "--full", "the column text is whole");
      refuse(hits.explain(), table, "--explain", "--json has both");
      refuse(hits.context() != null, table, "--context", "--json has both");
      boolean two = facets && !hits.countOnly();
      refuse(two, table, "--facet", "a table of counts is --count --facet " + table);
    }
  }

  private static void refuse(boolean both, String one, String other, String instead) {
    if (both) {
      String hint = instead.isEmpty() ? "" : "; " + instead;
      throw new IllegalArgumentException(one + " and " + other + " exclude each other" + hint);
    }
  }
}
