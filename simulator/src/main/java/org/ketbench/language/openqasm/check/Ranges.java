package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;

/** Checks ranges, as indices and in loops. */
final class Ranges {
  private final Check check;
  private final Indexing indexing;

  Ranges(Check check, Indexing indexing) {
    this.check = check;
    this.indexing = indexing;
  }

  /** Members of a range that are known: {@code first}, every {@code step}th, {@code count}. */
  record Members(int first, int step, int count) {}

  /** Looks at a range in something that is not known, for the names in it. */
  void visit(Expr.Range range) {
    bounds(range);
  }

  private record Bounds(@Nullable Typed first, @Nullable Typed step, @Nullable Typed last) {}

  private Bounds bounds(Expr.Range range) {
    return new Bounds(bound(range.first()), bound(range.step()), bound(range.last()));
  }

  private @Nullable Typed bound(@Nullable Expr node) {
    return node == null ? null : indexing.integer(node);
  }

  /** The members of a range in something of a size, null where they are not known or wrong. */
  @Nullable Members members(Expr.Range range, int size) {
    Bounds bounds = bounds(range);
    Integer step = bounds.step() == null ? Integer.valueOf(1) : number(bounds.step());
    if (step != null && step == 0) {
      zeroStep(range);
      return null;
    }
    if (size < 0 || step == null) {
      return null;
    }
    Integer first = end(range.first(), bounds.first(), size, step > 0 ? 0 : size - 1);
    Integer last = end(range.last(), bounds.last(), size, step > 0 ? size - 1 : 0);
    return first == null || last == null ? null : members(range, size, first, step, last);
  }

  private @Nullable Members members(Expr.Range range, int size, int first, int step, int last) {
    long count = Math.floorDiv((long) last - first, step) + 1L;
    if (count <= 0) {
      check.reporter.error(
          range,
          "empty-range",
          "There is nothing in this range, as it "
              + (step > 0
                  ? "counts up from "
                      + first
                      + " to "
                      + last
                      + ". Swap the two, or use the step -1."
                  : "counts down from " + first + " to " + last + ". Swap the two."));
      return null;
    }
    long end = first + (count - 1) * step;
    if (first < 0 || first >= size || end < 0 || end >= size) {
      long wrong = first < 0 || first >= size ? first : end;
      Expr place = wrong == first ? range.first() : range.last();
      indexing.outOfRange(place == null ? range : place, wrong + " ", size);
      return null;
    }
    return new Members(first, count == 1 ? 1 : step, (int) count);
  }

  /** An end of a range, counted from the start; may be out of range. */
  private static @Nullable Integer end(
      @Nullable Expr node, @Nullable Typed typed, int size, int missing) {
    if (node == null || typed == null) {
      return missing;
    }
    Integer written = number(typed);
    return written == null ? null : written < 0 ? Integer.valueOf(written + size) : written;
  }

  private static @Nullable Integer number(Typed typed) {
    Value value = typed.value();
    return value == null ? null : Constants.integer(value);
  }

  private void zeroStep(Expr.Range range) {
    Expr step = range.step();
    check.reporter.error(
        step == null ? range : step, "zero-step", "The step of a range cannot be 0. Use 1 or -1.");
  }

  /** What a loop runs over; the type of its members. */
  Typed loopRange(Expr.Range range) {
    Bounds bounds = bounds(range);
    if (range.first() == null || range.last() == null) {
      check.reporter.error(
          range, "open-range", "A loop needs both ends of its range: '[0:3]' counts 0, 1, 2, 3.");
      return Typed.UNKNOWN;
    }
    Typed first = bounds.first();
    Typed last = bounds.last();
    Typed step = bounds.step();
    if (step != null && Expressions.isZero(step)) {
      zeroStep(range);
    }
    if (first == null || last == null || first.isUnknown() || last.isUnknown()) {
      return Typed.UNKNOWN;
    }
    Type left = first.classical();
    Type right = last.classical();
    Type type = left == null || right == null ? null : Types.common(left, right);
    return type == null ? Typed.UNKNOWN : Typed.of(type);
  }
}
