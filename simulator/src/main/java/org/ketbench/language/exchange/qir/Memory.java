package org.ketbench.language.exchange.qir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/** What a module keeps outside of registers: variables and arrays of its own, and constants. */
final class Memory {
  private static final int LARGEST_ARRAY = 100_000;

  private final Map<String, List<Operand>> globals;
  private Map<Datum.Place, Datum> cells = new HashMap<>();
  private int slots;

  Memory(Map<String, List<Operand>> globals) {
    this.globals = globals;
  }

  /** All that is in it, to be put back later. */
  Map<Datum.Place, Datum> copy() {
    return new HashMap<>(cells);
  }

  void replace(Map<Datum.Place, Datum> with) {
    cells = new HashMap<>(with);
  }

  @Nullable Datum get(Datum.Place place) {
    return cells.get(place);
  }

  void put(Datum.Place place, Datum value) {
    cells.put(place, value);
  }

  Datum.Place allocate(Llvm.Type type, Span span) throws QirException {
    int size = type.name().equals("array") ? type.size() : 1;
    if (size > LARGEST_ARRAY) {
      throw new QirException(span, "too-large", "This array is too large.");
    }
    int slot = slots++;
    for (int i = 0; i < size; i++) {
      cells.put(new Datum.Place(slot, i), new Datum.Undefined());
    }
    return new Datum.Place(slot, 0);
  }

  Datum load(Datum from, Span span) throws QirException {
    switch (from) {
      case Datum.Place place -> {
        Datum value = cells.get(place);
        if (value == null) {
          throw outside(span);
        }
        return value;
      }
      case Datum.Element(String global, long index) -> {
        List<Operand> elements = globals.getOrDefault(global, List.of());
        if (index < 0 || index >= elements.size()) {
          throw outside(span);
        }
        return Datum.constant(elements.get((int) index));
      }
      default -> throw outside(span);
    }
  }

  void store(Datum to, Datum value, Span span) throws QirException {
    if (!(to instanceof Datum.Place place) || !cells.containsKey(place)) {
      throw outside(span);
    }
    cells.put(place, value);
  }

  /** Of the indices the first counts whole arrays; any past the first element lies outside. */
  static Datum place(Instruction.Place place, Datum base, List<Datum> indices) throws QirException {
    long index = 0;
    for (int i = 0; i < indices.size(); i++) {
      if (!(indices.get(i) instanceof Datum.Whole(long value))) {
        throw new QirException(
            place.span(),
            "not-supported",
            "Which element this is depends on an outcome; name it directly.");
      }
      boolean array = place.type().name().equals("array");
      index += i == 0 && array ? value * place.type().size() : value;
    }
    return switch (base) {
      case Datum.Place(int slot, long start) -> new Datum.Place(slot, start + index);
      case Datum.Element(String global, long start) -> new Datum.Element(global, start + index);
      default -> throw outside(place.span());
    };
  }

  private static QirException outside(Span span) {
    return new QirException(
        span,
        "out-of-range",
        "Nothing is kept in this place: it lies outside of its array, or depends on an outcome.");
  }
}
