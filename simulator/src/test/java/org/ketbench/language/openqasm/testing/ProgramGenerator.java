package org.ketbench.language.openqasm.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes valid programs of either version by chance: registers and single bits, gates defined and
 * standard, modifiers, broadcasts, slices, aliases, conditions, loops, subroutines and comments, in
 * a layout as untidy as people's. The same seed gives the same program.
 */
public final class ProgramGenerator {
  private static final List<String> ONE = List.of("h", "x", "y", "z", "s", "sdg", "t", "tdg", "id");
  private static final List<String> TURNS = List.of("rx", "ry", "rz", "u1");
  private static final List<String> TWO = List.of("cx", "cz", "cy", "ch");
  private static final List<String> ANGLES =
      List.of("pi", "pi/2", "-pi/4", "0.25", "3*pi/8", "pi/2 + 0.1", "-(pi/3)");

  private final Random random;
  private final boolean two;
  private final Layout layout;
  private final StringBuilder text = new StringBuilder();
  private final List<Register> qubits = new ArrayList<>();
  private final List<Register> bits = new ArrayList<>();
  private boolean pair;
  private boolean turn;
  private boolean routine;
  private int depth;

  /** A register; size 0 is a single qubit or bit. */
  private record Register(String name, int size) {
    int count() {
      return Math.max(1, size);
    }

    String at(int index) {
      return size == 0 ? name : name + "[" + index + "]";
    }
  }

  /** How tidy the text is. */
  public enum Layout {
    TIDY,
    UNTIDY
  }

  private ProgramGenerator(long seed, boolean two, Layout layout) {
    this.random = new Random(seed);
    this.two = two;
    this.layout = layout;
  }

  /** A program of OpenQASM 3. */
  public static String version3(long seed, Layout layout, int statements) {
    return new ProgramGenerator(seed, false, layout).program(statements);
  }

  /** A program of OpenQASM 2. */
  public static String version2(long seed, Layout layout, int statements) {
    return new ProgramGenerator(seed, true, layout).program(statements);
  }

  private String program(int statements) {
    if (chance(3)) {
      own("// " + comment());
    }
    line(two ? "OPENQASM 2.0;" : "OPENQASM 3.0;");
    line(two ? "include \"qelib1.inc\";" : "include \"stdgates.inc\";");
    definitions();
    registers();
    if (!two && chance(3)) {
      alias();
    }
    for (int i = 0; i < statements; i++) {
      if (chance(6)) {
        text.append('\n');
      }
      if (chance(8)) {
        own("// " + comment());
      }
      line(statement(2));
    }
    String result = text.toString();
    return layout == Layout.UNTIDY && chance(5) ? result.replace("\n", "\r\n") : result;
  }

  private void definitions() {
    if (chance(2)) {
      pair = true;
      line("gate pair a" + comma() + "b { h a; cx a" + comma() + "b; }");
    }
    if (chance(2)) {
      turn = true;
      own("gate turn(theta) a");
      own("{");
      own("  rx(theta/2) a; // half");
      own("  rz(theta) a;");
      own("}");
    }
    if (!two && chance(3)) {
      routine = true;
      line("def flip(qubit a) { x a; }");
    }
  }

  private void registers() {
    qubits.add(new Register("q", 2 + random.nextInt(3)));
    bits.add(new Register("c", qubits.getFirst().size));
    if (chance(2)) {
      qubits.add(new Register("r", two ? 1 + random.nextInt(2) : random.nextInt(3)));
    }
    if (chance(2)) {
      bits.add(new Register("d", two ? 1 : 0));
    }
    for (Register each : qubits) {
      line(declaration(each, "qubit", "qreg"));
    }
    for (Register each : bits) {
      line(declaration(each, "bit", "creg"));
    }
  }

  private String declaration(Register register, String type, String old) {
    if (two) {
      return old + " " + register.name + "[" + register.size + "];";
    }
    return register.size == 0
        ? type + " " + register.name + ";"
        : type + "[" + register.size + "] " + register.name + ";";
  }

  private void alias() {
    Register of = qubits.getFirst();
    line("let part = " + of.name + "[0:1];");
  }

  /** One statement, with up to this many levels of blocks in it. */
  private String statement(int levels) {
    int kind = random.nextInt(20);
    return switch (kind) {
      case 0, 1, 2, 3, 4 -> gate(one(), List.of(qubit(List.of())));
      case 5, 6 -> gate(turn(), List.of(qubit(List.of())));
      case 7, 8, 9 -> two();
      case 10, 11 -> gate(one(), List.of(register().name));
      case 12 -> two ? gate(one(), List.of(qubit(List.of()))) : modified();
      case 13 -> measure();
      case 14 -> "reset " + qubit(List.of()) + ";";
      case 15 -> "barrier " + qubits.getFirst().name + ";";
      case 16 -> routine ? "flip(" + qubit(List.of()) + ");" : two();
      case 17, 18 -> conditional(levels);
      default -> two || levels == 0 ? two() : loop(levels);
    };
  }

  private String gate(String name, List<String> operands) {
    return name + " " + String.join(comma(), operands) + ";";
  }

  private String two() {
    String first = qubit(List.of());
    String second = qubit(List.of(first));
    String name = pair && chance(3) ? "pair" : TWO.get(random.nextInt(TWO.size()));
    return gate(name, List.of(first, second));
  }

  private String modified() {
    String first = qubit(List.of());
    String second = qubit(List.of(first));
    return switch (random.nextInt(5)) {
      case 0 -> gate("ctrl @ " + one(), List.of(first, second));
      case 1 -> gate("negctrl @ " + turn(), List.of(first, second));
      case 2 -> gate("inv @ " + turn(), List.of(first));
      case 3 -> gate("pow(2) @ " + one(), List.of(first));
      default -> "gphase(" + angle() + ");";
    };
  }

  private String measure() {
    if (chance(2) && bits.getFirst().size == qubits.getFirst().size) {
      return measured(qubits.getFirst().name, bits.getFirst().name);
    }
    return measured(qubit(List.of()), bit());
  }

  private String measured(String from, String to) {
    return two || chance(3)
        ? "measure " + from + " -> " + to + ";"
        : to + " = measure " + from + ";";
  }

  private String conditional(int levels) {
    if (two) {
      return "if(" + bits.getFirst().name + "==" + random.nextInt(3) + ") " + two();
    }
    String head = "if (" + condition() + ")";
    if (levels == 0 || chance(3)) {
      return head + " " + two();
    }
    return head + block(levels - 1) + (chance(3) ? " else" + block(levels - 1) : "");
  }

  private String condition() {
    return chance(2) ? bit() : bits.getFirst().name + " == " + random.nextInt(3);
  }

  private String loop(int levels) {
    Register over = qubits.getFirst();
    String head = "for int i in [0:" + (over.size - 1) + "]";
    return chance(2) ? head + " " + one() + " " + over.name + "[i];" : head + block(levels - 1);
  }

  private String block(int levels) {
    depth++;
    String indent = "  ".repeat(depth);
    StringBuilder block = new StringBuilder(" {\n");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      if (chance(8)) {
        block.append(indent).append("// ").append(comment()).append('\n');
      }
      block.append(indent).append(statement(levels)).append('\n');
    }
    depth--;
    return block.append("  ".repeat(depth)).append('}').toString();
  }

  private String one() {
    return ONE.get(random.nextInt(ONE.size()));
  }

  private String turn() {
    String name = turn && chance(3) ? "turn" : TURNS.get(random.nextInt(TURNS.size()));
    return name + "(" + angle() + ")";
  }

  private String angle() {
    return ANGLES.get(random.nextInt(ANGLES.size()));
  }

  private Register register() {
    return qubits.get(random.nextInt(qubits.size()));
  }

  private String qubit(List<String> others) {
    List<String> all = new ArrayList<>();
    for (Register register : qubits) {
      for (int i = 0; i < register.count(); i++) {
        all.add(register.at(i));
      }
    }
    all.removeAll(others);
    Collections.shuffle(all, random);
    return all.getFirst();
  }

  private String bit() {
    Register register = bits.get(random.nextInt(bits.size()));
    return register.at(random.nextInt(register.count()));
  }

  private String comma() {
    return chance(2) ? "," : ", ";
  }

  private String comment() {
    List<String> words = List.of("bell", "pair; of { states", "half way", "x q[0];", "ok", "µ → ν");
    return words.get(random.nextInt(words.size()));
  }

  private void own(String line) {
    text.append(line).append('\n');
  }

  /** A statement, on a line of its own as a rule. */
  private void line(String statement) {
    String written = statement;
    if (layout == Layout.UNTIDY) {
      if (chance(10)) {
        written = written.replaceFirst(" ", "  ");
      }
      if (chance(15)) {
        written = written.replaceFirst("(?<=[a-z]) (?=[a-z])", " /* " + comment() + " */ ");
      }
      if (chance(12)) {
        text.append("   ");
      }
      if (chance(12)) {
        text.append(written).append(chance(2) ? " " : "");
        return;
      }
    }
    text.append(written);
    if (chance(8)) {
      text.append(" // ").append(comment());
    }
    text.append('\n');
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
