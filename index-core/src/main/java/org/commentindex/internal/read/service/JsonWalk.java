package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Walks through JSON and shows its objects to a service, each at its end. Takes the stack of open
 * objects from the heap, so depth costs memory only.
 *
 * <p>An object is held until it ends, since its own fields may stand behind its replies; and those
 * that wait for a field of an outer one, until that ends. When all that is held passes {@link
 * #MOST_HELD} characters, it is handed over as far as it is known, and the page counts it.
 */
final class JsonWalk {
  static final long MOST_HELD = 32_000_000;

  /** What the words of a comment are called: an object with one of these has its number. */
  private static final Set<String> WORDS =
      Set.of(
          "body",
          "text",
          "cooked",
          "raw",
          "content",
          "comment",
          "comment_plain",
          "selftext",
          "snippet",
          "title");

  private final JsonParser json;
  private final Service service;
  private final Page page;
  private final FieldReader fields;
  private final Deque<Item> open = new ArrayDeque<>();
  private final Set<Item> held = new LinkedHashSet<>();
  private int rootArrays;
  private long size;
  private long mostHeld = MOST_HELD;

  JsonWalk(JsonParser json, Service service, Page page) {
    this.json = json;
    this.service = service;
    this.page = page;
    this.fields = new FieldReader(json);
  }

  /**
   * Reads to the end.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException where the JSON breaks; then {@link
   *     #giveUp} hands over what was read of it
   */
  void run() throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case START_OBJECT -> open();
        case END_OBJECT -> end(open.pop());
        case START_ARRAY -> arrays(1);
        case END_ARRAY -> arrays(-1);
        case FIELD_NAME -> field(json.currentName());
        default -> stray();
      }
    }
    page.cut(fields.cut());
  }

  /** Hands over what waits and, if asked to, the objects that the end is missing of. */
  void giveUp(boolean withOpen) throws IOException {
    giveHeld();
    while (withOpen && !open.isEmpty()) {
      give(open.pop());
    }
    page.cut(fields.cut());
  }

  private void open() {
    Item outer = open.peek();
    boolean listed = outer == null ? rootArrays > 0 : outer.arrays > 0;
    if (outer != null) {
      outer.holdsOthers = true;
      outer.listed += listed ? 1 : 0;
      numberIfWords(outer);
    }
    Item item = new Item(outer, listed, page.line(json));
    size += item.size;
    open.push(item);
  }

  private void arrays(int change) {
    Item item = open.peek();
    if (item == null) {
      rootArrays += change;
    } else {
      item.arrays += change;
    }
  }

  private void stray() {
    Item item = open.peek();
    if (item == null) {
      page.reject(page.line(json), "is no JSON object");
    } else {
      item.strays++;
    }
  }

  private void field(String name) throws IOException {
    Item item = open.getFirst();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_OBJECT && service.holds(name)) {
      open();
    } else if (value == JsonToken.START_ARRAY && service.holds(name)) {
      item.arrays++;
    } else if (service.fields().contains(name)) {
      if (item.given && !item.late) {
        item.late = true;
        page.early(1);
      }
      item.put(name, fields.read());
      item.size += fields.characters();
      size += fields.characters();
      if (size > mostHeld) {
        letGo();
      }
    } else {
      json.skipChildren();
    }
  }

  private void end(Item item) throws IOException {
    item.ended = true;
    if (item.outer() != null && !item.hasFields()) {
      item.outer().listed += item.listed;
    }
    Item holder = item.given ? null : service.waitsFor(item);
    if (holder == null) {
      give(item);
    } else {
      numberIfWords(item);
      holder.addWaiting(item);
      held.add(item);
    }
    for (Item waiting : item.takeWaiting()) {
      held.remove(waiting);
      give(waiting);
    }
  }

  private void give(Item item) throws IOException {
    size -= item.size;
    item.size = 0;
    if (!item.given) {
      item.given = true;
      page.read(item, service);
    }
  }

  private void giveHeld() throws IOException {
    for (Item item : held) {
      give(item);
    }
    held.clear();
  }

  /** Too much is held: hands over what is there, the outermost first. */
  private void letGo() throws IOException {
    page.early(held.size());
    giveHeld();
    for (Iterator<Item> i = open.descendingIterator(); i.hasNext(); ) {
      Item item = i.next();
      item.takeWaiting(); // they have been handed over
      boolean given = item.given || page.readEarly(item, service);
      size -= item.size;
      if (given) {
        item.given = true;
        item.forgetTexts();
      }
      size += item.size;
    }
    mostHeld = Math.max(MOST_HELD, 2 * size);
  }

  private void numberIfWords(Item item) {
    if (item.number == 0 && item.hasFields() && WORDS.stream().anyMatch(item::has)) {
      item.number = page.nextNumber();
    }
  }
}
