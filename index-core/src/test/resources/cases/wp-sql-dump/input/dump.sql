-- MySQL dump 10.13

CREATE TABLE `wp_comments` (
  `comment_ID` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `comment_author` tinytext NOT NULL
) ENGINE=InnoDB;

--
-- Dumping data for table `wp_comments`
--

INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_url`, `comment_author_IP`, `comment_date`, `comment_date_gmt`, `comment_content`, `comment_karma`, `comment_approved`, `comment_agent`, `comment_type`, `comment_parent`, `user_id`) VALUES
(41, 9, 'Sorrel', 's@x.example', '', '198.51.100.9', '2018-05-20 04:18:38', '2018-05-20 02:18:38', 'It\'s the second bolt.\nCheck it twice, please.', 0, '1', 'Mozilla', 'comment', 0, 0),
(42, 9, 'tenon', 't@x.example', '', '198.51.100.8', '2018-05-21 04:18:38', '2018-05-21 02:18:38', 'That (and the washer) fixed it; thanks', 0, '1', 'Mozilla', 'comment', 41, 0);
