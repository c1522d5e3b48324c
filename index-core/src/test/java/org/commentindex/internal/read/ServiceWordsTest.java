package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Tests that words in less common places of services' exports are in a comment. */
class ServiceWordsTest {

  private static Collected read(String json) throws IOException {
    Collected found = Collected.of(json.replace('\'', '"'));
    assertThat(found.rejections).isEmpty();
    return found;
  }

  private static void assertReads(String json, String... records) throws IOException {
    assertThat(Shown.of(read(json))).containsExactlyInAnyOrder(records);
  }

  private static void assertWords(String json, String... texts) throws IOException {
    List<String> shown =
        Shown.of(read(json)).stream()
            .map(record -> record.substring(record.indexOf(": ") + 2))
            .toList();
    assertThat(shown).containsExactlyInAnyOrder(texts);
  }

  @Test
  void mentionsInTheApiOfDiscordHaveNames() throws IOException {
    assertReads(
        """
        [{'id':'101','type':0,'content':'hi <@7> and <@!8>','channel_id':'9',
          'author':{'id':'6','username':'ann'},'timestamp':'2024-03-05T19:02:30+00:00',
          'edited_timestamp':null,'mentions':[{'id':'7','username':'bo','global_name':'Bo Moss'},
            {'id':'8','username':'cy','global_name':null}]}]
        """,
        "discord:101 @discord:9 by ann 2024-03-05T19:02:30Z"
            + " https://discord.com/channels/@me/9/101: hi @Bo Moss and @cy");
  }

  @Test
  void repliesInRedditTreesOfDownloadPrograms() throws IOException {
    assertReads(
        """
        {'title':'Kiln log','name':'t3_z9','selftext':'All cones.','upvote_ratio':0.9,'id':'z9',
         'author':'ash','created_utc':1709665000.0,'comments':[
          {'author':'wren','id':'k1','body':'slumped?','parent_id':'t3_z9','submission':'z9',
           'replies':[{'author':'DELETED','id':'k2','body':'flat','parent_id':'t1_k1',
            'submission':'z9','replies':[]}]}]}
        """,
        "t3_z9 @t3_z9 by ash 2024-03-05T18:56:40Z https://www.reddit.com/comments/z9/"
            + " [Kiln log]: All cones.",
        "t1_k1 ^t3_z9 @t3_z9 by wren https://www.reddit.com/comments/z9/_/k1/ [Kiln log]:"
            + " slumped?",
        "t1_k2 ^t1_k1 @t3_z9 https://www.reddit.com/comments/z9/_/k2/ [Kiln log]: flat");
  }

  /** Sorted fields have a post's id and title after its comments, which name neither. */
  @Test
  void redditTreesWithSortedFieldsAndNoParents() throws IOException {
    assertReads(
        """
        {'author':'ash','comments':[{'author':'wren','body':'slumped?','created_utc':1709665350,
          'id':'k1','replies':[{'author':'None','body':'flat','created_utc':1709665351,'id':'k2',
          'replies':[]}]}],'created_utc':1709665000,'id':'z9','num_comments':2,
          'selftext':'All cones.','subreddit':'pottery','title':'Kiln log','upvote_ratio':0.9}
        """,
        "t3_z9 @t3_z9 by ash 2024-03-05T18:56:40Z #r/pottery"
            + " https://www.reddit.com/comments/z9/ [Kiln log]: All cones.",
        "t1_k1 ^t3_z9 @t3_z9 by wren 2024-03-05T19:02:30Z"
            + " https://www.reddit.com/comments/z9/_/k1/ [Kiln log]: slumped?",
        "t1_k2 ^t1_k1 @t3_z9 2024-03-05T19:02:31Z"
            + " https://www.reddit.com/comments/z9/_/k2/ [Kiln log]: flat");
  }

  @Test
  void redditTreesWithCommentsById() throws IOException {
    assertWords(
        """
        {'submission':{'id':'z9','title':'T','selftext':'All cones.','author':'ash'},
         'comments':{'k1a2b':{'id':'k1a2b','body':'slumped?','author':'wren','link_id':'t3_z9',
          'parent_id':'t3_z9','name':'t1_k1a2b','gildings':{},'replies':{'k2a2b':{'id':'k2a2b',
          'body':'flat','author':'u/ash','parent_id':'t1_k1a2b'}}}}}
        """,
        "All cones.",
        "slumped?",
        "flat");
  }

  @Test
  void pollsCaptionsAndSharedPostsOfReddit() throws IOException {
    assertWords(
        """
        {'kind':'t3','data':{'id':'p','title':'T','author':'ash','selftext':'Which?','is_self':true,
         'poll_data':{'options':[{'text':'Cone 6'},{'text':'Cone 10'}]},
         'gallery_data':{'items':[{'caption':'the lower shelf'}]},
         'crosspost_parent_list':[{'selftext':'from elsewhere'}]}}
        """,
        "Which? |  | > from elsewhere |  | Cone 6 |  | Cone 10 |  | the lower shelf");
  }

  @Test
  void forwardsPollsAndEmbedsOfDiscord() throws IOException {
    assertWords(
        """
        {'guild':{'id':'5'},'channel':{'id':'9','name':'lathes'},'messages':[
         {'id':'1','type':'Default','content':'','author':{'name':'mira'},
          'reference':{'messageId':'0'},'forwardedMessage':{'content':'grease is not optional'}},
         {'id':'2','type':'Default','content':'','author':{'name':'mira'},
          'message_snapshots':[{'message':{'content':'nor is oil'}}]},
         {'id':'3','type':'0','content':'','author':{'name':'mira'},
          'poll':{'question':{'text':'Which?'},'answers':[{'poll_media':{'text':'Oil'}}]}},
         {'id':'4','type':'Default','content':'','author':{'name':'bot'},
          'embeds':[{'title':'Kiln 3','description':'is **done**','fields':[
            {'name':'Peak','value':'1222'}]}]},
         {'id':'5','type':'Default','content':'see https://a.example/x','author':{'name':'mira'},
          'embeds':[{'title':'A page','url':'https://a.example/x'}]},
         {'id':'6','type':'7','content':'','author':{'name':'ines'}}]}
        """,
        "> grease is not optional",
        "> nor is oil",
        "Which? |  | Oil",
        "Kiln 3 |  | is done |  | Peak |  | 1222",
        "see https://a.example/x");
  }

  @Test
  void aForwardAnswersNothing() throws IOException {
    Collected found =
        read(
            """
            {'guild':{},'channel':{'id':'9'},'messages':[{'id':'1','type':'Default','content':'',
             'author':{'name':'a'},'reference':{'messageId':'7'},'forwardedMessage':{'content':'x'}}]}
            """);
    assertThat(found.records).extracting(RawRecord::parent).containsOnlyNulls();
  }

  @Test
  void messagesOfDiscordsApiAndOfItsPackage() throws IOException {
    assertReads(
        """
        [{'id':'1','type':19,'content':'hi','channel_id':'9','author':{'username':'mira',
          'global_name':'Mira'},'timestamp':'2024-03-05T19:02:30.000000+00:00',
          'edited_timestamp':null,'message_reference':{'message_id':'0','channel_id':'9'}}]
        """,
        "discord:1 ^discord:0 @discord:9 by Mira 2024-03-05T19:02:30Z"
            + " https://discord.com/channels/@me/9/1: hi");
    assertReads(
        "[{'ID':7,'Timestamp':'2024-03-05 19:02:30','Contents':'hi','Attachments':''}]",
        "discord:7 2024-03-05T19:02:30Z: hi");
  }

  @Test
  void blocksAttachmentsAndFilesOfSlack() throws IOException {
    assertWords(
        """
        [{'type':'message','ts':'1.1','user':'U1','text':'','blocks':[{'type':'rich_text',
          'elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'mind '},
           {'type':'text','text':'the gap','style':{'bold':true}}]},
          {'type':'rich_text_list','elements':[{'type':'rich_text_section','elements':[
           {'type':'text','text':'one'}]}]},
          {'type':'rich_text_quote','elements':[{'type':'text','text':'quoted'}]}]}]},
         {'type':'message','ts':'2.1','user':'U1','text':'done','blocks':[
          {'type':'header','text':{'type':'plain_text','text':'Kiln 3'}},
          {'type':'section','text':{'type':'mrkdwn','text':'is *done*'},
           'fields':[{'type':'mrkdwn','text':'peak 1222'}]}]},
         {'type':'message','ts':'3.1','user':'U1','text':'','files':[{'name':'a.pdf',
           'title':'Firing schedule','initial_comment':{'comment':'read this'}}]},
         {'type':'message','ts':'4.1','user':'U1','text':'','files':[{'name':'a.jpg',
           'title':'a.jpg'}]},
         {'type':'message','ts':'5.1','user':'U1','text':'see','attachments':[
           {'title':'A page','text':'Its words','from_url':'https://a.example/x'}]},
         {'type':'message','ts':'6.1','user':'U1','text':'alarm','attachments':[
           {'pretext':'kiln 3','fields':[{'title':'State','value':'too hot'}]}]},
         {'type':'message','subtype':'channel_join','ts':'7.1','user':'U1','text':'joined'},
         {'type':'message','subtype':'something_new','ts':'8.1','user':'U1','text':'kept'}]
        """,
        "mind the gap | - one | > quoted",
        "Kiln 3 | is done | peak 1222",
        "Firing schedule | read this",
        "",
        "see",
        "alarm | kiln 3 | State | too hot",
        "kept");
  }

  @Test
  void chunksAndDumpsOfSlackdump() throws IOException {
    String message =
        "{'type':'message','user':'U1','text':'slumped?','ts':'10.1','thread_ts':'10.1'}";
    String reply = "{'type':'message','user':'U2','text':'flat','ts':'11.1','thread_ts':'10.1'}";
    String[] records = {
      "slack:kiln/10.1 @slack:kiln/10.1 by U1 [#kiln]: slumped?",
      "slack:kiln/11.1 ^slack:kiln/10.1 @slack:kiln/10.1 by U2 [#kiln]: flat"
    };
    assertReads(
        "{'t':5,'ts':1,'id':'C0K','ci':{'id':'C0K','name':'kiln'}}\n"
            + "{'t':0,'ts':1,'id':'C0K','n':1,'m':["
            + message
            + "]}\n{'t':1,'ts':1,'id':'tC0K:10.1','p':"
            + message
            + ",'m':["
            + reply
            + "]}\n",
        records);
    assertReads(
        "{'name':'kiln','channel_id':'C0K','messages':["
            + message.replace("}", ",'slackdump_thread_replies':[" + reply + "]}")
            + "]}",
        records);
  }

  @Test
  void facebooksGraphApi() throws IOException {
    assertReads(
        """
        {'data':[{'id':'1','from':{'name':'Ash'},'message':'slumped?','like_count':3,
          'created_time':'2024-03-05T19:02:30+0000','comments':{'data':[{'id':'2','message':'flat',
          'from':{'name':'Wren'},'created_time':'2024-03-05T19:04:02+0000'}]}}]}
        """,
        "facebook:1 @facebook:1 by Ash 2024-03-05T19:02:30Z +3: slumped?",
        "facebook:2 ^facebook:1 @facebook:1 by Wren 2024-03-05T19:04:02Z: flat");
    assertReads(
        """
        {'data':[{'id':'1','text':'slumped?','username':'ash','timestamp':'2024-03-05T19:02:30+0000',
          'replies':{'data':[{'id':'2','text':'flat','username':'wren','like_count':0}]}}]}
        """,
        "facebook:1 @facebook:1 by ash 2024-03-05T19:02:30Z: slumped?",
        "facebook:2 ^facebook:1 @facebook:1 by wren +0: flat");
  }

  @Test
  void downloadsOfFacebook() throws IOException {
    assertReads(
        """
        {'group_comments_v2':[{'timestamp':1709665350,'data':[{'comment':{'timestamp':1709665350,
          'comment':'sch\\u00c3\\u00b6n','author':'Mira','group':'Kilns'}}],'title':'Mira commented'}]}
        """,
        "null by Mira 2024-03-05T19:02:30Z #kilns [Mira commented]: schön");
    assertReads(
        """
        [{'timestamp':1709665350,'title':'Mira posted','data':[{'post':'fog'},{}],
          'attachments':[{'data':[{'media':{'uri':'a.jpg','description':'fog','comments':[
            {'timestamp':1709665351,'comment':'nice','author':'Ines'}]}}]}]},
         {'timestamp':1709665352,'title':'Mira asked','attachments':[{'data':[{'poll':{
            'question':'Which?','options':[{'option':'North','voted':true}]}}]}]}]
        """,
        "null 2024-03-05T19:02:30Z [Mira posted]: fog",
        "null by Ines 2024-03-05T19:02:31Z: nice",
        "null 2024-03-05T19:02:32Z [Mira asked]: Which? | North");
    assertWords("{'reactions_v2':[{'timestamp':1,'data':[{'reaction':{'actor':'Mira'}}]}]}");
  }

  @Test
  void downloadsOfInstagram() throws IOException {
    assertReads(
        """
        {'comments_media_comments':[
          {'title':'ash','string_list_data':[{'href':'','value':'lovely','timestamp':1709665350}]},
          {'media_list_data':[{'uri':''}],'string_map_data':{'Opmerking':{'value':'mooi'},
            'Media-eigenaar':{'value':'wren'},'Tijd':{'timestamp':1709665351}}}]}
        """,
        "null 2024-03-05T19:02:30Z: lovely",
        "null 2024-03-05T19:02:31Z: mooi");
    assertReads(
        "{'media_comments':[['2020-03-05T19:02:30+00:00','mooi','wren'],['2020-03-05T19:02:31','fijn','w']]}",
        "null 2020-03-05T19:02:30Z: mooi",
        "null 2020-03-05T19:02:31Z: fijn");
    assertWords("[{'title':'','string_list_data':[{'value':'somebody','timestamp':1709665350}]}]");
    assertWords(
        "[{'media':[{'uri':'x','creation_timestamp':1709665350,'title':'first pots'}]}]",
        "first pots");
  }

  @Test
  void conversationsOfMessenger() throws IOException {
    assertReads(
        """
        {'participants':['Ann','Bo'],'threadName':'Ann_1','messages':[{'isUnsent':false,
          'senderName':'Ann','text':'hi','timestamp':1709665350000,'type':'text'}]}
        """,
        "messenger:Ann_1/1709665350000 @messenger:Ann_1 by Ann 2024-03-05T19:02:30Z [Ann_1]: hi");
    assertWords(
        """
        {'participants':[],'thread_path':'inbox/a','title':'A','messages':[
          {'sender_name':'Ann','timestamp_ms':1,'content':'Ann sent an attachment.',
           'share':{'link':'https://a.example/x','share_text':'a shared post'}},
          {'sender_name':'Ann','timestamp_ms':2,'content':'Ann called you.','type':'Call'}]}
        """,
        "> a shared post");
  }

  @Test
  void pagesAndLiveChatsOfYouTube() throws IOException {
    assertReads(
        """
        {'contents':[{'commentThreadRenderer':{'comment':{'commentRenderer':{'commentId':'UgA',
          'contentText':{'runs':[{'text':'slumped'},{'text':'?'}]},'authorText':{'simpleText':'@ash'},
          'voteCount':{'simpleText':'1.2K'}}}}}],
         'currentVideoEndpoint':{'watchEndpoint':{'videoId':'v1'}},
         'frameworkUpdates':{'mutations':[{'payload':{'commentEntityPayload':{'properties':{
          'commentId':'UgB.C','content':{'content':'flat'}},'author':{'displayName':'@wren'},
          'toolbar':{'likeCountNotliked':'4'}}}}]}}
        """,
        "UgA by @ash +1200: slumped?",
        "UgB.C ^UgB @youtube:v1 by @wren +4"
            + " https://www.youtube.com/watch?v=v1&lc=UgB.C: flat");
    Collected chat =
        read(
            """
            {'addChatItemAction':{'item':{'liveChatTextMessageRenderer':{'message':{'runs':[
             {'text':'hot '},{'emoji':{'emojiId':'x/y','shortcuts':[':fire:'],'isCustomEmoji':true}}]},
             'authorName':{'simpleText':'@a'},'id':'1','timestampUsec':'1709665350123456'}}}}
            {'addChatItemAction':{'item':{'liveChatMembershipItemRenderer':{'id':'2',
             'headerSubtext':{'runs':[{'text':'Welcome'}]},'authorName':{'simpleText':'@b'}}}}}
            {'addChatItemAction':{'item':{'liveChatSponsorshipsGiftRedemptionAnnouncementRenderer':{
             'id':'4','authorName':{'simpleText':'@c'},'message':{'runs':[{'text':'received'}]}}}}}
            {'addChatItemAction':{'item':{'liveChatViewerEngagementMessageRenderer':{'id':'3',
             'message':{'runs':[{'text':'Live chat replay is on.'}]},'timestampUsec':'1'}}}}
            """
                .replace("\n ", ""));
    assertThat(Shown.of(chat))
        .containsExactly("youtube:chat/1 by @a 2024-03-05T19:02:30.123456Z: hot :fire:");
  }

  @Test
  void pollsListsAndRichMessagesOfTelegram() throws IOException {
    assertWords(
        """
        {'name':'T','type':'private_group','id':8,'messages':[
         {'id':1,'type':'message','date':'2024-03-05T18:02:30','from':'A','from_id':'user1',
          'text':'','poll':{'question':'Which?','answers':[{'text':'Cone 6','voters':1}]}},
         {'id':2,'type':'message','date':'2024-03-05T18:02:30','from':'A','from_id':'user1',
          'text':'','rich_message':{'blocks':[{'type':'paragraph','text':['mind ',
           {'type':'bold','text':'the'},' gap']},{'type':'list','items':[{'text':'one'}]}]}},
         {'id':3,'type':'message','date':'2024-03-05T18:02:30','from':'A','from_id':'user1',
          'text':'','contact_information':{'first_name':'Bo','last_name':'Ek',
           'phone_number':'+46123'}}]}
        """,
        "Which? | Cone 6",
        "mind the gap | one",
        "Bo Ek");
  }

  @Test
  void pollsAndDescriptionsOfMastodon() throws IOException {
    assertWords(
        """
        [{'id':'1','in_reply_to_id':null,'visibility':'public','account':{'acct':'a'},
          'content':'','poll':{'options':[{'title':'Oil'},{'title':'Grease'}]}},
         {'id':'2','in_reply_to_id':null,'visibility':'public','account':{'acct':'a'},
          'content':'<p>look</p>','media_attachments':[{'description':'a lathe'}]},
         {'id':'3','in_reply_to_id':null,'visibility':'public','account':{'acct':'b'},
          'content':'<p>theirs</p>','reblog':{'id':'4','account':{'acct':'c'},
          'content':'<p>theirs</p>'}}]
        """,
        "Oil |  | Grease",
        "look |  | a lathe",
        "theirs");
  }

  @Test
  void postsOfDiscourseWithoutWordsInTheirHtml() throws IOException {
    assertWords(
        """
        {'posts':[{'id':1,'post_number':1,'topic_id':5,'username':'a','cooked':'<p><img src=\\"x\\"></p>',
          'raw':'the lathe\\n![](x)'},
          {'id':2,'post_number':2,'topic_id':5,'username':'b','excerpt':'only the beginning'}]}
        """,
        "the lathe",
        "only the beginning");
  }
}
