package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;

/**
 * Divides a text without markers, one paragraph a line. Each gap between two paragraphs is decided
 * by the strongest that has a say: a repeated block that breaks there, a sign, the flow.
 */
public final class ParagraphFlowDivider {
  private static final String REPEATED = "repeated-block";
  private static final String FLOW = "paragraph-flow";
  private static final double SURE = 0.9;
  private static final double SIGNED = 0.8;
  private static final double AT_AN_EDGE = 1.5;
  private static final double AMONG_INSERTED = 0.35;

  private final List<Paragraph> text;
  private final BoundaryCue[] signs;
  private final RepeatedBlocks blocks;
  private final NormalizedIdf weights;
  private final EarlierShingles earlier;

  /** The weight of all words of the paragraph that was asked about last. */
  private double sum;

  private int sumAt = -1;

  private ParagraphFlowDivider(List<Paragraph> text) {
    this.text = text;
    signs = BoundaryCue.of(text);
    DuplicateParagraphs repeats = new DuplicateParagraphs(text);
    blocks = new RepeatedBlocks(text, repeats);
    weights = new NormalizedIdf(text, repeats);
    earlier =
        new EarlierShingles(text, IntStream.range(1, text.size()).filter(this::isAsked).toArray());
  }

  /** The comments of a text of which nothing but its words tells; none if it is blank. */
  public static Division divide(Lines lines) {
    ParagraphReader reader = new ParagraphReader();
    List<Paragraph> text = new ArrayList<>();
    int[] lineOf = new int[lines.count() + 1];
    for (int line = lines.nextNonBlank(1); line <= lines.count(); line = lines.nextNonBlank(line + 1)) {
      lineOf[text.size()] = line;
      text.add(reader.read(lines.get(line)));
    }
    return Division.of(text.isEmpty() ? List.of() : new ParagraphFlowDivider(text).segments(lineOf));
  }

  private List<Segment> segments(int[] lineOf) {
    List<Verdict> verdicts = new ArrayList<>(text.size());
    for (int i = 0; i < text.size(); i++) {
      verdicts.add(verdict(i));
    }
    List<Segment> segments = new ArrayList<>();
    int first = 0;
    Verdict why = verdicts.getFirst();
    for (int i = 1; i < text.size(); i++) {
      Verdict here = shared(verdicts, i);
      if (here.begins()) {
        segments.add(Segment.of(lineOf[first], lineOf[i - 1], why.rule(), why.confidence()));
        first = i;
        why = here;
      }
    }
    segments.add(Segment.of(lineOf[first], lineOf[text.size() - 1], why.rule(), why.confidence()));
    return segments;
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
    double likely = ParagraphFlowModel.probability(pull + flowAt(i));
    String rule = gap == RepeatedBlocks.Gap.EDGE ? REPEATED : FLOW;
    return new Verdict(likely >= ParagraphFlowModel.THRESHOLD, rule, likely);
  }

  private double flowAt(int i) {
    Paragraph here = text.get(i);
    boolean namesTheQuoted = i + 1 < text.size() && isAsked(i + 1) && earlier.standBefore(i + 1, i);
    return ParagraphFlowModel.logOdds(
        text.get(Math.max(0, i - 2)), text.get(i - 1), here, namesTheQuoted, shared(i));
  }

  /** Whether a paragraph may be the quotation below a name and a colon, and is no copy. */
  private boolean isAsked(int i) {
    return text.get(i - 1).isNameColon() && blocks.partner(i) < 0;
  }

  /** How much a paragraph shares with the one before. */
  private double shared(int i) {
    int[] before = text.get(i - 1).telling();
    int[] here = text.get(i).telling();
    double beforeSum = sumAt == i - 1 ? sum : weights.sum(before);
    sum = weights.sum(here);
    sumAt = i;
    return weights.overlap(before, beforeSum, here, sum);
  }

  /** Whether a comment begins at a paragraph, and why. */
  private record Verdict(boolean begins, String rule, double confidence) {}
}
