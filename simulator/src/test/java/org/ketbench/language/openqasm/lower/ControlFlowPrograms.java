package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes programs full of classical control flow that depends on three bits. The bits are either
 * known or measured; nothing else differs, so both have to end with the same memory.
 */
final class ControlFlowPrograms {
  private static final int SIZE = 14;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private List<String> integers = new ArrayList<>();
  private List<String> bits = new ArrayList<>();
  private boolean inLoop;
  private boolean inDef;
  private int budget;
  private int names;

  private ControlFlowPrograms(long seed) {
    random = new Random(seed);
  }

  /** The program of a seed; {@code values} are the three bits. */
  static String make(long seed, int values, boolean measured) {
    return new ControlFlowPrograms(seed).program(values, measured);
  }

  private String program(int values, boolean measured) {
    text.append("OPENQASM 3.1;\ninclude \"stdgates.inc\";\nqubit[3] q;\nbit[3] d;\n");
    for (int i = 0; i < 3; i++) {
      String known = "d[" + i + "] = " + ((values >> i) & 1) + ";\n";
      String prepared = ((values >> i) & 1) == 1 ? "x q[" + i + "];\n" : "";
      text.append(measured ? prepared + "d[" + i + "] = measure q[" + i + "];\n" : known);
    }
    function("f", "int[8] x, bit y", false);
    function("g", "mutable array[int[8], 3] m, int[8] x, bit y", true);
    text.append("int[8] a = 1;\nint[8] b = -2;\nbit[3] k = \"010\";\n");
    text.append("array[int[8], 3] m = {3, 1, 2};\n");
    integers = new ArrayList<>(List.of("a", "b", "m[0]", "m[2]"));
    bits = new ArrayList<>(List.of("d[0]", "d[1]", "d[2]", "k[1]"));
    budget = SIZE;
    while (budget > 0) {
      statement("");
    }
    text.append("bit[8] ra = bit[8](a);\nbit[8] rb = bit[8](b);\n");
    for (int i = 0; i < 3; i++) {
      text.append("bit[8] r" + i + " = bit[8](m[" + i + "]);\n");
    }
    return text.toString();
  }

  private void function(String name, String parameters, boolean array) {
    text.append("def " + name + "(" + parameters + ") -> int[8] {\n");
    integers = new ArrayList<>(array ? List.of("x", "m[1]") : List.of("x"));
    bits = new ArrayList<>(List.of("y"));
    inDef = true;
    budget = SIZE / 2;
    while (budget > 0) {
      statement("  ");
    }
    inDef = false;
    text.append("  return " + integer() + ";\n}\n");
  }

  private void statement(String indent) {
    budget--;
    switch (random.nextInt(inLoop ? 13 : inDef ? 10 : 11)) {
      case 0, 1 -> line(indent, variable() + " = " + integer() + ";");
      case 2 -> line(indent, variable() + " += " + integer() + ";");
      case 3, 4 -> choice(indent);
      case 5 -> forLoop(indent);
      case 6 -> whileLoop(indent);
      case 7 -> local(indent);
      case 8 -> cases(indent);
      case 9 -> {
        if (inDef) {
          line(indent, "if (" + condition() + ") return " + integer() + ";");
        } else {
          line(indent, "k[" + random.nextInt(3) + "] = " + bits.get(random.nextInt(3)) + ";");
        }
      }
      case 10 -> call(indent);
      case 11 -> line(indent, "if (" + condition() + ") break;");
      default -> line(indent, "if (" + condition() + ") continue;");
    }
  }

  private void call(String indent) {
    if (inDef) {
      line(indent, variable() + " -= 1;");
    } else if (random.nextBoolean()) {
      line(indent, variable() + " = f(" + integer() + ", " + bit() + ");");
    } else {
      line(indent, variable() + " = g(m, " + integer() + ", " + bit() + ");");
    }
  }

  private void choice(String indent) {
    line(indent, "if (" + condition() + ") {");
    block(indent);
    if (random.nextBoolean()) {
      line(indent, "} else {");
      block(indent);
    }
    line(indent, "}");
  }

  private void cases(String indent) {
    line(indent, "switch (" + integer() + ") {");
    line(indent, "  case 1, 3 {");
    block(indent + "  ");
    line(indent, "  } case 2 {");
    block(indent + "  ");
    line(indent, "  } default {");
    block(indent + "  ");
    line(indent, "  }");
    line(indent, "}");
  }

  private void forLoop(String indent) {
    String name = "i" + names++;
    boolean known = random.nextInt(3) > 0;
    String over = known ? "[0:" + random.nextInt(3) + "]" : "[0:(" + integer() + ") & 3]";
    line(indent, "for int[8] " + name + " in " + over + " {");
    loop(indent, name);
  }

  private void whileLoop(String indent) {
    String name = "w" + names++;
    line(indent, "int[8] " + name + " = 0;");
    String also = random.nextBoolean() ? "" : " && (" + condition() + ")";
    line(indent, "while (" + name + " < " + (1 + random.nextInt(3)) + also + ") {");
    line(indent, "  " + name + " += 1;");
    loop(indent, name);
  }

  private void loop(String indent, String name) {
    boolean outer = inLoop;
    List<String> outerIntegers = new ArrayList<>(integers);
    inLoop = true;
    integers.add("(" + name + ")");
    block(indent);
    integers = outerIntegers;
    inLoop = outer;
    line(indent, "}");
  }

  private void local(String indent) {
    String name = "v" + names++;
    line(indent, "int[8] " + name + " = " + integer() + ";");
    integers.add(name);
  }

  private void block(String indent) {
    List<String> outer = new ArrayList<>(integers);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      if (budget > 0) {
        statement(indent + "  ");
      }
    }
    integers = outer;
  }

  private String variable() {
    List<String> assignable = integers.stream().filter(name -> !name.startsWith("(")).toList();
    return assignable.get(random.nextInt(assignable.size()));
  }

  private String integer() {
    String some = integers.get(random.nextInt(integers.size()));
    return switch (random.nextInt(5)) {
      case 0 -> String.valueOf(random.nextInt(5) - 1);
      case 1 -> some + " + " + integers.get(random.nextInt(integers.size()));
      case 2 -> "(" + some + " - 1)";
      case 3 -> some + " * 2";
      default -> some;
    };
  }

  private String bit() {
    return bits.get(random.nextInt(bits.size()));
  }

  private String condition() {
    return switch (random.nextInt(4)) {
      case 0 -> bit();
      case 1 -> "!" + bit() + " || " + integers.get(random.nextInt(integers.size())) + " > 2";
      case 2 -> integers.get(random.nextInt(integers.size())) + " == " + random.nextInt(4);
      default -> bit() + " && " + integers.get(random.nextInt(integers.size())) + " < 3";
    };
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }
}
