package org.commentindex.cli.print.form;

import org.commentindex.saved.SavedSearch;

/**
 * A saved search and the number of new comments that it finds.
 *
 * @param search the search
 * @param comments the number of comments
 */
public record SavedCount(SavedSearch search, long comments) {}
