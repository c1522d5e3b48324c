package org.commentindex.internal.text.page.base;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.text.HtmlPage;
import org.jsoup.nodes.Element;

/** The comments of a page. Not thread-safe. */
public final class Discussion {
  private final String kind;
  private final List<PageComment> comments = new ArrayList<>();
  private long missing;
  private long pings;
  private long notices;
  private long noticeCharacters;
  private final List<Element> unread = new ArrayList<>();

  /** Creates a discussion without comments of a kind such as {@code Lobsters}. */
  public Discussion(String kind) {
    this.kind = kind;
  }

  /** The name of the site or software, such as {@code Lobsters}. */
  public String kind() {
    return kind;
  }

  /** The comments in page order, after the post they are about if the page contains it. */
  public List<PageComment> comments() {
    return List.copyOf(comments);
  }

  /** The number of comments that exist but are not on the page, if the page states it, else 0. */
  public long missing() {
    return missing;
  }

  /** The number of pingbacks and trackbacks, which are skipped. */
  public long pings() {
    return pings;
  }

  /** The number of notices that the service wrote. */
  public long notices() {
    return notices;
  }

  /** The characters of these notices, without white space. */
  public long noticeCharacters() {
    return noticeCharacters;
  }

  /** The text of elements at the place of a comment that have nothing of one. */
  public String unread() {
    return HtmlPage.textOf(unread);
  }

  /** Adds the next comment. */
  public void add(PageComment comment) {
    comments.add(comment);
  }

  public void missing(long count) {
    missing += count;
  }

  /** Adds a notice that the service wrote. */
  public void notice(Element element) {
    notices++;
    noticeCharacters += HtmlPage.characters(element);
  }

  /** Adds an element that is at the place of a comment but has none of its parts. */
  public void unread(Element element) {
    unread.add(element);
  }

  public void ping() {
    pings++;
  }
}
