package org.commentindex.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;

/** Collects the members of a folder or an archive that are skipped, for a single warning. */
final class SkippedFiles {
  /** Maximum number of names in a warning, so that it fits on a line. */
  private static final int MAX_NAMES_SHOWN = 5;

  /**
   * Files that describe a folder rather than being part of it. They are read if named explicitly.
   */
  private static final Pattern DESCRIPTION =
      Pattern.compile("(?i)(readme|licen[cs]e|copying|notice)(\\.(md|txt|rst))?|topics\\.txt");

  /** A path with a component that starts with a dot, or the metadata macOS adds to archives. */
  private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?(?:\\.(?!\\.?/)|__MACOSX/).*");

  private final List<String> hidden = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();
  private long hiddenCount;
  private long descriptionCount;

  /**
   * Adds a member if it must be skipped.
   *
   * @param name its name, or its path separated by {@code /}
   * @param isFile false if it is a folder
   * @return true if it is to be skipped
   */
  boolean add(String name, boolean isFile) {
    if (HIDDEN.matcher(name).matches()) {
      hiddenCount++;
      addName(hidden, name);
      return true;
    }
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (isFile && DESCRIPTION.matcher(last).matches()) {
      descriptionCount++;
      addName(descriptions, name);
      return true;
    }
    return false;
  }

  /** Keeps the first names in sorted order. */
  private static void addName(List<String> names, String name) {
    names.add(name);
    names.sort(Comparator.naturalOrder());
    if (names.size() > MAX_NAMES_SHOWN) {
      names.removeLast();
    }
  }

  /** Reports what was skipped in this source, if anything. */
  void report(String source, RecordSink sink) {
    report(hidden, hiddenCount, source, "hidden files, skipped", sink);
    report(
        descriptions,
        descriptionCount,
        source,
        "about the folder, skipped unless named explicitly",
        sink);
  }

  private static void report(
      List<String> names, long count, String source, String what, RecordSink sink) {
    if (count > 0) {
      long more = count - names.size();
      String shown = String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
      sink.warn(new Rejection(source, null, what + ": " + shown));
    }
  }
}
