package org.ketbench.language.openqasm.syntax;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Programs made at random from the grammar. They parse without an error, but mean nothing in
 * particular: names need not be declared.
 */
public final class RandomPrograms {
  private static final List<String> NAMES =
      List.of(
          "q", "r", "c", "x", "h", "cx", "rz", "i", "\u03b8", "_a1", "\ud835\udc65", "long_name");
  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "42",
          "1_000",
          "0xfF",
          "0b01_1",
          "0o17",
          "1.5",
          ".5e-3",
          "2.",
          "1e9",
          "true",
          "false",
          "\"0101\"",
          "10ns",
          "2.5 us",
          "3im",
          "1 dt",
          "pi",
          "\u03c0",
          "$0",
          "99999999999999999999");
  private static final List<String> BINARY =
      List.of(
          "+", "-", "*", "/", "%", "**", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "&", "|",
          "^", "<<", ">>");
  private static final List<String> ASSIGN =
      List.of("=", "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=");
  private static final List<String> TYPES =
      List.of(
          "int",
          "uint[8]",
          "float",
          "float[32]",
          "angle[20]",
          "bit",
          "bit[4]",
          "bool",
          "duration",
          "stretch",
          "complex",
          "complex[float[64]]");
  private static final List<String> GAPS =
      List.of(" ", "\n", "  ", "\t", "\r\n", " // note\n", " /* a */", "\n\n", " /* b\n */ ");

  private final RandomGenerator random;
  private final StringBuilder text = new StringBuilder();

  private RandomPrograms(RandomGenerator random) {
    this.random = random;
  }

  /** A program with about as many statements. */
  public static String make(RandomGenerator random, int statements) {
    RandomPrograms program = new RandomPrograms(random);
    if (random.nextInt(3) > 0) {
      program.put("OPENQASM 3.1;");
    }
    for (int i = 0; i < statements; i++) {
      program.topLevel();
    }
    return program.text.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private RandomPrograms put(String token) {
    text.append(token).append(random.nextInt(5) == 0 ? any(GAPS) : " ");
    return this;
  }

  private RandomPrograms name() {
    return put(any(NAMES));
  }

  private void topLevel() {
    switch (random.nextInt(14)) {
      case 0 -> put("qubit[").expression(1).put("]").name().put(";");
      case 1 -> put("qreg").name().put("[4]").put(";");
      case 2 -> {
        put("gate").name();
        if (random.nextBoolean()) {
          put("(").name().put(",").name().put(")");
        }
        name().put(",").name().block(2);
      }
      case 3 -> {
        put("def").name().put("(").put(any(TYPES)).name().put(",");
        put("qubit[2]").name().put(",").put("readonly array[int, #dim = 1]").name().put(")");
        put("-> bit").block(2);
      }
      case 4 -> put("include").put("\"stdgates.inc\"").put(";");
      case 5 -> put("input").put(any(TYPES)).name().put(";");
      case 6 -> put("extern").name().put("(int[32], float) -> bit").put(";");
      case 7 -> put("defcal").name().put("(angle t) $0 { play(a, {b}); }");
      case 8 -> put("cal {").put("anything {at} all").put("}");
      case 9 -> text.append("pragma some words\n");
      default -> statement(3);
    }
  }

  private RandomPrograms block(int depth) {
    put("{");
    for (int i = random.nextInt(4); i > 0; i--) {
      statement(depth - 1);
    }
    return put("}");
  }

  private RandomPrograms body(int depth) {
    if (random.nextBoolean()) {
      return block(depth);
    }
    statement(depth - 1);
    return this;
  }

  private void statement(int depth) {
    switch (random.nextInt(depth > 0 ? 24 : 12)) {
      case 0 -> operation().put(";");
      case 1 -> put(any(TYPES)).name().put("=").expression(2).put(";");
      case 2 -> put("const").put("int").name().put("=").expression(2).put(";");
      case 3 -> target().put(any(ASSIGN)).expression(3).put(";");
      case 4 -> put("measure").operand().put("->").target().put(";");
      case 5 -> target().put("=").put("measure").operand().put(";");
      case 6 -> put("reset").operand().put(";");
      case 7 -> put("barrier").operand().put(",").operand().put(";");
      case 8 -> put("let").name().put("=").operand().put("++").name().put("[0:2:4]").put(";");
      case 9 -> put("delay[").expression(1).put("]").operand().put(";");
      case 10 -> put("array[int[8], 2, 2]").name().put("= {{1, 2},").put("{3, 4}};");
      case 11 -> put(any(List.of("break", "continue", "end", "return"))).put(";");
      case 12 -> {
        put("if (").expression(2).put(")").body(depth);
        if (random.nextBoolean()) {
          put("else").body(depth);
        }
      }
      case 13 -> put("for int").name().put("in [0:").expression(1).put("]").body(depth);
      case 14 -> put("for uint").name().put("in {1, 2, 3}").body(depth);
      case 15 -> put("while (").expression(2).put(")").body(depth);
      case 16 -> {
        put("switch (").expression(1).put(") {").put("case 1, 2").block(depth - 1);
        put("default").block(depth - 1).put("}");
      }
      case 17 -> put("box").block(depth);
      case 18 -> {
        text.append("\n@note.more with words\n");
        operation().put(";");
      }
      case 19 -> expression(3).put(";");
      default -> operation().put(";");
    }
  }

  private RandomPrograms operation() {
    while (random.nextInt(4) == 0) {
      put(any(List.of("inv @", "pow(2) @", "ctrl @", "ctrl(2) @", "negctrl @")));
    }
    name();
    if (random.nextBoolean()) {
      put("(").expression(2).put(")");
    }
    operand();
    while (random.nextBoolean()) {
      put(",").operand();
    }
    return this;
  }

  private RandomPrograms operand() {
    if (random.nextInt(8) == 0) {
      return put("$" + random.nextInt(20));
    }
    return target();
  }

  private RandomPrograms target() {
    name();
    return random.nextBoolean() ? put("[").expression(1).put("]") : this;
  }

  private RandomPrograms expression(int depth) {
    switch (random.nextInt(depth > 0 ? 9 : 2)) {
      case 0 -> put(any(LITERALS));
      case 1 -> name();
      case 2 -> put("(").expression(depth - 1).put(")");
      case 3 -> put(any(List.of("-", "!", "~"))).expression(depth - 1);
      case 4 -> put("sin(").expression(depth - 1).put(",").expression(depth - 1).put(")");
      case 5 -> put("int[8](").expression(depth - 1).put(")");
      case 6 -> name().put("[").expression(depth - 1).put("]");
      default -> expression(depth - 1).put(any(BINARY)).expression(depth - 1);
    }
    return this;
  }
}
