package org.commentindex.internal.lucene.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.backend.IndexSettings;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.topic.PhraseFinder;
import org.commentindex.model.Comment;

/**
 * The discovered topics of an index. Documents do not contain them: a comment has a discovered
 * topic if it has its words, so discovering other topics rewrites no document.
 */
public final class DiscoveredTopics {
  private final Set<String> labels;
  private final PhraseFinder finder;

  private DiscoveredTopics(Set<String> labels) {
    this.labels = labels;
    this.finder = PhraseFinder.of(labels);
  }

  public static DiscoveredTopics of(Map<String, String> settings) {
    Set<String> labels = new LinkedHashSet<>();
    settings
        .getOrDefault(IndexSettings.DISCOVERED_TOPICS, "")
        .lines()
        .filter(l -> !l.isBlank())
        .forEach(labels::add);
    return new DiscoveredTopics(labels);
  }

  public Set<String> labels() {
    return labels;
  }

  /** Returns the comment with the discovered topics in its title or text after its own topics. */
  public Comment addTo(Comment comment) {
    return addTo(comment, analyzed(comment));
  }

  /**
   * Returns the comment with the discovered topics in its title or text after its own topics.
   *
   * @param text the comment's text
   */
  public Comment addTo(Comment comment, AnalyzedText text) {
    if (labels.isEmpty()) {
      return comment;
    }
    List<String> inText = finder.in(text);
    String title = comment.title();
    List<String> inTitle = title == null ? List.of() : finder.in(title, comment.lang());
    if (inText.isEmpty() && inTitle.isEmpty() && comment.topics().size() < 2) {
      return comment;
    }
    Set<String> topics = new LinkedHashSet<>(comment.topics());
    topics.addAll(inTitle.isEmpty() ? inText : either(inText, inTitle));
    return comment.withTopics(new ArrayList<>(topics));
  }

  /** Returns the text of a comment, to be analyzed in the comment's language. */
  public static AnalyzedText analyzed(Comment comment) {
    return new AnalyzedText(comment.text(), comment.lang());
  }

  private List<String> either(List<String> inText, List<String> inTitle) {
    Set<String> found = new HashSet<>(inText);
    found.addAll(inTitle);
    return labels.stream().filter(found::contains).toList();
  }
}
