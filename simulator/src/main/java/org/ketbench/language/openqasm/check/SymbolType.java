package org.ketbench.language.openqasm.check;

import java.util.Collections;
import java.util.List;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.TypeText;

/** What a name or an expression is. */
public sealed interface SymbolType {
  /** The size of a single qubit, which is no register. */
  int SINGLE = -1;

  /** How the type is written in a program. */
  String text();

  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /** A classical value. */
  record Classical(Type type) implements SymbolType {
    @Override
    public String text() {
      return TypeText.of(type);
    }
  }

  /** The size of what has a size that is known only while the program runs. */
  int UNKNOWN_SIZE = -2;

  /** A register of qubits, or one qubit where the size is {@link #SINGLE}. */
  record Quantum(int size) implements SymbolType {
    @Override
    public String text() {
      return size == SINGLE ? "qubit" : "qubit[" + (size == UNKNOWN_SIZE ? "?" : size) + "]";
    }

    public boolean isRegister() {
      return size != SINGLE;
    }

    public boolean isKnown() {
      return size != UNKNOWN_SIZE;
    }

    /** How many qubits there are. */
    public int count() {
      return size == SINGLE ? 1 : size;
    }
  }

  /**
   * A parameter that refers to an array of the caller.
   *
   * @param dimensions the lengths; as many {@link #SINGLE}s as there are dimensions when only their
   *     number is given
   */
  record ArrayReference(boolean mutable, Type element, List<Integer> dimensions)
      implements SymbolType {
    public ArrayReference {
      dimensions = List.copyOf(dimensions);
    }

    /** A reference to an array of which only the number of dimensions is given. */
    public static ArrayReference ofRank(boolean mutable, Type element, int rank) {
      return new ArrayReference(mutable, element, Collections.nCopies(rank, SINGLE));
    }

    /** Whether only the number of dimensions is known. */
    public boolean isOpen() {
      return dimensions.contains(SINGLE);
    }

    @Override
    public String text() {
      String modifier = mutable ? "mutable" : "readonly";
      if (isOpen()) {
        return modifier + " array[" + TypeText.of(element) + ", #dim = " + dimensions.size() + "]";
      }
      return modifier + " " + TypeText.of(new Type.Array(element, dimensions));
    }
  }

  /** Something to call: a gate, a subroutine or a function. */
  record Callable(String text) implements SymbolType {}

  /** What is not known because of a mistake elsewhere; nothing is said about it again. */
  record Unknown() implements SymbolType {
    @Override
    public String text() {
      return "unknown";
    }
  }
}
