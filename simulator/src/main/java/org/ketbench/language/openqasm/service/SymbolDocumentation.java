package org.ketbench.language.openqasm.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Library;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;

/** Explains symbols in Markdown: signature, meaning, and for gates the matrix. */
public final class SymbolDocumentation {
  private static final int LARGEST_MATRIX = 4;

  private final Checked checked;

  public SymbolDocumentation(Checked checked) {
    this.checked = checked;
  }

  /** The gate that this version of the language brings under a name. */
  public @Nullable Symbol builtInGate(String name) {
    for (Symbol symbol : Library.of(checked.version()).builtIn()) {
      if (symbol instanceof Symbol.Gate && symbol.name().equals(name)) {
        return symbol;
      }
    }
    return null;
  }

  public String markdown(Symbol symbol) {
    return markdown(symbol, List.of());
  }

  /**
   * Explains a symbol.
   *
   * @param arguments what the symbol's gate is called with, empty where that is not known
   */
  public String markdown(Symbol symbol, List<Double> arguments) {
    String text = "```openqasm\n" + SymbolTexts.signature(symbol) + "\n```";
    String more =
        switch (symbol) {
          case Symbol.Gate gate -> gate(gate, arguments);
          case Symbol.BuiltInFunction function -> {
            BuiltInFunctions.Help help = BuiltInFunctions.find(function.name());
            yield help == null ? "" : help.help();
          }
          case Symbol.Constant constant -> constant(constant);
          case Symbol.QubitRegister register -> size(register.type());
          case Symbol.Alias alias ->
              "Another name for a part of what is declared. " + size(alias.type());
          case Symbol.Variable variable -> role(variable) + size(variable.type());
          case Symbol.GateQubit _ -> "A qubit that the gate acts on.";
          case Symbol.GateParameter _ -> "An angle that the gate is given.";
          case Symbol.Parameter parameter ->
              "A parameter of the subroutine. " + size(parameter.type());
          case Symbol.Mistaken _ -> "It is not declared, or its declaration has a mistake.";
          case Symbol.Subroutine it -> it.external() ? "Computed outside of the program." : "";
        };
    String comment = symbol.file() == null ? LeadingComment.of(checked, symbol) : "";
    return join(text, comment, more.strip(), origin(symbol));
  }

  private static String join(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(part);
      }
    }
    return text.toString();
  }

  private static String origin(Symbol symbol) {
    return symbol.file() == null ? "" : "Declared in " + symbol.file() + ".";
  }

  private static String role(Symbol.Variable variable) {
    return switch (variable.role()) {
      case INPUT -> "Given when the program is run. ";
      case OUTPUT -> "A result of the program. ";
      case LOOP -> "Takes each value of the loop. ";
      case PLAIN -> "";
    };
  }

  private static String size(SymbolType type) {
    return switch (type) {
      case SymbolType.Quantum it when it.size() >= 0 ->
          count(it.size(), "qubit") + indices(it.size(), "");
      case SymbolType.Classical(Type.Bits(int width)) when width != Type.MACHINE ->
          count(width, "bit") + indices(width, "; as a number, index 0 is the lowest bit");
      default -> "";
    };
  }

  private static String count(int size, String what) {
    return size == 1 ? "One " + what : size + " " + what + "s";
  }

  private static String indices(int size, String more) {
    return size == 1 ? " with index 0." : " with indices 0 to " + (size - 1) + more + ".";
  }

  private static String constant(Symbol.Constant constant) {
    Value value = constant.value();
    if (value instanceof Value.Angle angle) {
      return AngleWords.of(angle.value());
    }
    return value instanceof Value.Floating number && AngleWords.piFraction(number.value()) != null
        ? AngleWords.of(number.value())
        : "";
  }

  private static String gate(Symbol.Gate gate, List<Double> arguments) {
    CatalogueGate row = gate.catalogue();
    if (row == null) {
      return "";
    }
    String title = "**" + row.title() + "** – " + SymbolTexts.origin(row) + ".";
    return join(title, row.help(), matrix(row, arguments));
  }

  private static String matrix(CatalogueGate row, List<Double> arguments) {
    if (arguments.size() != row.parameters().size() || row.qubitCount() == 0) {
      return "";
    }
    double[] values = arguments.stream().mapToDouble(Double::doubleValue).toArray();
    int size = 1 << row.qubitCount();
    int targets = row.qubitCount() - row.controls();
    boolean whole = size <= LARGEST_MATRIX && row.controls() == 0;
    if (!whole && (row.controls() == 0 || 1 << targets > LARGEST_MATRIX)) {
      return "";
    }
    Matrix matrix = whole ? row.matrix(values) : row.baseMatrix(values);
    List<String> names = row.qubitNames().subList(row.controls(), row.qubitCount());
    return heading(row, names) + "\n\n```\n" + MatrixText.of(matrix) + "```";
  }

  private static String heading(CatalogueGate row, List<String> targets) {
    StringBuilder text = new StringBuilder();
    if (row.controls() > 0) {
      text.append("Where ")
          .append(String.join(" and ", row.qubitNames().subList(0, row.controls())))
          .append(row.controls() == 1 ? " is 1, " : " are 1, ")
          .append(String.join(", ", targets))
          .append(targets.size() == 1 ? " is " : " are ")
          .append("multiplied by:");
    }
    if (targets.size() > 1) {
      text.append(text.isEmpty() ? "" : " ")
          .append("(rows and columns |")
          .append(String.join("", targets.reversed()))
          .append("⟩ = 00, 01, 10, 11)");
    }
    return text.isEmpty() ? "Matrix:" : text.toString();
  }
}
