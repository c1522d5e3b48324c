package org.commentindex.cli.count;

import static org.commentindex.cli.command.Arguments.some;
import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.IndexChoice;
import org.commentindex.cli.option.OpenedIndex;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.option.QueryOption;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.answer.TrendText;
import org.commentindex.cli.print.file.TrendSvg;
import org.commentindex.json.JsonType;
import org.commentindex.query.QueryParser;
import org.commentindex.search.TimePeriod;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendRequest;
import org.commentindex.search.TrendSeries;

/** The command {@code trend}. */
public final class TrendCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final Value<String> by;
  private final Value<Boolean> share;
  private final QueryOption among;
  private final Value<String> svg;
  private final TableOptions table;
  private final OutputOptions output;
  private final QueriesAndPaths words;

  public TrendCommand() {
    super(
        "trend",
        "Compare over time how many comments match each query.",
        "",
        "Examples:",
        "  comments trend ferry tram -q date:2024..2026 --share --tz Europe/Berlin",
        "  comments trend '\"price signals\"' planning thread.txt --csv > trend.csv",
        "  comments trend ferry tram --svg trend.svg",
        "",
        "Arguments at the end that name files or folders are paths; the others are queries.");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    by =
        add(
            text("PERIOD", "--by")
                .completionCandidates(new OptionValues.Words(TimePeriod.class))
                .initialValue("month")
                .description("Count by year, month, week or day (default: ${DEFAULT-VALUE})."));
    share = flag("--share", "Also show each number as a share of all comments of the period.");
    among = new QueryOption(arguments(), "Count only comments that also match this query.");
    svg =
        add(
            text("FILE", "--svg")
                .description(
                    "Write a chart to FILE instead of printing numbers; - prints the chart."));
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    words =
        new QueriesAndPaths(
            add(
                some("QUERY... [PATH...]")
                    .hideParamSyntax(true)
                    .description(
                        "QUERY: the queries to compare.",
                        "PATH: files and folders to read instead of the index.")));
  }

  @Override
  public Integer call() throws IOException {
    table.check(output, JsonType.TREND);
    TimePeriod period = OptionValues.named("--by", TimePeriod.class, by.get());
    List<String> queries = words.queries(output);
    try (OpenedIndex opened = choice.open(location, words.paths(output), output)) {
      CommentIndex index = opened.index();
      QueryParser parser = Queries.parser(index, output);
      TrendRequest request =
          new TrendRequest(
              queries.stream().map(query -> Queries.noted(query, parser, output)).toList(),
              period,
              output.environment().zone(),
              among.among(index, output));
      Trend trend = index.trend(request);
      String file = svg.orNull();
      if (file == null) {
        table.pagedPrinters(output).trends(share.get()).print(trend);
      } else {
        TextFile.write(file, TrendSvg.of(trend, share.get()), output);
      }
      if (!output.json()) {
        output.out().flush();
        TrendText.totals(trend, output.words());
      }
      boolean found = trend.series().stream().mapToLong(TrendSeries::comments).sum() > 0;
      return ExitCodes.of(found, opened.incomplete());
    }
  }
}
