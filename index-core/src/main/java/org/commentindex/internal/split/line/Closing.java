package org.commentindex.internal.split.line;

import java.util.Locale;
import java.util.Set;

/** Recognizes the words with which people end a message. They belong to the message. */
public final class Closing {
  private static final Set<String> WORDS =
      Set.of(
          "thanks",
          "thank you",
          "thx",
          "ty",
          "cheers",
          "regards",
          "best regards",
          "kind regards",
          "best",
          "best wishes",
          "sincerely",
          "yours",
          "hth",
          "hope this helps",
          "good luck",
          "bye",
          "love",
          "xoxo",
          "imho",
          "this",
          "same",
          "agreed",
          "lol",
          "danke",
          "gruß",
          "grüße",
          "lg",
          "mfg",
          "vg",
          "viele grüße",
          "liebe grüße",
          "merci",
          "cordialement",
          "bonne journée",
          "gracias",
          "saludos",
          "un saludo",
          "obrigado",
          "obrigada",
          "abraços",
          "grazie",
          "saluti",
          "ciao",
          "bedankt",
          "groet",
          "groeten",
          "tack",
          "mvh",
          "hälsningar",
          "hilsen",
          "takk",
          "kiitos",
          "dzięki",
          "pozdrawiam",
          "díky",
          "спасибо",
          "с уважением",
          "дякую",
          "teşekkürler",
          "saygılar",
          "köszi",
          "üdv",
          "mulțumesc",
          "ευχαριστώ",
          "谢谢",
          "謝謝",
          "ありがとう",
          "감사합니다");

  private Closing() {}

  /** Returns true if a line ends a message, in any case and with any marks after it. */
  public static boolean matches(String line) {
    int end = line.length();
    while (end > 0 && ".,!;:)~ ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return WORDS.contains(line.substring(0, end).toLowerCase(Locale.ROOT));
  }
}
