package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;
import org.commentindex.query.ScorePart;

/**
 * Reads how Lucene explains a score as the parts that add up to it. The wording it reads is that of
 * Lucene's own queries; a test holds it.
 */
final class ScoreParts {
  /** A condition with a weight of its own: {@code weight(text:bus in 7) [BM25Similarity], …}. */
  private static final Pattern WEIGHT = Pattern.compile("^weight\\((.+) in \\d+\\)");

  private static final Pattern FIELD = Pattern.compile("([a-z_]+):");

  /** One word with several spellings: as it is typed, and without its inflection. */
  private static final Pattern SPELLINGS = Pattern.compile("Synonym\\((.*)\\)");

  private ScoreParts() {}

  /** The parts, the largest first; none if it does not match. */
  static List<ScorePart> of(Explanation explanation) {
    List<ScorePart> parts = new ArrayList<>();
    if (explanation.isMatch()) {
      collect(explanation, parts);
    }
    parts.sort(Comparator.comparingDouble(ScorePart::score).reversed());
    return parts;
  }

  private static void collect(Explanation explanation, List<ScorePart> parts) {
    if (!explanation.isMatch() || explanation.getValue().doubleValue() == 0) {
      return;
    }
    Matcher weight = WEIGHT.matcher(explanation.getDescription());
    if (weight.find()) {
      parts.add(part(weight.group(1), explanation));
    } else if (isSum(explanation)) {
      for (Explanation detail : explanation.getDetails()) {
        collect(detail, parts);
      }
    } else {
      parts.add(part(explanation.getDescription(), explanation));
    }
  }

  private static boolean isSum(Explanation explanation) {
    return explanation.getDetails().length > 0
        && explanation.getDescription().startsWith("sum of:");
  }

  private static ScorePart part(String query, Explanation explanation) {
    Matcher field = FIELD.matcher(query);
    String name = field.find() ? field.group(1) : "";
    String words = query.replaceAll("[a-z_]+:", "");
    Matcher spellings = SPELLINGS.matcher(words);
    if (spellings.matches()) {
      words = spellings.group(1).replace(' ', '/');
    }
    return new ScorePart(
        name,
        words,
        explanation.getValue().doubleValue(),
        number(explanation, "freq, ", "phraseFreq=", "termFreq="),
        (long) number(explanation, "n, number of documents"));
  }

  /** The first number below whose description begins with one of these, or 0. */
  private static double number(Explanation explanation, String... beginnings) {
    if (Stream.of(beginnings).anyMatch(explanation.getDescription()::startsWith)) {
      return explanation.getValue().doubleValue();
    }
    for (Explanation detail : explanation.getDetails()) {
      double found = number(detail, beginnings);
      if (found > 0) {
        return found;
      }
    }
    return 0;
  }
}
