package org.ketbench.language.openqasm.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few words and an example for each word of the language. */
public final class KeywordHelp {
  /**
   * What a word means.
   *
   * @param example a line or two of a program
   */
  public record Help(String text, String example) {
    String markdown(String word) {
      return "**" + word + "** – " + text + "\n\n```openqasm\n" + example + "\n```";
    }
  }

  private static final Map<String, Help> HELP =
      Map.ofEntries(
          entry(
              "OPENQASM",
              "Says which version of the language the program is written in. It is the first"
                  + " statement.",
              "OPENQASM 3.0;"),
          entry(
              "include",
              "Reads another file in this place, such as the standard gates.",
              "include \"stdgates.inc\";"),
          entry("qubit", "Declares qubits. Each starts in the state 0.", "qubit[3] q;"),
          entry("bit", "Declares classical bits, where measurements go.", "bit[3] c;"),
          entry("qreg", "Declares qubits as in version 2. Version 3 writes 'qubit'.", "qreg q[3];"),
          entry(
              "creg",
              "Declares classical bits as in version 2. Version 3 writes 'bit'.",
              "creg c[3];"),
          entry(
              "gate",
              "Defines a gate in terms of others, on qubits that are named in the definition.",
              "gate bell a, b { h a; cx a, b; }"),
          entry(
              "opaque", "Declares a gate of version 2 without saying what it does.", "opaque g a;"),
          entry(
              "measure",
              "Measures qubits: each gives 0 or 1 and stays in that state.",
              "c = measure q;"),
          entry("reset", "Puts qubits back into the state 0.", "reset q[0];"),
          entry(
              "barrier",
              "Keeps what stands before it from being mixed with what stands behind it.",
              "barrier q;"),
          entry("if", "Does something only if a condition holds.", "if (c[0] == 1) { x q[1]; }"),
          entry(
              "else",
              "What is done when the condition of the 'if' does not hold.",
              "if (c) { x q; } else { z q; }"),
          entry(
              "for",
              "Repeats a block for each value of a range, set or array.",
              "for int i in [0:2] { h q[i]; }"),
          entry(
              "in",
              "Stands between the variable of a loop and its values.",
              "for int i in {1, 5, 10} { }"),
          entry(
              "while",
              "Repeats a block as long as a condition holds.",
              "while (c == 1) { c = measure q; }"),
          entry(
              "switch",
              "Chooses one of several blocks by a whole number.",
              "switch (n) { case 0 { x q; } default { } }"),
          entry("case", "A block of a 'switch', for one or more values.", "case 1, 2 { x q; }"),
          entry("default", "The block of a 'switch' for all other values.", "default { x q; }"),
          entry("break", "Leaves the loop around it.", "while (true) { break; }"),
          entry(
              "continue",
              "Goes on with the next pass of the loop around it.",
              "for int i in [0:3] { continue; }"),
          entry("end", "Ends the program at once.", "if (c == 1) { end; }"),
          entry(
              "def",
              "Defines a subroutine, with qubits or values as parameters.",
              "def flip(qubit q) { x q; }"),
          entry(
              "return", "Leaves a subroutine, with its result if it has one.", "return measure q;"),
          entry(
              "extern",
              "Declares a function that is computed outside of the program.",
              "extern f(int) -> int;"),
          entry(
              "let",
              "Gives another name to qubits or bits, or to a part of them.",
              "let front = q[0:1];"),
          entry(
              "const",
              "Declares a value that never changes and is known beforehand.",
              "const int n = 4;"),
          entry(
              "input",
              "Declares a value that is given when the program is run.",
              "input angle theta;"),
          entry("output", "Declares a value that the program returns.", "output bit[2] result;"),
          entry("int", "A whole number with a sign.", "int[32] i = -3;"),
          entry("uint", "A whole number without a sign.", "uint[8] n = 200;"),
          entry("float", "A number with a fraction.", "float x = 0.5;"),
          entry("angle", "An angle, kept between 0 and 2π.", "angle t = pi / 4;"),
          entry("bool", "True or false.", "bool done = false;"),
          entry("complex", "A number with a real and an imaginary part.", "complex z = 1 + 2im;"),
          entry("array", "A table of values of the same type.", "array[int, 3] a = {1, 2, 3};"),
          entry("duration", "A length of time.", "duration d = 100ns;"),
          entry("stretch", "A length of time that may grow to fill what is left.", "stretch s;"),
          entry("durationof", "How long a block takes.", "duration d = durationof({ x $0; });"),
          entry("delay", "Lets qubits wait.", "delay[100ns] q[0];"),
          entry(
              "box", "Keeps a block together, so that nothing is moved in or out.", "box { x q; }"),
          entry("nop", "Does nothing, but counts as a use of its qubits.", "nop q;"),
          entry(
              "ctrl",
              "Modifier: adds a control qubit in front. The gate acts where it is 1.",
              "ctrl @ x q[0], q[1];"),
          entry(
              "negctrl",
              "Modifier: adds a control qubit in front. The gate acts where it is 0.",
              "negctrl @ x q[0], q[1];"),
          entry("inv", "Modifier: the inverse of a gate, which undoes it.", "inv @ s q;"),
          entry("pow", "Modifier: a power of a gate, which may be a fraction.", "pow(0.5) @ x q;"),
          entry(
              "gphase",
              "Turns the phase of the whole state. It can only be seen when it is controlled.",
              "gphase(pi / 2);"),
          entry("true", "The value of what holds.", "bool b = true;"),
          entry("false", "The value of what does not hold.", "bool b = false;"),
          entry(
              "readonly",
              "An array parameter that a subroutine only reads.",
              "def f(readonly array[int, 3] a) { }"),
          entry(
              "mutable",
              "An array parameter that a subroutine may change.",
              "def f(mutable array[int, 3] a) { }"),
          entry(
              "#dim",
              "How many dimensions an array parameter has.",
              "def f(readonly array[int, #dim = 2] a) { }"),
          entry("cal", "A block in the language of pulses, which is kept as it is.", "cal { }"),
          entry(
              "defcal",
              "Says by which pulses a device does a gate; kept as it is.",
              "defcal x $0 { }"),
          entry("defcalgrammar", "Names the language of pulses.", "defcalgrammar \"openpulse\";"),
          entry("pragma", "A line for one tool, which others skip.", "pragma vendor option"),
          entry("void", "Stands for no result.", "def f() { }"),
          entry("im", "Marks an imaginary number.", "complex z = 2im;"));

  private KeywordHelp() {}

  private static Map.Entry<String, Help> entry(String word, String text, String example) {
    return Map.entry(word, new Help(text, example));
  }

  public static @Nullable Help of(String word) {
    return HELP.get(word);
  }

  /** The help as Markdown, empty where there is none. */
  public static String markdown(String word) {
    Help help = HELP.get(word);
    return help == null ? "" : help.markdown(word);
  }
}
