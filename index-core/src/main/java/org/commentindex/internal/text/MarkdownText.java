package org.commentindex.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown and keeps the words that renderers do not show: those in the first line of a code
 * block, in the title of a picture, and in definitions of links that nothing refers to. Targets of
 * links may contain spaces, as people write them.
 */
final class MarkdownText {
  private static final Pattern FENCE = Pattern.compile("^(?: {0,3}(?:```|~~~)| {4}|\\t).*");

  /** The target of a link with spaces, and its title. Parentheses may be nested once. */
  private static final Pattern SPACED_TARGET =
      Pattern.compile(
          "\\]\\(\\s*+((?:https?://|www\\.)(?:[^\\s()<>\"']|\\([^()\\n]*\\))*"
              + "(?: +(?:[^\\s()<>\"']|\\([^()\\n]*\\))+)+)( +\"[^\"\\n]*\")?\\s*\\)");

  private MarkdownText() {}

  static Node parse(Parser parser, String body) {
    Node document = parser.parse(body.contains("](") ? withoutSpaces(body) : body);
    Kept kept = new Kept();
    document.accept(kept);
    kept.keepDefinitions();
    return document;
  }

  /** Encodes the spaces in the targets of links, except in code. */
  private static String withoutSpaces(String body) {
    StringBuilder text = new StringBuilder(body.length());
    boolean fenced = false;
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end + 1;
      String line = body.substring(start, end);
      boolean code = FENCE.matcher(line.stripTrailing()).matches();
      if (code && !line.startsWith("    ") && !line.startsWith("\t")) {
        fenced = !fenced;
      }
      text.append(code || fenced || !line.contains("](") ? line : lineWithoutSpaces(line));
      start = end;
    }
    return text.toString();
  }

  private static String lineWithoutSpaces(String line) {
    Matcher link = SPACED_TARGET.matcher(line);
    StringBuilder text = new StringBuilder();
    while (link.find()) {
      long marks = line.substring(0, link.start()).chars().filter(c -> c == '`').count();
      String found = "](" + link.group(1).replace(" ", "%20") + title(link) + ")";
      link.appendReplacement(text, Matcher.quoteReplacement(marks % 2 == 0 ? found : link.group()));
    }
    return link.appendTail(text).toString();
  }

  private static String title(Matcher link) {
    return link.group(2) == null ? "" : link.group(2);
  }

  /** Moves what a renderer would not show to where it is shown. */
  private static final class Kept extends AbstractVisitor {
    private final Set<String> targets = new HashSet<>();
    private final List<LinkReferenceDefinition> definitions = new ArrayList<>();

    @Override
    public void visit(FencedCodeBlock block) {
      String info = block.getInfo();
      if (info != null && !info.isBlank() && !CodeLanguages.isLanguage(info)) {
        block.setLiteral(info + "\n" + block.getLiteral());
        block.setInfo("");
      }
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      String title = image.getTitle();
      if (title != null && !title.isBlank()) {
        image.insertAfter(new Text(" " + title));
        image.setTitle(null);
      }
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      targets.add(link.getDestination());
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      definitions.add(definition);
    }

    /** Shows the definitions that no link of the text uses. */
    void keepDefinitions() {
      for (LinkReferenceDefinition definition : definitions) {
        if (!targets.contains(definition.getDestination())) {
          String title = definition.getTitle();
          Paragraph shown = new Paragraph();
          shown.appendChild(
              new Text(
                  "["
                      + definition.getLabel()
                      + "]: "
                      + definition.getDestination()
                      + (title == null ? "" : " \"" + title + "\"")));
          definition.insertAfter(shown);
          definition.unlink();
        }
      }
    }
  }
}
