package org.commentindex.internal.split.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Learns the boilerplate of a page from its first sections: short lines whose template is above or
 * below most comments, in any language.
 */
final class BoilerplateLearner {
  // All thresholds are chosen by hand; PagePasteTest, RandomLayoutTest and SplitMeasureTest guard
  // them.

  /** Number of sections in which templates are counted. */
  private static final int MAX_SECTIONS = 1_000;

  /** Number of sections from which the page's other traits are learned, which takes longer. */
  private static final int MAX_SECTIONS_FOR_TRAITS = 200;

  /** Number of lines at the end of a section that may be boilerplate. */
  private static final int MAX_LINES_BELOW = 6;

  /** Number of lines between a heading and the text that may be boilerplate. */
  private static final int MAX_LINES_ABOVE = 2;

  /** Longest line below a comment that a template is learned from, in characters. */
  private static final int MAX_LENGTH_BELOW = 80;

  /** Longest line that is compared with the templates, in characters, if all of them are short. */
  private static final int MIN_MAX_LENGTH = 40;

  /**
   * Number of characters by which a line may exceed the longest template, for longer names and
   * numbers.
   */
  private static final int LENGTH_SLACK = 8;

  /** Share of the sections that must have a template. */
  private static final double MIN_SHARE = 0.5;

  /** Fewest sections that must have a template, on short pages. */
  private static final int MIN_SECTIONS = 3;

  /** Share of the sections for templates that cannot be text: rules and labels without a space. */
  private static final double MIN_SHARE_IF_MARKED = 0.3;

  /** Fewest such sections, on short pages. */
  private static final int MIN_SECTIONS_IF_MARKED = 2;

  /** Fewest sections that must show a trait of the page. */
  private static final int MIN_SECTIONS_WITH_TRAIT = 2;

  /**
   * Most consecutive lines with only a number if one may be the votes: of three it is unknown
   * which.
   */
  private static final int MAX_COUNTS_IN_A_ROW = 2;

  /** A number alone counts as votes only if more than one section in six has one. */
  private static final int SECTIONS_PER_COUNT = 6;

  private BoilerplateLearner() {}

  /**
   * Learns the boilerplate of a text.
   *
   * @param all the sections of the text; only the first 1,000 are used
   */
  static Boilerplate learn(Lines lines, List<Section> all, Layout layout) {
    List<Section> sections = all.subList(0, Math.min(MAX_SECTIONS, all.size()));
    Map<String, Integer> below = new HashMap<>();
    Map<String, Integer> above = new HashMap<>();
    TailEvidence evidence = new TailEvidence();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int top = section.firstWholeLine();
      Set<String> seen = new HashSet<>();
      int line = NextHeading.lastLineBefore(lines, top, section.last(), authorAfter(sections, i));
      String author = section.byline().author();
      evidence.addAuthor(author);
      boolean isInSlot = true;
      for (int k = 0; k < MAX_LINES_BELOW && line >= top; k++) {
        String template = LineTemplate.of(lines.get(line), author, MAX_LENGTH_BELOW);
        isInSlot &= !template.isEmpty() && !TailEvidence.isText(lines.get(line));
        if (!template.isEmpty()) {
          evidence.add(lines, line, template, author, isInSlot);
        }
        count(template, seen, below);
        line = lines.lastNonBlank(line - 1);
      }
      seen.clear();
      line = section.column() > 0 ? top : lines.skipBlank(top);
      for (int k = 0; k < MAX_LINES_ABOVE && line <= section.last(); k++) {
        if (TailEvidence.isText(lines.get(line))) {
          texts.add(LineTemplate.of(lines.get(line)));
        }
        count(LineTemplate.of(lines.get(line)), seen, above);
        line = lines.skipBlank(line + 1);
      }
    }
    keepFrequent(below, above, sections.size());
    below.keySet().removeIf(template -> !evidence.supports(template, sections.size()));
    above.keySet().removeAll(texts);
    BoilerplateTraits traits = traits(lines, sections, below.keySet());
    return new Boilerplate(layout, Set.copyOf(below.keySet()), Set.copyOf(above.keySet()), traits);
  }

  /** Removes the templates that are at too few of the sections. */
  private static void keepFrequent(
      Map<String, Integer> below, Map<String, Integer> above, int sections) {
    int least = Math.max(MIN_SECTIONS, (int) Math.ceil(MIN_SHARE * sections));
    int leastMarked =
        Math.max(MIN_SECTIONS_IF_MARKED, (int) Math.ceil(MIN_SHARE_IF_MARKED * sections));
    below.entrySet().removeIf(e -> e.getValue() < (isMarked(e.getKey()) ? leastMarked : least));
    above.values().removeIf(count -> count < least);
  }

  private static BoilerplateTraits traits(Lines lines, List<Section> sections, Set<String> below) {
    Set<String> authors = authors(sections);
    int sampled = Math.min(MAX_SECTIONS_FOR_TRAITS, sections.size());
    int events = 0;
    int days = 0;
    int many = 0;
    int withCount = 0;
    int counted = 0;
    for (int i = 0; i < sampled; i++) {
      Section section = sections.get(i);
      String day = lines.get(lines.lastNonBlank(section.heading() - 1));
      days += TimestampLine.parse(day) != null ? 1 : 0;
      events += EventLine.matches(lines, lines.lastNonBlank(section.last()), authors) ? 1 : 0;
      String next = authorAfter(sections, i);
      int counts = countsInARow(lines, section, next);
      int end = NextHeading.lastLineBefore(lines, section.firstWholeLine(), section.last(), next);
      counted += VoteCount.bare(lines.get(end)) != null ? 1 : 0;
      many += counts > MAX_COUNTS_IN_A_ROW ? 1 : 0;
      withCount +=
          counts > 0 && (i + 1 < sections.size() || sections.size() <= MIN_SECTIONS) ? 1 : 0;
    }
    return new BoilerplateTraits(
        Math.max(
            MIN_MAX_LENGTH, LENGTH_SLACK + below.stream().mapToInt(String::length).max().orElse(0)),
        days >= MIN_SECTIONS_WITH_TRAIT,
        many < MIN_SECTIONS_WITH_TRAIT && withCount * SECTIONS_PER_COUNT > sampled,
        counted >= MIN_SECTIONS_WITH_TRAIT && counted >= MIN_SHARE * sampled,
        below.stream().anyMatch(HorizontalRule::matches),
        events >= MIN_SECTIONS_WITH_TRAIT ? authors : Set.of());
  }

  /** Returns the most consecutive lines with only a number at the end of a section. */
  private static int countsInARow(Lines lines, Section section, @Nullable String next) {
    int line = NextHeading.lastLineBefore(lines, section.firstWholeLine(), section.last(), next);
    int most = 0;
    int counts = 0;
    for (int k = 0; k < MAX_LINES_BELOW && line >= section.firstWholeLine(); k++) {
      counts = VoteCount.bare(lines.get(line)) != null ? counts + 1 : 0;
      most = Math.max(most, counts);
      line = lines.lastNonBlank(line - 1);
    }
    return most;
  }

  private static @Nullable String authorAfter(List<Section> sections, int i) {
    return i + 1 < sections.size() ? sections.get(i + 1).byline().author() : null;
  }

  /** Returns true for a template that text cannot have. */
  private static boolean isMarked(String template) {
    return template.endsWith(LineTemplate.GLUED) || HorizontalRule.matches(template);
  }

  private static Set<String> authors(List<Section> sections) {
    Set<String> authors = new HashSet<>();
    for (Section section : sections) {
      String author = section.byline().author();
      if (author != null) {
        authors.add(author);
      }
    }
    return authors;
  }

  private static void count(String template, Set<String> seen, Map<String, Integer> counts) {
    if (!template.isEmpty() && seen.add(template)) {
      counts.merge(template, 1, Integer::sum);
    }
  }
}
