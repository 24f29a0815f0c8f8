package org.ketbench.app.canvas.gesture;

import java.util.List;

/** A tile of the palette. */
public sealed interface Tile {
  /** What stands on the tile. */
  String label();

  /** What it is called in a list. */
  String title();

  /** A gate, by the name that it has in the program. */
  record Gate(String name, String label, String title, List<String> arguments, int qubits)
      implements Tile {
    public Gate {
      arguments = List.copyOf(arguments);
    }
  }

  record Measurement() implements Tile {
    @Override
    public String label() {
      return "M";
    }

    @Override
    public String title() {
      return "Measurement";
    }
  }

  record Reset() implements Tile {
    @Override
    public String label() {
      return "|0⟩";
    }

    @Override
    public String title() {
      return "Reset";
    }
  }

  record Barrier() implements Tile {
    @Override
    public String label() {
      return "┆";
    }

    @Override
    public String title() {
      return "Barrier";
    }
  }

  record Condition() implements Tile {
    @Override
    public String label() {
      return "if";
    }

    @Override
    public String title() {
      return "Condition";
    }
  }

  record Control(boolean positive) implements Tile {
    @Override
    public String label() {
      return positive ? "●" : "○";
    }

    @Override
    public String title() {
      return positive ? "Control" : "Anti-control";
    }
  }
}
