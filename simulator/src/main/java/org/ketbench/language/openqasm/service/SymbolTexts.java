package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.openqasm.check.Library;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;

/** How symbols are written in lists, hovers and signatures. */
public final class SymbolTexts {
  private SymbolTexts() {}

  /** The symbol in one line, as a program would declare it. */
  public static String signature(Symbol symbol) {
    return switch (symbol) {
      case Symbol.QubitRegister it -> it.type().text() + " " + it.name();
      case Symbol.GateQubit it -> "qubit " + it.name();
      case Symbol.Variable it -> role(it.role()) + it.type().text() + " " + it.name();
      case Symbol.Constant it -> "const " + it.type().text() + " " + it.name() + value(it);
      case Symbol.GateParameter it -> "angle " + it.name();
      case Symbol.Parameter it -> it.type().text() + " " + it.name();
      case Symbol.Alias it -> "let " + it.name() + " (" + it.type().text() + ")";
      case Symbol.Gate it -> gate(it.name(), it.parameters(), it.qubits());
      case Symbol.Subroutine it -> subroutine(it);
      case Symbol.BuiltInFunction it -> BuiltInFunctions.signature(it.name());
      case Symbol.Mistaken it -> it.name();
    };
  }

  private static String role(Symbol.Role role) {
    return switch (role) {
      case INPUT -> "input ";
      case OUTPUT -> "output ";
      case PLAIN, LOOP -> "";
    };
  }

  private static String value(Symbol.Constant constant) {
    return constant.value() == null ? "" : " = " + ValueText.of(constant.value());
  }

  /** {@code gate name(parameters) qubits}. */
  public static String gate(String name, List<String> parameters, List<String> qubits) {
    String list = parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
    String operands = qubits.isEmpty() ? "" : " " + String.join(", ", qubits);
    return "gate " + name + list + operands;
  }

  private static String subroutine(Symbol.Subroutine it) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < it.parameters().size(); i++) {
      String name = i < it.parameterNames().size() ? " " + it.parameterNames().get(i) : "";
      parameters.add(it.parameters().get(i).text() + name);
    }
    String result = new SymbolType.Classical(it.result()).text();
    return (it.external() ? "extern " : "def ")
        + it.name()
        + "("
        + String.join(", ", parameters)
        + ")"
        + (it.result() instanceof Type.Nothing ? "" : " -> " + result);
  }

  /** The few words beside a name in a list. */
  public static String detail(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Gate it -> gateDetail(it);
      case Symbol.Subroutine it -> subroutine(it);
      case Symbol.BuiltInFunction it -> BuiltInFunctions.signature(it.name());
      case Symbol.Constant it -> it.type().text() + value(it);
      case Symbol.Variable it -> role(it.role()) + it.type().text();
      default -> symbol.type().text();
    };
  }

  private static String gateDetail(Symbol.Gate gate) {
    CatalogueGate row = gate.catalogue();
    return row == null ? gate(gate.name(), gate.parameters(), gate.qubits()) : row.title();
  }

  /** Where a standard gate comes from, in words. */
  static String origin(CatalogueGate gate) {
    if (gate.isIn(GateLibrary.BUILTIN)) {
      return "built in";
    }
    boolean now = gate.isIn(GateLibrary.STDGATES);
    boolean then = gate.isIn(GateLibrary.QELIB1);
    if (now && then) {
      return "in " + Library.STANDARD_GATES + " and " + Library.OLD_GATES;
    }
    if (now || then) {
      return "in " + (now ? Library.STANDARD_GATES : Library.OLD_GATES);
    }
    return "in no standard include";
  }

  static boolean isBits(@Nullable SymbolType type) {
    return type instanceof SymbolType.Classical(Type.Bits _);
  }
}
