package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a row of the catalogue is written down; other gates are referred to by name. */
final class GateRow {
  final String name;
  final int qubitCount;
  final List<String> parameters;
  final Set<GateLibrary> libraries = EnumSet.noneOf(GateLibrary.class);
  final Map<GateDialect, String> aliases = new EnumMap<>(GateDialect.class);
  String title;
  String symbol;
  GateFamily family = GateFamily.NATIVE;
  String help = "";
  boolean clifford;
  int controls;
  @Nullable String base;
  @Nullable String sameAs;
  @Nullable String inverse;
  UnaryOperator<List<Angle>> inverseArguments = UnaryOperator.identity();
  @Nullable String definition;
  List<String> entries = List.of();
  private @Nullable Function<double[], Matrix> formula;

  private GateRow(String name, int qubitCount, List<String> parameters) {
    this.name = name;
    this.qubitCount = qubitCount;
    this.parameters = parameters;
    this.title = name;
    this.symbol = name;
  }

  static GateRow gate(String name, int qubitCount, String... parameters) {
    return new GateRow(name, qubitCount, List.of(parameters));
  }

  GateRow titled(String newTitle, String newSymbol, GateFamily newFamily) {
    title = newTitle;
    symbol = newSymbol;
    family = newFamily;
    return this;
  }

  GateRow in(GateLibrary... names) {
    Collections.addAll(libraries, names);
    return this;
  }

  GateRow called(GateDialect dialect, String alias) {
    aliases.put(dialect, alias);
    return this;
  }

  GateRow clifford() {
    clifford = true;
    return this;
  }

  GateRow matrix(Function<double[], Matrix> newFormula) {
    formula = newFormula;
    return this;
  }

  /** What the gate does where its first {@code count} qubits are all 1. */
  GateRow controlling(int count, String baseName) {
    controls = count;
    base = baseName;
    return this;
  }

  /** As {@link #controlling(int, String)}, with a formula for what is controlled. */
  GateRow controlling(int count, Function<double[], Matrix> newFormula) {
    controls = count;
    formula = newFormula;
    return this;
  }

  GateRow sameAs(String canonical) {
    sameAs = canonical;
    return this;
  }

  GateRow selfInverse() {
    return inverse(name, UnaryOperator.identity());
  }

  /** The inverse is this gate with all arguments negated. */
  GateRow negatedInverse() {
    return inverse(name, arguments -> arguments.stream().map(Angle::negated).toList());
  }

  /** The inverse is this gate with the argument at this position negated. */
  GateRow negatedInverse(int position) {
    return inverse(
        name,
        arguments -> {
          List<Angle> changed = new ArrayList<>(arguments);
          changed.set(position, changed.get(position).negated());
          return changed;
        });
  }

  GateRow inverse(String gate) {
    return inverse(gate, UnaryOperator.identity());
  }

  GateRow inverse(String gate, UnaryOperator<List<Angle>> arguments) {
    inverse = gate;
    inverseArguments = arguments;
    return this;
  }

  GateRow defined(String body) {
    definition = body;
    return this;
  }

  /** The matrix as it is written for people, row by row; without it the numbers speak. */
  GateRow entries(String... texts) {
    entries = List.of(texts);
    return this;
  }

  GateRow help(String paragraph) {
    help = paragraph;
    return this;
  }

  Function<double[], Matrix> formula() {
    Function<double[], Matrix> known = formula;
    if (known == null) {
      throw new IllegalStateException("the gate " + name + " has no matrix");
    }
    return known;
  }
}
