package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;

/**
 * Divides a text without markers, one paragraph a line. Each gap between two paragraphs is decided
 * by the strongest that has a say: a repeated block that breaks there, a sign, the flow.
 */
public final class FlowDivider {
  private static final String REPEATED = "repeated-block";
  private static final String FLOW = "paragraph-flow";
  private static final double SURE = 0.9;
  private static final double SIGNED = 0.8;
  private static final double AT_AN_EDGE = 1.5;
  private static final double AMONG_INSERTED = 0.35;

  private final List<Paragraph> text;
  private final Sign[] signs;
  private final RepeatedBlocks blocks;
  private final WordWeights weights;

  /** The words of the paragraph that was asked about last. */
  private int[] words = {};

  private int wordsAt = -1;
  private final EarlierWords earlier;

  private FlowDivider(List<Paragraph> text) {
    this.text = text;
    signs = Sign.of(text);
    blocks = new RepeatedBlocks(text);
    weights = new WordWeights(text);
    earlier = new EarlierWords(text.stream().mapToLong(Paragraph::words).sum());
  }

  /** The comments of a text of which nothing but its words tells; none if it is blank. */
  public static Division divide(Lines lines) {
    List<Paragraph> text = new ArrayList<>();
    int[] lineOf = new int[lines.count() + 1];
    for (int line = lines.nextShown(1); line <= lines.count(); line = lines.nextShown(line + 1)) {
      lineOf[text.size()] = line;
      text.add(Paragraph.of(lines.get(line)));
    }
    return Division.of(text.isEmpty() ? List.of() : new FlowDivider(text).cuts(lineOf));
  }

  private List<Cut> cuts(int[] lineOf) {
    List<Verdict> verdicts = new ArrayList<>(text.size());
    // Only a name and a colon asks for what was said before.
    boolean asked = text.stream().anyMatch(Paragraph::isNameColon);
    for (int i = 0; i < text.size(); i++) {
      verdicts.add(verdict(i));
      if (asked) {
        earlier.add(text.get(i).text());
      }
    }
    List<Cut> cuts = new ArrayList<>();
    int first = 0;
    Verdict why = verdicts.getFirst();
    for (int i = 1; i < text.size(); i++) {
      Verdict here = shared(verdicts, i);
      if (here.begins()) {
        cuts.add(Cut.of(lineOf[first], lineOf[i - 1], why.rule(), why.confidence()));
        first = i;
        why = here;
      }
    }
    cuts.add(Cut.of(lineOf[first], lineOf[text.size() - 1], why.rule(), why.confidence()));
    return cuts;
  }

  /** A boundary found in one of two repeated places holds in the other, too. */
  private Verdict shared(List<Verdict> verdicts, int i) {
    Verdict here = verdicts.get(i);
    if (blocks.before(i) != RepeatedBlocks.Gap.SHARED) {
      return here;
    }
    Verdict there = verdicts.get(blocks.partner(i));
    return there.begins() && (!here.begins() || there.confidence() > here.confidence())
        ? there
        : here;
  }

  private Verdict verdict(int i) {
    RepeatedBlocks.Gap gap = blocks.before(i);
    if (i == 0) {
      return gap == RepeatedBlocks.Gap.EDGE
          ? new Verdict(true, REPEATED, SURE)
          : new Verdict(true, "text-start", 1);
    }
    if (gap == RepeatedBlocks.Gap.BROKEN) {
      return new Verdict(true, REPEATED, SURE);
    }
    if (signs[i].decides()) {
      return new Verdict(signs[i].begins(), signs[i].rule(), SIGNED);
    }
    double pull =
        switch (gap) {
          case EDGE -> AT_AN_EDGE;
          case INSERTED -> AMONG_INSERTED;
          case SILENT, SHARED, BROKEN -> 0;
        };
    double likely = ParagraphFlow.probability(pull + flowAt(i));
    String rule = gap == RepeatedBlocks.Gap.EDGE ? REPEATED : FLOW;
    return new Verdict(likely >= ParagraphFlow.THRESHOLD, rule, likely);
  }

  private double flowAt(int i) {
    Paragraph here = text.get(i);
    boolean copied = i + 1 < text.size() && blocks.partner(i + 1) >= 0;
    boolean namesTheQuoted =
        here.isNameColon()
            && i + 1 < text.size()
            && !copied
            && earlier.contains(text.get(i + 1).text());
    return ParagraphFlow.logOdds(
        text.get(Math.max(0, i - 2)), text.get(i - 1), here, namesTheQuoted, shared(i));
  }

  /** How much a paragraph shares with the one before. */
  private double shared(int i) {
    int[] before = wordsAt == i - 1 ? words : Words.of(text.get(i - 1).text());
    words = Words.of(text.get(i).text());
    wordsAt = i;
    return weights.overlap(before, words);
  }

  /** Whether a comment begins at a paragraph, and why. */
  private record Verdict(boolean begins, String rule, double confidence) {}
}
