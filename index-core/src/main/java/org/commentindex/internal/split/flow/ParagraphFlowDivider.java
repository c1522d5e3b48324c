package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;

/**
 * Divides a text without markers, in which each line is a paragraph. The gap before a paragraph is
 * decided by the strongest evidence: a repeated block that ends there, a cue, or the model.
 */
public final class ParagraphFlowDivider {
  private static final String REPEATED = "repeated-block";
  private static final String FLOW = "paragraph-flow";

  /** The first line of a text always begins a comment. */
  private static final double TEXT_START_CONFIDENCE = 1;

  // Chosen by hand; RealThreadTest and SplitMeasureTest guard them.

  /** Confidence where a repeated block ends. */
  private static final double BLOCK_CONFIDENCE = 0.9;

  /** Confidence of a cue. */
  private static final double CUE_CONFIDENCE = 0.8;

  /** Added to the log-odds at a gap where only one side is in a repeated block. */
  private static final double EDGE_LOG_ODDS = 1.5;

  /** Added to the log-odds between two repeated blocks. */
  private static final double INSERTED_LOG_ODDS = 0.35;

  private final List<Paragraph> text;
  private final BoundaryCue[] cues;
  private final RepeatedBlocks blocks;

  private ParagraphFlowDivider(List<Paragraph> text) {
    this.text = text;
    cues = BoundaryCue.of(text);
    blocks = new RepeatedBlocks(text);
  }

  /** Divides a text by its words; returns no comments for a blank text. */
  public static Division divide(Lines lines) {
    List<Paragraph> text = new ArrayList<>();
    int[] lineOf = new int[lines.count() + 1];
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      lineOf[text.size()] = line;
      text.add(Paragraph.of(lines.get(line)));
    }
    return Division.of(
        lines, text.isEmpty() ? List.of() : new ParagraphFlowDivider(text).segments(lineOf));
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

  /** Returns the verdict on a gap. A boundary found at one of two equal gaps holds at both. */
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
          ? new Verdict(true, REPEATED, BLOCK_CONFIDENCE)
          : new Verdict(true, "text-start", TEXT_START_CONFIDENCE);
    }
    if (gap == RepeatedBlocks.Gap.BROKEN) {
      return new Verdict(true, REPEATED, BLOCK_CONFIDENCE);
    }
    if (cues[i].decides()) {
      return new Verdict(cues[i].begins(), cues[i].rule(), CUE_CONFIDENCE);
    }
    double bonus =
        switch (gap) {
          case EDGE -> EDGE_LOG_ODDS;
          case INSERTED -> INSERTED_LOG_ODDS;
          case SILENT, SHARED, BROKEN -> 0;
        };
    ParagraphFlowModel.Gap words =
        new ParagraphFlowModel.Gap(text.get(Math.max(0, i - 2)), text.get(i - 1), text.get(i));
    double probability = ParagraphFlowModel.probability(bonus + ParagraphFlowModel.logOdds(words));
    String rule = gap == RepeatedBlocks.Gap.EDGE ? REPEATED : FLOW;
    return new Verdict(probability >= ParagraphFlowModel.THRESHOLD, rule, probability);
  }

  /**
   * The decision on the gap before a paragraph.
   *
   * @param begins whether a comment begins here
   */
  private record Verdict(boolean begins, String rule, double confidence) {}
}
