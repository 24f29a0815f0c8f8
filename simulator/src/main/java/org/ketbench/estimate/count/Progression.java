package org.ketbench.estimate.count;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that repeat: {@code part}, or a single number 0 where that is null, again and again, each
 * time higher by {@code step} and above the time before; all of it moved by {@code first}.
 */
record Progression(long first, long step, long terms, @Nullable Progression part) {

  static Progression of(long only) {
    return new Progression(only, 1, 1, null);
  }

  static Progression of(long first, long step, long terms) {
    return new Progression(first, step, terms, null);
  }

  boolean isSingle() {
    return terms == 1 && part == null;
  }

  boolean isDense() {
    return step == 1 && part == null;
  }

  /** How many numbers from the first to the last, both counted. */
  long span() {
    long last = part == null ? 1 : part.span();
    return Math.addExact(Math.multiplyExact(step, terms - 1), last);
  }

  /** The number after the last. */
  long end() {
    return Math.addExact(first, span());
  }

  boolean contains(long number) {
    return countBelow(number + 1) > countBelow(number);
  }

  /** How many of the numbers are in a range. */
  long countIn(long from, long to) {
    return countBelow(to) - countBelow(from);
  }

  private long countBelow(long bound) {
    if (bound <= first) {
      return 0;
    }
    long whole = part == null ? 1 : part.countBelow(Long.MAX_VALUE);
    long times = Math.min(terms - 1, (bound - first - 1) / step);
    long rest = bound - first - times * step;
    long last = part == null ? 1 : part.countBelow(rest);
    return Math.addExact(Math.multiplyExact(times, whole), last);
  }

  void forEachIn(long from, long to, LongConsumer use) {
    long start = Math.max(0, (from - first) / step - 1);
    for (long i = start; i < terms && first + i * step < to; i++) {
      long base = first + i * step;
      if (part != null) {
        part.forEachIn(from - base, to - base, number -> use.accept(base + number));
      } else if (base >= from) {
        use.accept(base);
      }
    }
  }

  /** All of this so many times, each higher by {@code by} than the one before. */
  @Nullable Progression repeated(long by, long times) {
    boolean goesOn = part == null && by % step == 0 && by <= step * terms;
    if (goesOn) {
      long more = Math.multiplyExact(by / step, times - 1);
      return new Progression(first, step, Math.addExact(terms, more), null);
    }
    return span() <= by
        ? new Progression(first, by, times, new Progression(0, step, terms, part))
        : null;
  }

  /** Both as one, where one begins as the other could go on; null otherwise. */
  @Nullable Progression joined(Progression other) {
    if (part != null || other.part != null || terms == 1) {
      return null;
    }
    boolean alike = other.terms == 1 || other.step == step;
    long distance = other.first - first;
    boolean touches = distance % step == 0 && distance >= 0 && other.first <= end() - 1 + step;
    if (!alike || !touches) {
      return null;
    }
    long last = Math.max(end() - 1, other.end() - 1);
    return new Progression(first, step, (last - first) / step + 1, null);
  }
}
