package org.commentindex.internal.read.xml;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

  /** The elements around records. */
  private final Set<String> containers = new HashSet<>();

  /** The last element, whose own elements, if any, are not read yet. */
  private String last = "";

  private int lastDepth;

  /** Whether an element has a text, an author and a date. */
  private boolean certain;

  private RecordElements() {}

  /** Finds the elements in the beginning of a file. */
  static RecordElements in(String head) {
    RecordElements found = new RecordElements();
    found.read(head);
    return found;
  }

  /** Returns the names of elements that have a text, and an author or a date. */
  Set<String> names() {
    int records = counts.values().stream().mapToInt(Integer::intValue).sum();
    return records >= MIN_RECORDS || (records > 0 && certain)
        ? Set.copyOf(counts.keySet())
        : Set.of();
  }

  /** Returns true if records are in elements of this name, which is then no field. */
  boolean isContainer(String name) {
    return containers.contains(name);
  }

  private void read(String head) {
    XmlCursor xml = new XmlCursor(new StringReader(head));
    try {
      while (xml.nextElement()) {
        int depth = xml.depth();
        endLast(depth > lastDepth && isElement(xml.name()));
        last = xml.name();
        lastDepth = depth;
        open.put(depth, xml.name());
        fields.put(depth, EnumSet.noneOf(GenericField.class));
        xml.attributes().keySet().forEach(name -> addField(depth, name));
        Set<GenericField> attributes = fields.get(depth);
        if (attributes != null && attributes.containsAll(SIGNED)) {
          addField(depth, "text"); // the element contains nothing but the text
        }
      }
      endLast(false);
    } catch (XMLStreamException e) {
      // The head ends within the file, or the file is broken: what came before counts.
      open.clear();
    }
  }

  /** Adds the last element as a field, unless it is a text with elements that are fields. */
  private void endLast(boolean around) {
    GenericField.Name known = last.isEmpty() ? null : FieldCatalog.named(last);
    if (known != null && !(around && known.field() == GenericField.TEXT)) {
      addField(lastDepth - 1, last);
    }
  }

  /** Returns true if an element in a text is no markup: the text is a record or a list of them. */
  private static boolean isElement(String name) {
    return FieldCatalog.named(name) != null;
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
      open.forEach(
          (outer, around) -> {
            if (outer < depth) {
              containers.add(around);
            }
          });
    }
    certain |= known.containsAll(CERTAIN);
  }

  private static boolean isRecord(@Nullable Set<GenericField> fields) {
    return fields != null
        && fields.contains(GenericField.TEXT)
        && (fields.contains(GenericField.AUTHOR) || fields.contains(GenericField.DATE));
  }
}
