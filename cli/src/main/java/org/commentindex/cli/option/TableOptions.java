package org.commentindex.cli.option;

import static org.commentindex.cli.command.Arguments.flagOf;
import static org.commentindex.cli.command.Arguments.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.print.object.FieldSelection;
import org.commentindex.cli.report.AnswerHtml;
import org.commentindex.cli.report.AnswerMarkdown;
import org.commentindex.json.JsonType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The options for tables and for the fields of results. */
public final class TableOptions {
  private final Value<Boolean> json;
  private final Value<Boolean> csv;
  private final Value<Boolean> tsv;
  private final Value<Boolean> bom;
  private final @Nullable Value<Boolean> markdown;
  private final @Nullable Value<Boolean> html;
  private final Value<List<String>> fields;

  public TableOptions(Arguments arguments) {
    this(arguments, false);
  }

  private TableOptions(Arguments arguments, boolean reports) {
    List<OptionSpec.Builder> flags = new ArrayList<>();
    flags.add(OutputOptions.jsonFlag());
    flags.add(flagOf("--csv").description("Print a table in CSV, for spreadsheets."));
    flags.add(
        flagOf("--tsv")
            .description("Print a table in TSV, one line per row, for cut, sort and awk."));
    if (reports) {
      flags.add(ReportOptions.markdownFlag());
      flags.add(ReportOptions.htmlFlag());
    }
    List<Value<Boolean>> formats = arguments.exclusive(flags.toArray(OptionSpec.Builder[]::new));
    json = formats.get(0);
    csv = formats.get(1);
    tsv = formats.get(2);
    markdown = reports ? formats.get(3) : null;
    html = reports ? formats.get(4) : null;
    bom = arguments.flag("--bom", "Begin CSV with a byte order mark, which Excel needs.");
    fields =
        arguments.add(
            list("NAME", "--fields")
                .description(
                    "Print only these fields of each result, separated by commas, in JSON or a"
                        + " table; a table has its columns in this order."));
  }

  /** Returns the options of a command that also prints reports in Markdown and HTML. */
  public static TableOptions withReports(Arguments arguments) {
    return new TableOptions(arguments, true);
  }

  /** Option {@code --json}, which excludes the tables. */
  public Value<Boolean> json() {
    return json;
  }

  /** Returns the format of results; another one takes precedence over --json before the command. */
  public ResultFormat format(OutputOptions output) {
    if (csv.get()) {
      return bom.get() ? ResultFormat.CSV_WITH_BOM : ResultFormat.CSV;
    }
    if (bom.get()) {
      throw new IllegalArgumentException("--bom needs --csv");
    }
    if (markdown != null && markdown.get()) {
      return ResultFormat.MARKDOWN;
    }
    if (html != null && html.get()) {
      return ResultFormat.HTML;
    }
    return tsv.get() ? ResultFormat.TSV : output.json() ? ResultFormat.JSON : ResultFormat.TEXT;
  }

  /** Returns true if fields are selected. */
  public boolean selectsFields() {
    return !fields.get().isEmpty();
  }

  /**
   * Refuses contradicting options and unknown fields, before anything is opened or printed.
   *
   * @param type the type of the objects whose fields can be selected
   */
  public void check(OutputOptions output, JsonType type) {
    ResultFormat format = format(output);
    if (selectsFields() && (format == ResultFormat.TEXT || format.isReport())) {
      throw new IllegalArgumentException("--fields needs JSON or a table; add --json or --csv");
    }
    checkFields(type);
  }

  /** Refuses unknown fields. */
  public void checkFields(JsonType type) {
    FieldSelection.of(type, fields.get());
  }

  /**
   * Creates a printer of answers to queries.
   *
   * @param facets whether facets are counted
   */
  public AnswerPrinter answers(OutputOptions output, HitStyle style, boolean facets)
      throws IOException {
    return switch (format(output)) {
      case MARKDOWN ->
          new AnswerMarkdown(output.out(), output.words(), style, output.environment().zone());
      case HTML -> new AnswerHtml(output.out(), output.words(), style, output.environment().zone());
      default -> printers(output).answers(style, facets);
    };
  }

  /** Returns the printers of results. */
  public Printers printers(OutputOptions output) {
    return output.printers(format(output), fields.get());
  }

  /** Returns the printers of results, which the pager shows if they are text. */
  public Printers pagedPrinters(OutputOptions output) {
    if (format(output) == ResultFormat.TEXT) {
      output.page();
    }
    return printers(output);
  }
}
