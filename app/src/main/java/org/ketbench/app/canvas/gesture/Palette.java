package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

/** The tiles that circuits are most often made of; gates with angles begin with a quarter turn. */
public final class Palette {
  private static final List<String> GATES =
      List.of("h", "x", "y", "z", "s", "t", "sx", "rx", "ry", "rz", "p", "cx", "swap", "ccx");

  private Palette() {}

  public static List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    for (String name : GATES) {
      CatalogueGate gate = GateCatalogue.standard().get(name);
      List<String> arguments = gate.parameters().stream().map(parameter -> "pi/2").toList();
      String label = gate.controls() > 0 ? name.toUpperCase(Locale.ROOT) : gate.symbol();
      tiles.add(new Tile.Gate(name, label, gate.title(), arguments, gate.qubitCount()));
    }
    tiles.add(new Tile.Control(true));
    tiles.add(new Tile.Control(false));
    tiles.add(new Tile.Measurement());
    tiles.add(new Tile.Reset());
    tiles.add(new Tile.Barrier());
    tiles.add(new Tile.Condition());
    return List.copyOf(tiles);
  }
}
