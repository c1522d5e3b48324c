package org.commentindex.internal.read.service;

import java.util.ArrayList;
import java.util.List;

/** Counts what a file of a service does not hold, or was not taken from it. */
final class Losses {
  /** Comments whose author or a moderator took them away; their places are kept. */
  long gone;

  /** Messages without text, such as a picture; their places are kept. */
  long wordless;

  /** Comments that the service has and left out of the file. */
  long missing;

  /** Places where the service cut a discussion off without saying how much follows. */
  long cutOff;

  /** What a service says itself: who joined, who called. */
  long notices;

  /** Objects about the place, such as lists of members. */
  long about;

  /** Values too large for a field. */
  long cut;

  /** Comments handed over before all was known of them. */
  long early;

  /** One line for each kind that there is. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    add(remarks, "deleted comments, kept as places in their threads", gone);
    add(remarks, "messages without text (pictures, files), kept as places", wordless);
    add(remarks, "comments that the service left out of this file", missing);
    add(remarks, "branches that end with \"continue this thread\"", cutOff);
    add(remarks, "notices of the service (who joined, who called), passed over", notices);
    add(remarks, "entries about members or channels, passed over", about);
    add(remarks, "values too large for a field, left out", cut);
    add(
        remarks,
        "comments taken without what stands behind their replies, or without their thread's title,"
            + " since too much would have had to be held",
        early);
    return remarks;
  }

  private static void add(List<String> remarks, String what, long count) {
    if (count > 0) {
      remarks.add(what + ": " + count);
    }
  }
}
