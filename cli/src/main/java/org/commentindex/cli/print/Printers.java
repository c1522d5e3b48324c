package org.commentindex.cli.print;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;
import org.commentindex.cli.print.answer.CountText;
import org.commentindex.cli.print.answer.FacetCountText;
import org.commentindex.cli.print.answer.HitsText;
import org.commentindex.cli.print.answer.IdText;
import org.commentindex.cli.print.answer.KwicText;
import org.commentindex.cli.print.answer.SavedText;
import org.commentindex.cli.print.answer.TrendText;
import org.commentindex.cli.print.comment.CommentText;
import org.commentindex.cli.print.comment.CopyText;
import org.commentindex.cli.print.comment.GroupText;
import org.commentindex.cli.print.comment.PassageReport;
import org.commentindex.cli.print.comment.ThreadText;
import org.commentindex.cli.print.file.SavedAtom;
import org.commentindex.cli.print.file.SavedMarkdown;
import org.commentindex.cli.print.file.SavedMbox;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.form.CommentDetails;
import org.commentindex.cli.print.form.Copy;
import org.commentindex.cli.print.form.FoundPassage;
import org.commentindex.cli.print.form.HitDetail;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.form.SavedCount;
import org.commentindex.cli.print.form.SavedFormat;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.cli.print.indexing.CheckText;
import org.commentindex.cli.print.indexing.LeftOutLinesText;
import org.commentindex.cli.print.indexing.PieceText;
import org.commentindex.cli.print.indexing.ReportText;
import org.commentindex.cli.print.indexing.SourceListing;
import org.commentindex.cli.print.indexing.StatsText;
import org.commentindex.cli.print.object.AnswerObjects;
import org.commentindex.cli.print.object.AnswerTable;
import org.commentindex.cli.print.object.FieldSelection;
import org.commentindex.cli.print.object.ObjectWriter;
import org.commentindex.cli.print.object.SavedObjects;
import org.commentindex.cli.print.object.SourceObjects;
import org.commentindex.cli.print.object.TableWriter;
import org.commentindex.cli.print.object.ThreadObjects;
import org.commentindex.cli.print.object.ZonedDates;
import org.commentindex.cli.print.text.EndText;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.SourceListener;
import org.commentindex.json.JsonLinesWriter;
import org.commentindex.json.JsonObjects;
import org.commentindex.json.JsonType;
import org.commentindex.model.Comment;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.IndexStats;
import org.commentindex.search.NearDuplicateGroup;
import org.commentindex.search.Trend;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Creates the printer of each kind of result in the format that the user chose. The printer of a
 * table prints the names of its columns when it is created.
 */
public final class Printers {
  private final ResultFormat format;
  private final List<String> fields;
  private final PrintWriter out;
  private final PrintWriter messages;
  private final Environment environment;

  /**
   * Creates a factory.
   *
   * @param fields the fields of each result that are printed as JSON or in a table; empty for all
   * @param out for results
   * @param messages for totals, warnings and other messages about results
   */
  public Printers(
      ResultFormat format,
      List<String> fields,
      PrintWriter out,
      PrintWriter messages,
      Environment environment) {
    this.format = format;
    this.fields = List.copyOf(fields);
    this.out = out;
    this.messages = messages;
    this.environment = environment;
  }

  /**
   * Returns the type of the objects that a search prints, whose fields can be selected.
   *
   * @param facets whether facets are counted
   */
  public static JsonType answerType(HitStyle style, ResultFormat format, boolean facets) {
    if (style == HitStyle.COUNT && format.isTable()) {
      return facets ? JsonType.FACET : JsonType.END;
    }
    return style == HitStyle.KWIC ? JsonType.MATCH : JsonType.HIT;
  }

  /** Returns which parts of each hit a search must load. */
  public HitDetail detail(HitStyle style) {
    return switch (style) {
      case COUNT -> HitDetail.NONE;
      case IDS -> HitDetail.ID;
      case KWIC -> HitDetail.SNIPPETS;
      case SNIPPETS, FULL -> FieldSelection.of(JsonType.HIT, fields).hitDetail();
    };
  }

  /**
   * Creates a printer of answers to queries.
   *
   * @param facets whether facets are counted
   */
  public AnswerPrinter answers(HitStyle style, boolean facets) throws IOException {
    if (format == ResultFormat.TEXT) {
      return switch (style) {
        case SNIPPETS -> new HitsText(out, messages, environment, false);
        case FULL -> new HitsText(out, messages, environment, true);
        case KWIC -> new KwicText(out, messages, environment);
        case IDS -> new IdText(out, messages, environment);
        case COUNT -> new CountText(out, messages, environment, facets);
      };
    }
    JsonType type = answerType(style, format, facets);
    return format.isTable() && type != JsonType.END
        ? new AnswerTable(objects(type), style, new EndText(out, messages))
        : new AnswerObjects(objects(type), style, new EndText(out, messages));
  }

  /** Creates a printer of all values of a facet: {@code URL}, {@code SITE} or {@code TOPIC}. */
  public ResultPrinter<List<FacetCount>> facetCounts(Facet facet) throws IOException {
    if (format == ResultFormat.TEXT) {
      return new FacetCountText(out, environment)::list;
    }
    JsonType type = typeOf(facet);
    ObjectWriter objects = objects(type);
    return counts -> objects.writeAll(JsonObjects.counts(type, counts));
  }

  /**
   * Creates a printer of trends.
   *
   * @param share whether bars show shares of all comments instead of numbers
   */
  public ResultPrinter<Trend> trends(boolean share) throws IOException {
    if (format == ResultFormat.TEXT) {
      return new TrendText(out, environment, share);
    }
    ObjectWriter objects = objects(JsonType.TREND);
    return trend ->
        objects.writeAll(
            JsonObjects.trend(trend).stream()
                .filter(object -> !format.isTable() || object.type() == JsonType.TREND)
                .toList());
  }

  /** Returns the type of the object of a facet value. */
  public static JsonType typeOf(Facet facet) {
    return JsonType.valueOf(facet.name());
  }

  /** Creates a printer of whole comments. */
  public ResultPrinter<CommentDetails> comments() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new CommentText(out, environment);
    }
    ObjectWriter objects = objects(JsonType.COMMENT);
    return details ->
        objects.write(JsonObjects.comment(details.comment(), details.replies(), details.quotes()));
  }

  /** Creates a printer of threads. */
  public ThreadPrinter threads() throws IOException {
    return format == ResultFormat.TEXT
        ? new ThreadText(out, environment)
        : new ThreadObjects(objects(JsonType.COMMENT));
  }

  /** Creates a printer of the comments that a passage is from. */
  public ResultPrinter<FoundPassage> passages() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new PassageReport(out, messages, environment);
    }
    ObjectWriter objects = objects(JsonType.PASSAGE);
    return found ->
        objects.writeAll(
            JsonObjects.passage(found.passage(), found.matches(), Duration.ofNanos(found.nanos())));
  }

  /** Creates a printer of exported comments, which are never text. */
  public ResultPrinter<Comment> export() throws IOException {
    ObjectWriter objects = objects(JsonType.COMMENT);
    return comment -> objects.write(JsonObjects.comment(comment));
  }

  /** Creates a printer of copies. */
  public ResultPrinter<Copy> copies() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new CopyText(out, environment);
    }
    ObjectWriter objects = objects(JsonType.COPY);
    return copy -> objects.write(JsonObjects.copy(copy.comment(), copy.occurrence()));
  }

  /** Creates a printer of near-duplicate groups. */
  public ResultPrinter<NearDuplicateGroup> groups() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new GroupText(out, environment);
    }
    ObjectWriter objects = objects(JsonType.ALIKE);
    return group -> objects.write(JsonObjects.group(group));
  }

  /** Creates a printer of the pieces of a text. */
  public ResultPrinter<Piece> pieces() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new PieceText(out, environment);
    }
    ObjectWriter objects = objects(JsonType.PIECE);
    return piece -> objects.write(JsonObjects.piece(piece));
  }

  /** Creates a printer of the lines of a text that are in no piece. */
  public ResultPrinter<LeftOutLines> leftOutLines() throws IOException {
    if (format == ResultFormat.TEXT) {
      return lines -> out.println(LeftOutLinesText.of(lines));
    }
    ObjectWriter objects = objects(JsonType.LEFT_OUT_LINES);
    return lines -> objects.write(JsonObjects.leftOut(lines));
  }

  /** Creates a printer of reports, with their rejections and warnings. */
  public ResultPrinter<IndexingReport> reports() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new ReportText(out, messages);
    }
    ObjectWriter objects = objects(JsonType.REPORT);
    return report -> objects.writeAll(JsonObjects.report(report));
  }

  /** Creates a printer of what becomes of the text of sources. */
  public SourceListener sources() throws IOException {
    return format == ResultFormat.TEXT
        ? new SourceListing(out, messages)
        : new SourceObjects(objects(JsonType.SOURCE));
  }

  /** Creates a printer of a list of saved searches. */
  public ResultPrinter<List<SavedSearch>> savedSearches() throws IOException {
    if (format == ResultFormat.TEXT) {
      return searches ->
          searches.forEach(
              each -> out.println(each.name() + "  " + TerminalText.line(each.query())));
    }
    ObjectWriter objects = objects(JsonType.SAVED);
    return searches ->
        objects.writeAll(searches.stream().map(each -> JsonObjects.saved(each, null)).toList());
  }

  /** Creates a printer of saved searches with new comments. */
  public ResultPrinter<SavedCount> savedCounts() throws IOException {
    if (format == ResultFormat.TEXT) {
      return count ->
          out.println(
              "saved search "
                  + count.search().name()
                  + ": "
                  + TextValues.number(count.comments())
                  + " new");
    }
    ObjectWriter objects = objects(JsonType.SAVED);
    return count -> objects.write(JsonObjects.saved(count.search(), count.comments()));
  }

  /**
   * Creates a printer of the comments that saved searches find.
   *
   * @param lastRun the time of the last run of the index; null if there was none
   */
  public SavedPrinter saved(SavedFormat saved, @Nullable Instant lastRun) throws IOException {
    return switch (saved) {
      case TEXT -> new SavedText(out, messages, environment);
      case MD -> new SavedMarkdown(out, environment.zone());
      case MBOX -> new SavedMbox(out, environment.zone());
      case ATOM -> new SavedAtom(out, lastRun);
      case JSON -> new SavedObjects(objects(JsonType.SAVED));
    };
  }

  /** Creates a printer of index statistics. */
  public ResultPrinter<IndexStats> stats() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new StatsText(out, environment.zone());
    }
    ObjectWriter objects = objects(JsonType.STATS);
    return stats -> objects.write(JsonObjects.stats(stats));
  }

  /** Creates a printer of checks of an index. */
  public ResultPrinter<IndexCheck> checks() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new CheckText(out, messages)::print;
    }
    ObjectWriter objects = objects(JsonType.CHECK);
    return check -> objects.write(JsonObjects.check(check));
  }

  /** Creates a printer of repairs of an index. */
  public ResultPrinter<IndexRepair> repairs() throws IOException {
    if (format == ResultFormat.TEXT) {
      return new CheckText(out, messages)::print;
    }
    ObjectWriter objects = objects(JsonType.REPAIR);
    return repair -> objects.write(JsonObjects.repair(repair));
  }

  /** Creates a printer of input formats: names by the value of the option that selects them. */
  public ResultPrinter<Map<String, String>> formats() throws IOException {
    if (format == ResultFormat.TEXT) {
      return formats -> formats.forEach((word, name) -> out.printf("%-24s %s%n", word, name));
    }
    ObjectWriter objects = objects(JsonType.FORMAT);
    return formats ->
        objects.writeAll(
            formats.entrySet().stream()
                .map(entry -> JsonObjects.format(entry.getKey(), entry.getValue()))
                .toList());
  }

  /** Creates a printer of the number of removed comments. */
  public ResultPrinter<Long> removals() throws IOException {
    if (format == ResultFormat.TEXT) {
      return comments -> out.println("removed " + TextValues.count(comments, "comment"));
    }
    ObjectWriter objects = objects(JsonType.REMOVED);
    return comments -> objects.write(JsonObjects.removed(comments));
  }

  private ObjectWriter objects(JsonType type) throws IOException {
    FieldSelection selection = FieldSelection.of(type, fields);
    ZonedDates dates = new ZonedDates(environment.zone());
    if (format.isTable()) {
      TableWriter rows = new TableWriter(out, format, selection.columns());
      return object -> rows.write(dates.applyTo(object));
    }
    JsonLinesWriter json = new JsonLinesWriter(out);
    return object -> json.write(selection.applyTo(dates.applyTo(object)));
  }
}
