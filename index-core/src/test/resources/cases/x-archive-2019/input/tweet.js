window.YTD.tweet.part0 = [ {
  "retweeted" : false,
  "source" : "<a href=\"http://twitter.com\">Twitter Web Client</a>",
  "entities" : { "hashtags" : [ ], "urls" : [ { "url" : "https://t.co/aaa", "expanded_url" : "https://kelp.example/farm", "display_url" : "kelp.example/farm", "indices" : [ "20", "43" ] } ] },
  "display_text_range" : [ "0", "43" ],
  "favorite_count" : "6",
  "id_str" : "1100000000000000001",
  "full_text" : "New kelp farm photos https://t.co/aaa",
  "lang" : "en",
  "created_at" : "Tue Feb 26 12:00:00 +0000 2019"
}, {
  "retweeted" : false,
  "entities" : { "hashtags" : [ ], "urls" : [ ] },
  "in_reply_to_status_id_str" : "1100000000000000001",
  "favorite_count" : "0",
  "id_str" : "1100000000000000002",
  "full_text" : "More &amp; better ones next week",
  "created_at" : "Tue Feb 26 13:00:00 +0000 2019"
} ]