package org.commentindex.internal.lucene.document;

import java.util.Locale;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.model.CustomFieldType;

/**
 * Names of all index fields. Any change to a field's contents raises {@link #SCHEMA_VERSION}.
 *
 * <p>The index has one document per comment. {@link #TEXT}, {@link #TITLE}, {@link #OWN} and {@link
 * #QUOTED} hold exact terms; each has two companion fields with terms at the same positions: {@link
 * #stemmed} and {@link #written}. The stemmed terms of a comment in English or an unknown language
 * are English stems. In another language they are the exact terms and, marked with the language,
 * their stems.
 */
public final class Fields {
  /** Version of the schema; written to each commit and checked when an index is opened. */
  public static final int SCHEMA_VERSION = 2;

  /** Comment id, one token. Hits with equal sort values are ordered by it. */
  public static final String ID = "id";

  /** Title and text of the comment, own and quoted words, as two values with a position gap. */
  public static final String TEXT = "text";

  /** Title of the comment or its thread. */
  public static final String TITLE = "title";

  /**
   * The author's own words. Only indexed for comments with the feature {@link #OWN_APART}; in all
   * others {@link #TEXT} has the same terms.
   */
  public static final String OWN = "own";

  /** Words that the comment quotes. */
  public static final String QUOTED = "quoted";

  /** Suffix of the name of a field with stemmed terms. */
  private static final String STEM_SUFFIX = "_stem";

  /** Suffix of the name of a field with written forms. */
  private static final String FORM_SUFFIX = "_form";

  /** Words of the author's name; exact terms and {@link #written} forms only. */
  public static final String AUTHOR = "author";

  /** Words of the thread's id or name; exact terms and {@link #written} forms only. */
  public static final String THREAD = "thread";

  /** The author's name as one token. */
  public static final String AUTHOR_NAME = "author_name";

  /** The thread's id or name as one token. */
  public static final String THREAD_NAME = "thread_name";

  /** Each cited URL, canonical, one token. */
  public static final String URL = "url";

  /** Site (registered domain) of each cited URL, one token. */
  public static final String SITE = "site";

  /** Host of each cited URL and its parent domains up to the site, one token each. */
  public static final String HOST = "host";

  /** Topic labels, one token each. */
  public static final String TOPIC = "topic";

  /** Name of each source that has a record of the comment, one token each. */
  public static final String SOURCE = "source";

  /** Last path segment of each source's name, one token each. */
  public static final String SOURCE_FILE = "source_file";

  /** Language code, one token. */
  public static final String LANG = "lang";

  /** Id of the comment that this one replies to, one token. */
  public static final String PARENT = "parent";

  /**
   * Name of the near-duplicate group, as binary doc values only, so that regrouping updates the
   * value without rewriting the document.
   */
  public static final String GROUP = "group";

  /**
   * Number of other comments in the group that the comment represents; doc values, updated together
   * with {@link #GROUP}.
   */
  public static final String FOLLOWERS = "followers";

  /**
   * The records that only repeat the comment in another place, as binary doc values, so that
   * another export of known comments writes no document again.
   */
  public static final String REPEATS = "repeats";

  /** 64-bit XXH3 hash of the id, as doc values: decides ties and draws samples. */
  public static final String HASH = "hash";

  /** Features of the comment such as {@code has:url}, one token each. */
  public static final String FEATURE = "feature";

  /** A {@link #FEATURE}: the comment quotes or has a title, so {@link #OWN} is indexed. */
  public static final String OWN_APART = "own:apart";

  /** Time of posting, milliseconds since 1970-01-01T00:00Z. */
  public static final String DATE = "date";

  /**
   * Time of the run that first added the comment, milliseconds since 1970-01-01T00:00Z. It
   * identifies the run: each run has a later time than all runs before it.
   */
  public static final String ADDED = "added";

  /** Vote count. */
  public static final String VOTES = "votes";

  /**
   * Serial number of the document, 64 bits: the upper {@code 64 - }{@link #SERIAL_BITS} bits are
   * the number of the indexing run, the lower ones count the documents written in it.
   */
  public static final String SERIAL = "serial";

  /** Bits of {@link #SERIAL} that count documents: 2^40 per run, 2^24 runs. */
  public static final int SERIAL_BITS = 40;

  /** The serialized comment; stored only. */
  public static final String COMMENT = "comment";

  private Fields() {}

  /**
   * Returns the name of the field with the stemmed terms of a text field.
   *
   * @param field {@link #TEXT}, {@link #TITLE}, {@link #OWN} or {@link #QUOTED}
   */
  public static String stemmed(String field) {
    return field + STEM_SUFFIX;
  }

  /**
   * Returns the name of the field with the written forms of the words of a text field that are
   * written with capitals or accents, at the positions of their exact terms.
   *
   * @param field {@link #TEXT}, {@link #TITLE}, {@link #OWN} or {@link #QUOTED}
   */
  public static String written(String field) {
    return field + FORM_SUFFIX;
  }

  /**
   * Returns the field of a custom field: a token in lower case for a string, points for a number or
   * a date (milliseconds since 1970-01-01T00:00Z).
   */
  public static String custom(String name, CustomFieldType type) {
    return "custom_" + type.name().toLowerCase(Locale.ROOT) + "_" + name;
  }

  /** Returns the field of one kind of candidate key: one-dimensional points. */
  public static String of(CandidateKeyKind kind) {
    return "key_" + kind.name().toLowerCase(Locale.ROOT);
  }
}
