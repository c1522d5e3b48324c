package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes the members of an archive. */
public interface MemberVisitor {

  /**
   * Whether a member is wanted; asked for each before it is opened.
   *
   * @param name as the archive says, folders parted by {@code /}
   */
  boolean wants(String name);

  /**
   * A member.
   *
   * @param time which member of this name it is, from 1: an archive may hold one name twice
   * @param content its data, valid during the call; ends in an {@link UnpackException} if broken
   */
  void member(String name, int time, InputStream content) throws IOException;

  /**
   * Something cannot be read.
   *
   * @param name the member, or null: the archive itself
   */
  void unreadable(@Nullable String name, String reason);
}
