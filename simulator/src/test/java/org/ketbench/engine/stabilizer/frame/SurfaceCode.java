package org.ketbench.engine.stabilizer.frame;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.stabilizer.clifford.Move;

/**
 * A memory experiment on the rotated surface code: rounds of measuring all stabilizers with noise
 * everywhere, then all data qubits. Data qubit (row, column) is qubit {@code row·d + column};
 * ancillas follow.
 */
public final class SurfaceCode {
  private final int distance;
  private final int rounds;
  private final double noise;
  private final List<Plaquette> plaquettes = new ArrayList<>();

  /** A stabilizer; corners from the upper left to the lower right, -1 where there is no qubit. */
  public record Plaquette(int ancilla, boolean isX, List<Integer> corners) {}

  /** Takes the steps of the experiment. */
  interface Sink {
    void gate(Move kind, int first, int second);

    void reset(int qubit);

    void measure(int qubit, int bit);

    void depolarize(double probability, int... qubits);

    void flip(double probability, int qubit);
  }

  public SurfaceCode(int distance, int rounds, double noise) {
    this.distance = distance;
    this.rounds = rounds;
    this.noise = noise;
    int ancilla = distance * distance;
    for (int row = 0; row <= distance; row++) {
      for (int column = 0; column <= distance; column++) {
        boolean isX = (row + column) % 2 == 0;
        boolean upright = row > 0 && row < distance;
        boolean across = column > 0 && column < distance;
        if ((upright && across) || (across && isX) || (upright && !isX)) {
          plaquettes.add(
              new Plaquette(
                  ancilla++,
                  isX,
                  List.of(
                      data(row - 1, column - 1),
                      data(row - 1, column),
                      data(row, column - 1),
                      data(row, column))));
        }
      }
    }
  }

  private int data(int row, int column) {
    boolean inside = row >= 0 && row < distance && column >= 0 && column < distance;
    return inside ? row * distance + column : -1;
  }

  public List<Plaquette> plaquettes() {
    return plaquettes;
  }

  public int qubits() {
    return distance * distance + plaquettes.size();
  }

  public int bits() {
    return rounds * plaquettes.size() + distance * distance;
  }

  /** The bit of a stabilizer in a round. */
  public int bit(int round, int plaquette) {
    return round * plaquettes.size() + plaquette;
  }

  /** The bit of a data qubit at the end. */
  public int dataBit(int qubit) {
    return rounds * plaquettes.size() + qubit;
  }

  void emit(Sink sink) {
    int data = distance * distance;
    for (int qubit = 0; qubit < qubits(); qubit++) {
      sink.reset(qubit);
      sink.flip(noise, qubit);
    }
    for (int round = 0; round < rounds; round++) {
      for (int qubit = 0; qubit < data; qubit++) {
        sink.depolarize(noise, qubit);
      }
      turnX(sink);
      for (int layer = 0; layer < 4; layer++) {
        for (Plaquette plaquette : plaquettes) {
          int corner = plaquette.isX() || layer == 0 || layer == 3 ? layer : 3 - layer;
          int qubit = plaquette.corners().get(corner);
          if (qubit >= 0) {
            int ancilla = plaquette.ancilla();
            sink.gate(
                Move.CX, plaquette.isX() ? ancilla : qubit, plaquette.isX() ? qubit : ancilla);
            sink.depolarize(noise, ancilla, qubit);
          }
        }
      }
      turnX(sink);
      for (int each = 0; each < plaquettes.size(); each++) {
        int ancilla = plaquettes.get(each).ancilla();
        sink.flip(noise, ancilla);
        sink.measure(ancilla, bit(round, each));
        sink.reset(ancilla);
        sink.flip(noise, ancilla);
      }
    }
    for (int qubit = 0; qubit < data; qubit++) {
      sink.flip(noise, qubit);
      sink.measure(qubit, dataBit(qubit));
    }
  }

  private void turnX(Sink sink) {
    for (Plaquette plaquette : plaquettes) {
      if (plaquette.isX()) {
        sink.gate(Move.H, plaquette.ancilla(), plaquette.ancilla());
        sink.depolarize(noise, plaquette.ancilla());
      }
    }
  }

  /** The experiment for the frame simulator. */
  public FrameProgram program() {
    FrameWriter writer = new FrameWriter(qubits(), bits());
    emit(
        new Sink() {
          @Override
          public void gate(Move kind, int first, int second) {
            writer.move(kind, first, second);
          }

          @Override
          public void reset(int qubit) {
            writer.reset(qubit);
          }

          @Override
          public void measure(int qubit, int bit) {
            writer.measure(qubit, bit);
          }

          @Override
          public void depolarize(double probability, int... qubits) {
            writer.noise(PauliChannel.depolarizing(probability, qubits));
          }

          @Override
          public void flip(double probability, int qubit) {
            writer.noise(PauliChannel.flips(qubit, probability, 0, 0));
          }
        });
    return writer.program();
  }

  /** The experiment in the language of a peer, Stim, for comparison. */
  public String stim() {
    StringBuilder text = new StringBuilder();
    emit(
        new Sink() {
          @Override
          public void gate(Move kind, int first, int second) {
            text.append(kind).append(' ').append(first);
            text.append(kind.qubits() == 2 ? " " + second : "").append('\n');
          }

          @Override
          public void reset(int qubit) {
            text.append("R ").append(qubit).append('\n');
          }

          @Override
          public void measure(int qubit, int bit) {
            text.append("M ").append(qubit).append('\n');
          }

          @Override
          public void depolarize(double probability, int... qubits) {
            text.append("DEPOLARIZE").append(qubits.length).append('(').append(probability);
            text.append(") ").append(qubits[0]);
            text.append(qubits.length == 2 ? " " + qubits[1] : "").append('\n');
          }

          @Override
          public void flip(double probability, int qubit) {
            text.append("X_ERROR(").append(probability).append(") ").append(qubit).append('\n');
          }
        });
    return text.toString();
  }
}
