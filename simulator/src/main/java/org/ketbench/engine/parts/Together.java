package org.ketbench.engine.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;
import org.ketbench.result.Outcome;
import org.ketbench.result.OutcomeKeys;

/** Puts together what independent parts gave; a bit belongs to one part and is 0 in all others. */
public final class Together {
  private static final Comparator<Distribution.Entry> MOST_PROBABLE_FIRST =
      Comparator.comparingDouble(Distribution.Entry::probability)
          .reversed()
          .thenComparing(Distribution.Entry::outcome);

  private final OutcomeKeys keys;
  private final int words;

  /**
   * @param keys how outcomes of the whole circuit are written, one source for each character
   */
  public Together(OutcomeKeys keys) {
    this.keys = keys;
    this.words = Math.max(1, (keys.read().length + 63) >>> 6);
  }

  /** Whether so many shots are few enough to be matched in memory. */
  public boolean fits(int shots) {
    return (long) shots * words <= 1L << 27;
  }

  /** An outcome by its key. */
  private long[] bits(String key) {
    long[] bits = new long[words];
    int rank = 0;
    int start = 0;
    for (OutcomeKeys.Register register : keys.registers()) {
      for (int index = 0; index < register.size(); index++) {
        if (key.charAt(start + register.size() - 1 - index) == '1') {
          bits[rank >>> 6] |= 1L << rank;
        }
        rank++;
      }
      start += register.size() + 1;
    }
    return bits;
  }

  /** Matches the shots of all parts at random, as if they had been drawn together. */
  public Counts counts(List<Counts> parts, int shots, long seed) {
    long[] all = new long[shots * words];
    int[] order = new int[shots];
    for (int part = 0; part < parts.size(); part++) {
      Arrays.setAll(order, each -> each);
      shuffle(order, Randomness.seedOf(seed, part));
      Counts counts = parts.get(part);
      int next = 0;
      for (int each = 0; each < counts.size(); each++) {
        long[] bits = bits(counts.keys().key(counts.outcome(each)));
        for (int shot = 0; shot < counts.count(each); shot++, next++) {
          for (int word = 0; word < words; word++) {
            all[order[next] * words + word] |= bits[word];
          }
        }
      }
    }
    TreeMap<Outcome, Integer> found = new TreeMap<>();
    for (int shot = 0; shot < shots; shot++) {
      Outcome outcome = Outcome.of(Arrays.copyOfRange(all, shot * words, (shot + 1) * words));
      found.merge(outcome, 1, Integer::sum);
    }
    return Counts.of(keys, found);
  }

  private static void shuffle(int[] order, long seed) {
    Randomness random = new Randomness(seed);
    for (int each = order.length - 1; each > 0; each--) {
      int other = Math.min(each, (int) (random.next() * (each + 1)));
      int kept = order[each];
      order[each] = order[other];
      order[other] = kept;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
  private record Weighted(long[] bits, double probability) {}

  private record Pair(int one, int other, double probability) {}

  /** The most probable outcomes of all parts together. */
  public Distribution distribution(List<Distribution> parts, int top) {
    List<Weighted> all = List.of(new Weighted(new long[words], 1));
    double whole = 1;
    for (Distribution part : parts) {
      double mass = part.rest();
      List<Weighted> entries = new ArrayList<>();
      for (Distribution.Entry entry : part.entries()) {
        entries.add(new Weighted(bits(part.keys().key(entry.outcome())), entry.probability()));
        mass += entry.probability();
      }
      whole *= mass;
      all = products(all, entries, top);
    }
    List<Distribution.Entry> entries = new ArrayList<>(all.size());
    double listed = 0;
    for (Weighted each : all) {
      entries.add(new Distribution.Entry(Outcome.of(each.bits()), each.probability()));
      listed += each.probability();
    }
    entries.sort(MOST_PROBABLE_FIRST);
    return new Distribution(keys, entries, Math.max(0, whole - listed));
  }

  /** The largest products of two falling lists, found by going on from each only when it is due. */
  private List<Weighted> products(List<Weighted> ones, List<Weighted> others, int top) {
    List<Weighted> found = new ArrayList<>();
    if (ones.isEmpty() || others.isEmpty()) {
      return found;
    }
    PriorityQueue<Pair> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Pair::probability).reversed());
    for (int one = 0; one < Math.min(ones.size(), top); one++) {
      queue.add(new Pair(one, 0, ones.get(one).probability() * others.getFirst().probability()));
    }
    while (found.size() < top && !queue.isEmpty()) {
      Pair pair = queue.remove();
      long[] bits = ones.get(pair.one()).bits().clone();
      for (int word = 0; word < words; word++) {
        bits[word] |= others.get(pair.other()).bits()[word];
      }
      found.add(new Weighted(bits, pair.probability()));
      int next = pair.other() + 1;
      if (next < others.size()) {
        queue.add(
            new Pair(
                pair.one(),
                next,
                ones.get(pair.one()).probability() * others.get(next).probability()));
      }
    }
    return found;
  }
}
