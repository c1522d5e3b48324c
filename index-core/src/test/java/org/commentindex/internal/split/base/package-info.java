@NullMarked
package org.commentindex.internal.split.base;

import org.jspecify.annotations.NullMarked;
