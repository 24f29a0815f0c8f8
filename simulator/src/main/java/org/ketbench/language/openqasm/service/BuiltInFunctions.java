package org.ketbench.language.openqasm.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that expressions can call without declaring them. */
public final class BuiltInFunctions {
  /** A function's parameters and what it computes. */
  public record Help(String name, List<String> parameters, String result, String help) {
    public Help {
      parameters = List.copyOf(parameters);
    }

    String signature() {
      return name + "(" + String.join(", ", parameters) + ") -> " + result;
    }
  }

  private static final List<Help> ALL =
      List.of(
          real("sin", "The sine of an angle."),
          real("cos", "The cosine of an angle."),
          real("tan", "The tangent of an angle."),
          real("arcsin", "The angle whose sine is x, between -π/2 and π/2."),
          real("arccos", "The angle whose cosine is x, between 0 and π."),
          real("arctan", "The angle whose tangent is x, between -π/2 and π/2."),
          real("exp", "e to the power of x."),
          real("log", "The natural logarithm, to base e, of x."),
          real("sqrt", "The square root of x."),
          real("floor", "The largest whole number that is not above x."),
          real("ceiling", "The smallest whole number that is not below x."),
          new Help(
              "mod",
              List.of("a", "b"),
              "int or float",
              "What is left of a after taking b away from it as often as possible."),
          new Help("pow", List.of("a", "b"), "float or complex", "a to the power of b."),
          new Help("popcount", List.of("bit[n] value"), "uint", "How many of the bits are 1."),
          new Help(
              "rotl",
              List.of("bit[n] value", "int distance"),
              "bit[n]",
              "The bits moved to the left; what leaves on the left comes back on the right."),
          new Help(
              "rotr",
              List.of("bit[n] value", "int distance"),
              "bit[n]",
              "The bits moved to the right; what leaves on the right comes back on the left."),
          new Help("real", List.of("complex z"), "float", "The real part of a complex number."),
          new Help(
              "imag", List.of("complex z"), "float", "The imaginary part of a complex number."),
          new Help(
              "sizeof",
              List.of("array", "uint dimension"),
              "uint",
              "How many elements an array has, along its first or the given dimension."));

  private BuiltInFunctions() {}

  private static Help real(String name, String help) {
    return new Help(name, List.of("float x"), "float", help);
  }

  public static List<Help> all() {
    return ALL;
  }

  public static @Nullable Help find(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  static String signature(String name) {
    Help help = find(name);
    return help == null ? name + "(…)" : help.signature();
  }
}
