package org.commentindex.cli.print.file;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Hit;
import org.jspecify.annotations.Nullable;

/** Prints the comments of saved searches as a mailbox (mboxrd), one message per comment. */
public final class SavedMbox implements SavedPrinter {
  /** A domain that cannot exist (RFC 2606): comments have no mail addresses. */
  private static final String DOMAIN = "@comment-index.invalid";

  /** The bytes of an encoded word, so that it stays below the 75 characters of RFC 2047. */
  private static final int MAX_ENCODED_BYTES = 42;

  private static final DateTimeFormatter ENVELOPE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A line that would begin a message; quoted with one more {@code >}. */
  private static final Pattern FROM_LINE = Pattern.compile("^>*From ");

  private static final Pattern ASCII = Pattern.compile("[ -~]*");

  private final PrintWriter out;
  private final ZoneId zone;

  public SavedMbox(PrintWriter out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  @Override
  public void search(SavedSearch search, long comments) {}

  @Override
  public void hit(SavedSearch search, Hit hit) {
    Comment comment = hit.comment();
    Instant date = comment.date();
    out.println("From comments" + DOMAIN + " " + ENVELOPE.format(sent(comment)));
    String author = comment.author() == null ? "unknown" : comment.author();
    header("From", phrase(author) + " <comments" + DOMAIN + ">");
    String title = comment.title() == null ? search.query() : comment.title();
    header("Subject", word("[" + search.name() + "] " + title));
    if (date != null) {
      header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(zone)));
    }
    header("Message-ID", messageId(comment.id()));
    if (comment.parent() != null) {
      header("In-Reply-To", messageId(comment.parent()));
    }
    header("MIME-Version", "1.0");
    header("Content-Type", "text/plain; charset=utf-8");
    header("Content-Transfer-Encoding", "8bit");
    out.println();
    comment.text().lines().forEach(this::line);
    if (comment.permalink() != null) {
      out.println();
      line(comment.permalink());
    }
    out.println();
  }

  /** The time of the envelope: of posting, else 1970, which mail programs show as unknown. */
  private static Instant sent(Comment comment) {
    Instant date = comment.date();
    return date != null ? date : Instant.EPOCH;
  }

  private void line(String text) {
    out.println(FROM_LINE.matcher(TerminalText.line(text)).replaceFirst(">$0"));
  }

  private void header(String name, String value) {
    out.println(name + ": " + value);
  }

  private static String messageId(@Nullable String id) {
    byte[] bytes = String.valueOf(id).getBytes(StandardCharsets.UTF_8);
    return "<" + UUID.nameUUIDFromBytes(bytes) + DOMAIN + ">";
  }

  private static String phrase(String name) {
    String line = TerminalText.line(name);
    return ASCII.matcher(line).matches()
        ? '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : word(line);
  }

  /** Returns an ASCII text unchanged, any other text as encoded words (RFC 2047). */
  private static String word(String text) {
    String line = TerminalText.line(text);
    if (ASCII.matcher(line).matches()) {
      return line;
    }
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String character = Character.toString(line.codePointAt(at));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > MAX_ENCODED_BYTES) {
        words.append(encoded(part.toString())).append("\n ");
        part.setLength(0);
        bytes = 0;
      }
      part.append(character);
      bytes += size;
    }
    return words + encoded(part.toString());
  }

  private static String encoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }
}
