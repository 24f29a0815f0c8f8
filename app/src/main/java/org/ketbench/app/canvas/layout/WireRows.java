package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.export.TextWires;

/** The wires from top to bottom: qubits, then classical registers and variables. */
final class WireRows {
  private final List<String> names = new ArrayList<>();
  private final int[] sizes;
  private final int quantum;
  private final double[] centres;
  private final double height;

  WireRows(Circuit circuit, TextWires wires, int[] above, int[] below) {
    quantum = wires.qubitCount();
    sizes = new int[wires.count()];
    centres = new double[wires.count()];
    names.addAll(wires.names());
    for (int i = 0; i < circuit.bitRegisters().size(); i++) {
      BitRegister register = circuit.bitRegisters().get(i);
      if (!register.scalar()) {
        sizes[quantum + i] = register.size();
        names.set(quantum + i, register.name());
      }
    }
    double y = Dimensions.MARGIN;
    for (int wire = 0; wire < centres.length; wire++) {
      double pitch = wire < quantum ? Dimensions.QUANTUM_PITCH : Dimensions.CLASSICAL_PITCH;
      y += above[wire] * Dimensions.FRAME_HEAD;
      centres[wire] = y + pitch / 2;
      y += pitch + below[wire] * Dimensions.FRAME_FOOT;
    }
    height = y + Dimensions.MARGIN;
  }

  int count() {
    return centres.length;
  }

  boolean isQuantum(int wire) {
    return wire < quantum;
  }

  String name(int wire) {
    return names.get(wire);
  }

  int size(int wire) {
    return sizes[wire];
  }

  double centre(int wire) {
    return centres[wire];
  }

  double height() {
    return height;
  }

  double nameWidth() {
    double width = 0;
    for (String name : names) {
      width = Math.max(width, TextWidth.of(name, Dimensions.WIRE_NAME_SIZE));
    }
    return width;
  }

  /** The wire that is nearest to a height; -1 if there is none. */
  int nearest(double y) {
    int found = Arrays.binarySearch(centres, y);
    if (found >= 0) {
      return found;
    }
    int next = -found - 1;
    if (next == centres.length) {
      return next - 1;
    }
    return next > 0 && y - centres[next - 1] <= centres[next] - y ? next - 1 : next;
  }
}
