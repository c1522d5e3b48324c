package org.commentindex.internal.read.service;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.service.base.ServiceFormat;
import org.commentindex.internal.read.service.chat.Discord;
import org.commentindex.internal.read.service.chat.DiscordPackage;
import org.commentindex.internal.read.service.chat.Slack;
import org.commentindex.internal.read.service.chat.Telegram;
import org.commentindex.internal.read.service.declared.DeclaredFormats;
import org.commentindex.internal.read.service.forum.Discourse;
import org.commentindex.internal.read.service.forum.GitHub;
import org.commentindex.internal.read.service.forum.HackerNewsAlgolia;
import org.commentindex.internal.read.service.forum.HackerNewsFirebase;
import org.commentindex.internal.read.service.forum.Isso;
import org.commentindex.internal.read.service.forum.Lobsters;
import org.commentindex.internal.read.service.forum.Pushshift;
import org.commentindex.internal.read.service.forum.Reddit;
import org.commentindex.internal.read.service.social.FacebookDownload;
import org.commentindex.internal.read.service.social.FacebookGraph;
import org.commentindex.internal.read.service.social.InstagramDownload;
import org.commentindex.internal.read.service.social.Mastodon;
import org.commentindex.internal.read.service.social.MastodonArchive;
import org.commentindex.internal.read.service.social.Messenger;
import org.commentindex.internal.read.service.social.Substack;
import org.commentindex.internal.read.service.social.YouTubeApi;
import org.commentindex.internal.read.service.social.YouTubePage;
import org.commentindex.internal.read.service.social.YtDlp;

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
