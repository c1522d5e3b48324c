/**
 * One writer and eight readers at the same time, for minutes, with cancels, time limits and
 * interrupts, compared with a naive model. Start at {@link org.commentindex.soak.SoakTest}.
 */
@NullMarked
package org.commentindex.soak;

import org.jspecify.annotations.NullMarked;
