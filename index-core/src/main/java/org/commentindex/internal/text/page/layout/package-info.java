/**
 * Page parsers that are described by data: a {@code PageLayout} is a record of CSS queries.
 *
 * <p>Input: a page. Output: its comments. The layouts are listed in {@code ChatExportLayouts},
 * {@code SiteLayouts} and {@code ForumLayouts}; {@code LayoutPageParser} applies one.
 */
@NullMarked
package org.commentindex.internal.text.page.layout;

import org.jspecify.annotations.NullMarked;
