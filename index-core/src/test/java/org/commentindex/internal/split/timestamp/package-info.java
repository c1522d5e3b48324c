@NullMarked
package org.commentindex.internal.split.timestamp;

import org.jspecify.annotations.NullMarked;
