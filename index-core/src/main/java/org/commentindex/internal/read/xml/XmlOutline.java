package org.commentindex.internal.read.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.xml.base.XmlCursor;

/**
 * Which elements of an XML file are lists, from the beginning of the file.
 *
 * @param repeated the names of elements of which an element has several, or that contain themselves
 * @param lists the names of elements that contain nothing but elements of one repeated name
 */
record XmlOutline(Set<String> repeated, Set<String> lists) {

  /** Finds the lists in the beginning of a file, which may end anywhere. */
  static XmlOutline of(String head) {
    Map<String, Set<String>> children = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    Deque<String> names = new ArrayDeque<>();
    Deque<Set<String>> seen = new ArrayDeque<>();
    XmlCursor xml = new XmlCursor(new StringReader(head));
    try {
      while (xml.nextElement()) {
        while (names.size() >= xml.depth()) {
          names.pop();
          seen.pop();
        }
        String name = local(xml.name());
        Set<String> siblings = seen.peek();
        boolean again = siblings != null && !siblings.add(name);
        if (again || names.contains(name)) {
          repeated.add(name);
        }
        String around = names.peek();
        if (around != null) {
          children.computeIfAbsent(around, key -> new HashSet<>()).add(name);
        }
        names.push(name);
        seen.push(new HashSet<>());
      }
    } catch (XMLStreamException e) {
      names.clear(); // the head ends within the file, or the file is broken
    }
    Set<String> lists = new HashSet<>();
    children.forEach(
        (around, inner) -> {
          String only = inner.iterator().next();
          boolean plural = around.length() > only.length() && around.startsWith(only);
          if (inner.size() == 1 && (repeated.contains(only) || plural)) {
            lists.add(around);
          }
        });
    return new XmlOutline(Set.copyOf(repeated), Set.copyOf(lists));
  }

  /** Returns a name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
