package org.commentindex.documents;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.commentindex.extract.ReviewComment;
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotations of an OpenDocument file. An annotation is where its passage starts, and
 * {@code annotation-end} where it ends; without one it is about a place. LibreOffice names the
 * annotation that another one answers.
 */
final class OpenDocumentComments implements XmlParts.Events {
  private static final Pattern CONTENT = Pattern.compile("content\\.xml");

  private final Map<String, MarginComment> comments = new LinkedHashMap<>();
  private final Set<MarginComment> passages = new LinkedHashSet<>();
  private @Nullable MarginComment open;
  private @Nullable String field;

  private OpenDocumentComments() {}

  static List<ReviewComment> read(ZipFile zip, int limit) throws IOException, XMLStreamException {
    OpenDocumentComments found = new OpenDocumentComments();
    XmlParts.read(zip, CONTENT, found);
    found.passages.forEach(MarginComment::dropPassage);
    return MarginComment.read(found.comments.values(), limit);
  }

  @Override
  public void start(String name, XMLStreamReader element) {
    switch (name) {
      case "annotation" -> {
        String id = XmlParts.attribute(element, "name");
        open = new MarginComment(id == null ? "n" + comments.size() : id);
        open.parent = XmlParts.attribute(element, "parent-name");
        comments.putIfAbsent(open.id, open);
      }
      case "annotation-end" -> {
        String id = XmlParts.attribute(element, "name");
        passages.remove(id == null ? null : comments.get(id));
      }
      case "creator", "date", "creator-initials", "sender-initials" -> field = name;
      case "tab" -> add("\t");
      case "line-break" -> add("\n");
      case "s" -> add(" ");
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "annotation" -> {
        if (open != null) {
          passages.add(open);
          open = null;
        }
      }
      case "creator", "date", "creator-initials", "sender-initials" -> field = null;
      case "p", "h" -> add("\n");
      default -> {}
    }
  }

  @Override
  public void characters(String text) {
    if (field == null) {
      add(text);
    } else if (open != null && field.equals("creator")) {
      open.author = open.author == null ? text : open.author + text;
    } else if (open != null && field.equals("date")) {
      open.date = open.date == null ? text : open.date + text;
    }
  }

  private void add(String text) {
    if (open != null) {
      open.addText(text);
    } else {
      passages.forEach(comment -> comment.addPassage(text));
    }
  }
}
