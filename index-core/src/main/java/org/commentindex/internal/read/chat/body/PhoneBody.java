package org.commentindex.internal.read.chat.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;

/**
 * The text of a message of a phone's chat, without the marks of edited messages. Pictures, files
 * and deleted messages have a placeholder in the language of the phone.
 */
public final class PhoneBody {
  public static final String MEDIA_DETAIL = "pictures and files";
  public static final String DELETED_DETAIL = "deleted messages";
  public static final String NOTICE_DETAIL = "system notices";

  /** Maximum length of a placeholder in characters; longer texts are not compared. By hand. */
  private static final int MAX_PLACEHOLDER = 240;

  /** The lowest of {@link #DIRECTION_MARKS}. */
  private static final char FIRST_MARK = '\u200e';

  /** Marks of the direction of text; the first also starts what the program itself writes. */
  private static final Pattern DIRECTION_MARKS =
      Pattern.compile("[\\u200e\\u200f\\ufeff\\u202a-\\u202e\\u2066-\\u2069]");

  /** The bounds of repetition limit backtracking on long messages; chosen by hand. */
  private static final Pattern EDITED =
      Pattern.compile(
          "(?iu)\\s*(?:\\u200e<[^<>\\n]{1,80}>|<[^<>\\n]{0,60}(?:edited|editad[oa]|editó|bearbeitet"
              + "|modifi|bewerkt|redigerad|redigeret|redigert|muokat|edytowan|upraven|szerkeszt"
              + "|изменен|отредактир|змінен|відредаг|düzenlendi|diedit|disunting|chỉnh sửa"
              + "|επεξεργ|تعديل|ویرایش|נערכה|编辑|編輯|編集|수정|एडिट|संपादित|แก้ไข)[^<>\\n]{0,60}>)$");

  /** A file, with its name or without; the words of its caption may follow on the next lines. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?iu)(?:\\u200e?<[^<>\\n]{3,200}>"
              + "|\\S[^\\n]{0,120}\\.\\w{2,5} (?:• \\u200e?[^\\n]{3,30}|\\([^()\\n]{5,40}\\))"
              + "|\\u200e?[\\p{L} ]{2,40} (?:omitted|weggelassen|ausgeschlossen|omitid[oa]s?"
              + "|absente?"
              + "|omis|omess[oaie]|ocult[oa]|weggelaten|utelämnad|utelatt|udeladt|pominięto"
              + "|пропущено|пропущен|atlandı|dahil edilmedi|dilampirkan|tidak disertakan)"
              + "|\\u200e?(?:已省略|省略)[\\p{L}]{1,8}|\\u200e?[\\p{L}]{1,8}(?:已省略|生략됨|생략됨))");

  /** A file within a message, after its caption. */
  private static final Pattern ATTACHED =
      Pattern.compile("\\s*\\u200e?<[\\p{L} ]{3,24}: [^<>\\n]{3,120}\\.\\w{2,5}>");

  private static final Pattern DELETED =
      Pattern.compile(
          "(?iu)(?:this message was deleted(?: by admin [^\\n]{0,60})?|you deleted this message"
              + "|diese nachricht wurde (?:von [^\\n]{0,60} )?gelöscht"
              + "|du hast diese nachricht gelöscht"
              + "|(?:se eliminó|eliminaste) este mensaje|este mensaje fue eliminado"
              + "|ce message a été supprimé|vous avez supprimé ce message"
              + "|(?:esta )?mensagem (?:foi )?apagada|você apagou esta mensagem"
              + "|eliminou esta mensagem"
              + "|questo messaggio è stato eliminato|hai eliminato questo messaggio"
              + "|dit bericht (?:is|werd) verwijderd|je hebt dit bericht verwijderd"
              + "|(?:данное )?сообщение удалено|вы удалили (?:данное|это) сообщение"
              + "|bu mesaj silindi|bu mesajı sildiniz|pesan ini (?:telah )?dihapus"
              + "|anda menghapus pesan ini|ta wiadomość została usunięta"
              + "|تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|این پیام حذف شد|הודעה זו נמחקה"
              + "|此消息已删除|此訊息已刪除|您删除了这条消息|您已刪除此訊息"
              + "|このメッセージは削除されました|삭제된 메시지입니다|यह मैसेज हटा दिया गया है"
              + "|यह संदेश हटा दिया गया|ข้อความนี้ถูกลบแล้ว|tin nhắn này đã bị xóa"
              + "|det här meddelandet har raderats|denne (?:besked|beskeden) er slettet)[.!。]?");

  /** The messages that the program itself writes in the name of the group or of a member. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?iu)(?:messages and calls are end-to-end encrypted|messages to this (?:chat|group)"
              + "|nachrichten und anrufe sind ende-zu-ende"
              + "|los mensajes y las llamadas están cifrados"
              + "|les messages et les appels sont chiffrés|as mensagens e as? (?:ligações|chamadas)"
              + "|i messaggi e le chiamate sono crittografati|berichten en gesprekken worden"
              + "|сообщения и звонки защищены|消息和通话已进行端到端加密"
              + "|訊息和通話皆有端對端加密|missed (?:voice|video|group) call)[^\\n]{0,200}");

  private PhoneBody() {}

  /** Returns the text of a message with these lines. */
  public static MessageText of(List<String> lines) {
    String whole = String.join("\n", lines).strip();
    Matcher edited = EDITED.matcher(whole);
    if (whole.endsWith(">") && edited.find()) {
      return withMark(of(List.of(whole.substring(0, edited.start()))), edited.group().strip());
    }
    return ofUnmarked(whole);
  }

  private static MessageText withMark(MessageText text, String mark) {
    List<MessageText.Part> leftOut = new ArrayList<>(text.leftOut());
    leftOut.add(new MessageText.Part(LeftOutReason.METADATA, "marks of edited messages", mark));
    return new MessageText(text.text(), text.votes(), text.links(), leftOut);
  }

  private static MessageText ofUnmarked(String kept) {
    if (kept.length() <= MAX_PLACEHOLDER && DELETED.matcher(plain(kept)).matches()) {
      return leftOut(LeftOutReason.PLACEHOLDER, DELETED_DETAIL, kept);
    }
    int end = kept.indexOf('\n') < 0 ? kept.length() : kept.indexOf('\n');
    Matcher media = MEDIA.matcher(kept).region(0, end);
    if (end <= MAX_PLACEHOLDER && media.matches()) {
      return new MessageText(
          plain(kept.substring(end)), null, List.of(), List.of(part(kept.substring(0, end))));
    }
    Matcher attached = ATTACHED.matcher(kept);
    if (kept.indexOf('<') >= 0 && attached.find()) {
      String caption = plain(attached.replaceAll(""));
      return new MessageText(caption, null, List.of(), List.of(part(attached.group())));
    }
    // A poll, a place and a list begin with the same mark, but are a member's words.
    boolean own = kept.indexOf('\n') >= 0 || kept.contains("://");
    if ((kept.startsWith("\u200e") && !own) || NOTICE.matcher(kept).matches()) {
      return leftOut(LeftOutReason.NOTICE, NOTICE_DETAIL, kept);
    }
    return MessageText.of(plain(kept));
  }

  private static String plain(String text) {
    boolean marked = text.chars().anyMatch(c -> c >= FIRST_MARK);
    return (marked ? DIRECTION_MARKS.matcher(text).replaceAll("") : text).strip();
  }

  private static MessageText.Part part(String text) {
    return new MessageText.Part(LeftOutReason.PLACEHOLDER, MEDIA_DETAIL, text);
  }

  private static MessageText leftOut(LeftOutReason reason, String detail, String text) {
    return MessageText.of("", new MessageText.Part(reason, detail, text));
  }
}
