package org.commentindex.internal.dedup.verify;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.dedup.telling.TellingWords;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.SourceRecord;

/**
 * The properties outside the text that distinguish the editions of a serial post: the targets of
 * links behind words, and the numbers, months and weekdays of the title. The text may be the same
 * every month.
 *
 * @param links the canonical URLs that the text does not show, in order
 * @param titleMarks the telling words of the title, in order
 */
public record PostTopic(List<String> links, List<String> titleMarks) {
  private static final PostTopic NONE = new PostTopic(List.of(), List.of());
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  static PostTopic of(SourceRecord record) {
    String title = record.title();
    if (record.cites().isEmpty() && title == null) {
      return NONE;
    }
    TreeSet<String> links = new TreeSet<>();
    for (CitedUrl cited : record.cites()) {
      if (!record.text().contains(cited.as())) {
        links.add(cited.url());
      }
    }
    return new PostTopic(List.copyOf(links), title == null ? List.of() : marks(title));
  }

  private static List<String> marks(String title) {
    TreeSet<String> marks = new TreeSet<>();
    Matcher word = WORD.matcher(CopyTextNormalizer.normalize(title));
    while (word.find()) {
      TellingWords.Kind kind = TellingWords.kindOf(word.group());
      if (kind != null && kind != TellingWords.Kind.NEGATION) {
        marks.add(word.group());
      }
    }
    return List.copyOf(marks);
  }

  /** Returns true if each topic has a property where the other topic has a different one. */
  boolean isReplaced(PostTopic other) {
    return areReplaced(links, other.links) || areReplaced(titleMarks, other.titleMarks);
  }

  /** Returns a text that is the same for equal topics, empty if there are no such properties. */
  String key() {
    return links.isEmpty() && titleMarks.isEmpty() ? "" : " topic " + links + titleMarks;
  }

  private static boolean areReplaced(List<String> one, List<String> two) {
    return !one.isEmpty() && !two.isEmpty() && !one.containsAll(two) && !two.containsAll(one);
  }
}
