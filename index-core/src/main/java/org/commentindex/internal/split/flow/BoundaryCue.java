package org.commentindex.internal.split.flow;

import java.util.List;

/**
 * What decides a gap between two paragraphs alone, whatever the words flow like.
 *
 * @param begins whether a comment begins here; else the paragraph goes on
 * @param rule its name
 */
record BoundaryCue(boolean begins, String rule) {
  static final BoundaryCue NONE = new BoundaryCue(false, "");

  private static final BoundaryCue GOES_ON = new BoundaryCue(false, "goes-on");
  private static final BoundaryCue QUOTATION = new BoundaryCue(true, "quotation");
  private static final BoundaryCue RE_HEADING = new BoundaryCue(true, "re-heading");
  private static final int ITEM_PARAGRAPHS = 6;

  /** Whether there is a sign at all. */
  boolean decides() {
    return !rule.isEmpty();
  }

  /** The sign of each paragraph as against the one before; {@code NONE} where nothing tells. */
  static BoundaryCue[] of(List<Paragraph> text) {
    BoundaryCue[] signs = new BoundaryCue[text.size()];
    int item = 0;
    int itemAt = 0;
    for (int i = 0; i < signs.length; i++) {
      signs[i] = i == 0 ? NONE : at(text, i);
      int number = text.get(i).itemNumber();
      boolean runsOn = number > 1 && number == item + 1 && i - itemAt <= ITEM_PARAGRAPHS;
      for (int k = itemAt + 1; runsOn && k <= i; k++) {
        signs[k] = GOES_ON;
      }
      if (number > 0) {
        item = number;
        itemAt = i;
      }
    }
    return signs;
  }

  private static BoundaryCue at(List<Paragraph> text, int i) {
    Paragraph before = text.get(i - 1);
    Paragraph here = text.get(i);
    boolean quotes = here.isMarkedQuote() || here.isQuotation();
    boolean afterQuote = before.isMarkedQuote() || before.isQuotation();
    if (before.endsWithColon() || here.isLink() || before.isBareReHeading() || afterQuote) {
      return GOES_ON;
    }
    if (here.isReHeading()) {
      return RE_HEADING;
    }
    return quotes && i + 1 < text.size() ? QUOTATION : NONE;
  }
}
