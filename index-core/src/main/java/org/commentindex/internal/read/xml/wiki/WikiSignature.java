package org.commentindex.internal.read.xml.wiki;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.commentindex.internal.read.chat.timestamp.ChatTimestampParser;
import org.commentindex.internal.read.chat.timestamp.DateOrder;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.read.value.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * The signature at the end of a comment in a wiki: links to the user, then a timestamp.
 *
 * @param start where it starts in the line
 * @param end where it ends
 * @param author the name of the user, or null for an address
 */
record WikiSignature(int start, int end, @Nullable String author, @Nullable Instant date) {
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(?<when>\\d[^\\[\\]{}|<>\\n]{8,45}?)\\s?\\((?<zone>[A-Z]{3,5}|[+-]\\d{2}(?::?\\d{2})?)\\)");

  /** The namespaces of users and of their discussion pages in large wikis. */
  private static final String USER =
      "user|user[ _]talk|u|ut|benutzer(?:in)?|benutzer(?:in)?[ _]diskussion|bd|utilisat(?:eur|rice)"
          + "|discussion[ _]utilisat(?:eur|rice)|usuari[oa]|usuari[oa][ _]discusión"
          + "|usuari[oa][ _](?:discussão|discussió)|usuário|usuária|usuário\\(a\\)"
          + "|usuári[oa](?:\\(a\\))?[ _]discussão|utente|discussioni[ _]utente|gebruiker"
          + "|overleg[ _]gebruiker|участни(?:к|ца)|обсуждение[ _]участни(?:ка|цы)"
          + "|користувач(?:ка)?|обговорення[ _]користувача|(?:wikipedysta|wikipedystka|użytkownik)"
          + "|dyskusja[ _](?:wikipedysty|wikipedystki|użytkownika)|användare|användardiskussion"
          + "|bruker|brukerdiskusjon|bruger|brugerdiskussion|käyttäjä|keskustelu[ _]käyttäjästä"
          + "|uživatel(?:ka)?|diskuse[ _]s[ _]uživatel(?:em|kou)|kullanıcı|kullanıcı[ _]mesaj"
          + "|利用者|利用者[‐-]会話|用户|用戶|用户讨论|用戶討論|사용자|사용자토론|משתמשת?|שיחת[ _]משתמשת?"
          + "|مستخدم|نقاش[ _]المستخدم|کاربر|بحث[ _]کاربر|special:contrib(?:ution)?s"
          + "|spezial:beiträge|spécial:contributions|especial:contribu(?:ciones|ições)"
          + "|speciale:contributi|speciaal:bijdragen|служебная:вклад|特別:投稿記録|特殊:用户贡献";

  private static final Pattern LINK =
      Pattern.compile(
          "(?iu)\\[\\[:?(?:[a-z-]{2,12}:)?(?:"
              + USER
              + ")\\s*[:/]\\s*(?<name>[^\\[\\]|#/\\n]{1,85})[^\\[\\]\\n]{0,300}\\]\\]");

  /** The longest text between two links of a signature, in characters. Chosen by hand. */
  private static final int MAX_GAP = 160;

  /** What wikis write before the name in a signature that somebody else added. */
  private static final String UNSIGNED =
      "nicht signierter Beitrag von|(?:preceding )?unsigned comment (?:added )?by"
          + "|message non signé de|(?:mensaje|comentario) sin firmar de|неподписанное сообщение"
          + "|commento non firmato di|comentário não assinado de";

  /** Dashes and opening tags before a signature. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:\\s|--|[—–―~]|-|''+|<[a-z]{1,10}(?:\\s[^<>]{0,200})?>|&(?:mdash|ndash|nbsp);"
              + "|—?\\((?=<i>|''|(?:"
              + UNSIGNED
              + "))|(?:"
              + UNSIGNED
              + ")(?:</i>|'')?)++$");

  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:\\s|</[a-z]{1,10}>|\\)(?=</small>)|'{2,3}|<!--[^\\n]{0,200}?-->|\\}\\})++");

  /** Returns the first signature in a line, or null. */
  static @Nullable WikiSignature in(String line) {
    Matcher timestamp = TIMESTAMP.matcher(line);
    int from = 0;
    while (timestamp.find(from)) {
      Instant date = date(timestamp.group("when"), timestamp.group("zone"));
      WikiSignature found = date == null ? null : before(line, timestamp, date);
      if (found != null) {
        return found;
      }
      // A number before the date may have been taken as its beginning.
      from = date == null ? timestamp.start() + 1 : timestamp.end();
    }
    return null;
  }

  private static @Nullable WikiSignature before(String line, Matcher timestamp, Instant date) {
    Matcher link = LINK.matcher(line).region(0, timestamp.start());
    String name = null;
    int start = 0;
    int end = -1;
    while (link.find()) {
      String found = link.group("name").strip();
      if (!found.equals(name) || link.start() - end > MAX_GAP) {
        start = link.start();
        name = found;
      }
      end = link.end();
    }
    if (name == null || timestamp.start() - end > MAX_GAP) {
      return null;
    }
    Matcher dashes = BEFORE.matcher(line.substring(0, start));
    start = dashes.find() ? dashes.start() : start;
    return new WikiSignature(start, timestamp.end(), AuthorName.of(name.replace('_', ' ')), date);
  }

  private static @Nullable Instant date(String when, String zone) {
    ChatTimestamp timestamp = ChatTimestampParser.parse(when.replace("(", " ").replace(")", " "));
    if (timestamp == null) {
      return null;
    }
    LocalDate day = timestamp.day(DateOrder.DAY_FIRST);
    LocalTime clock = timestamp.time();
    if (day == null || clock == null) {
      return null;
    }
    return LocalDateTime.of(day, clock).toInstant(offset(zone));
  }

  /** Returns the offset of a zone; a zone that is not known is read as UTC, like none. */
  private static ZoneOffset offset(String zone) {
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return ZoneOffset.of(zone);
    }
    Integer hours = ZoneNames.hours(zone);
    return hours == null ? ZoneOffset.UTC : ZoneOffset.ofHours(hours);
  }

  /** Returns the rest of the line, without the tags that the signature opened. */
  String rest(String line) {
    return AFTER.matcher(line.substring(end)).replaceFirst("");
  }
}
