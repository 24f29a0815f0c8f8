package org.ketbench.engine.noise;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.program.Channel;

/** What happens to the qubits of a gate behind it. */
public sealed interface GateError {
  /** A channel and the qubits, as positions in the gate, that it acts on. */
  record Placed(Channel channel, Qubits positions) {}

  /**
   * The channels on a gate of a width.
   *
   * @throws IllegalArgumentException if the error is not for gates of this width
   */
  List<Placed> on(int width);

  /** Depolarising on all qubits of a gate together; on each by itself from three on. */
  record Depolarizing(double probability) implements GateError {
    @Override
    public List<Placed> on(int width) {
      return width == 2
          ? List.of(new Placed(Channels.depolarizing(2, probability), Qubits.of(0, 1)))
          : new OnChannel(Channels.depolarizing(1, probability)).on(width);
    }
  }

  /** A channel on one qubit acts on each of the gate's; one on several needs a gate on as many. */
  record OnChannel(Channel channel) implements GateError {
    @Override
    public List<Placed> on(int width) {
      if (channel.qubits() == 1) {
        List<Placed> placed = new ArrayList<>();
        for (int position = 0; position < width; position++) {
          placed.add(new Placed(channel, Qubits.of(position)));
        }
        return placed;
      }
      if (channel.qubits() == width) {
        return List.of(new Placed(channel, Qubits.range(0, width)));
      }
      throw new IllegalArgumentException(
          "the channel '"
              + channel.name()
              + "' acts on "
              + channel.qubits()
              + " qubits, the gate on "
              + width);
    }
  }

  /** Relaxation of each qubit in a time, in seconds. */
  record Thermal(double t1, double t2, double time, double excited) implements GateError {
    @Override
    public List<Placed> on(int width) {
      List<Placed> placed = new ArrayList<>();
      for (Channel channel : Channels.thermalRelaxation(t1, t2, time, excited)) {
        placed.addAll(new OnChannel(channel).on(width));
      }
      return placed;
    }
  }
}
