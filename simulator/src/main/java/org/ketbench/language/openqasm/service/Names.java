package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Location;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;

/** Finds where the thing named at a place is declared and where else it is named. */
final class Names {
  private final Checked checked;
  private final PlacedReferences references;

  Names(Checked checked, PlacedReferences references) {
    this.checked = checked;
    this.references = references;
  }

  @Nullable Location definition(int position) {
    Reference reference = references.at(position);
    if (reference == null || !isDeclared(reference.symbol())) {
      return null;
    }
    Symbol symbol = reference.symbol();
    return new Location(symbol.file(), symbol.declaration());
  }

  List<Location> references(int position, boolean withDeclaration) {
    Reference reference = references.at(position);
    if (reference == null) {
      return List.of();
    }
    List<Location> places = new ArrayList<>();
    for (Reference each : checked.names().references(reference.symbol())) {
      if (withDeclaration || !each.declares()) {
        places.add(new Location(each.file(), each.span()));
      }
    }
    return List.copyOf(places);
  }

  private static boolean isDeclared(Symbol symbol) {
    return !symbol.isBuiltIn() && !(symbol instanceof Symbol.Mistaken);
  }
}
