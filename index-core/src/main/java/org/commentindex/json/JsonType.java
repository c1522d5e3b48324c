package org.commentindex.json;

import java.util.List;
import java.util.Locale;

/**
 * The types of JSON objects, as the field {@code type} names them, and the fields of each in their
 * order.
 */
public enum JsonType {
  /** A hit of a search. */
  HIT(
      "query rank id score text snippets matches title author date thread parent permalink url"
          + " votes lang cites topics copies group alike occurrences"),

  /** A match with the words around it. */
  MATCH("query rank hit author date left match right"),

  /** A comment of the thread around a hit. */
  CONTEXT("query rank hit depth id text author date parent quoted"),

  /** The parts of a hit's score. */
  SCORE("query rank hit score parts"),

  /** The last object of the answer to a query. */
  END("query understood notes suggestions total collapsed relaxed took_ms"),

  /** The answer to a query that cannot be run. */
  ERROR("query message"),

  /** A facet value among the comments that match a query. */
  FACET("query facet value comments share"),

  /** The comments of a period that match a query. */
  TREND("query period comments all share"),

  /** The comments that match a query of a trend, over all periods. */
  TREND_TOTAL("query understood notes comments undated"),

  /** How a query was parsed. */
  EXPLANATION("query understood notes tree"),

  /** A record or file that could not be read. */
  REJECTION("source line reason"),

  /** A warning about a source, such as a document cut at its limit. */
  REMARK("source line reason"),

  /** The amounts of text of a source. */
  SOURCE("source amounts"),

  /** A region of a source's text that is in no comment. */
  LEFT_OUT("source lines reason detail guessed characters"),

  /** The outcome of indexing. */
  REPORT(
      "offered new updated unchanged folded rejected forgotten withdrawn removed files amounts"
          + " took_ms"),

  /** An exported comment. A shown comment also has {@code replies} and {@code quotes}. */
  COMMENT(
      "id text title author date thread parent permalink url votes lang cites topics copies group"
          + " alike occurrences"),

  /** A comment that a passage is from. */
  PASSAGE(
      "rank kind containment quoted verbatim words place record differs id text title author date"
          + " thread parent permalink url votes lang cites topics copies group alike occurrences"),

  /** A piece of a pasted text. */
  PIECE("record lines author possible_author title date votes depth rule confidence text"),

  /** Lines of a pasted text that are in no piece. */
  LEFT_OUT_LINES("lines class guessed characters"),

  /** A cited URL. */
  URL("url comments"),

  /** A site. */
  SITE("site comments"),

  /** A topic. */
  TOPIC("topic comments"),

  /** A copy and the evidence for it. */
  COPY("id author kind similarity containment source record lines original differs"),

  /** A near-duplicate group. */
  ALIKE("group comments first last senders text variants"),

  /** The statistics of an index. */
  STATS(
      "comments records folded urls sources earliest latest runs last_run forgotten bytes schema"
          + " settings"),

  /** What is wrong with an index. */
  CHECK("sound files bytes comments sampled findings"),

  /** What a repair kept and lost. */
  REPAIR("index comments lost losses"),

  /** A saved search, and the number of comments that it found. */
  SAVED("name query seen comments"),

  /** An input format. */
  FORMAT("word name"),

  /** The number of comments removed. */
  REMOVED("comments");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> fields;

  JsonType(String fields) {
    this.fields = List.of(fields.split(" "));
  }

  /** {@return the value of the field {@code type}, such as {@code hit}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the names of the fields in order, without {@code v} and {@code type}} An object lacks
   * {@code lines} if its source has no line numbers.
   */
  public List<String> fields() {
    return fields;
  }
}
