package org.commentindex.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;

/** What a folder or an archive holds that nobody asked for; remarked once for all. */
final class PassedOver {
  private static final int NAMES_SHOWN = 5;

  // They stand beside a discussion and are not part of it. Who names one wants it read.
  private static final Pattern ABOUT_THE_FOLDER =
      Pattern.compile("(?i)(readme|licen[cs]e|copying|notice)(\\.(md|txt|rst))?|topics\\.txt");

  /** A component that begins with a dot, or what macOS puts into archives. */
  private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?(?:\\.(?!\\.?/)|__MACOSX/).*");

  private final List<String> hidden = new ArrayList<>();
  private final List<String> about = new ArrayList<>();
  private long hiddenCount;
  private long aboutCount;

  /**
   * Whether a member is passed over, which is then noted.
   *
   * @param name its name, or its path with {@code /}
   * @param isFile whether it is a file, not a folder
   */
  boolean takes(String name, boolean isFile) {
    if (HIDDEN.matcher(name).matches()) {
      hiddenCount++;
      note(hidden, name);
      return true;
    }
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (isFile && ABOUT_THE_FOLDER.matcher(last).matches()) {
      aboutCount++;
      note(about, name);
      return true;
    }
    return false;
  }

  /** Keeps the first names in order, not all of them. */
  private static void note(List<String> names, String name) {
    names.add(name);
    names.sort(Comparator.naturalOrder());
    if (names.size() > NAMES_SHOWN) {
      names.removeLast();
    }
  }

  /** Says what was passed over in this source, if anything. */
  void remark(String source, RecordSink sink) {
    remark(hidden, hiddenCount, source, "hidden files passed over", sink);
    remark(
        about, aboutCount, source, "about the folder, passed over unless named themselves", sink);
  }

  private static void remark(
      List<String> names, long count, String source, String what, RecordSink sink) {
    if (count > 0) {
      long more = count - names.size();
      String shown = String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
      sink.remark(new Rejection(source, null, what + ": " + shown));
    }
  }
}
