/** The topics of an index: those of its rules, or those discovered in a sample of its comments. */
@NullMarked
package org.commentindex.internal.prepare.topic;

import org.jspecify.annotations.NullMarked;
