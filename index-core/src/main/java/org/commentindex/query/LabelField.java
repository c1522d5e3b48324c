package org.commentindex.query;

import java.util.Locale;

/** The fields whose values match as a whole, not word by word. */
public enum LabelField {
  /** A topic label, lower case. */
  TOPIC,
  /** The registered domain of a cited URL, or a host below it. */
  SITE,
  /** The name of a source of the comment. */
  SOURCE,
  /** The language, as a tag such as {@code de} or {@code de-AT}. */
  LANG,
  /** The comment's id. */
  ID,
  /** The id of the comment it answers. */
  PARENT,
  /** The near-duplicate group it belongs to. */
  GROUP;

  /**
   * Returns the form in which a value is indexed and searched. A language is a tag (BCP 47): {@code
   * deu}, {@code ger}, {@code German} and {@code Deutsch} are {@code de}, and {@code de_AT} is
   * {@code de-AT}. Other values, and names of unknown languages, are not changed.
   *
   * @param value a value as written in a query or a record
   * @return the form to index and to search
   */
  public String normalized(String value) {
    return this == LANG ? LanguageTag.of(value) : value;
  }

  /** {@return the name before the colon in a query} */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
