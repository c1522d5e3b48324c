package org.commentindex.internal.read.chat.body;

import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;

/** The text of a message of LINE or KakaoTalk: one of several lines may be in quotation marks. */
public final class LineBody {
  /** The words in place of pictures, stickers, files and calls. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?iu)\\[(?:sticker|photo|video|voice message|audio|file|gift|contact|location|album|note"
              + "|emoji|스티커|사진|동영상|음성 메시지|파일|선물|스탬프|スタンプ|写真|動画|ボイスメッセージ"
              + "|ファイル|ギフト|連絡先|位置情報|アルバム|ノート|貼圖|貼图|照片|圖片|图片|影片|视频|視頻"
              + "|語音訊息|语音消息|檔案|文件|禮物|สติกเกอร์|รูป|รูปภาพ|วิดีโอ|ข้อความเสียง|ไฟล์"
              + "|stiker|foto|hình ảnh|nhãn dán)\\]"
              + "|☎ .{1,60}|(?:photo|video|emoticon|emoticons|voice message|사진|동영상|이모티콘|음성메시지"
              + "|보이스톡|페이스톡)(?: [0-9]{1,3}(?:장|개)?)?|사진 [0-9]{1,3}장|photos? [0-9]{1,3}"
              + "|(?:파일|file): [^\\n]{1,120}|[0-9a-f]{32,128}\\.\\w{2,4}");

  private static final Pattern DELETED =
      Pattern.compile(
          "(?iu)삭제된 메시지입니다\\.?|(?:\\S.{0,40}님이 )?메시지를 (?:취소|삭제)했습니다\\.?"
              + "|메시지가 삭제되었습니다\\.?|(?:this message (?:was|has been) deleted"
              + "|.{1,40} unsent a message|.{1,40}(?:がメッセージの送信を取り消しました|已收回訊息|收回了訊息))\\.?");

  private LineBody() {}

  /** Returns the text of a message with these lines. */
  public static MessageText of(List<String> lines) {
    String text = String.join("\n", lines).strip();
    boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    if (quoted && text.indexOf('\n') > 0) {
      text = text.substring(1, text.length() - 1).replace("\"\"", "\"").strip();
    }
    if (MEDIA.matcher(text).matches()) {
      return MessageText.of(
          "", new MessageText.Part(LeftOutReason.PLACEHOLDER, PhoneBody.MEDIA_DETAIL, text));
    }
    if (DELETED.matcher(text).matches()) {
      return MessageText.of(
          "", new MessageText.Part(LeftOutReason.PLACEHOLDER, PhoneBody.DELETED_DETAIL, text));
    }
    return MessageText.of(text);
  }
}
