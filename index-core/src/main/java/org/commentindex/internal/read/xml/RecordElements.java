package org.commentindex.internal.read.xml;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Finds the elements of an XML file that are records, from the beginning of the file. */
final class RecordElements {
  /**
   * The number of records that the beginning of a file must have, whatever their names: a post and
   * a comment in it are two. Chosen by hand.
   */
  private static final int MIN_RECORDS = 2;

  private static final Set<GenericField> SIGNED =
      EnumSet.of(GenericField.AUTHOR, GenericField.DATE);

  private static final Set<GenericField> CERTAIN =
      EnumSet.of(GenericField.TEXT, GenericField.AUTHOR, GenericField.DATE);

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Integer, String> open = new HashMap<>();
  private final Map<Integer, Set<GenericField>> fields = new HashMap<>();

  /** Whether an element has a text, an author and a date. */
  private boolean certain;

  private RecordElements() {}

  /** Returns the names of elements that have a text, and an author or a date. */
  static Set<String> in(String head) {
    RecordElements found = new RecordElements();
    found.read(head);
    int records = found.counts.values().stream().mapToInt(Integer::intValue).sum();
    return records >= MIN_RECORDS || (records > 0 && found.certain)
        ? Set.copyOf(found.counts.keySet())
        : Set.of();
  }

  private void read(String head) {
    XmlCursor xml = new XmlCursor(new StringReader(head));
    try {
      while (xml.nextElement()) {
        int depth = xml.depth();
        addField(depth - 1, xml.name());
        open.put(depth, xml.name());
        fields.put(depth, EnumSet.noneOf(GenericField.class));
        xml.attributes().keySet().forEach(name -> addField(depth, name));
        Set<GenericField> attributes = fields.get(depth);
        if (attributes != null && attributes.containsAll(SIGNED)) {
          addField(depth, "text"); // the element contains nothing but the text
        }
      }
    } catch (XMLStreamException e) {
      // The head ends within the file, or the file is broken: what came before counts.
      open.clear();
    }
  }

  /** Adds a field to the open element, and counts the element when it becomes a record. */
  private void addField(int depth, String name) {
    Set<GenericField> known = fields.get(depth);
    String element = open.get(depth);
    GenericField.Name field = FieldCatalog.named(name);
    if (known == null || element == null || field == null || known.contains(field.field())) {
      return;
    }
    boolean before = isRecord(known);
    known.add(field.field());
    if (!before && isRecord(known)) {
      counts.merge(element, 1, Integer::sum);
    }
    certain |= known.containsAll(CERTAIN);
  }

  private static boolean isRecord(@Nullable Set<GenericField> fields) {
    return fields != null
        && fields.contains(GenericField.TEXT)
        && (fields.contains(GenericField.AUTHOR) || fields.contains(GenericField.DATE));
  }
}
