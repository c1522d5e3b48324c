/** Reads MediaWiki exports and divides their talk pages by signature. */
@NullMarked
package org.commentindex.internal.read.xml.wiki;

import org.jspecify.annotations.NullMarked;
