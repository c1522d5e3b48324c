package org.commentindex.internal.read.service;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.RecordFormat;

/** The services whose exports can be read, from the most to the least specific detection. */
public final class Services {
  private static final List<Service> CODED =
      List.of(
          new Reddit(),
          new Pushshift(),
          new Substack(),
          new HackerNewsAlgolia(),
          new HackerNewsFirebase(),
          new YouTubeApi(),
          new YtDlp(),
          new YouTubePage(),
          new Discourse(),
          new Lobsters(),
          new GitHub(),
          new Discord(),
          new DiscordPackage(),
          new Telegram(),
          new Messenger(),
          new FacebookGraph(),
          new FacebookDownload(),
          new InstagramDownload(),
          new Slack(),
          new Mastodon(),
          new MastodonArchive(),
          new Isso());

  private Services() {}

  /**
   * Returns a record format per service in code, and two for all that are declared: those whose
   * objects Discourse and Telegram would take for theirs, and the others.
   */
  public static List<RecordFormat> formats() {
    List<RecordFormat> formats = new ArrayList<>();
    for (Service service : CODED) {
      if (service instanceof Discourse) {
        formats.add(new DeclaredFormats(true));
      }
      formats.add(new ServiceFormat(service));
    }
    formats.add(new DeclaredFormats(false));
    return formats;
  }
}
