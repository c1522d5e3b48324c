package org.commentindex.soak;

import java.util.concurrent.atomic.LongAdder;

/** What happened during a soak. Thread-safe. */
final class SoakCounts {
  final LongAdder added = new LongAdder();
  final LongAdder updated = new LongAdder();
  final LongAdder removed = new LongAdder();
  final LongAdder commits = new LongAdder();
  final LongAdder cancels = new LongAdder();
  final LongAdder writerInterrupts = new LongAdder();
  final LongAdder answers = new LongAdder();
  final LongAdder liveAnswers = new LongAdder();
  final LongAdder refreshes = new LongAdder();
  final LongAdder timeouts = new LongAdder();
  final LongAdder readerInterrupts = new LongAdder();

  @Override
  public String toString() {
    return "%s added, %s updated, %s removed, %s commits, %s cancels, %s interrupts of the writer; "
            .formatted(added, updated, removed, commits, cancels, writerInterrupts)
        + "%s answers on commits and %s on live views, %s refreshes, %s time limits, %s interrupts"
            .formatted(answers, liveAnswers, refreshes, timeouts, readerInterrupts);
  }
}
