package org.commentindex.internal.read.service;

import java.util.List;
import org.commentindex.internal.read.base.RecordFormat;

/** The services whose exports can be read, from the most to the least specific detection. */
public final class Services {
  private static final List<Service> KNOWN =
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

  /** Returns a record format per service. */
  public static List<RecordFormat> formats() {
    return KNOWN.stream().map(service -> (RecordFormat) new ServiceFormat(service)).toList();
  }
}
