package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;

/**
 * How groups of bits are written: as a register, an element, a slice, or, where none of these fits,
 * as an alias that is declared behind the registers.
 */
final class BitsText {
  private final List<BitRegister> registers;
  private final List<String> names;
  private final Names free;
  private final Map<List<Integer>, String> aliases = new LinkedHashMap<>();

  /**
   * @param names how the registers are called, in their order
   * @param free where the names of aliases are taken from
   */
  BitsText(List<BitRegister> registers, List<String> names, Names free) {
    this.registers = registers;
    this.names = names;
    this.free = free;
  }

  String bit(int bit) {
    int register = registerOf(bit);
    BitRegister its = registers.get(register);
    return its.scalar()
        ? names.get(register)
        : names.get(register) + "[" + (bit - its.first()) + "]";
  }

  String read(Expression.Bits expression) {
    List<Integer> bits = expression.bits();
    if (expression.type().width() == Type.MACHINE && bits.size() == 1) {
      return bit(bits.getFirst());
    }
    String direct = group(bits);
    if (direct != null) {
      return direct;
    }
    if (bits.size() == 1) {
      return "bit[1](" + bit(bits.getFirst()) + ")";
    }
    return aliases.computeIfAbsent(bits, _ -> free.claim("bits"));
  }

  /** The group without an alias, or null where it needs one. */
  @Nullable String group(List<Integer> bits) {
    if (bits.isEmpty()) {
      return null;
    }
    int register = registerOf(bits.getFirst());
    BitRegister its = registers.get(register);
    if (its.scalar()) {
      return null;
    }
    int first = bits.getFirst() - its.first();
    int step = bits.size() > 1 ? bits.get(1) - bits.getFirst() : 1;
    for (int i = 0; i < bits.size(); i++) {
      if (!its.contains(bits.get(i)) || bits.get(i) != bits.getFirst() + i * step) {
        return null;
      }
    }
    if (step == 0) {
      return null;
    }
    if (first == 0 && step == 1 && bits.size() == its.size()) {
      return names.get(register);
    }
    int last = bits.getLast() - its.first();
    String range = step == 1 ? first + ":" + last : first + ":" + step + ":" + last;
    return names.get(register) + "[" + range + "]";
  }

  /** The statements that declare the aliases that were asked for. */
  List<String> declarations() {
    List<String> lines = new ArrayList<>();
    aliases.forEach((bits, name) -> lines.add("let " + name + " = " + concatenation(bits) + ";"));
    return lines;
  }

  private String concatenation(List<Integer> bits) {
    return bits.stream()
        .map(
            bit -> {
              int register = registerOf(bit);
              BitRegister its = registers.get(register);
              int index = bit - its.first();
              return its.scalar()
                  ? names.get(register)
                  : names.get(register) + "[" + index + ":" + index + "]";
            })
        .collect(Collectors.joining(" ++ "));
  }

  private int registerOf(int bit) {
    for (int i = 0; i < registers.size(); i++) {
      if (registers.get(i).contains(bit)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no bit " + bit);
  }
}
