package org.commentindex.cli.option;

import static org.commentindex.cli.command.Arguments.flagOf;

import java.io.IOException;
import java.util.List;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.cli.report.ThreadHtml;
import org.commentindex.cli.report.ThreadMarkdown;
import picocli.CommandLine.Model.OptionSpec;

/** The options for the format of a thread: text, JSON, Markdown or HTML. */
public final class ReportOptions {
  private final Value<Boolean> json;
  private final Value<Boolean> markdown;
  private final Value<Boolean> html;

  public ReportOptions(Arguments arguments) {
    List<Value<Boolean>> formats =
        arguments.exclusive(OutputOptions.jsonFlag(), markdownFlag(), htmlFlag());
    json = formats.get(0);
    markdown = formats.get(1);
    html = formats.get(2);
  }

  static OptionSpec.Builder markdownFlag() {
    return flagOf("--md").description("Print Markdown.");
  }

  static OptionSpec.Builder htmlFlag() {
    return flagOf("--html").description("Print an HTML page that needs no other files.");
  }

  /** Option {@code --json}, which excludes the others. */
  public Value<Boolean> json() {
    return json;
  }

  /** Returns the printer of threads, which the pager shows if it prints text. */
  public ThreadPrinter threads(OutputOptions output) throws IOException {
    if (html.get()) {
      return new ThreadHtml(output.out(), output.environment().zone());
    }
    if (markdown.get()) {
      return new ThreadMarkdown(output.out(), output.environment().zone());
    }
    output.page();
    return output.printers().threads();
  }
}
