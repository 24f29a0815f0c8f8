package org.ketbench.language.openqasm.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;

/** Checks indices and index sets, and finds what they name. */
final class Indexing {
  private final Check check;
  private final Ranges ranges;

  Indexing(Check check) {
    this.check = check;
    this.ranges = new Ranges(check, this);
  }

  Ranges ranges() {
    return ranges;
  }

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
      case Expr.Range range -> ranges.visit(range);
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
                + (base.type() instanceof SymbolType.Callable ? "a " : "")
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
        Ranges.Members members = ranges.members(range, size);
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
        Ranges.Members members = ranges.members(range, width);
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

  private static Typed sliced(Typed base, Ranges.Members members) {
    Type.Bits type = new Type.Bits(members.count());
    if (!base.constant()) {
      return Typed.of(type);
    }
    Value value = base.value();
    if (value == null || members.count() > Constants.WIDEST) {
      return Typed.constant(type);
    }
    BigInteger pattern = Values.pattern(value);
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < members.count(); i++) {
      if (pattern.testBit(members.first() + i * members.step())) {
        bits = bits.setBit(i);
      }
    }
    return Typed.constant(new Value.Bits(bits, type));
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
          Ranges.Members members = ranges.members(range, size);
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
  Typed integer(Expr index) {
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
      outOfRange(node, written == null ? "" : written + " ", size);
      return null;
    }
    return written < 0 ? written + size : written;
  }

  void outOfRange(Expr node, String written, int size) {
    String message =
        switch (size) {
          case 0 -> "There is nothing in here to index; its size is 0.";
          case 1 -> "The index " + written + "is out of range. The only one is 0.";
          default ->
              "The index "
                  + written
                  + "is out of range. It goes from 0 to "
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
