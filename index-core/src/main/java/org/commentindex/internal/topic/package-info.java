/** Topic labels: the rules of a topics file, hashtags, and phrases discovered in the comments. */
@NullMarked
package org.commentindex.internal.topic;

import org.jspecify.annotations.NullMarked;
