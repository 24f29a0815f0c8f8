package org.ketbench.app.canvas.gesture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.edit.ConditionOn;

/** A tile of the palette. */
public sealed interface Tile {
  /** What stands on the tile. */
  String label();

  /** What it is called in a list. */
  String title();

  /**
   * A gate, by the name that it has in the program.
   *
   * @param on the qubits that it is to act on; none for those from where it is put downwards
   */
  record Gate(
      String name, String label, String title, List<String> arguments, int qubits, List<Integer> on)
      implements Tile {
    public Gate {
      arguments = List.copyOf(arguments);
      on = List.copyOf(on);
    }

    public Gate(String name, String label, String title, List<String> arguments, int qubits) {
      this(name, label, title, arguments, qubits, List.of());
    }
  }

  /**
   * A measurement.
   *
   * @param bit where its outcome goes, or {@link #LIKELY}
   */
  record Measurement(int bit) implements Tile {
    /** The bit that is most likely meant. */
    public static final int LIKELY = -2;

    public Measurement() {
      this(LIKELY);
    }

    @Override
    public String label() {
      return "M";
    }

    @Override
    public String title() {
      return Words.get("tile.measurement");
    }
  }

  record Reset() implements Tile {
    @Override
    public String label() {
      return "|0⟩";
    }

    @Override
    public String title() {
      return Words.get("tile.reset");
    }
  }

  record Barrier() implements Tile {
    @Override
    public String label() {
      return "┆";
    }

    @Override
    public String title() {
      return Words.get("tile.barrier");
    }
  }

  /**
   * A condition for a gate.
   *
   * @param on null for what is most likely meant
   */
  record Condition(@Nullable ConditionOn on) implements Tile {
    public Condition() {
      this(null);
    }

    @Override
    public String label() {
      return "if";
    }

    @Override
    public String title() {
      return Words.get("tile.condition");
    }
  }

  record Control(boolean positive) implements Tile {
    @Override
    public String label() {
      return positive ? "●" : "○";
    }

    @Override
    public String title() {
      return Words.get(positive ? "tile.control" : "tile.antiControl");
    }
  }
}
