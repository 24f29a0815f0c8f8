package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateDialect;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;

/**
 * What programs find without declaring it: the built-in gates and constants, and the gates of the
 * two standard includes, which all come from the gate catalogue.
 */
public final class Library {
  /** The include file of version 3. */
  public static final String STANDARD_GATES = "stdgates.inc";

  /** The include file of version 2. */
  public static final String OLD_GATES = "qelib1.inc";

  /** What Quantinuum's machines bring, and the name that their tools wrote before. */
  private static final Set<String> QUANTINUUM_GATES = Set.of("hqslib1.inc", "hqslib1_dev.inc");

  private static final Library TWO = new Library(true);
  private static final Library THREE = new Library(false);

  private final boolean two;
  private final List<Symbol> builtIn = new ArrayList<>();
  private final Map<GateLibrary, List<Symbol.Gate>> gates = new HashMap<>();
  private final Set<String> narrow = new HashSet<>();

  private Library(boolean two) {
    this.two = two;
    for (GateLibrary library : GateLibrary.values()) {
      gates.put(
          library, GateCatalogue.standard().in(library).stream().map(this::symbolOf).toList());
    }
    gates.getOrDefault(GateLibrary.QELIB1_2017, List.of()).forEach(it -> narrow.add(it.name()));
    for (Symbol.Gate gate : gates.getOrDefault(GateLibrary.BUILTIN, List.of())) {
      // CX is a part of the language only in version 2; version 3 has it in the include.
      if (two || !isIn(gate, GateLibrary.STDGATES)) {
        builtIn.add(gate);
      }
    }
    constants("pi", "π", Math.PI);
    constants("tau", "τ", 2 * Math.PI);
    constants("euler", "ℇ", Math.E);
  }

  private void constants(String name, String letter, double number) {
    SymbolType.Classical type = new SymbolType.Classical(Types.FLOAT);
    Value value = new Value.Floating(number, Types.FLOAT);
    builtIn.add(new Symbol.Constant(name, Span.NONE, null, type, value));
    builtIn.add(new Symbol.Constant(letter, Span.NONE, null, type, value));
  }

  private Symbol.Gate symbolOf(CatalogueGate row) {
    // The name "U" means another gate in each version.
    CatalogueGate meant = two ? GateCatalogue.standard().findInVersion2(row.name()) : row;
    return new Symbol.Gate(
        row.name(),
        Span.NONE,
        null,
        row.parameters(),
        row.qubitNames(),
        meant == null ? row : meant);
  }

  /** What programs of a version find. */
  public static Library of(LanguageVersion version) {
    return version.isTwo() ? TWO : THREE;
  }

  /** The constants and gates that are there without any include. */
  public List<Symbol> builtIn() {
    return List.copyOf(builtIn);
  }

  /** The gates that a file brings which is known here, null for any other file. */
  public @Nullable List<Symbol.Gate> file(String name) {
    return switch (name) {
      case STANDARD_GATES -> gates.get(GateLibrary.STDGATES);
      case OLD_GATES -> gates.get(GateLibrary.QELIB1);
      default -> QUANTINUUM_GATES.contains(name) ? quantinuum() : null;
    };
  }

  /** The gates of {@code qelib1.inc}, and those that are native to the machines. */
  private List<Symbol.Gate> quantinuum() {
    List<Symbol.Gate> all = new ArrayList<>(gates.getOrDefault(GateLibrary.QELIB1, List.of()));
    for (CatalogueGate gate : GateCatalogue.standard().gates()) {
      String name = gate.alias(GateDialect.QUANTINUUM);
      if (name != null && !name.equals(gate.name())) {
        all.add(new Symbol.Gate(name, Span.NONE, null, gate.parameters(), gate.qubitNames(), gate));
      }
    }
    return all;
  }

  /** Whether a file belongs to another version of the language. */
  boolean isOfOtherVersion(String file) {
    return !file.equals(usualFile()) && !(two && QUANTINUUM_GATES.contains(file));
  }

  /** The standard file that programs of this version would include. */
  public String usualFile() {
    return two ? OLD_GATES : STANDARD_GATES;
  }

  /** Whether the usual file of this version has brought the gate from the start. */
  boolean isStandard(String name) {
    if (two) {
      return narrow.contains(name);
    }
    CatalogueGate gate = GateCatalogue.standard().find(name);
    return gate != null && gate.isIn(GateLibrary.STDGATES);
  }

  /**
   * The gate of the catalogue that a program means by a name that it neither defines nor includes:
   * a gate that tools know, but that is in no standard file of this version.
   */
  public Symbol.@Nullable Gate implied(String name) {
    CatalogueGate row = GateCatalogue.standard().find(name);
    return row == null || isStandard(name) ? null : symbolOf(row);
  }

  /** Whether the catalogue has a gate of this name. */
  boolean isGate(String name) {
    return GateCatalogue.standard().find(name) != null;
  }

  /** Whether this is a part of this version of the language itself. */
  boolean isBuiltIn(Symbol symbol) {
    return symbol instanceof Symbol.Gate gate
        ? isIn(gate, GateLibrary.BUILTIN)
        : !two || symbol.name().equals("pi") || symbol.name().equals("π");
  }

  private static boolean isIn(Symbol.Gate gate, GateLibrary library) {
    return gate.catalogue() != null && gate.catalogue().isIn(library);
  }
}
