@NullMarked
package org.commentindex.internal.split.line;

import org.jspecify.annotations.NullMarked;
