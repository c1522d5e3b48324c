package org.commentindex.internal.read.field;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of the values of a column or a field. Not thread-safe. */
public final class ColumnProfile {
  /**
   * Share of the values that decides what a column contains; a few may be unusual. Chosen by hand;
   * covered by the tests of tables without known names.
   */
  private static final double MOST = 0.9;

  /** Minimum share of names for a column to be a column of names of persons. Chosen by hand. */
  private static final double NAMES = 0.6;

  /** Share of the values with several words from which a column is text. Chosen by hand. */
  private static final double TEXTS = 0.3;

  /** Words of a value from which it may be a text rather than a name. Chosen by hand. */
  private static final int TEXT_WORDS = 4;

  /** Share of different values below which a text is a choice from a list. Chosen by hand. */
  private static final double VARIED = 0.5;

  /** Longest identifier, in characters; a UUID in a URN has 45. */
  private static final int MAX_ID_CHARS = 80;

  /** Shortest identifier that is recognized without its name, in characters. Chosen by hand. */
  private static final int MIN_ID_CHARS = 8;

  /** Longest date, in characters. */
  private static final int MAX_DATE_CHARS = 60;

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(?:[.,][0-9]{1,18})?%?");
  private static final Pattern URL = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("[\\w.:/+=-]+");

  /** A telephone number or a time of day, which differ from row to row, but are not identifiers. */
  private static final Pattern NO_ID =
      Pattern.compile("\\+[0-9]{6,15}|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?");

  /** Two to four words that begin with capitals, or a handle. */
  private static final Pattern PERSON =
      Pattern.compile("@[\\w.-]{2,40}|\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3}");

  private static final Pattern LEVEL =
      Pattern.compile("\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)]?:?");

  private final Set<String> distinct = new HashSet<>();
  private int values;
  private int numbers;
  private int dates;
  private int urls;
  private int ids;
  private int persons;
  private int levels;
  private int times;
  private int texts;
  private int shortWords;
  private long letters;
  private int slashed;
  private int dayFirst;
  private int monthFirst;

  /** Adds a value; a blank one does not count. */
  public void add(String text) {
    String value = text.strip();
    if (value.isEmpty() || WrittenValues.isNull(value)) {
      return;
    }
    values++;
    distinct.add(value);
    int words = Prose.words(value);
    letters += value.length();
    boolean number = NUMBER.matcher(value).matches();
    boolean date = value.length() <= MAX_DATE_CHARS && WrittenValues.date(value, false) != null;
    boolean url = URL.matcher(value).matches();
    numbers += number ? 1 : 0;
    dates += date ? 1 : 0;
    urls += url ? 1 : 0;
    boolean id =
        value.length() <= MAX_ID_CHARS
            && ID.matcher(value).matches()
            && !NO_ID.matcher(value).matches();
    ids += id && !date && !url && value.chars().anyMatch(Character::isDigit) ? 1 : 0;
    if (date && WrittenDates.isSlashed(value)) {
      slashed++;
      Boolean order = WrittenDates.order(value);
      dayFirst += order != null && order ? 1 : 0;
      monthFirst += order != null && !order ? 1 : 0;
    }
    persons += PERSON.matcher(value).matches() ? 1 : 0;
    times += WrittenValues.timeOfDay(value) != null ? 1 : 0;
    levels += LEVEL.matcher(value).matches() ? 1 : 0;
    texts += words >= TEXT_WORDS && !date ? 1 : 0;
    shortWords += words < TEXT_WORDS && !date && !number ? 1 : 0;
  }

  /** Returns how many more dates such as 13/5/2024 there are than such as 5/13/2024. */
  public int dayFirst() {
    return dayFirst - monthFirst;
  }

  /** Returns true if there are dates such as 3/5/2024, and none says which number is the day. */
  public boolean isOrderUnknown() {
    return slashed > 0 && dayFirst == 0 && monthFirst == 0;
  }

  /** Returns true if it has no values. */
  public boolean isEmpty() {
    return values == 0;
  }

  public boolean isNumber() {
    return isMost(numbers);
  }

  boolean isDate() {
    return isMost(dates);
  }

  boolean isWrittenDate() {
    return isMost(dates) && !isMost(numbers);
  }

  boolean isUrl() {
    return isMost(urls);
  }

  /** Returns true if all values differ and look like identifiers. */
  boolean isId() {
    return isMost(ids) && distinct.size() == values && letters >= (long) MIN_ID_CHARS * values;
  }

  boolean isPerson() {
    return values > 1 && persons >= NAMES * values;
  }

  /** Returns true if the values are the levels of log messages. */
  public boolean isLogLevel() {
    return isMost(levels);
  }

  /** Returns true if the values are short words, such as names. */
  boolean isShort() {
    return isMost(shortWords);
  }

  /** Returns true if the values are texts of persons. */
  public boolean isText() {
    return texts >= TEXTS * values
        && texts > 0
        && distinct.size() >= VARIED * values
        && !isUrl()
        && !isDate();
  }

  /** Returns true if the values are of one kind other than words. */
  public boolean isTyped() {
    return isNumber() || isDate() || isUrl() || isMost(ids) || isMost(times);
  }

  /** Returns true if all values are the same, and there is more than one. */
  public boolean isConstant() {
    return values > 1 && distinct.size() == 1;
  }

  /** Returns true if a value is a question. */
  public boolean hasQuestion() {
    return distinct.stream().anyMatch(value -> value.endsWith("?"));
  }

  /** Returns true if a value occurs. */
  public boolean has(String value) {
    return distinct.contains(value.strip());
  }

  /** Returns the average length of a value, in characters, times the share of different ones. */
  public double weight() {
    return values == 0 ? 0 : (double) letters / values * distinct.size() / values;
  }

  private boolean isMost(int count) {
    return values > 0 && count >= MOST * values;
  }
}
