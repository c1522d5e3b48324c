package org.commentindex.internal.text.page.layout;

import java.util.Locale;
import java.util.Set;

/** The names of fields in downloads from Facebook and Instagram, which are translated. */
public final class MetaLabels {
  /**
   * Names of the text of a comment in the languages of accounts, in lower case. English and Dutch
   * were seen in programs that read such downloads; the others are the words of the services' own
   * pages.
   */
  private static final Set<String> COMMENT =
      Set.of(
          "comment",
          "kommentar",
          "commentaire",
          "comentario",
          "comentário",
          "commento",
          "opmerking",
          "reactie",
          "komentarz",
          "комментарий",
          "коментар",
          "yorum",
          "コメント",
          "댓글",
          "评论",
          "留言",
          "回應",
          "تعليق",
          "التعليق",
          "تبصرہ",
          "komentář",
          "komentár",
          "kommentti",
          "hozzászólás",
          "komentar",
          "bình luận",
          "ความคิดเห็น",
          "टिप्पणी",
          "σχόλιο",
          "comentariu",
          "תגובה",
          "نظر");

  private MetaLabels() {}

  /** Returns true if a label in any language names the text of a comment. */
  public static boolean isComment(String label) {
    return COMMENT.contains(label.strip().toLowerCase(Locale.ROOT));
  }
}
