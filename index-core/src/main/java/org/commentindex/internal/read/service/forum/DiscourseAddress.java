package org.commentindex.internal.read.service.forum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.jspecify.annotations.Nullable;

/**
 * The permalinks of Discourse's posts. A file has them without the forum's host, but the addresses
 * of uploaded avatars name it: {@code /user_avatar/forum.example.org/ann/{size}/7_2.png}, as
 * Discourse's {@code UserAvatar.local_avatar_template} builds them.
 */
final class DiscourseAddress {
  /** The name under which the address of the forum is stored for later posts. */
  private static final String STORED = "forum";

  /** The folder of the forum, then its host, which has a dot. */
  private static final Pattern AVATAR =
      Pattern.compile(
          "(?:(?:https?:)?//[^/]+)?((?:/[\\w-]+){0,9}?)/user_avatar/([\\w-]+(?:\\.[\\w-]+)+)/.*");

  /** An avatar anywhere in the start of a file; a JSON writer may escape slashes. */
  private static final Pattern IN_HEAD =
      Pattern.compile("\"avatar_template\"\\s*:\\s*\"([^\"]*/user_avatar\\\\?/[^\"]+)\"");

  private DiscourseAddress() {}

  /** Returns the address of a post, or null if the file does not contain the forum's. */
  static @Nullable String of(
      ExportItem item, @Nullable String topic, @Nullable String number, ExportContext context) {
    String url = item.text("post_url");
    if (url != null && url.startsWith("http")) {
      return url;
    }
    String forum = forum(item, context);
    if (forum.isEmpty() || topic == null || number == null) {
      return null;
    }
    String slug = item.text("topic_slug");
    return forum + "/t/" + (slug == null ? "" : slug + "/") + topic + "/" + number;
  }

  /** Returns the address of the forum; empty if it is not known. */
  private static String forum(ExportItem item, ExportContext context) {
    String known = context.stored(STORED);
    String avatar = item.text("avatar_template");
    if (known == null) {
      Matcher head = IN_HEAD.matcher(context.head());
      known = head.find() ? address(head.group(1).replace("\\/", "/")) : "";
    }
    if (known.isEmpty() && avatar != null) {
      known = address(avatar);
    }
    context.store(STORED, known);
    return known;
  }

  private static String address(String avatar) {
    Matcher matcher = AVATAR.matcher(avatar);
    return matcher.matches() ? "https://" + matcher.group(2) + matcher.group(1) : "";
  }
}
