package org.ketbench.circuit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of standard gates. What the languages call a gate, what it does, how it is drawn
 * and explained is asked here and written nowhere else.
 *
 * <p>Global phase is part of a gate's meaning, since a control turns it into a relative one. Names
 * of the OpenQASM 3 specification mean what it says; in particular {@code u2} and {@code u3} are
 * products of rotations (determinant 1), while {@code U} has period 2π in each argument. The other
 * names mean what Qiskit does: {@code u(θ,φ,λ)} has a real upper left entry, and {@code cu3} and
 * {@code cu} are its controlled forms.
 */
public final class GateCatalogue {
  private static final GateCatalogue STANDARD =
      new GateCatalogue(
          Stream.of(
                  OneQubitGates.rows(),
                  RotationGates.rows(),
                  ControlledGates.rows(),
                  TwoQubitGates.rows(),
                  ManyQubitGates.rows())
              .flatMap(Collection::stream)
              .toList());

  private final Map<String, CatalogueGate> byName = new LinkedHashMap<>();
  private final List<CatalogueGate> gates;

  private GateCatalogue(List<GateRow> rows) {
    for (GateRow row : rows) {
      if (byName.put(row.name, new CatalogueGate(this, row)) != null) {
        throw new IllegalStateException("two rows for the gate " + row.name);
      }
    }
    gates = List.copyOf(byName.values());
  }

  /** The gates that every program can name. */
  public static GateCatalogue standard() {
    return STANDARD;
  }

  /** All gates, in the order in which a reference lists them. */
  public List<CatalogueGate> gates() {
    return gates;
  }

  public List<CatalogueGate> in(GateLibrary library) {
    return gates.stream().filter(gate -> gate.isIn(library)).toList();
  }

  /** The gate with this name in OpenQASM 3; upper and lower case differ. */
  public @Nullable CatalogueGate find(String name) {
    return byName.get(name);
  }

  /** The gate with this name in OpenQASM 2, where {@code U} is what OpenQASM 3 calls {@code u3}. */
  public @Nullable CatalogueGate findInVersion2(String name) {
    return byName.get(name.equals("U") ? "u3" : name);
  }

  /** The gate that another language calls so. */
  public @Nullable CatalogueGate find(GateDialect dialect, String name) {
    for (CatalogueGate gate : gates) {
      if (name.equals(gate.alias(dialect))) {
        return gate;
      }
    }
    return null;
  }

  /** The gate with this name, which is known to be there. */
  public CatalogueGate get(String name) {
    CatalogueGate gate = byName.get(name);
    if (gate == null) {
      throw new IllegalArgumentException("no gate " + name);
    }
    return gate;
  }

  /** The gate that is {@code base} with this many positive controls in front, if it has a name. */
  public @Nullable CatalogueGate controlled(CatalogueGate base, int controls) {
    if (controls == 0) {
      return base;
    }
    CatalogueGate core = base.base();
    if (core == null) {
      return null;
    }
    CatalogueGate wanted = core.canonical();
    int total = controls + base.controls();
    for (CatalogueGate gate : gates) {
      CatalogueGate its = gate.base();
      if (gate.controls() == total && its != null && its.canonical().equals(wanted)) {
        return gate;
      }
    }
    return null;
  }
}
