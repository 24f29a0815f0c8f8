package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;

/** Checks indices, ranges and index sets, and what registers and arrays are joined to. */
final class Indexing {
  private final Check check;

  Indexing(Check check) {
    this.check = check;
  }

  /** Members of a range that are known: {@code first}, every {@code step}th, {@code count}. */
  private record Members(int first, int step, int count) {}

  Typed index(Expr.Index index) {
    Typed base = check.expressions.any(index.base());
    if (base.isUnknown()) {
      index.indices().forEach(this::visit);
      return base;
    }
    return switch (base.type()) {
      case SymbolType.Quantum quantum -> qubits(index, base, quantum);
      case SymbolType.ArrayReference(boolean _, Type element, List<Integer> dimensions) ->
          array(index, base, element, dimensions);
      case SymbolType.Classical(Type.Array(Type element, List<Integer> dimensions)) ->
          array(index, base, element, dimensions);
      case SymbolType.Classical(Type type) when bits(type) >= 0 -> bits(index, base, bits(type));
      default -> notIndexable(index, base);
    };
  }

  /** Looks at an index whose base is unknown, for the names in it. */
  private void visit(Expr index) {
    switch (index) {
      case Expr.Range range -> bounds(range);
      case Expr.SetOf(int _, int _, List<Expr> members) -> members.forEach(this::integer);
      default -> integer(index);
    }
  }

  /** How many bits can be indexed in a value; -1 for none. */
  private static int bits(Type type) {
    return switch (type) {
      case Type.Bits(int width) -> width == Type.MACHINE ? -1 : width;
      case Type.Int(int width, boolean _) -> width == Type.MACHINE ? -1 : width;
      case Type.AngleType(int width) -> width == Type.MACHINE ? -1 : width;
      default -> -1;
    };
  }

  private Typed notIndexable(Expr.Index index, Typed base) {
    index.indices().forEach(this::visit);
    Type type = base.classical();
    boolean unsized = type instanceof Type.Int || type instanceof Type.AngleType;
    check.reporter.error(
        index,
        "not-indexable",
        unsized
            ? "The bits of "
                + base.type().text()
                + " cannot be indexed, as its width is not given. Declare it with one: '"
                + base.type().text()
                + "[32]'."
            : "There is nothing to index in "
                + base.type().text()
                + ". Remove the index, or declare a register.");
    return Typed.UNKNOWN;
  }

  private Typed qubits(Expr.Index index, Typed base, SymbolType.Quantum quantum) {
    if (!quantum.isRegister() || check.scopes.isWithin(Scopes.Kind.GATE)) {
      index.indices().forEach(this::visit);
      check.reporter.error(
          index, "not-indexable", "This is one qubit, not a register. Remove the index.");
      return Typed.UNKNOWN;
    }
    Expr only = only(index);
    if (only == null) {
      return Typed.UNKNOWN;
    }
    Typed part = part(only, base.qubits(), quantum.size());
    if (base.qubits() != null && part.qubits() == null) {
      check.qubitUse.touchSome(base.qubits());
    }
    if (part.qubits() != null && part.qubits().repeats()) {
      check.reporter.error(
          only, "repeated-qubit", "A qubit is named twice here. Name each qubit once.");
      return Typed.UNKNOWN;
    }
    return part;
  }

  private Typed part(Expr index, @Nullable QubitSet set, int size) {
    switch (index) {
      case Expr.Range range -> {
        Members members = members(range, size);
        return members == null
            ? Typed.qubits(SymbolType.UNKNOWN_SIZE, null)
            : Typed.qubits(
                members.count(),
                set == null ? null : set.slice(members.first(), members.step(), members.count()));
      }
      case Expr.SetOf many -> {
        int[] chosen = chosen(many, size);
        return Typed.qubits(
            many.members().size(), chosen == null || set == null ? null : set.select(chosen));
      }
      default -> {
        Integer position = position(index, size);
        return Typed.qubits(
            SymbolType.SINGLE, position == null || set == null ? null : set.select(position));
      }
    }
  }

  /** The only index of a register; null, after saying so, if there are several. */
  private @Nullable Expr only(Expr.Index index) {
    if (index.indices().size() == 1) {
      return index.indices().getFirst();
    }
    index.indices().forEach(this::visit);
    check.reporter.error(
        index,
        "too-many-indices",
        "A register has one index. For several of its members write them in braces: '{0, 2}'.");
    return null;
  }

  private Typed bits(Expr.Index index, Typed base, int width) {
    Expr only = only(index);
    if (only == null) {
      return Typed.UNKNOWN;
    }
    switch (only) {
      case Expr.Range range -> {
        Members members = members(range, width);
        return members == null ? Typed.UNKNOWN : sliced(base, members);
      }
      case Expr.SetOf many -> {
        chosen(many, width);
        return Typed.of(new Type.Bits(many.members().size()));
      }
      default -> {
        Typed place = integer(only);
        Integer position = position(only, place, width);
        Value value = base.value();
        Value at = place.value();
        if (!base.constant() || !place.constant()) {
          return Typed.of(Types.BIT);
        }
        Value bit =
            position == null || value == null || at == null
                ? null
                : check.constants.element(index, value, List.of(at), Types.BIT);
        return bit == null ? Typed.constant(Types.BIT) : Typed.constant(bit);
      }
    }
  }

  private static Typed sliced(Typed base, Members members) {
    Type.Bits type = new Type.Bits(members.count());
    return base.constant() ? Typed.constant(type) : Typed.of(type);
  }

  private Typed array(Expr.Index index, Typed base, Type element, List<Integer> dimensions) {
    List<Integer> left = new ArrayList<>();
    List<Expr> indices = index.indices();
    boolean known = true;
    for (int i = 0; i < indices.size(); i++) {
      Expr item = indices.get(i);
      if (i >= dimensions.size()) {
        indices.subList(i, indices.size()).forEach(this::visit);
        check.reporter.error(
            item,
            "too-many-indices",
            "This array has "
                + dimensions.size()
                + (dimensions.size() == 1 ? " dimension" : " dimensions")
                + ", so it takes no more indices than that.");
        return Typed.UNKNOWN;
      }
      int size = dimensions.get(i);
      switch (item) {
        case Expr.Range range -> {
          Members members = members(range, size);
          left.add(members == null ? SymbolType.SINGLE : members.count());
          known &= members != null;
        }
        case Expr.SetOf set -> {
          set.members().forEach(this::integer);
          check.reporter.error(
              set,
              "misplaced-index-set",
              "Only registers can be indexed by a set in braces. Use a range for an array.");
          return Typed.UNKNOWN;
        }
        default -> position(item, size);
      }
    }
    left.addAll(dimensions.subList(indices.size(), dimensions.size()));
    return part(base, element, left, known);
  }

  private static Typed part(Typed base, Type element, List<Integer> left, boolean known) {
    if (left.isEmpty()) {
      return Typed.of(element);
    }
    if (base.type() instanceof SymbolType.ArrayReference(boolean mutable, Type _, var dimensions)
        && (!known || dimensions.contains(SymbolType.SINGLE))) {
      return Typed.of(new SymbolType.ArrayReference(mutable, element, left));
    }
    return known ? Typed.of(new Type.Array(element, left)) : Typed.UNKNOWN;
  }

  /** An index: an integer, or what counts as one. */
  private Typed integer(Expr index) {
    Typed typed = check.expressions.value(index);
    Type type = typed.classical();
    if (!typed.isUnknown()
        && (type == null || !(Conversions.isInteger(type) || type instanceof Type.Bits))) {
      check.reporter.error(
          index, "bad-index", "An index is an integer, not " + typed.type().text() + ".");
      return Typed.UNKNOWN;
    }
    return typed;
  }

  private @Nullable Integer position(Expr index, int size) {
    return position(index, integer(index), size);
  }

  /** The place that an index names, null where that is not known or wrong. */
  private @Nullable Integer position(Expr node, Typed typed, int size) {
    Value value = typed.value();
    if (value == null || size < 0) {
      return null;
    }
    Integer written = Constants.integer(value);
    if (written == null || written >= size || written < -size) {
      outOfRange(node, written == null ? value.toString() : written.toString(), size);
      return null;
    }
    return written < 0 ? written + size : written;
  }

  void outOfRange(Expr node, String written, int size) {
    String message =
        switch (size) {
          case 0 -> "There is nothing in here to index; its size is 0.";
          case 1 -> "The index " + written + " is out of range. The only one is 0.";
          default ->
              "The index "
                  + written
                  + " is out of range. It goes from 0 to "
                  + (size - 1)
                  + ", or from -"
                  + size
                  + " to -1 counted from the end.";
        };
    check.reporter.error(node, "index-out-of-range", message);
  }

  /** The places that a set names, null where one is not known or wrong. */
  private int @Nullable [] chosen(Expr.SetOf set, int size) {
    int[] chosen = new int[set.members().size()];
    boolean known = true;
    for (int i = 0; i < chosen.length; i++) {
      Integer position = position(set.members().get(i), size);
      known &= position != null;
      chosen[i] = position == null ? 0 : position;
    }
    return known ? chosen : null;
  }

  private record Bounds(@Nullable Typed first, @Nullable Typed step, @Nullable Typed last) {}

  private Bounds bounds(Expr.Range range) {
    return new Bounds(bound(range.first()), bound(range.step()), bound(range.last()));
  }

  private @Nullable Typed bound(@Nullable Expr node) {
    return node == null ? null : integer(node);
  }

  /** The members of a range in something of a size, null where they are not known or wrong. */
  private @Nullable Members members(Expr.Range range, int size) {
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
      outOfRange(place == null ? range : place, Long.toString(wrong), size);
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

  /** {@code a ++ b}: registers of one kind, or arrays of one type. */
  Typed concatenation(Expr.Concatenation last) {
    List<Expr> parts = new ArrayList<>();
    Expr left = last;
    while (left instanceof Expr.Concatenation joined) {
      parts.add(joined.right());
      left = joined.left();
    }
    parts.add(left);
    Typed whole = null;
    for (Expr part : parts.reversed()) {
      Typed typed = check.expressions.any(part);
      whole = whole == null ? single(part, typed) : joined(part, whole, single(part, typed));
    }
    return whole == null ? Typed.UNKNOWN : whole;
  }

  /** Says so if this cannot be joined to anything. */
  private Typed single(Expr part, Typed typed) {
    Type type = typed.classical();
    boolean joinable =
        typed.isUnknown()
            || typed.type() instanceof SymbolType.Quantum
            || typed.type() instanceof SymbolType.ArrayReference
            || type instanceof Type.Bits
            || type instanceof Type.Array;
    if (!joinable) {
      check.reporter.error(
          part,
          "bad-concatenation",
          "'++' joins registers or arrays; this is " + typed.type().text() + ".");
      return Typed.UNKNOWN;
    }
    return typed;
  }

  private Typed joined(Expr part, Typed left, Typed right) {
    if (left.isUnknown() || right.isUnknown()) {
      return Typed.UNKNOWN;
    }
    if (left.type() instanceof SymbolType.Quantum a
        && right.type() instanceof SymbolType.Quantum b) {
      return joinedQubits(part, left, right, a, b);
    }
    if (left.classical() instanceof Type.Bits a && right.classical() instanceof Type.Bits b) {
      return Typed.of(new Type.Bits(sum(Types.bitWidth(a), Types.bitWidth(b))));
    }
    SymbolType result = joinedArrays(left.type(), right.type());
    if (result == null) {
      check.reporter.error(
          part,
          "bad-concatenation",
          "'++' joins what has one type; these are "
              + left.type().text()
              + " and "
              + right.type().text()
              + ".");
      return Typed.UNKNOWN;
    }
    return Typed.of(result);
  }

  private Typed joinedQubits(
      Expr part, Typed left, Typed right, SymbolType.Quantum a, SymbolType.Quantum b) {
    QubitSet first = left.qubits();
    QubitSet second = right.qubits();
    if (first != null && second != null && first.overlaps(second)) {
      check.reporter.error(
          part,
          "repeated-qubit",
          "A qubit would be in the joined register twice. Join registers that share none.");
      return Typed.UNKNOWN;
    }
    boolean known = a.isKnown() && b.isKnown();
    long count = (long) a.count() + b.count();
    return Typed.qubits(
        known && count < Integer.MAX_VALUE ? (int) count : SymbolType.UNKNOWN_SIZE,
        first == null || second == null ? null : first.then(second));
  }

  /** The type of two joined arrays, null where their types differ in more than the first size. */
  private static @Nullable SymbolType joinedArrays(SymbolType left, SymbolType right) {
    if (shape(left) instanceof Type.Array a && shape(right) instanceof Type.Array b) {
      boolean open = a.dimensions().contains(SymbolType.SINGLE);
      if (!a.element().equals(b.element())
          || a.dimensions().size() != b.dimensions().size()
          || open != b.dimensions().contains(SymbolType.SINGLE)
          || !rest(a.dimensions()).equals(rest(b.dimensions()))) {
        return null;
      }
      if (open) {
        return SymbolType.ArrayReference.ofRank(false, a.element(), a.dimensions().size());
      }
      List<Integer> dimensions = new ArrayList<>(a.dimensions());
      dimensions.set(0, sum(a.dimensions().getFirst(), b.dimensions().getFirst()));
      return new SymbolType.Classical(new Type.Array(a.element(), dimensions));
    }
    return null;
  }

  private static int sum(int left, int right) {
    return (int) Math.min((long) left + right, Integer.MAX_VALUE);
  }

  private static List<Integer> rest(List<Integer> dimensions) {
    return dimensions.subList(1, dimensions.size());
  }

  /** An array's type, be it one or a reference to one. */
  static @Nullable Type shape(SymbolType type) {
    return switch (type) {
      case SymbolType.Classical(Type.Array array) -> array;
      case SymbolType.ArrayReference(boolean _, Type element, List<Integer> dimensions) ->
          new Type.Array(element, dimensions);
      default -> null;
    };
  }
}
