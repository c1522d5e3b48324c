package org.commentindex.internal.read.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** How JSON is read everywhere: strictly but for what programs really write, within limits. */
public final class Json {
  /** The longest string, in characters, and the longest line of JSON lines. */
  public static final int LONGEST = 32_000_000;

  /** A thread of replies within replies is this deep at most; nothing here recurses over it. */
  public static final int DEEPEST = 1_000_000;

  // Python writes NaN, and one vote that is not a number must not cost the comment. Names are not
  // interned: a hostile file has any number of them.
  public static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private Json() {}

  /** What is wrong, in one line. */
  public static String reason(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "JSON beyond the limits: a string of more than "
          + LONGEST
          + " characters, or nested deeper than "
          + DEEPEST
          + " levels";
    }
    if (e instanceof JsonEOFException) {
      return "broken JSON: it ends too early";
    }
    String said = e.getOriginalMessage().lines().findFirst().orElse("").strip();
    if (said.startsWith("Unexpected end-of-input")) {
      return "broken JSON: it ends too early";
    }
    int expected = said.indexOf(": was expecting (");
    said = expected < 0 ? said : said.substring(0, expected);
    String shown = said.length() > 160 ? said.substring(0, 160) + "…" : said;
    return "broken JSON at column "
        + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
        + ": "
        + shown;
  }
}
