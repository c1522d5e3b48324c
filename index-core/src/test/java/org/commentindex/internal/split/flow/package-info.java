@NullMarked
package org.commentindex.internal.split.flow;

import org.jspecify.annotations.NullMarked;
