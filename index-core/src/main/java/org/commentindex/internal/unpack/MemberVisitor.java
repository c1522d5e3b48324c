package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Receives the members of an archive. */
public interface MemberVisitor {

  /**
   * Returns true if a member should be opened. Called once for each member, before it is opened.
   *
   * @param name the name in the archive, folders separated by {@code /}
   */
  boolean wants(String name);

  /**
   * Receives a member.
   *
   * @param occurrence 1 for the first member of this name; an archive may hold a name twice
   * @param content the data, valid during the call; throws an {@link UnpackException} where it is
   *     broken
   */
  void member(String name, int occurrence, InputStream content) throws IOException;

  /**
   * Reports what cannot be read.
   *
   * @param name the member, or null for the archive itself
   */
  void unreadable(@Nullable String name, String reason);
}
