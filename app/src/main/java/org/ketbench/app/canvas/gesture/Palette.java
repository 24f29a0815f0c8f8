package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateFamily;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.Symbol;

/** All tiles, in groups; gates with angles begin with a quarter turn. */
public final class Palette {
  private static final Texts TEXTS = Texts.beside(Palette.class);

  /** The gates that circuits are most often made of. */
  public static final List<String> USUAL =
      List.of("h", "x", "y", "z", "s", "t", "sx", "rx", "ry", "rz", "p", "cx", "swap", "ccx");

  private static final GateCatalogue GATES = GateCatalogue.standard();

  private Palette() {}

  /** Tiles that belong together. */
  public record Group(String title, List<Tile> tiles) {
    public Group {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * The groups that there are.
   *
   * @param favourites the names of the gates that come first
   * @param program whose own gates are offered; may be null
   */
  public static List<Group> groups(List<String> favourites, @Nullable Program program) {
    List<Group> groups = new ArrayList<>();
    List<Tile> own = program == null ? List.of() : own(program);
    List<Tile> favoured = new ArrayList<>();
    favourites.forEach(
        name -> {
          CatalogueGate gate = GATES.find(name);
          if (gate != null) {
            favoured.add(tile(gate));
          }
          own.stream()
              .filter(tile -> tile instanceof Tile.Gate mine && mine.name().equals(name))
              .forEach(favoured::add);
        });
    groups.add(new Group(TEXTS.get("palette.favourites"), favoured));
    groups.add(
        new Group(
            TEXTS.get("palette.controls"),
            List.of(
                new Tile.Control(true),
                new Tile.Control(false),
                new Tile.Measurement(),
                new Tile.Reset(),
                new Tile.Condition(),
                new Tile.Barrier())));
    groups.add(new Group(TEXTS.get("palette.own"), own));
    for (GateFamily family : GateFamily.values()) {
      groups.add(
          new Group(
              family.title(),
              GATES.gates().stream()
                  .filter(gate -> gate.family() == family && gate.qubitCount() > 0)
                  .filter(gate -> gate.canonical() == gate)
                  .map(Palette::tile)
                  .toList()));
    }
    return groups.stream().filter(group -> !group.tiles().isEmpty()).toList();
  }

  /**
   * The groups with only what a search finds: in names, titles and the names of other languages.
   */
  public static List<Group> found(List<Group> groups, String search) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return groups;
    }
    Set<Tile> seen = new LinkedHashSet<>();
    List<Tile> exact = new ArrayList<>();
    List<Tile> others = new ArrayList<>();
    for (Group group : groups) {
      for (Tile tile : group.tiles()) {
        if (matches(tile, wanted) && seen.add(tile)) {
          (isCalled(tile, wanted) ? exact : others).add(tile);
        }
      }
    }
    exact.addAll(others);
    return exact.isEmpty() ? List.of() : List.of(new Group(TEXTS.get("palette.found"), exact));
  }

  private static boolean isCalled(Tile tile, String wanted) {
    return tile.label().toLowerCase(Locale.ROOT).equals(wanted)
        || (tile instanceof Tile.Gate gate && gate.name().equals(wanted));
  }

  private static boolean matches(Tile tile, String wanted) {
    boolean own =
        tile.label().toLowerCase(Locale.ROOT).startsWith(wanted)
            || tile.title().toLowerCase(Locale.ROOT).contains(wanted);
    if (own || !(tile instanceof Tile.Gate gate)) {
      return own;
    }
    CatalogueGate known = GATES.find(gate.name());
    return gate.name().startsWith(wanted)
        || (known != null
            && known.aliases().values().stream()
                .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).startsWith(wanted)));
  }

  /** The tile of a gate of the catalogue. */
  public static Tile tile(CatalogueGate gate) {
    List<String> arguments = gate.parameters().stream().map(parameter -> "pi/2").toList();
    String label = gate.controls() > 0 ? gate.name().toUpperCase(Locale.ROOT) : gate.symbol();
    return new Tile.Gate(gate.name(), label, gate.title(), arguments, gate.qubitCount());
  }

  private static List<Tile> own(Program program) {
    List<Tile> tiles = new ArrayList<>();
    for (Symbol symbol : program.checked().globals().values()) {
      if (symbol instanceof Symbol.Gate gate && gate.catalogue() == null && gate.file() == null) {
        List<String> arguments = gate.parameters().stream().map(parameter -> "pi/2").toList();
        tiles.add(
            new Tile.Gate(gate.name(), gate.name(), gate.name(), arguments, gate.qubits().size()));
      }
    }
    return tiles;
  }
}
