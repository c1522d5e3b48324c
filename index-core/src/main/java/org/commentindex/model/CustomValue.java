package org.commentindex.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * The value of a custom field of a record. Immutable.
 *
 * @param type the type of the field
 * @param text the value: the text, the shortest decimal form of the number, or the time in ISO 8601
 */
public record CustomValue(CustomFieldType type, String text) {
  /**
   * Checks the value.
   *
   * @throws RuntimeException if the text is no value of the type
   */
  public CustomValue {
    Objects.requireNonNull(type, "type == null");
    Objects.requireNonNull(text, "text == null");
    switch (type) {
      case STRING -> {}
      case NUMBER -> Double.parseDouble(text);
      case DATE -> Instant.parse(text);
    }
  }

  /**
   * {@return a text}
   *
   * @param text the text
   */
  public static CustomValue of(String text) {
    return new CustomValue(CustomFieldType.STRING, text);
  }

  /**
   * {@return a number}
   *
   * @param number the number
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public static CustomValue of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("the number is not finite: " + number);
    }
    String text = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return new CustomValue(CustomFieldType.NUMBER, text);
  }

  /**
   * {@return a time}
   *
   * @param time the time
   */
  public static CustomValue of(Instant time) {
    return new CustomValue(CustomFieldType.DATE, time.toString());
  }

  /** {@return the number} */
  public double number() {
    return Double.parseDouble(text);
  }

  /** {@return the time} */
  public Instant date() {
    return Instant.parse(text);
  }
}
