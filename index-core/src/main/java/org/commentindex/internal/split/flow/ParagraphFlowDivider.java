package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;

/**
 * Divides a text without markers, in which each line is a paragraph. The gap before a paragraph is
 * decided by the strongest evidence: a repeated block that ends there, a cue, or signs of a
 * beginning, such as a greeting.
 */
public final class ParagraphFlowDivider {
  private static final String REPEATED = "repeated-block";

  // Chosen by hand; RealThreadTest and SplitMeasureTest guard them.

  /** Confidence where a repeated block ends. */
  private static final double BLOCK_CONFIDENCE = 0.9;

  /** Confidence of a cue. */
  private static final double CUE_CONFIDENCE = 0.8;

  /** Confidence at an edge of a repeated block; a short block may repeat by chance. */
  private static final double EDGE_CONFIDENCE = 0.5;

  /** Confidence where one sign says that a comment begins. Measured: .42 of 381 pieces. */
  private static final double SIGN_CONFIDENCE = 0.42;

  /** Confidence where several signs say so. Measured: .55 of 187 pieces. */
  private static final double SIGNS_CONFIDENCE = 0.55;

  /**
   * Fewest words of a paragraph in the first person that begins a comment. Of 20, 30, 40 and 60,
   * the best on the threads of SplitMeasureTest.
   */
  private static final int MIN_FIRST_PERSON_WORDS = 20;

  /** Most words of a paragraph that the same comment continues without a sign. As above. */
  private static final int MAX_CONTINUED_WORDS = 29;

  /** Maximum distance between two items of a numbered list, in paragraphs. Chosen by hand. */
  private static final int MAX_ITEM_PARAGRAPHS = 6;

  /**
   * The decision on the gap before a paragraph.
   *
   * @param begins whether a comment begins here
   */
  private record Verdict(boolean begins, String rule, double confidence) {
    static final Verdict CONTINUES = new Verdict(false, "goes-on", CUE_CONFIDENCE);
    static final Verdict QUOTATION = new Verdict(true, "quotation", CUE_CONFIDENCE);
    static final Verdict RE_HEADING = new Verdict(true, "re-heading", CUE_CONFIDENCE);
    static final Verdict BLOCK = new Verdict(true, REPEATED, BLOCK_CONFIDENCE);

    static final Verdict EDGE = new Verdict(true, REPEATED, EDGE_CONFIDENCE);

    /** The first line of a text always begins a comment. */
    static final Verdict START = new Verdict(true, "text-start", 1);
  }

  private final List<Paragraph> text;
  private final RepeatedBlocks blocks;
  private final EarlierShingles earlier;

  /** Whether the gap before a paragraph is within a numbered list. */
  private final boolean[] inList;

  private ParagraphFlowDivider(List<Paragraph> text) {
    this.text = text;
    blocks = new RepeatedBlocks(text);
    inList = inList(text);
    earlier =
        new EarlierShingles(
            text, IntStream.range(1, text.size()).filter(this::mayBeQuotation).toArray());
  }

  /** Returns true if a paragraph is below a name and a colon and is not a duplicate. */
  private boolean mayBeQuotation(int i) {
    return text.get(i - 1).isNameColon() && blocks.partner(i) < 0;
  }

  /** Divides a text by its words; returns no comments for a blank text. */
  public static Division divide(Lines lines) {
    List<Paragraph> text = new ArrayList<>();
    List<Integer> lineOf = new ArrayList<>();
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      lineOf.add(line);
      text.add(Paragraph.of(lines.get(line)));
    }
    return Division.of(
        text.isEmpty() ? List.of() : new ParagraphFlowDivider(text).segments(lineOf));
  }

  private List<Segment> segments(List<Integer> lineOf) {
    List<Verdict> verdicts = new ArrayList<>(text.size());
    for (int i = 0; i < text.size(); i++) {
      verdicts.add(verdict(i));
    }
    List<Segment> segments = new ArrayList<>();
    int first = 0;
    Verdict why = verdicts.getFirst();
    for (int i = 1; i <= text.size(); i++) {
      Verdict here = i == text.size() ? Verdict.START : shared(verdicts, i);
      if (here.begins()) {
        int last = lineOf.get(i - 1);
        segments.add(Segment.of(lineOf.get(first), last, why.rule(), why.confidence()));
        first = i;
        why = here;
      }
    }
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
      return gap == RepeatedBlocks.Gap.EDGE ? Verdict.BLOCK : Verdict.START;
    }
    if (gap == RepeatedBlocks.Gap.BROKEN) {
      return Verdict.BLOCK;
    }
    Paragraph before = text.get(i - 1);
    Paragraph here = text.get(i);
    if (inList[i]
        || before.endsWithColon()
        || here.isLink()
        || before.isBareReHeading()
        || before.isQuotation()) {
      return Verdict.CONTINUES;
    }
    if (here.isReHeading()) {
      return Verdict.RE_HEADING;
    }
    if (here.isQuotation() && i + 1 < text.size()) {
      return Verdict.QUOTATION;
    }
    boolean item = before.endsOpen() || here.isListItem();
    if (gap == RepeatedBlocks.Gap.EDGE && !item) {
      return Verdict.EDGE;
    }
    int signs = item || here.continues() ? 0 : signs(i);
    double confidence = signs > 1 ? SIGNS_CONFIDENCE : SIGN_CONFIDENCE;
    return new Verdict(signs > 0, "paragraph-flow", confidence);
  }

  /** Returns the number of signs that a comment begins at a paragraph. */
  private int signs(int i) {
    Paragraph here = text.get(i);
    boolean amongBlocks = blocks.before(i) != RepeatedBlocks.Gap.SILENT;
    boolean namesTheQuoted =
        i + 1 < text.size() && mayBeQuotation(i + 1) && earlier.isRepeated(i + 1, i);
    return (int)
        Stream.of(
                namesTheQuoted,
                here.greets(),
                here.reacts(),
                here.text().startsWith("@"),
                here.saysYou(),
                here.isFirstPerson() && (here.words() >= MIN_FIRST_PERSON_WORDS || amongBlocks),
                text.get(i - 1).words() > MAX_CONTINUED_WORDS)
            .filter(sign -> sign)
            .count();
  }

  private static boolean[] inList(List<Paragraph> text) {
    boolean[] inList = new boolean[text.size()];
    int item = 0;
    int itemAt = 0;
    for (int i = 0; i < inList.length; i++) {
      int number = text.get(i).itemNumber();
      if (number > 1 && number == item + 1 && i - itemAt <= MAX_ITEM_PARAGRAPHS) {
        for (int k = itemAt + 1; k <= i; k++) {
          inList[k] = true;
        }
      }
      if (number > 0) {
        item = number;
        itemAt = i;
      }
    }
    return inList;
  }
}
