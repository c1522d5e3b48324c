package org.commentindex.benchmark.report;

import java.io.IOException;

/** Builder of the page of a run. Ratios come first. */
final class RunPage {
  private final StringBuilder text = new StringBuilder();

  RunPage(String title) {
    text.append("# ").append(title).append("\n\n");
  }

  RunPage paragraph(String markdown) {
    text.append(markdown).append("\n\n");
    return this;
  }

  RunPage section(String heading, String content) {
    text.append("## ").append(heading).append("\n\n").append(content.strip()).append("\n\n");
    return this;
  }

  /** Adds the profile of a further run, whose measurements are not in the figures. */
  RunPage profile(Profile profile) {
    return section("Where the time goes", profile.toString());
  }

  /** Adds the conditions, and writes the page and {@code summary.csv}. */
  void write(RunFolder folder, RunConditions conditions) throws IOException {
    section("How it was measured", conditions.text());
    folder.write("README.md", text.toString().strip() + "\n");
    folder.write("summary.csv", RunSummary.csv(folder.measurements()));
  }
}
