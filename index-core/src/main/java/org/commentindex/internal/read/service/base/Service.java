package org.commentindex.internal.read.service.base;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one service's JSON exports. Implementations are stateless and thread-safe: the state
 * of reading one file is in its {@link ExportContext}.
 */
public interface Service {

  /** Returns the display name, such as {@code Hacker News (Algolia)}. */
  String name();

  /** Returns true if JSON with this head was written by the service. */
  boolean matches(JsonOutline head);

  /** Returns the fields to keep of each object. All other fields are skipped. */
  Set<String> fields();

  /** Returns true if objects in this field, or in an array in it, are items of their own. */
  boolean isContainer(String field);

  /** Returns true if objects in this field of an item are items of their own. */
  default boolean isContainer(ExportItem item, String field) {
    return isContainer(field);
  }

  /**
   * Returns the fields that contain words which are not comments, such as the description of a
   * channel, besides {@link SkippedText#NOT_TEXT}.
   */
  default Set<String> notText() {
    return Set.of();
  }

  /** Returns the paths within kept fields that it reads, or null if it accounts for all of them. */
  default @Nullable UsedPaths used() {
    return null;
  }

  /**
   * Returns the enclosing item whose end this one has to wait for, because it needs a field that
   * may still follow there; null if it can be read now. Called at the end of the item.
   */
  default @Nullable ExportItem waitsFor(ExportItem item) {
    return null;
  }

  /**
   * Reads an item and adds its comment, if it is one, to the context.
   *
   * @return whether the item is known, that is, of a kind that this service writes
   */
  boolean read(ExportItem item, ExportContext context) throws IOException;
}
