package org.commentindex.internal.read.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds JSON after a prefix: the value of a JavaScript variable, such as {@code
 * window.YTD.tweets.part0 = [} in the archives of X, and the text after the line {@code )]}'} that
 * Gerrit sends before its JSON.
 */
public final class JsonWrapper {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "\\s{0,20}(?:(?:var|let|const)\\s{1,5})?[A-Za-z_$][\\w.$]{0,100}"
              + "(?:\\[[\"']?\\w{1,60}[\"']?\\]){0,3}\\s{0,5}=\\s{0,20}(?=[\\[{])"
              + "|\\)\\]\\}'\\s{0,5}(?=[\\[{])");

  private JsonWrapper() {}

  /** Returns the number of characters before the JSON; 0 if the text is not an assignment. */
  public static int length(String text) {
    Matcher assignment = ASSIGNMENT.matcher(text);
    return assignment.lookingAt() ? assignment.end() : 0;
  }
}
