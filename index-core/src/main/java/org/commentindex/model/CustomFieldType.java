package org.commentindex.model;

/** The types of custom fields. */
public enum CustomFieldType {
  /** A text, which a query matches as a whole, ignoring case. */
  STRING,
  /** A number, in double precision. */
  NUMBER,
  /** A time. */
  DATE
}
