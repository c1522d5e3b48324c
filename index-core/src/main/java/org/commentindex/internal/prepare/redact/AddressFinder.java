package org.commentindex.internal.prepare.redact;

import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the addresses in a text by marks. */
final class AddressFinder {
  /** What stands in place of an address. */
  static final String MARK = "[address removed]";

  private static final String NAME = "[\\p{L}\\p{N}_+-]++(?:[.'][\\p{L}\\p{N}_+-]++)*+";

  private static final String HOST = "[\\p{L}\\p{N}-]++(?:[.][\\p{L}\\p{N}-]++)++";

  private static final String AT = " ?[\\[(<{] ?(?:at|@|ät) ?[\\])>}] ?";

  private static final String DOT = " ?[\\[(<{] ?(?:dot|punkt|[.]) ?[\\])>}] ?";

  /**
   * A mail address, not the public name {@code @ann@example.org} of the fediverse. Also in the
   * forms that hide it from programs: {@code ann (at) example (dot) org}, {@code ann at example dot
   * org}, and {@code <ann at example.org>} of the archives of mailing lists.
   */
  private static final Pattern MAIL =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}_+.@-])(?:mailto:)?+(?:"
              + NAME
              + "(?:@|%40)(?:"
              + HOST
              + "|localhost|\\[[0-9a-f.:]++\\])|"
              + NAME
              + AT
              + "[\\p{L}\\p{N}-]++(?:(?:[.]|"
              + DOT
              + "| dot )[\\p{L}\\p{N}-]++)++|"
              + NAME
              + " at [\\p{L}\\p{N}-]++(?: dot [\\p{L}\\p{N}-]++)++|"
              + NAME
              + " at "
              + HOST
              + "(?=>| wrote:))");

  private AddressFinder() {}

  /** Returns true if a link has a mail address, an IP address or the scheme of telephones. */
  static boolean isIn(String link) {
    return link.regionMatches(true, 0, "tel:", 0, 4)
        || !withoutNetwork(withoutMail(link)).equals(link);
  }

  /** Returns the text with a mark for each address. */
  static String withoutAddresses(String text) {
    String rest = withoutNetwork(withoutMail(text));
    return replaced(rest, PhoneNumbers.CANDIDATE, m -> PhoneNumbers.end(rest, m));
  }

  private static String withoutMail(String text) {
    return replaced(text, MAIL, m -> isVersion(m.group()) ? -1 : m.end());
  }

  /** Returns true for the version of a package, such as {@code lodash@4.17.21}. */
  private static boolean isVersion(String mail) {
    String host = mail.substring(mail.lastIndexOf('@') + 1);
    int last = host.lastIndexOf('.');
    return last >= 0
        && !host.startsWith("[")
        && Character.isDigit(host.charAt(last + 1))
        && NetworkAddresses.length(host) < 0;
  }

  private static String withoutNetwork(String text) {
    return replaced(
        text,
        NetworkAddresses.CANDIDATE,
        m -> {
          int length = NetworkAddresses.length(m.group());
          return length < 0 ? -1 : m.start() + length;
        });
  }

  /** Replaces each match from its start to the end that is told, unless it is -1. */
  private static String replaced(String text, Pattern candidate, ToIntFunction<MatchResult> end) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Matcher m = candidate.matcher(text); m.find(); ) {
      int stop = end.applyAsInt(m.toMatchResult());
      if (stop >= 0) {
        out.append(text, done, m.start()).append(MARK);
        done = stop;
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }
}
