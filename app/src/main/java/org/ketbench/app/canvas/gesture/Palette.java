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

  public static List<Hand.Tile> tiles() {
    List<Hand.Tile> tiles = new ArrayList<>();
    for (String name : GATES) {
      CatalogueGate gate = GateCatalogue.standard().get(name);
      List<String> arguments = gate.parameters().stream().map(parameter -> "pi/2").toList();
      String label = gate.controls() > 0 ? name.toUpperCase(Locale.ROOT) : gate.symbol();
      tiles.add(new Hand.Tile.Gate(name, label, arguments, gate.qubitCount()));
    }
    tiles.add(new Hand.Tile.Control(true));
    tiles.add(new Hand.Tile.Control(false));
    tiles.add(new Hand.Tile.Measurement());
    tiles.add(new Hand.Tile.Reset());
    return List.copyOf(tiles);
  }
}
