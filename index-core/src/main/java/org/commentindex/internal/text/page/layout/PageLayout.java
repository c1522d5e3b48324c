package org.commentindex.internal.text.page.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The markup of one kind of page: which elements are comments, and where their values are. A layout
 * is data; it is not changed after it has been built. Places are written as in {@link
 * PlaceOnPage#of}.
 */
public final class PageLayout {
  /** Captures a whole value. */
  private static final Pattern ANY = Pattern.compile("(?s)\\s*(.*\\S)\\s*");

  /**
   * A value that becomes part of an id or an address.
   *
   * @param template the value, in which {@code {}} stands for the captured part, {@code {thread}}
   *     for the id of the thread and {@code {page}} for the address of the page
   * @param part captures the part
   */
  record Derived(String template, Pattern part, List<PlaceOnPage> places) {}

  public final String name;
  public final String unit;
  @Nullable String requires;
  @Nullable Derived id;
  @Nullable Derived parent;
  @Nullable Derived thread;
  @Nullable Derived url;
  @Nullable PageLayout post;
  boolean nested;
  boolean authorContinues;
  boolean headsAreSentences;
  List<PlaceOnPage> depth = List.of();
  List<PlaceOnPage> title = List.of();
  List<PlaceOnPage> unitTitle = List.of();
  List<PlaceOnPage> author = List.of();
  List<PlaceOnPage> date = List.of();
  List<PlaceOnPage> votes = List.of();
  List<PlaceOnPage> tags = List.of();
  List<PlaceOnPage> link = List.of();
  final List<String> text = new ArrayList<>();
  Pattern notAuthor = Pattern.compile("(?!)");
  Pattern dropFromAuthor = Pattern.compile("(?!)");
  String drop = "";
  String keepLines = "";
  String reactions = "";
  String notice = "";
  String quoted = "";
  String removed = "";

  private PageLayout(String name, String unit) {
    this.name = name;
    this.unit = unit;
  }

  /**
   * Starts a layout.
   *
   * @param name the site or software in messages
   * @param unit selects the comments
   */
  static PageLayout of(String name, String unit) {
    return new PageLayout(name, unit);
  }

  /** The page must contain an element that matches. */
  PageLayout requires(String query) {
    requires = query;
    return this;
  }

  /** The id, from the part that a pattern captures. */
  PageLayout id(String template, String part, String... places) {
    id = new Derived(template, Pattern.compile(part), PlaceOnPage.all(places));
    return this;
  }

  /**
   * The comment that a comment answers; the pattern captures the same part as the pattern of the
   * id.
   */
  PageLayout parent(String part, String... places) {
    parent =
        new Derived(
            id == null ? "{}" : id.template(), Pattern.compile(part), PlaceOnPage.all(places));
    return this;
  }

  /** A comment answers the nearest comment that encloses it. */
  PageLayout nested() {
    nested = true;
    return this;
  }

  /** A comment answers the last one before it with a smaller number at these places. */
  PageLayout depth(String... places) {
    depth = PlaceOnPage.all(places);
    return this;
  }

  /** The id of the thread, from the page. */
  PageLayout thread(String template, String part, String... places) {
    thread = new Derived(template, Pattern.compile(part), PlaceOnPage.all(places));
    return this;
  }

  /** The address of a comment. */
  PageLayout url(String template, String... places) {
    url = new Derived(template, ANY, PlaceOnPage.all(places));
    return this;
  }

  /** The title of the thread, from the page; by default that of the page. */
  PageLayout title(String... places) {
    title = PlaceOnPage.all(places);
    return this;
  }

  /** The title of each comment. */
  PageLayout unitTitle(String... places) {
    unitTitle = PlaceOnPage.all(places);
    return this;
  }

  PageLayout author(String... places) {
    author = PlaceOnPage.all(places);
    return this;
  }

  /**
   * A value at the place of the author that matches is none. A comment without words and with such
   * an author was deleted.
   */
  PageLayout notAuthor(String pattern) {
    notAuthor = Pattern.compile(pattern);
    return this;
  }

  /**
   * A value at the place of the author that is none is a sentence that begins with the author and
   * says what the comment is about: it is the title of the comment.
   */
  PageLayout headsAreSentences() {
    headsAreSentences = true;
    return this;
  }

  /** The pattern of text to remove from the author. */
  PageLayout dropFromAuthor(String pattern) {
    dropFromAuthor = Pattern.compile(pattern);
    return this;
  }

  /** A comment without an author has that of the comment before, unless a notice is between. */
  PageLayout authorContinues() {
    authorContinues = true;
    return this;
  }

  PageLayout date(String... places) {
    date = PlaceOnPage.all(places);
    return this;
  }

  PageLayout votes(String... places) {
    votes = PlaceOnPage.all(places);
    return this;
  }

  /** Selects the reactions of a comment; their numbers add up to its votes. */
  PageLayout reactions(String query) {
    reactions = query;
    return this;
  }

  PageLayout tags(String... places) {
    tags = PlaceOnPage.all(places);
    return this;
  }

  /** An address that a post submits. */
  PageLayout link(String... places) {
    link = PlaceOnPage.all(places);
    return this;
  }

  /** Selects the words; the first query with a match is used. */
  PageLayout text(String... queries) {
    text.addAll(List.of(queries));
    return this;
  }

  /** Selects what is within the words and none of them. */
  PageLayout drop(String query) {
    drop = query;
    return this;
  }

  /** Selects elements whose line breaks count. */
  PageLayout keepLines(String query) {
    keepLines = query;
    return this;
  }

  /** Selects units that the service wrote. */
  PageLayout notice(String query) {
    notice = query;
    return this;
  }

  /** Selects units whose words were deleted, so that only a notice is left. */
  PageLayout removed(String query) {
    removed = query;
    return this;
  }

  /** Selects elements in which words are quoted. */
  PageLayout quoted(String query) {
    quoted = query;
    return this;
  }

  /** The layout of the post that the comments answer. */
  PageLayout post(PageLayout layout) {
    post = layout;
    return this;
  }
}
