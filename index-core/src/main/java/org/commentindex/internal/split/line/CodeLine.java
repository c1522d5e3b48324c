package org.commentindex.internal.split.line;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/**
 * Recognizes lines of program text, logs, paths and messages of compilers. Such a line is never
 * boilerplate and never a name, however often it occurs.
 */
public final class CodeLine {
  /** Longest line that is examined, in characters. Bounds the work on long lines. */
  private static final int MAX_LENGTH = 400;

  private static final Pattern FORM =
      LinePattern.compile(
          // ends like a statement or consists of brackets
          ".*[;{}]|.*\\S\\(.{statement}\\)[:;,]?|[\\s(){}\\[\\]<>;,]+"
              // assignments, comparisons, arrows, tags
              + "|.*(?: [=!<>+*/-]?= |[=!]=|->|=>|::|</|/>|&&|\\|\\||\\$\\{).*"
              // preprocessor, prompts, comments, keywords
              + "|(?:#(?:include|define|if|endif|!)|>>> |\\$ |//|/\\*|\\*/|<\\?|<%).*"
              + "|(?:import|from|package|using|def|class|public|private|static|return|let|const"
              + "|var|function|SELECT|INSERT|UPDATE|DELETE)\\s.{statement}(?:[;:({.*=]|\\w\\.\\w).{statement}"
              // paths, stack traces, compilers, exceptions
              + "|.*(?:[A-Za-z]:\\\\|\\w\\\\\\w).*|(?:\\.?\\.?/[\\w.@+-]+){2,}+/?|at [\\w.$<>]+\\(.*"
              + "|.*\\b(?:error|warning|fatal|note|fehler)\\b ?[A-Z]{code}\\d*:.*"
              + "|.*\\w+(?:Exception|Error)\\b.*|.*\\.\\w{extension}:\\d+.*|[\\w.$]+\\.\\w+\\(.*"
              // a line of a log
              + "|\\W?\\d{4}-\\d\\d-\\d\\d[T"
              + " ]\\d\\d:\\d\\d(?::\\d\\d)?\\W.{2,}|.*\\b0x[0-9a-fA-F]+.*",
          Pattern.DOTALL);

  private CodeLine() {}

  /** Returns true if a line looks like program text, a path, or a line of a log. */
  public static boolean matches(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_LENGTH
        && mayMatch(line)
        && FORM.matcher(line).matches();
  }

  /** Returns true if a line has a mark, or begins with a word, that one of the forms needs. */
  private static boolean mayMatch(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("(){}[]=;<>/\\:#$&|*".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return line.contains("Exception")
        || line.contains("Error")
        || line.contains("0x")
        || line.startsWith("import ")
        || line.startsWith("from ")
        || line.startsWith("package ");
  }
}
