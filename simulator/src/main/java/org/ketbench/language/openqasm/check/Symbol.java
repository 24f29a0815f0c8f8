package org.ketbench.language.openqasm.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.TypeText;
import org.ketbench.circuit.classical.Value;

/** What a name stands for. Two symbols are the same only if they are the same object. */
public sealed interface Symbol {
  String name();

  /** The place of the name where it is declared; {@link Span#NONE} for what the language brings. */
  Span declaration();

  /** The included file that the declaration is in, null for the document itself. */
  @Nullable String file();

  SymbolType type();

  /** Whether the language or its library brings the name. */
  default boolean isBuiltIn() {
    return declaration().equals(Span.NONE);
  }

  /** {@code qubit[4] q;} or {@code qubit q;} */
  record QubitRegister(
      String name, Span declaration, @Nullable String file, SymbolType.Quantum type)
      implements Symbol {}

  /** {@code bit[4] c;}, {@code int i = 3;}, {@code input angle t;}, and a loop's variable. */
  record Variable(
      String name, Span declaration, @Nullable String file, SymbolType.Classical type, Role role)
      implements Symbol {}

  /** What a variable is for. */
  enum Role {
    PLAIN,
    INPUT,
    OUTPUT,
    LOOP
  }

  /**
   * {@code const int n = 4;}, and {@code pi}.
   *
   * @param value null where it could not be computed
   */
  record Constant(
      String name,
      Span declaration,
      @Nullable String file,
      SymbolType.Classical type,
      @Nullable Value value)
      implements Symbol {}

  /** A parameter of a subroutine. */
  record Parameter(String name, Span declaration, @Nullable String file, SymbolType type)
      implements Symbol {}

  /** An angle that a gate is given. */
  record GateParameter(String name, Span declaration, @Nullable String file) implements Symbol {
    private static final SymbolType ANGLE =
        new SymbolType.Classical(new Type.AngleType(Type.MACHINE));

    @Override
    public SymbolType type() {
      return ANGLE;
    }
  }

  /** A qubit that a gate acts on, in the gate's definition. */
  record GateQubit(String name, Span declaration, @Nullable String file) implements Symbol {
    private static final SymbolType QUBIT = new SymbolType.Quantum(SymbolType.SINGLE);

    @Override
    public SymbolType type() {
      return QUBIT;
    }
  }

  /** {@code let a = q[0:2];} */
  record Alias(String name, Span declaration, @Nullable String file, SymbolType type)
      implements Symbol {}

  /**
   * A gate, of the catalogue or defined in the program.
   *
   * @param catalogue the gate that the library brings under this name, null for a defined one
   */
  record Gate(
      String name,
      Span declaration,
      @Nullable String file,
      List<String> parameters,
      List<String> qubits,
      @Nullable CatalogueGate catalogue)
      implements Symbol {
    public Gate {
      parameters = List.copyOf(parameters);
      qubits = List.copyOf(qubits);
    }

    @Override
    public SymbolType type() {
      String arguments = parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
      return new SymbolType.Callable("gate " + name + arguments + " " + String.join(", ", qubits));
    }
  }

  /** A subroutine, or an extern function where there is no more than its signature. */
  record Subroutine(
      String name,
      Span declaration,
      @Nullable String file,
      List<String> parameterNames,
      List<SymbolType> parameters,
      Type result,
      boolean external)
      implements Symbol {
    public Subroutine {
      parameterNames = List.copyOf(parameterNames);
      parameters = List.copyOf(parameters);
    }

    @Override
    public SymbolType type() {
      String list = parameters.stream().map(SymbolType::text).collect(Collectors.joining(", "));
      String arrow = result instanceof Type.Nothing ? "" : " -> " + TypeText.of(result);
      return new SymbolType.Callable(
          (external ? "extern " : "def ") + name + "(" + list + ")" + arrow);
    }
  }

  /** A function that the language brings, such as {@code sin}. */
  record BuiltInFunction(String name) implements Symbol {
    @Override
    public Span declaration() {
      return Span.NONE;
    }

    @Override
    public @Nullable String file() {
      return null;
    }

    @Override
    public SymbolType type() {
      return new SymbolType.Callable("function " + name);
    }
  }

  /** A name whose declaration is wrong, so that nothing more is said about its uses. */
  record Mistaken(String name, Span declaration, @Nullable String file) implements Symbol {
    private static final SymbolType UNKNOWN = new SymbolType.Unknown();

    @Override
    public SymbolType type() {
      return UNKNOWN;
    }
  }
}
