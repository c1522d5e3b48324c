package org.commentindex.internal.split.line.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/**
 * Recognizes lines that pages write above and below all of their comments: counts of comments,
 * menus of orders, invitations to log in, links to other pages.
 */
public final class WidgetLine {
  /** Longest such line, in characters. Chosen by hand; PagePasteTest guards it. */
  private static final int MAX_LENGTH = 100;

  private static final String NUMBER = "\\p{Nd}[\\p{Nd}.,]*\\s?[KkMm]?";
  private static final String THINGS =
      "(?:comments?|replies|responses|answers|reviews?|ratings?|reactions?|posts?|messages|views?"
          + "|kommentare?|antworten|bewertungen|commentaires?|réponses|avis|comentarios?|respuestas"
          + "|reseñas|comentários?|respostas|commenti|risposte|recensioni|reacties|kommentarer"
          + "|komentarzy?|komentarze|комментари(?:й|я|ев)|yorum|تعليق(?:ات)?|دیدگاه|نظر|תגובות|件のコメント|条评论|則留言|댓글)";

  private static final Pattern COUNT =
      LinePattern.compile(
          "(?iu)(?:all )?\\(?"
              + NUMBER
              + "\\)? ?\\+? ?"
              + THINGS
              + "(?: on .{label})?|"
              + THINGS
              + "[ :]*\\(?"
              + NUMBER
              + "\\)?|conversation(?: \\(?"
              + NUMBER
              + "\\)?)?|comments?|discussion");

  private static final Pattern FORM =
      LinePattern.compile(
          "(?iu)more|view|read|mehr|search:?|раскрыть ветку.{word}|contributions|diskutieren sie mit.{word}|beiträge in"
              + " diesem .{word}|highest score \\(default\\)|sort(?:ed)? by\\b.{rest}|(?:most relevant|top"
              + " comments|newest(?: first)?|oldest(?: first)?|all comments|most recent|reader"
              + " picks|nyt (?:picks|replies)|guardian picks?|staff"
              + " picks?|featured|controversial|hot)(?: \\(?"
              + NUMBER
              + "\\)?)?"
              + "|all \\(?"
              + NUMBER
              + "\\)?|(?:log|sign) ?(?:in|up|out)(?: with| to .{rest})?|register|or sign up with"
              + " .{label}|(?:commenting|posting|logged in) as .{name}|join the"
              + " (?:discussion|conversation).{word}|(?:add|write|leave|post) a (?:public"
              + " )?(?:comment|reply|review).{word}|share your thoughts.{word}|what are your"
              + " thoughts.{marks}|what do you think\\?|(?:view|load|show|see)"
              + " (?:more|all|previous|older|newer)\\b.{rest}|see (?:translation|original)|all"
              + " reactions:?|ratings? (?:&|and) reviews|out of \\d|\\d+ of \\d+(?: \\p{L}+)?|\\d+"
              + " (?:thoughts?|responses?|replies|comments?) (?:on|to) .{heading}|"
              + NUMBER
              + " (?:global )?ratings|(?:related|suggested|recommended|similar)"
              + " (?:topics|articles|posts|questions|searches|content|communities)|read next"
              + "|new & unread topics|topic list, .{heading}|most (?:read|viewed|popular|helpful)"
              + "|more from .{label}|add disqus.{phrase}|do not sell.{rest}|.{words}privacy(?: policy"
              + "| notice| settings| choices)?|terms(?: of (?:use|service|sale)| & conditions)?"
              + "|cookie.{phrase}|community guidelines|powered by .{name}|this (?:discussion|topic"
              + "|thread|post|conversation) (?:is|was|has been) .{words}(?:closed|locked|archived).{rest}"
              + "|comments (?:are|have been) (?:closed|disabled).{rest}|you (?:must|have to|need to) .{words}"
              + "(?:log|sign|regist).{rest}|(?:copyright|©) .{title}|.{phrase}all rights reserved\\.?"
              + "|advertisement|sponsored|promoted|subscribe.{rest}|follow us.{words}|back to top"
              + "|newsletter.{phrase}|tweet|favorite(?: \\d+)?|download the app.{phrase}|get the app"
              + "|skip to .{phrase}|menu|search comments|expand comment search|comments section|go to comments|view in discussion|go to .{name}|date of"
              + " experience:.{phrase}|datum der erfahrung ?:.{phrase}|date de l['’]expérience ?:.{phrase}"
              + "|fecha de la experiencia ?:.{phrase}|data dell['’]esperienza ?:.{phrase}"
              + "|data da experiência ?:.{phrase}|kommentarbereich|section (?:des )?commentaires"
              + "|sección de comentarios|seção de comentários|sezione commenti"
              + "|(?:\\d[\\d.,]*|eine) person(?:en)? fand(?:en)? diese informationen hilfreich"
              + "|(?:\\d[\\d.,]*|une) personnes? (?:ont|a) trouvé cela utile"
              + "|a (?:\\d[\\d.,]*|una) personas? (?:les|le) resultó útil"
              + "|(?:\\d[\\d.,]*|una) person[ea] (?:l['’]hanno|l['’]ha) trovato utile"
              + "|(?:spitzenrezensionen aus|meilleures évaluations de|meilleurs commentaires"
              + "|reseñas más importantes de|le recensioni migliori da) .{name}|next page|previous page|write a review|sort|filter|relevanteste(?: zuerst)?|weitere (?:kommentare|antworten|beiträge)"
              + " .{word}|alle (?:\\d+ )?(?:kommentare|antworten|beiträge) .{word}|\\d+ antworten?"
              + " (?:an|ein)?(?:zeigen|sehen|blenden)|übersetzung anzeigen|mehr (?:anzeigen|lesen|laden)"
              + "|voir (?:la traduction|plus .{phrase}|toutes? .{phrase}|les .{phrase})|les plus"
              + " (?:récent|pertinent|ancien)e?s|toutes les (?:contributions|réactions).{word}"
              + "|ver (?:traducción|tradução|más .{words}|mais .{words}|las \\d+ respuestas|respuestas"
              + "|todas? .{words})|(?:más|mais) (?:relevantes|recientes|recentes)|mostra altri .{words}"
              + "|visualizza .{words}|показать (?:ответы|ещё|еще|перевод|все).{words}|ещё \\d+ .{words}"
              + "|unprompted review|invited|verified(?:, collected via .{phrase})?|learn more|älteste zuerst|neueste zuerst|top reviews from .{name}");

  /** First words of all forms that do not begin with a number. Checked before the expressions. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          Pattern.compile(" ")
              .split(
                  "sort sorted mehr раскрыть contributions diskutieren beiträge highest relevanteste weitere alle übersetzung voir les toutes ver más"
                      + " mais mostra visualizza показать ещё unprompted invited verified learn"
                      + " most top newest oldest all recent reader nyt guardian staff featured"
                      + " controversial hot log login logout sign signin signup register or"
                      + " commenting posting logged join add write leave post share what view load"
                      + " show see rating ratings out related suggested recommended similar read"
                      + " new topic more do terms cookie cookies community powered this comments"
                      + " comment you copyright © advertisement sponsored promoted subscribe"
                      + " subscribed subscriber follow back newsletter newsletters tweet favorite"
                      + " download get skip menu search expand go date next previous filter älteste"
                      + " neueste replies responses answers review reviews reactions reaction posts"
                      + " messages views kommentare kommentar antworten bewertungen commentaires"
                      + " commentaire réponses avis comentarios comentario respuestas reseñas"
                      + " comentários comentário respostas commenti risposte recensioni reacties"
                      + " kommentarer komentarzy komentarze комментарии комментариев комментарий"
                      + " yorum 댓글 conversation discussion datum data fecha kommentarbereich section"
                      + " sección seção sezione eine une una a spitzenrezensionen meilleures"
                      + " meilleurs le"));

  private WidgetLine() {}

  /** Returns true for the necessary condition of a match that is cheap. */
  private static boolean mayMatch(String line) {
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return false;
    }
    char first = line.charAt(0);
    int end = 0;
    while (end < line.length()
        && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '©')) {
      end++;
    }
    return Character.isDigit(first)
        || first == '('
        || FIRST_WORDS.contains(line.substring(0, end).toLowerCase(Locale.ROOT))
        || line.contains("rivacy")
        || line.contains("ights reserved");
  }

  /** Returns true for a line with the number of the comments, or their heading. */
  public static boolean isCommentCount(String line) {
    return mayMatch(line) && COUNT.matcher(line).matches();
  }

  /** Returns true for any line that pages write around all comments. */
  public static boolean matches(String line) {
    return mayMatch(line) && (COUNT.matcher(line).matches() || FORM.matcher(line).matches());
  }
}
