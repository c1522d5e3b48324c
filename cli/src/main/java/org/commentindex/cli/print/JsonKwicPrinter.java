package org.commentindex.cli.print;

import java.io.IOException;
import org.commentindex.query.Hit;
import org.commentindex.query.SearchResults;

/** Prints every match as a line of JSON, and the end of an answer. */
public final class JsonKwicPrinter implements HitPrinter {
  private final JsonPrinter json;

  public JsonKwicPrinter(JsonPrinter json) {
    this.json = json;
  }

  @Override
  public void hit(String query, Hit hit) throws IOException {
    json.matches(query, hit);
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    json.end(query, results);
  }
}
