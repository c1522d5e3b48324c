package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.ImpactsSource;

/**
 * How often documents can at most have any of several terms together, by their length, as far as
 * the most frequent term says it of itself at once.
 */
final class FormImpacts extends Impacts implements ImpactsSource {
  private final List<ImpactsEnum> terms;
  private final Impacts[] impacts;
  private final FreqAndNormBuffer[] lists;
  private final int[] at;
  private final FreqAndNormBuffer merged = new FreqAndNormBuffer();
  private int lead;

  FormImpacts(List<ImpactsEnum> terms) {
    this.terms = terms;
    this.impacts = new Impacts[terms.size()];
    this.lists = new FreqAndNormBuffer[terms.size()];
    this.at = new int[terms.size()];
    for (int i = 1; i < terms.size(); i++) {
      if (terms.get(i).cost() > terms.get(lead).cost()) {
        lead = i;
      }
    }
  }

  @Override
  public void advanceShallow(int to) throws IOException {
    for (ImpactsEnum term : terms) {
      if (term.docID() < to) {
        term.advanceShallow(to);
      }
    }
  }

  @Override
  public Impacts getImpacts() throws IOException {
    for (int i = 0; i < impacts.length; i++) {
      impacts[i] = terms.get(i).getImpacts();
    }
    return this;
  }

  @Override
  public int numLevels() {
    return impacts[lead].numLevels();
  }

  @Override
  public int getDocIdUpTo(int level) {
    return impacts[lead].getDocIdUpTo(level);
  }

  /** In order of length, and of how often; each says so of all that are no shorter. */
  @Override
  public FreqAndNormBuffer getImpacts(int level) {
    int upTo = getDocIdUpTo(level);
    merged.size = 0;
    for (int i = 0; i < impacts.length; i++) {
      at[i] = 0;
      lists[i] = null;
      if (terms.get(i).docID() > upTo) {
        continue;
      }
      int own = 0;
      while (own < impacts[i].numLevels() && impacts[i].getDocIdUpTo(own) < upTo) {
        own++;
      }
      if (own == impacts[i].numLevels()) {
        merged.add(Integer.MAX_VALUE, 1);
        return merged;
      }
      lists[i] = impacts[i].getImpacts(own);
    }
    merge();
    return merged;
  }

  private void merge() {
    long sum = 0;
    while (true) {
      boolean any = false;
      long shortest = 0;
      for (int i = 0; i < lists.length; i++) {
        FreqAndNormBuffer list = lists[i];
        if (list != null && at[i] < list.size) {
          long norm = list.norms[at[i]];
          shortest = any && Long.compareUnsigned(shortest, norm) <= 0 ? shortest : norm;
          any = true;
        }
      }
      if (!any) {
        return;
      }
      for (int i = 0; i < lists.length; i++) {
        FreqAndNormBuffer list = lists[i];
        while (list != null && at[i] < list.size && list.norms[at[i]] == shortest) {
          sum += list.freqs[at[i]] - (at[i] == 0 ? 0 : list.freqs[at[i] - 1]);
          at[i]++;
        }
      }
      merged.add((int) Math.min(sum, Integer.MAX_VALUE), shortest);
    }
  }
}
