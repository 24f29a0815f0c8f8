package org.ketbench.language.openqasm.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;

/** The names of the built-in functions, {@code sizeof} aside, and what they may be given. */
public final class FunctionRules {
  static final String SIZE_OF = "sizeof";

  private static final Map<String, Function> BY_NAME = new HashMap<>();

  static {
    for (Function function : Function.values()) {
      BY_NAME.put(function.text(), function);
    }
  }

  /* What version 2 and the tools that write it call functions that have other names today. */
  private static final Map<String, Function> OLD_NAMES =
      Map.of(
          "ln", Function.LOG,
          "asin", Function.ARCSIN,
          "acos", Function.ARCCOS,
          "atan", Function.ARCTAN);

  private FunctionRules() {}

  /** The built-in function of this name. */
  public static @Nullable Function find(String name, LanguageVersion version) {
    Function function = BY_NAME.get(name);
    return function == null && version.isTwo() ? OLD_NAMES.get(name) : function;
  }

  static Iterable<String> names() {
    return BY_NAME.keySet();
  }

  /** The type of a function's result, null where it does not take these arguments. */
  static @Nullable Type result(Function function, List<Type> arguments) {
    boolean takes =
        arguments.size() == function.arity()
            && switch (function) {
              case ARCCOS, ARCSIN, ARCTAN, CEILING, FLOOR, LOG ->
                  Conversions.isReal(arguments.getFirst());
              case SIN, COS, TAN ->
                  Conversions.isReal(arguments.getFirst())
                      || arguments.getFirst() instanceof Type.AngleType;
              case EXP, SQRT, REAL, IMAG ->
                  Conversions.isReal(arguments.getFirst())
                      || arguments.getFirst() instanceof Type.Complex;
              case MOD, POW ->
                  Conversions.isReal(arguments.getFirst())
                      && Conversions.isReal(arguments.getLast());
              case POPCOUNT ->
                  arguments.getFirst() instanceof Type.Bits || isPattern(arguments.getFirst());
              case ROTL, ROTR ->
                  isPattern(arguments.getFirst()) && Conversions.isInteger(arguments.getLast());
            };
    return takes ? Types.call(function, arguments) : null;
  }

  /** What the function takes, for a message. */
  static String signature(Function function) {
    String name = function.text();
    return switch (function) {
      case SIN, COS, TAN -> name + "(float) or " + name + "(angle)";
      case EXP, SQRT -> name + "(float) or " + name + "(complex)";
      case MOD -> name + "(int, int) or " + name + "(float, float)";
      case POW -> name + "(float, float)";
      case POPCOUNT -> name + "(bit[n])";
      case ROTL, ROTR -> name + "(bit[n], int) or " + name + "(uint[n], int)";
      case REAL, IMAG -> name + "(complex)";
      case ARCCOS, ARCSIN, ARCTAN, CEILING, FLOOR, LOG -> name + "(float)";
    };
  }

  /** Whether this is a pattern of bits of known length. */
  private static boolean isPattern(Type type) {
    return switch (type) {
      case Type.Bits(int width) -> width != Type.MACHINE;
      case Type.Int(int width, boolean signed) -> !signed && width != Type.MACHINE;
      case Type.AngleType(int width) -> width != Type.MACHINE;
      default -> false;
    };
  }
}
