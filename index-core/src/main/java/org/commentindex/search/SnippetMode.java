package org.commentindex.search;

/** Which passages the hits of a search contain. */
public enum SnippetMode {
  /** The passages that match best, and the position of each match in the text. */
  BEST_PASSAGES,
  /**
   * None. Faster, because the texts of the hits are not analyzed: hits have no snippets and no
   * matches, and their comments lack discovered topics.
   */
  NONE
}
