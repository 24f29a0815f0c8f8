package org.ketbench.engine.stabilizer.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A batch of shots of a frame program, 64 in each word.
 *
 * <p>What the shots are at any time is a Pauli operator each, which turns the state of the
 * reference run into theirs: gates move it, noise adds to it, its x bit at a measured qubit says
 * whether the outcome differs. A measurement or reset makes the phase of the qubit meaningless, so
 * its z bits are drawn anew, which is where the randomness of later outcomes comes from. Rows are
 * arrays of their own, so that H and SWAP only exchange them.
 */
final class Frames {
  private final FrameProgram program;
  private final Reference reference;
  private final int words;
  private final long[][] x;
  private final long[][] z;
  private final long[][] bits;
  private final Consumer<long[]> gauge;
  private final @Nullable Chance chance;
  private final Map<Double, RareEvents> events = new HashMap<>();
  private final List<RareEvents> eventsOfChance = new ArrayList<>();

  /** The shots that take the steps that come; null for all. */
  private long @Nullable [] active;

  /** Those that have gone ahead, by the step where they wait. */
  private final Map<Integer, long[]> ahead = new HashMap<>();

  /**
   * @param gauge draws z bits anew
   * @param chance what noise is drawn from; a program with noise needs it
   */
  Frames(
      FrameProgram program,
      Reference reference,
      int words,
      Consumer<long[]> gauge,
      @Nullable Chance chance) {
    this.program = program;
    this.reference = reference;
    this.words = words;
    this.gauge = gauge;
    this.chance = chance;
    x = new long[program.qubits()][words];
    z = new long[program.qubits()][words];
    bits = new long[program.bits()][words];
  }

  /** Runs all steps; gives the bits at the end, a row for each. */
  long[][] run() {
    for (long[] row : z) {
      gauge.accept(row);
    }
    if (chance != null) {
      for (double total : program.chances()) {
        RareEvents rare = new RareEvents(total, chance);
        events.put(total, rare);
        eventsOfChance.add(rare);
      }
    }
    for (int place = 0; place < program.size(); place++) {
      if (!ahead.isEmpty()) {
        join(place);
      }
      step(place, program.a(place), program.b(place));
    }
    return bits;
  }

  private void step(int place, int a, int b) {
    switch (program.op(place)) {
      case X -> pauli(place, x[a], null);
      case Y -> pauli(place, x[a], z[a]);
      case Z -> pauli(place, z[a], null);
      case H -> {
        long[] row = x[a];
        x[a] = z[a];
        z[a] = row;
      }
      case S -> add(x[a], z[a]);
      case SX -> add(z[a], x[a]);
      case CX -> {
        add(x[a], x[b]);
        add(z[b], z[a]);
      }
      case CZ -> {
        add(x[a], z[b]);
        add(x[b], z[a]);
      }
      case SWAP -> {
        long[] row = x[a];
        x[a] = x[b];
        x[b] = row;
        row = z[a];
        z[a] = z[b];
        z[b] = row;
      }
      case MEASURE -> {
        if (b >= 0) {
          copy(x[a], bits[b], reference.mark(place) ? -1 : 0);
        }
        gauge.accept(z[a]);
      }
      case RESET -> {
        Arrays.fill(x[a], 0);
        gauge.accept(z[a]);
      }
      case NOISE -> noise(program.channels().get(a), eventsOfChance.get(program.chanceOf(a)));
      case MISREAD -> misread(program.misreadings().get(a));
      case SKIP_IF -> skip(program.functions().get(a).rowOf(bits, words), b);
      case SKIP -> {
        long[] all = new long[words];
        Arrays.fill(all, -1);
        skip(all, b);
      }
      case ASSIGN -> assign(program.assignments().get(a));
    }
  }

  private static void add(long[] from, long[] to) {
    for (int word = 0; word < to.length; word++) {
      to[word] ^= from[word];
    }
  }

  private static void copy(long[] from, long[] to, long flip) {
    for (int word = 0; word < to.length; word++) {
      to[word] = from[word] ^ flip;
    }
  }

  /** What the reference did needs no mention; shots that did otherwise differ by the operator. */
  private void pauli(int place, long[] row, long @Nullable [] second) {
    long[] mask = active;
    if (mask == null) {
      return;
    }
    long flip = reference.mark(place) ? -1 : 0;
    for (int word = 0; word < words; word++) {
      row[word] ^= mask[word] ^ flip;
    }
    if (second != null) {
      for (int word = 0; word < words; word++) {
        second[word] ^= mask[word] ^ flip;
      }
    }
  }

  private void noise(PauliChannel channel, RareEvents rare) {
    Chance drawn = Objects.requireNonNull(chance);
    long attempts = (long) words << 6;
    for (long shot = rare.first(attempts); shot >= 0; shot = rare.following(attempts)) {
      int word = (int) (shot >>> 6);
      long bit = 1L << shot;
      int pattern = channel.pattern(drawn.number());
      if (active != null) {
        bit &= active[word];
      }
      for (int each = 0; pattern != 0; each++) {
        int qubit = channel.qubits().get(each);
        x[qubit][word] ^= (pattern & 1) != 0 ? bit : 0;
        z[qubit][word] ^= (pattern & 2) != 0 ? bit : 0;
        pattern >>>= 2;
      }
    }
  }

  private void misread(FrameProgram.Misreading misreading) {
    Chance drawn = Objects.requireNonNull(chance);
    double most = Math.max(misreading.zeroAsOne(), misreading.oneAsZero());
    if (most <= 0) {
      return;
    }
    RareEvents rare = events.computeIfAbsent(most, total -> new RareEvents(total, drawn));
    long[] row = bits[misreading.bit()];
    long attempts = (long) words << 6;
    for (long shot = rare.first(attempts); shot >= 0; shot = rare.following(attempts)) {
      int word = (int) (shot >>> 6);
      long bit = 1L << shot;
      double its = (row[word] & bit) != 0 ? misreading.oneAsZero() : misreading.zeroAsOne();
      boolean happens = its == most || drawn.number() * most <= its;
      if (happens && (active == null || (active[word] & bit) != 0)) {
        row[word] ^= bit;
      }
    }
  }

  /** Lets those of the shots at hand that are in a row go ahead to a step. */
  private void skip(long[] going, int to) {
    long[] now = active;
    long[] staying = new long[words];
    long[] waiting = ahead.computeIfAbsent(to, _ -> new long[words]);
    for (int word = 0; word < words; word++) {
      long here = now == null ? -1 : now[word];
      waiting[word] |= here & going[word];
      staying[word] = here & ~going[word];
    }
    active = staying;
  }

  private void join(int place) {
    long[] waiting = ahead.remove(place);
    long[] now = active;
    if (waiting != null && now != null) {
      for (int word = 0; word < words; word++) {
        now[word] |= waiting[word];
      }
    }
    if (ahead.isEmpty()) {
      active = null;
    }
  }

  private void assign(FrameProgram.Assignment assignment) {
    List<long[]> values =
        assignment.values().stream().map(function -> function.rowOf(bits, words)).toList();
    for (int each = 0; each < values.size(); each++) {
      long[] row = bits[assignment.targets().get(each)];
      for (int word = 0; word < words; word++) {
        long here = active == null ? -1 : active[word];
        row[word] = (row[word] & ~here) | (values.get(each)[word] & here);
      }
    }
  }
}
