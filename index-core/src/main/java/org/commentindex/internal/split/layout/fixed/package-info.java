/**
 * Layouts whose form is known in advance: chat logs, mail headers, Hacker News, Reddit, YouTube,
 * and those of many sites, which are declared in {@code site-templates.txt}. In: the lines of a
 * text; out: the headings in them. Nothing is learned from the page.
 */
@NullMarked
package org.commentindex.internal.split.layout.fixed;

import org.jspecify.annotations.NullMarked;
