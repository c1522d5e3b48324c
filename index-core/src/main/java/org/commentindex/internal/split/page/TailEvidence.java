package org.commentindex.internal.split.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.Closing;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.ButtonWord;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Collects the evidence that a line below comments is boilerplate. Frequency is not evidence:
 * people repeat code, messages of programs and their own names. Not thread-safe.
 */
final class TailEvidence {
  // All thresholds are chosen by hand; BoilerplateEvidenceTest and PagePasteTest guard them.

  /** Share of a template's lines that must be next to a line known to be boilerplate. */
  private static final double MIN_BESIDE_KNOWN = 0.8;

  /**
   * Share of the sections that end with a template in unknown words. The last section is not
   * counted: the footer of the page is below it.
   */
  private static final double MIN_IN_EVERY_SLOT = 0.9;

  /** Fewest sections and fewest authors of them for a template in unknown words. */
  private static final int MIN_UNKNOWN = 3;

  /** Most words of a label in unknown words. */
  private static final int MAX_LABEL_WORDS = 4;

  /** The lines of one template. */
  private static final class Stats {
    private int lines;
    private int besideKnown;
    private int inSlot;
    private boolean isText;
    private boolean known;
    private final Set<String> forms = new HashSet<>();
    private final Set<String> authors = new HashSet<>();
  }

  private final Map<String, Stats> templates = new HashMap<>();
  private final Set<String> nameWords = new HashSet<>();

  /** Adds the words of an author's name: they may be a sign-off below a comment. */
  void addAuthor(@Nullable String author) {
    if (author != null) {
      nameWords.add(author.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Adds a line below a comment.
   *
   * @param isInSlot whether all lines of the section below it may be boilerplate, too
   */
  void add(Lines lines, int line, String template, @Nullable String author, boolean isInSlot) {
    String text = lines.get(line);
    Stats stats = templates.computeIfAbsent(template, t -> new Stats());
    stats.lines++;
    stats.inSlot += isInSlot ? 1 : 0;
    stats.isText |= isText(text);
    stats.known |= isKnown(text) && VoteCount.bare(text) == null;
    stats.forms.add(text);
    stats.authors.add(String.valueOf(author));
    int above = lines.lastNonBlank(line - 1);
    int below = lines.skipBlank(line + 1);
    stats.besideKnown += isKnown(lines.get(above)) || isKnown(lines.get(below)) ? 1 : 0;
  }

  /** Returns true if there is evidence for a template other than its frequency. */
  boolean supports(String template, int sections) {
    Stats stats = templates.get(template);
    if (stats == null || stats.isText || template.equals("@")) {
      return stats != null && stats.known && !stats.isText;
    }
    boolean counts = template.indexOf('0') >= 0 && stats.forms.size() > 1;
    boolean field =
        (template.indexOf('*') >= 0 || template.startsWith("@ ")) && stats.forms.size() > 1;
    boolean beside = stats.besideKnown >= MIN_BESIDE_KNOWN * stats.lines;
    return stats.known
        || field
        || template.endsWith(LineTemplate.GLUED)
        || (counts && (beside || isInEverySlot(stats, sections)))
        || (beside && !isSignOff(template))
        || (isInEverySlot(stats, sections) && !isSignOff(template));
  }

  private static boolean isInEverySlot(Stats stats, int sections) {
    return sections >= MIN_UNKNOWN
        && stats.authors.size() >= MIN_UNKNOWN
        && stats.lines >= MIN_UNKNOWN
        && stats.inSlot >= MIN_IN_EVERY_SLOT * (sections - 1);
  }

  /** Returns true for a name of an author or a part of one. */
  private boolean isSignOff(String template) {
    String name = template.strip();
    return nameWords.stream().anyMatch(author -> author.contains(name));
  }

  /** Returns true for a line that is text wherever it is: code, a sentence, the end of a mail. */
  static boolean isText(String text) {
    boolean symbols = text.codePoints().noneMatch(Character::isLetterOrDigit);
    return (CodeLine.matches(text) && !ButtonWord.isIn(text))
        || Closing.matches(text)
        || text.startsWith(">")
        || (!symbols
            && ".!?,;".indexOf(text.charAt(text.length() - 1)) >= 0
            && !text.endsWith("...")
            && !ActionRow.matches(text));
  }

  /** Returns true for a line that is boilerplate by its own words. */
  private static boolean isKnown(String text) {
    return ActionRow.matches(text)
        || HorizontalRule.matches(text)
        || Badge.matches(text)
        || VoteCount.find(text) != null
        || (ButtonWord.isIn(text) && words(text) <= MAX_LABEL_WORDS)
        || VoteCount.bare(text) != null
        || (!text.isEmpty() && TimestampLine.parse(text) != null);
  }

  private static long words(String text) {
    return 1 + text.chars().filter(c -> c == ' ').count();
  }
}
