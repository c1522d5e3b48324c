package org.commentindex.benchmark.report;

import java.io.IOException;

/** The page of a run: ratios first. */
final class Page {
  private final StringBuilder text = new StringBuilder();

  Page(String title) {
    text.append("# ").append(title).append("\n\n");
  }

  Page say(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  Page part(String heading, String content) {
    text.append("## ").append(heading).append("\n\n").append(content.strip()).append("\n\n");
    return this;
  }

  /** Adds where the time of one more turn went, which is in no figure. */
  Page profile(Profile profile) {
    return part("Where the time goes", profile.toString());
  }

  /** Adds what all runs say, and writes the page. */
  void write(RunFolder folder, Circumstances circumstances) throws IOException {
    part("How it was measured", circumstances.text());
    folder.write("README.md", text.toString().strip() + "\n");
  }
}
