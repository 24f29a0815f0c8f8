package org.ketbench.app.estimates.figures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.document.HardwareModel;
import org.ketbench.estimate.hardware.MajoranaQubit;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.hardware.QubitPresets;

/**
 * Qubits and a code that can be used together.
 *
 * @param name by which it is picked
 * @param about where it comes from; empty for what the reference estimator knows
 */
public record Pair(String name, String about, ObjectNode parameters) {
  private static final String SURFACE = "surface_code";
  private static final String FLOQUET = "floquet_code";

  /** All that can be picked: what the reference estimator knows, then what data files describe. */
  public static List<Pair> known() {
    List<Pair> pairs = new ArrayList<>();
    for (QubitModel qubit : QubitPresets.ALL) {
      pairs.add(of(qubit.name(), SURFACE));
      if (qubit instanceof MajoranaQubit) {
        pairs.add(of(qubit.name(), FLOQUET));
      }
    }
    for (HardwareModel model : HardwareModel.known()) {
      String about =
          model.title() + ". " + model.notes() + " " + String.join("; ", model.sources());
      pairs.add(new Pair(model.name(), about, model.parameters()));
    }
    return List.copyOf(pairs);
  }

  private static Pair of(String qubit, String code) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.putObject("qubitParams").put("name", qubit);
    parameters.putObject("qecScheme").put("name", code);
    String name = qubit.replace("qubit_", "") + " + " + code.replace("_code", "");
    return new Pair(name, "", parameters);
  }

  @Override
  public ObjectNode parameters() {
    return parameters.deepCopy();
  }
}
