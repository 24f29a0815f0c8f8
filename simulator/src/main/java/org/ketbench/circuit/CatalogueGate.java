package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of the gate catalogue: everything that is to be known about a standard gate. */
public final class CatalogueGate implements Gate {
  private final GateCatalogue catalogue;
  private final GateRow row;
  private final Set<GateLibrary> libraries;
  private final Map<GateDialect, String> aliases;

  /* Both are computed when first asked for; two threads may compute the same value. */
  private @Nullable Matrix constant;
  private @Nullable DefinedGate definition;

  CatalogueGate(GateCatalogue catalogue, GateRow row) {
    this.catalogue = catalogue;
    this.row = row;
    this.libraries = Set.copyOf(row.libraries);
    this.aliases = new EnumMap<>(row.aliases);
  }

  /** The name in OpenQASM. */
  @Override
  public String name() {
    return row.name;
  }

  @Override
  public List<String> parameters() {
    return row.parameters;
  }

  @Override
  public int qubitCount() {
    return row.qubitCount;
  }

  /** What people call the gate, such as "Hadamard". */
  public String title() {
    return row.title;
  }

  /**
   * What stands in the gate's box, such as {@code H}; for a controlled gate what its target shows.
   */
  public String symbol() {
    return row.symbol;
  }

  public GateFamily family() {
    return row.family;
  }

  /** A paragraph for someone who meets the gate for the first time. */
  public String help() {
    return row.help;
  }

  /** Whether the gate maps Pauli operators to Pauli operators whatever its arguments are. */
  public boolean clifford() {
    return row.clifford;
  }

  public Set<GateLibrary> libraries() {
    return libraries;
  }

  public boolean isIn(GateLibrary library) {
    return libraries.contains(library);
  }

  /** The gate's name elsewhere, where the very same gate with the same arguments has one. */
  public Map<GateDialect, String> aliases() {
    return Map.copyOf(aliases);
  }

  public @Nullable String alias(GateDialect dialect) {
    return aliases.get(dialect);
  }

  /** How many of the first qubits are positive controls of {@link #base()}. */
  public int controls() {
    return row.controls;
  }

  /**
   * What acts, with the same arguments, on the remaining qubits where all controls are 1: this gate
   * itself when it has no controls. Null for {@code cu}, whose phase no gate of one qubit here has;
   * {@link #baseMatrix} knows that as well.
   */
  public @Nullable CatalogueGate base() {
    if (row.controls == 0) {
      return this;
    }
    return row.base == null ? null : catalogue.get(row.base);
  }

  /** The gate that this is another name of, and itself where it is none. */
  public CatalogueGate canonical() {
    return row.sameAs == null ? this : catalogue.get(row.sameAs);
  }

  /** The unitary; qubit {@code i} of the gate is bit {@code i} of an index. */
  public Matrix matrix(double... arguments) {
    requireArguments(arguments.length);
    if (!parameters().isEmpty()) {
      return computed(arguments);
    }
    Matrix known = constant;
    if (known == null) {
      known = computed(arguments);
      constant = known;
    }
    return known;
  }

  /**
   * The entries of the matrix as people write them, with Greek letters for the parameters and of
   * the qubits the last one as the highest bit.
   */
  public List<List<String>> matrixText() {
    if (row.sameAs != null) {
      return catalogue.get(row.sameAs).matrixText();
    }
    List<List<String>> inner;
    if (row.base != null) {
      inner = catalogue.get(row.base).matrixText();
    } else if (row.entries.isEmpty()) {
      inner = MatrixText.of(baseMatrix());
    } else {
      int size = (int) Math.round(Math.sqrt(row.entries.size()));
      inner = new ArrayList<>();
      for (int start = 0; start < row.entries.size(); start += size) {
        inner.add(row.entries.subList(start, start + size));
      }
    }
    return MatrixText.controlled(inner, row.controls);
  }

  /** What the gate does to its other qubits where its controls are all 1. */
  public Matrix baseMatrix(double... arguments) {
    requireArguments(arguments.length);
    if (row.base != null) {
      return catalogue.get(row.base).matrix(arguments);
    }
    return row.controls == 0 ? matrix(arguments) : row.formula().apply(arguments);
  }

  private Matrix computed(double... arguments) {
    if (row.sameAs != null) {
      return catalogue.get(row.sameAs).matrix(arguments);
    }
    if (row.base != null) {
      return catalogue.get(row.base).matrix(arguments).controlled(row.controls);
    }
    return row.formula().apply(arguments).controlled(row.controls);
  }

  private void requireArguments(int given) {
    if (given != parameters().size()) {
      throw new IllegalArgumentException(
          name() + " takes " + parameters().size() + " arguments, not " + given);
    }
  }

  /**
   * The gate that undoes this one when it is given {@link #inverseArguments}; null where the
   * catalogue has none, so that the inverse is this gate with exponent -1.
   */
  public @Nullable CatalogueGate inverse() {
    return row.inverse == null ? null : catalogue.get(row.inverse);
  }

  /** The arguments with which {@link #inverse()} undoes this gate with {@code arguments}. */
  public List<Angle> inverseArguments(List<Angle> arguments) {
    requireArguments(arguments.size());
    return List.copyOf(row.inverseArguments.apply(arguments));
  }

  /**
   * The gate in terms of others, as the statements of a gate definition's body over the qubits
   * {@link #qubitNames()}; the same text is good in OpenQASM 2 once its {@code gphase} statements
   * are left out. Null for {@code U}, {@code gphase} and {@code CX}, from which all others come.
   */
  public @Nullable String definitionText() {
    return row.definition;
  }

  /** The names of the qubits in {@link #definitionText()}. */
  public List<String> qubitNames() {
    return GateBody.QUBIT_NAMES.subList(0, qubitCount());
  }

  /** The gate in terms of others; null for {@code U}, {@code gphase} and {@code CX}. */
  public @Nullable DefinedGate definition() {
    if (row.definition == null) {
      return null;
    }
    DefinedGate known = definition;
    if (known == null) {
      known =
          new DefinedGate(
              name(),
              parameters(),
              qubitNames(),
              new GateBody(row.definition, parameters(), catalogue).operations(),
              Span.NONE);
      definition = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return name();
  }
}
