package org.commentindex.internal.split.line.control;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commentindex.internal.split.base.WordBloomFilter;

/** Recognizes labels of buttons below comments in the languages of large sites. */
public final class ButtonWord {
  /** Longest line with a label, in characters; a longer line is text. Chosen by hand. */
  private static final int MAX_LENGTH = 48;

  /** Labels of reply, like, share, report, quote, edit, delete, translate and "show more". */
  private static final String LABELS =
      "reply|replies|like|likes|share|report|quote|edit|delete|flag|save|upvote|downvote|permalink"
          + "|recommend|helpful|useful|translate|see translation|read more|show more|see more"
          + "|antworten?|gefällt mir|teilen|melden|zitieren|zitat|bearbeiten|löschen|übersetzen"
          + "|empfehlen|répondre|réponses?|j['’]aime|partager|signaler|citer|modifier|supprimer"
          + "|recommander|responder|respuestas?|me gusta|compartir|denunciar|reportar|citar|editar"
          + "|curtir|gosto|gostei|compartilhar|partilhar|respostas?|rispondi|rispost[ae]|mi piace"
          + "|condividi|segnala|cita|reageren|beantwoorden|antwoorden|vind ik leuk|delen|rapporteren"
          + "|svara|svar|gilla|dela|anmäl|besvar|synes om|liker|del|rapporter|vastaa|tykkää|jaa"
          + "|ilmoita|odpowiedz|lubię to|udostępnij|zgłoś|cytuj|odpovědět|to se mi líbí|sdílet"
          + "|nahlásit|ответить|ответы|нравится|поделиться|пожаловаться|цитировать|відповісти"
          + "|подобається|поділитися|yanıtla|cevapla|beğen|paylaş|şikayet et|válasz|tetszik"
          + "|megosztás|răspunde|îmi place|distribuie|raportează|απάντηση|μου αρέσει|κοινοποίηση"
          + "|رد|پاسخ|پاسخ|أعجبني|مشاركة|trả lời|thích|chia sẻ|balas|suka|bagikan|laporkan|ตอบกลับ|ถูกใจ|แชร์"
          + "|जवाब दें|पसंद|hilfreich|nützlich|positiv bewerten|negativ bewerten|auszeichnen";

  /** Labels in scripts that write no spaces between words. */
  private static final String EAST_ASIAN =
      "返信|いいね|なるほど|うーん|共感した|報告|共有|違反|回复|回覆|赞|讚|点赞|举报|檢舉|分享|踩|顶|收藏|답글|좋아요|싫어요|신고|공유|공감|추천";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<!\\p{L})(?:" + LABELS + ")(?!\\p{L})|(?:" + EAST_ASIAN + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Last words of the labels, without which no label is in a line. Checked before. */
  private static final WordBloomFilter WORDS =
      new WordBloomFilter(
          Arrays.stream(
                  Pattern.compile("[|\\s]+")
                      .split(
                          LABELS
                              .replace("antworten?", "antwort|antworten")
                              .replace("réponses?", "réponse|réponses")
                              .replace("respuestas?", "respuesta|respuestas")
                              .replace("respostas?", "resposta|respostas")
                              .replace("rispost[ae]", "risposta|risposte")
                              .replace("j['’]aime", "aime")))
              .collect(Collectors.toUnmodifiableSet()));

  /** The first of the scripts whose words are not in the filter. */
  private static final char FIRST_OTHER = '\u0590';

  /** Labels that are whole lines below comments, and not sentences of one word. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(?:\\d{1,4} ?(?:件の|条|條|則|개의 )?)?(?:antworten?|gefällt mir|melden|zitieren|teilen|hilfreich|nützlich|(?:positiv|negativ) bewerten|auszeichnen|répondre|j['’]aime|partager|signaler"
              + "|réponses?|respuestas?|respostas?|risposte|odpowiedzi|curtidas?|ответ(?:а|ов)?"
              + "|recommander|responder|me gusta|compartir|denunciar|reportar|curtir|gostei"
              + "|compartilhar|partilhar|rispondi|mi piace|condividi|segnala|reageren|beantwoorden"
              + "|vind ik leuk|rapporteren|svara|gilla|anmäl|lubię to|udostępnij|zgłoś|odpowiedz"
              + "|ответить|нравится|поделиться|пожаловаться|цитировать|відповісти|поділитися|yanıtla"
              + "|cevapla|beğen|şikayet et|απάντηση|رد|أعجبني|مشاركة|trả lời|balas|ตอบกลับ|ถูกใจ"
              + "|返信|いいね!?|なるほど|うーん|共感した|回复|回覆|点赞|赞|举报|檢舉|답글|답글쓰기|좋아요|공감|비공감|신고)[ (]?[\\d.,]*[)件]?");

  private ButtonWord() {}

  /** Returns true if a line has the label of a button in another language and nothing else. */
  public static boolean isWhole(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_LENGTH / 2
        && (WORDS.anyIn(line) || line.chars().anyMatch(c -> c >= FIRST_OTHER))
        && WHOLE.matcher(line).matches();
  }

  /** Returns true if a short line has the label of a button. */
  public static boolean isIn(String line) {
    return line.length() <= MAX_LENGTH
        && (WORDS.anyIn(line) || line.chars().anyMatch(c -> c >= FIRST_OTHER))
        && FORM.matcher(line).find();
  }
}
