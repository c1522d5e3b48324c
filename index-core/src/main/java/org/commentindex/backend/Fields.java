package org.commentindex.backend;

import java.util.Locale;

/**
 * Every field of the index, in one place. Any change to what stands in them raises {@link
 * #SCHEMA_VERSION}.
 *
 * <p>One document a comment. Words are as written, and at the same positions without inflections,
 * where that is another form, with a soft hyphen before it. The inflections are the English ones,
 * so that in a comment in another language every word stands for itself.
 */
public final class Fields {
  /** The version of all that is said here. */
  public static final int SCHEMA_VERSION = 6;

  /** Comment id, one token; also what ties are broken by. */
  public static final String ID = "id";

  /** The words of the title and of the comment, own and quoted, with positions; far apart. */
  public static final String TEXT = "text";

  /** The words of the title of the comment or its thread. */
  public static final String TITLE = "title";

  /**
   * The author's own words; only of comments that are {@link #OWN_APART}, for others {@link #TEXT}
   * says it.
   */
  public static final String OWN = "own";

  /** The words the comment quotes. */
  public static final String QUOTED = "quoted";

  /**
   * How the words of the fields above are told apart for their weight, never searched: the name of
   * a field, as often as it has words without inflection beside those as written, and the name of a
   * field, a soft hyphen and each such word that is also there as written.
   */
  public static final String FORMS = "forms";

  /** The words of the author's name; never inflected. */
  public static final String AUTHOR = "author";

  /** The words of the thread's id or name; never inflected. */
  public static final String THREAD = "thread";

  /** The author's name as one token, as written. */
  public static final String AUTHOR_NAME = "author_name";

  /** The thread's id or name as one token, as written. */
  public static final String THREAD_NAME = "thread_name";

  /** Each cited URL, canonical, one token. */
  public static final String URL = "url";

  /** The site of each cited URL, one token. */
  public static final String SITE = "site";

  /** Each host of a cited URL and its parent domains down to the site, one token each. */
  public static final String HOST = "host";

  /** Topic labels, one token each. */
  public static final String TOPIC = "topic";

  /** The name of each source a record of the comment stood in, one token each. */
  public static final String SOURCE = "source";

  /** The last part of a source's name where the name has several, one token each. */
  public static final String SOURCE_FILE = "source_file";

  /** Language code, one token. */
  public static final String LANG = "lang";

  /** Month of posting in UTC, as {@code 2026-04}, one token. */
  public static final String MONTH = "month";

  /** The id of the comment it answers, one token. */
  public static final String PARENT = "parent";

  /**
   * The group of look-alikes, one token that is no term: a value that is set again when the group
   * changes, without writing the document again.
   */
  public static final String GROUP = "group";

  /** How many others are in the group, set together with it. */
  public static final String ALIKE = "alike";

  /** What the comment has or is, as {@code has:url}, one token each. */
  public static final String FEATURE = "feature";

  /** A {@link #FEATURE}: the comment quotes or has a title, so its own words are not all. */
  public static final String OWN_APART = "own:apart";

  /** When it was posted, milliseconds since 1970 in UTC. */
  public static final String DATE = "date";

  /** Its votes. */
  public static final String VOTES = "votes";

  /**
   * Which writing of which run made the document, a number of 64 bits: the run is its upper {@code
   * 64 - }{@link #SERIAL_BITS} bits.
   */
  public static final String SERIAL = "serial";

  /** How many bits of {@link #SERIAL} count the writings of a run. */
  public static final int SERIAL_BITS = 40;

  /** The whole comment, stored; not searched. */
  public static final String COMMENT = "comment";

  private Fields() {}

  /** The field of a kind of {@link Mark}: points of one dimension. */
  public static String of(Mark mark) {
    return "mark_" + mark.name().toLowerCase(Locale.ROOT);
  }
}
