package org.commentindex.cli.report;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Suggestion;

/** The head of a report, above the hits: how the query was read, its counts and its warnings. */
final class ReportHead {
  private ReportHead() {}

  /** Returns the name of a time zone. */
  static String name(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /** Returns how many comments match and how many of them follow. */
  static String counts(SearchResults results) {
    String total = TextValues.count(results.total(), "comment");
    return results.shown() < results.total()
        ? total + ", of which " + TextValues.number(results.shown()) + " are shown"
        : total;
  }

  /** Returns the canonical form of the query if it differs from what was typed, else "". */
  static String understood(String query, SearchResults results) {
    return results.canonicalQuery().equals(query) ? "" : results.canonicalQuery();
  }

  /** Returns the messages that a reader must see before the hits. */
  static List<String> warnings(SearchResults results) {
    List<String> warnings = new ArrayList<>();
    if (results.relaxed()) {
      warnings.add("No comment has all the words of the query. These have some of them.");
    }
    results.warnings().stream().map(QueryWarning::message).forEach(warnings::add);
    for (Suggestion suggestion : results.suggestions()) {
      warnings.add(
          "A similar query: "
              + suggestion.query()
              + " ("
              + TextValues.count(suggestion.total(), "comment")
              + "; "
              + suggestion.why()
              + ")");
    }
    return warnings;
  }
}
