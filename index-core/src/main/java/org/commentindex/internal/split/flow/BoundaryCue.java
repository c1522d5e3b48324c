package org.commentindex.internal.split.flow;

import java.util.List;

/**
 * A cue that alone decides whether a comment begins at a paragraph, without the model.
 *
 * @param begins true if a comment begins here, false if the paragraph continues one
 * @param rule the name of the rule
 */
record BoundaryCue(boolean begins, String rule) {
  /** No cue. */
  static final BoundaryCue NONE = new BoundaryCue(false, "");

  private static final BoundaryCue CONTINUES = new BoundaryCue(false, "goes-on");
  private static final BoundaryCue QUOTATION = new BoundaryCue(true, "quotation");
  private static final BoundaryCue RE_HEADING = new BoundaryCue(true, "re-heading");

  /** Maximum distance between two items of a numbered list, in paragraphs. Chosen by hand. */
  private static final int MAX_ITEM_PARAGRAPHS = 6;

  /** Returns true unless this is {@link #NONE}. */
  boolean decides() {
    return !rule.isEmpty();
  }

  /** Returns the cue of each paragraph of a text. */
  static BoundaryCue[] of(List<Paragraph> text) {
    BoundaryCue[] cues = new BoundaryCue[text.size()];
    int item = 0;
    int itemAt = 0;
    for (int i = 0; i < cues.length; i++) {
      cues[i] = i == 0 ? NONE : at(text, i);
      int number = text.get(i).itemNumber();
      boolean continuesList = number > 1 && number == item + 1 && i - itemAt <= MAX_ITEM_PARAGRAPHS;
      for (int k = itemAt + 1; continuesList && k <= i; k++) {
        cues[k] = CONTINUES;
      }
      if (number > 0) {
        item = number;
        itemAt = i;
      }
    }
    return cues;
  }

  private static BoundaryCue at(List<Paragraph> text, int i) {
    Paragraph before = text.get(i - 1);
    Paragraph here = text.get(i);
    if (before.endsWithColon() || here.isLink() || before.isBareReHeading() || before.quotes()) {
      return CONTINUES;
    }
    if (here.isReHeading()) {
      return RE_HEADING;
    }
    return here.quotes() && i + 1 < text.size() ? QUOTATION : NONE;
  }
}
