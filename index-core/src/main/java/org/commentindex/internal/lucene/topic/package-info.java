/** Topics of documents: those of rules, stored with them, and discovered ones, found by search. */
@NullMarked
package org.commentindex.internal.lucene.topic;

import org.jspecify.annotations.NullMarked;
