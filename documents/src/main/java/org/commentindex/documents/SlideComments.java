package org.commentindex.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.commentindex.extract.ReviewComment;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments of a PowerPoint presentation, in the form of 2007 ({@code cm} with {@code
 * text}) and of 2021 ({@code cm} with {@code txBody} and {@code reply}). The names of the authors
 * are in a part of their own.
 */
final class SlideComments implements XmlParts.Events {
  private static final Pattern AUTHORS =
      Pattern.compile("ppt/(?:commentAuthors|authors)\\d*\\.xml");
  private static final Pattern COMMENTS =
      Pattern.compile("ppt/comments/(?:modernC|c)omment[^/]*\\.xml");

  private final Map<String, String> authors = new HashMap<>();
  private final Map<String, MarginComment> comments = new LinkedHashMap<>();
  private final Deque<MarginComment> open = new ArrayDeque<>();
  private boolean isText;

  private SlideComments() {}

  static List<ReviewComment> read(ZipFile zip, int limit) throws IOException, XMLStreamException {
    SlideComments found = new SlideComments();
    XmlParts.read(zip, AUTHORS, found);
    XmlParts.read(zip, COMMENTS, found);
    return MarginComment.read(found.comments.values(), limit);
  }

  @Override
  public void start(String name, XMLStreamReader element) {
    switch (name) {
      case "cmAuthor", "author" -> {
        String id = XmlParts.attribute(element, "id");
        String author = XmlParts.attribute(element, "name");
        if (id != null && author != null) {
          authors.put(id, author);
        }
      }
      case "cm", "reply" -> open(element);
      case "text", "t" -> isText = !open.isEmpty();
      case "br" -> add("\n");
      default -> {}
    }
  }

  private void open(XMLStreamReader element) {
    String id = XmlParts.attribute(element, "id");
    MarginComment comment = new MarginComment(id == null ? "n" + comments.size() : id);
    String author = XmlParts.attribute(element, "authorId");
    comment.author = author == null ? null : authors.get(author);
    comment.date =
        firstNonNull(XmlParts.attribute(element, "created"), XmlParts.attribute(element, "dt"));
    comment.parent = open.isEmpty() ? null : open.getFirst().id;
    comments.putIfAbsent(comment.id, comment);
    open.push(comment);
  }

  private static @Nullable String firstNonNull(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "cm", "reply" -> open.poll();
      case "text", "t" -> isText = false;
      case "p" -> add("\n");
      default -> {}
    }
  }

  @Override
  public void characters(String text) {
    if (isText) {
      add(text);
    }
  }

  private void add(String text) {
    MarginComment comment = open.peek();
    if (comment != null) {
      comment.addText(text);
    }
  }
}
