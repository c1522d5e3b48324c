package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.jspecify.annotations.Nullable;

/**
 * A service's way of writing comments as JSON. Stateless: what it has to remember while it reads a
 * file, it leaves with the {@link Page}.
 */
interface Service {

  /** What people call it, such as {@code Reddit listing}. */
  String name();

  /** Whether JSON that begins so was written by it. */
  boolean matches(JsonSketch head);

  /** The fields that are kept of an object until it ends; all others are skipped over. */
  Set<String> fields();

  /** Whether objects in this field, or in an array in it, are walked through one by one. */
  boolean holds(String field);

  /**
   * The object to whose end another has to wait, since it needs a field that may still come there;
   * null if it is ready. Called at the end of the object.
   */
  default @Nullable Item waitsFor(Item item) {
    return null;
  }

  /**
   * Hands over what an object says.
   *
   * @return whether it is anything that this service writes
   */
  boolean read(Item item, Page page) throws IOException;
}
