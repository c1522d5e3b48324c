package org.commentindex.documents;

import java.io.IOException;
import java.util.HashMap;
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
 * Reads the comments of a Word document, also as LibreOffice and Google Docs write it. The comments
 * are a part of their own; the text marks what each is about; and a third part, which older
 * programs do not write, states which comment answers which, by the last paragraph of each.
 */
final class WordComments {
  private static final Pattern TEXT =
      Pattern.compile("word/(?:document|footnotes|endnotes)\\d*\\.xml");
  private static final Pattern COMMENTS = Pattern.compile("word/comments\\d*\\.xml");
  private static final Pattern THREADS = Pattern.compile("word/commentsExtended\\d*\\.xml");

  private final Map<String, MarginComment> comments = new LinkedHashMap<>();
  private final Map<String, String> idByParagraph = new HashMap<>();

  private WordComments() {}

  static boolean isWord(ZipFile zip) {
    return !XmlParts.named(zip, COMMENTS).isEmpty();
  }

  static List<ReviewComment> read(ZipFile zip, int limit) throws IOException, XMLStreamException {
    WordComments found = new WordComments();
    XmlParts.read(zip, COMMENTS, found.new Texts());
    XmlParts.read(zip, TEXT, found.new Passages());
    XmlParts.read(zip, THREADS, found.new Threads());
    return MarginComment.read(found.comments.values(), limit);
  }

  /** Reads runs of text. Old programs repeat some of it in a fallback. */
  private abstract static class Runs implements XmlParts.Events {
    /** Depth within elements that repeat text or, as tab stops, only look like it. */
    private int hidden;

    private boolean isText;

    abstract void add(String text);

    @Override
    public void start(String name, XMLStreamReader element) {
      switch (name) {
        case "Fallback", "pPr" -> hidden++;
        case "t" -> isText = true;
        case "tab" -> write("\t");
        case "br", "cr" -> write("\n");
        case "noBreakHyphen" -> write("-");
        default -> {}
      }
    }

    @Override
    public void end(String name) {
      switch (name) {
        case "Fallback", "pPr" -> hidden--;
        case "t" -> isText = false;
        case "p" -> write("\n");
        default -> {}
      }
    }

    @Override
    public void characters(String text) {
      if (isText) {
        write(text);
      }
    }

    private void write(String text) {
      if (hidden == 0) {
        add(text);
      }
    }
  }

  /** Reads the comments themselves. */
  private final class Texts extends Runs {
    private @Nullable MarginComment open;

    @Override
    public void start(String name, XMLStreamReader element) {
      super.start(name, element);
      if (name.equals("comment")) {
        String id = XmlParts.attribute(element, "id");
        open = new MarginComment(id == null ? "n" + comments.size() : id);
        open.author = XmlParts.attribute(element, "author");
        open.date = XmlParts.attribute(element, "date");
        comments.putIfAbsent(open.id, open);
      } else if (name.equals("p") && open != null) {
        String paragraph = XmlParts.attribute(element, "paraId");
        if (paragraph != null) {
          idByParagraph.put(paragraph, open.id);
        }
      }
    }

    @Override
    public void end(String name) {
      super.end(name);
      if (name.equals("comment")) {
        open = null;
      }
    }

    @Override
    void add(String text) {
      if (open != null) {
        open.addText(text);
      }
    }
  }

  /** Reads what the comments are about. */
  private final class Passages extends Runs {
    private final Set<MarginComment> open = new LinkedHashSet<>();

    @Override
    public void start(String name, XMLStreamReader element) {
      super.start(name, element);
      boolean starts = name.equals("commentRangeStart");
      if (starts || name.equals("commentRangeEnd")) {
        String id = XmlParts.attribute(element, "id");
        MarginComment comment = id == null ? null : comments.get(id);
        if (comment != null && starts) {
          open.add(comment);
        } else {
          open.remove(comment);
        }
      }
    }

    @Override
    void add(String text) {
      open.forEach(comment -> comment.addPassage(text));
    }
  }

  /** Reads which comment answers which. */
  private final class Threads implements XmlParts.Events {
    @Override
    public void start(String name, XMLStreamReader element) {
      String paragraph = XmlParts.attribute(element, "paraId");
      String above = XmlParts.attribute(element, "paraIdParent");
      if (name.equals("commentEx") && paragraph != null && above != null) {
        MarginComment comment = comments.get(idByParagraph.getOrDefault(paragraph, ""));
        String parent = idByParagraph.get(above);
        if (comment != null && !comment.id.equals(parent)) {
          comment.parent = parent;
        }
      }
    }

    @Override
    public void end(String name) {
      // The entries are flat.
    }

    @Override
    public void characters(String text) {
      // The entries have attributes only.
    }
  }
}
