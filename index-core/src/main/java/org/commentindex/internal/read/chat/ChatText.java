package org.commentindex.internal.read.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.jspecify.annotations.Nullable;

/**
 * The text of a chat message as far as its author wrote it.
 *
 * @param text the text, empty if the author wrote none
 * @param votes the number of reactions, or null
 * @param leftOut the text that the program wrote
 */
record ChatText(String text, @Nullable Long votes, List<Region> leftOut) {

  /** A region of a message that is not text of its author. */
  record Region(LeftOutReason reason, String detail, String text) {}

  // The bounds of repetition limit backtracking on long messages; chosen by hand.

  /** The text in place of a picture or file, in the languages of the phone. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?iu)<[^<>]{3,200}>|\\[(?:sticker|photo|video|audio|file|album|voice message|contact|gif"
              + "|location|poll|media|スタンプ|写真|動画|ボイスメッセージ|ファイル|アルバム|連絡先|位置情報"
              + "|貼圖|照片|圖片|影片|語音訊息|檔案|相簿|聯絡資訊|位置訊息|图片|视频|表情|语音|文件"
              + "|사진|동영상|스티커|파일|สติกเกอร์|รูป|วิดีโอ) ?\\]"
              + "|\\S+\\.\\w{2,5} \\([^()]{5,40}\\)"
              + "|.{2,40} (?:omitted|weggelassen|ausgeschlossen|omitid[oa]s?|absente?s?|omis|omess[oaie]"
              + "|ocult[oa]s?|weggelaten|utelatt|utelämna[dt]|udeladt|pominięto|vynechán[ao]?"
              + "|dahil edilmedi|omis[eă]?|пропущен[оаы]?|без медиафайлов|отсутствует)"
              + "|(?:사진(?: \\d{1,3}장)?|동영상|이모티콘|음성메시지|보이스톡 해요|photos?|emoticons?)"
              + "|(?:تم استبعاد الوسائط|السائط محذوفة|<?מדיה הושמטה>?|省略多媒体文件|媒體已略去"
              + "|(?:图像|圖片|視訊|视频|音频|音訊|贴图|貼圖|文档|文件|GIF) ?已?(?:省略|忽略|略去)"
              + "|(?:رسانه|تصویر) حذف شده?|मीडिया (?:के बिना|शामिल नहीं है)|メディアは含まれていません"
              + "|画像は含まれていません|미디어 파일을 제외한 내보내기)"
              + "|(?:null|☎ .{0,40})");

  /** The text in place of a deleted message. */
  private static final Pattern DELETED =
      Pattern.compile(
          "(?iu)(?:this message was deleted|you deleted this message|deleted message"
              + "|(?:this message was )?deleted by admin .{1,60}|this message was unsent"
              + "|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht"
              + "|se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado"
              + "|ce message a été supprimé|vous avez supprimé ce message"
              + "|esta mensagem foi apagada|mensagem apagada|apagou esta mensagem|você apagou esta mensagem"
              + "|questo messaggio è stato eliminato|hai eliminato questo messaggio"
              + "|dit bericht is verwijderd|je hebt dit bericht verwijderd"
              + "|bu mesaj silindi|bu mesajı sildiniz|данное сообщение удалено|это сообщение удалено"
              + "|вы удалили это сообщение|сообщение удалено|ta wiadomość została usunięta"
              + "|usunięto wiadomość|usunąłeś tę wiadomość|det här meddelandet togs bort"
              + "|denne meldingen ble slettet|denne besked blev slettet|tämä viesti poistettiin"
              + "|tato zpráva byla smazána|pesan ini (?:telah )?dihapus|anda menghapus pesan ini"
              + "|تم حذف هذه الرسالة|حذفت هذه الرسالة|لقد حذفت هذه الرسالة|ההודעה נמחקה|הודעה זו נמחקה"
              + "|این پیام حذف (?:شد|شده است)|यह मैसेज डिलीट किया गया था?|यह संदेश हटा दिया गया था"
              + "|此消息已(?:被)?删除|您已删除此消息|此訊息已刪除|你已刪除此訊息"
              + "|このメッセージは削除されました|삭제된 메시지입니다|이 메시지가 삭제되었습니다"
              + "|ข้อความนี้ถูกลบแล้ว|tin nhắn này đã bị xóa)[.。]?");

  /** The marker at the end of an edited message: WhatsApp puts it in angle brackets. */
  private static final Pattern EDITED =
      Pattern.compile(
          "(?iu)\\s*\\u200e?<[^<>\\n]{0,40}(?:edited|bearbeitet|editad[oa]|editó|modifié|modificato"
              + "|bewerkt|düzenlendi|изменено|отредактирован[оа]?|edytowan[aoy]|redigera[dt]s?|redigert"
              + "|redigeret|muokattu|upraven[aoy]?|szerkesztve|editat|diedit|تعديل\\S*|ویرایش[^<>]*|נערכה"
              + "|संपादित[^<>]*|एडिट[^<>]*|编辑|編輯|編集|수정\\S*|แก้ไข\\S*|chỉnh sửa)[^<>\\n]{0,20}>$"
              + "|\\s*\\u200e?<(?:已编辑|已編輯|此消息已编辑|編集済み|수정됨|تم تعديل هذه الرسالة)>$");

  private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u200e\\u200f\\ufeff]");
  private static final Pattern IRC_CODES =
      Pattern.compile(
          "\\u0003(?:\\d{1,2}(?:,\\d{1,2})?)?|[\\u0002\\u000f\\u0011\\u0016\\u001d\\u001e\\u001f]");
  private static final Pattern ZOOM_REACTION =
      Pattern.compile("(?s)(?:Reacted to|Removed an? .{1,12} reaction from) [\"“].*");
  private static final Pattern ZOOM_REPLY = Pattern.compile("Replying to [\"“](.*)[\"”]\\s*");

  /** Reads the lines of a message of a phone. */
  static ChatText of(List<String> lines) {
    String whole = String.join("\n", lines);
    Matcher edited = EDITED.matcher(whole);
    String marker = edited.find() ? edited.group().strip() : "";
    String own = DIRECTION_MARKS.matcher(edited.replaceFirst("")).replaceAll("").strip();
    if (MEDIA.matcher(own).matches()) {
      return without(LeftOutReason.PLACEHOLDER, MEDIA_DETAIL, own);
    }
    if (DELETED.matcher(own).matches()) {
      return without(LeftOutReason.PLACEHOLDER, DELETED_DETAIL, own);
    }
    if (lines.getFirst().startsWith("\u200e")) {
      return without(LeftOutReason.NOTICE, NOTICE_DETAIL, own);
    }
    return marker.isEmpty()
        ? ofText(own)
        : new ChatText(
            own, null, List.of(new Region(LeftOutReason.METADATA, "mark of an edit", marker)));
  }

  static final String MEDIA_DETAIL = "pictures and files, skipped";
  static final String DELETED_DETAIL = "deleted messages, skipped";
  static final String NOTICE_DETAIL = "system notices, skipped";

  static ChatText ofText(String text) {
    return new ChatText(text, null, List.of());
  }

  static ChatText without(LeftOutReason reason, String detail, String text) {
    return new ChatText("", null, List.of(new Region(reason, detail, text)));
  }

  /** Reads the line of an IRC log, without codes of colour. */
  static ChatText ofIrc(List<String> lines) {
    return ofText(IRC_CODES.matcher(String.join("\n", lines)).replaceAll("").strip());
  }

  /** Reads a message of LINE, which quotes messages of several lines. */
  static ChatText ofLine(List<String> lines) {
    String whole = String.join("\n", lines).strip();
    boolean quoted = lines.size() > 1 && whole.length() > 1 && whole.startsWith("\"");
    if (quoted && whole.endsWith("\"")) {
      return of(
          List.of(whole.substring(1, whole.length() - 1).replace("\"\"", "\"").split("\n", -1)));
    }
    return of(lines);
  }

  /** Reads a message of Zoom: a reply begins with the words that it answers. */
  static ChatText ofZoom(List<String> lines) {
    List<String> text = new ArrayList<>();
    for (String line : lines) {
      Matcher reply = ZOOM_REPLY.matcher(line.strip());
      boolean answers = text.stream().allMatch(String::isBlank) && reply.matches();
      text.add(answers ? "> " + reply.group(1) + "\n" : line.strip());
    }
    String whole = String.join("\n", text).strip();
    return ZOOM_REACTION.matcher(whole).matches()
        ? without(LeftOutReason.NOTICE, "reactions", whole)
        : ofText(whole);
  }
}
