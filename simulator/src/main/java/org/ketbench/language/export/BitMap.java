package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

/**
 * How what another program returns becomes the circuit's registers again: for every bit the
 * position that holds it. What a position is depends on the format.
 *
 * @param registers those that are the circuit's result; none where it measures nothing
 */
public record BitMap(Origin origin, List<Register> registers) {
  /** The position of a bit that is never written and so is 0. */
  public static final int ZERO = -1;

  private static final Pattern LINE =
      Pattern.compile("\\s*bits ([^\\s\\[:]+)(?:\\[(\\d{1,6})])?:((?: (?:-|\\d{1,6}))*)\\s*");

  private static final Pattern POSITION = Pattern.compile("-|\\d+");

  public BitMap {
    registers = List.copyOf(registers);
  }

  /** What positions count. */
  public enum Origin {
    /** Qubits, all of which are read at the end; position 0 is the low bit of an outcome. */
    QUBIT("the number of the qubit that is read"),
    /** What the program records, in the order in which it does. */
    OUTPUT("its place among the recorded outputs"),
    /** Places in the memory that is read out. */
    MEMORY("its offset in the memory 'ro'"),
    /** The bits of the program's own registers, in order of declaration, index 0 first. */
    BIT("its number among the bits in order of declaration");

    private final String meaning;

    Origin(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }
  }

  /**
   * A register of the circuit.
   *
   * @param positions for each bit, from index 0 on, where it is found, or {@link #ZERO}
   */
  public record Register(String name, boolean scalar, List<Integer> positions) {
    public Register {
      positions = List.copyOf(positions);
    }
  }

  /** For a format that keeps the registers as they are. */
  public static BitMap ofRegisters(Circuit circuit) {
    List<Register> registers = new ArrayList<>();
    for (BitRegister register : results(circuit)) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < register.size(); i++) {
        positions.add(register.first() + i);
      }
      registers.add(new Register(register.name(), register.scalar(), positions));
    }
    return new BitMap(Origin.BIT, registers);
  }

  /** The registers that are a circuit's result. */
  static List<BitRegister> results(Circuit circuit) {
    return circuit.bitRegisters().stream()
        .filter(each -> circuit.outputs().isEmpty() || circuit.outputs().contains(each.name()))
        .toList();
  }

  /** The outcome as the command line writes it, from what the other program returned. */
  public String key(IntPredicate isOne) {
    return registers.stream()
        .map(
            register -> {
              StringBuilder bits = new StringBuilder();
              for (int position : register.positions.reversed()) {
                bits.append(position != ZERO && isOne.test(position) ? '1' : '0');
              }
              return bits.toString();
            })
        .collect(Collectors.joining(" "));
  }

  /** Lines that say the map to people and to {@link #parse}, for a comment at the top. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (registers.isEmpty()) {
      return lines;
    }
    lines.add("Each bit of a register, from index 0 on: " + origin.meaning() + "; - is always 0.");
    for (Register register : registers) {
      StringBuilder line = new StringBuilder("bits ").append(register.name);
      if (!register.scalar) {
        line.append('[').append(register.positions.size()).append(']');
      }
      line.append(':');
      for (int position : register.positions) {
        line.append(' ').append(position == ZERO ? "-" : String.valueOf(position));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The map that is said in lines of comment; without registers where none is. */
  public static BitMap parse(Origin origin, Iterable<String> comments) {
    List<Register> registers = new ArrayList<>();
    for (String comment : comments) {
      Matcher matcher = LINE.matcher(comment);
      if (matcher.matches()) {
        List<Integer> positions = new ArrayList<>();
        Matcher position = POSITION.matcher(matcher.group(3));
        while (position.find()) {
          String text = position.group();
          positions.add(text.equals("-") ? ZERO : Integer.parseInt(text));
        }
        boolean scalar = matcher.group(2) == null;
        int size = scalar ? 1 : Integer.parseInt(matcher.group(2));
        if (positions.size() == size) {
          registers.add(new Register(matcher.group(1), scalar, positions));
        }
      }
    }
    return new BitMap(origin, registers);
  }
}
