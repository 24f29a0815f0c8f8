package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import org.ketbench.estimate.code.CodeTable;
import org.ketbench.estimate.code.FormulaScheme;
import org.ketbench.estimate.code.QecScheme;
import org.ketbench.estimate.hardware.GateBasedQubit;
import org.ketbench.estimate.hardware.MajoranaQubit;
import org.ketbench.estimate.hardware.MeasurementError;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.physical.Constraints;
import org.ketbench.estimate.physical.ErrorBudget;

/** Writes a job as parameters with every default filled in, so that reading them gives it back. */
public final class JobDocument {
  private JobDocument() {}

  public static ObjectNode of(Job job) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("qecScheme", scheme(job.scheme()));
    switch (job.budget()) {
      case BudgetRequest.Total(double total) -> node.put("errorBudget", total);
      case BudgetRequest.Parts(ErrorBudget parts) ->
          node.putObject("errorBudget")
              .put("logical", parts.logical())
              .put("tStates", parts.tStates())
              .put("rotations", parts.rotations());
    }
    node.set("qubitParams", qubit(job.qubit()));
    node.set("constraints", constraints(job.constraints()));
    if (job.unitsAsWritten() != null) {
      node.set("distillationUnitSpecifications", job.unitsAsWritten());
    }
    return node.put("estimateType", job.frontier() ? "frontier" : "singlePoint");
  }

  private static ObjectNode scheme(QecScheme scheme) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", scheme.name());
    switch (scheme) {
      case FormulaScheme formulas ->
          node.put("errorCorrectionThreshold", formulas.threshold())
              .put("crossingPrefactor", formulas.crossingPrefactor())
              .put("distanceCoefficientPower", formulas.distancePower())
              .put("logicalCycleTime", formulas.cycleTime().text())
              .put("physicalQubitsPerLogicalQubit", formulas.physicalQubits().text())
              .put("maxCodeDistance", formulas.maxDistance());
      case CodeTable table -> {
        ArrayNode rows = node.putArray("table");
        for (CodeTable.Row row : table.rows()) {
          rows.addObject()
              .put("distance", row.distance())
              .put("physicalQubits", row.physicalQubits())
              .put("logicalQubits", row.logicalQubits())
              .put("logicalCycleTime", TimeText.of(row.logicalCycleTime()))
              .put("logicalErrorRate", row.logicalErrorRate());
        }
      }
    }
    return node;
  }

  /** Qubits as {@code qubitParams}. */
  public static ObjectNode qubit(QubitModel model) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (model) {
      case GateBasedQubit qubit ->
          node.put("instructionSet", "GateBased")
              .put("name", qubit.name())
              .put("oneQubitMeasurementTime", TimeText.of(qubit.oneQubitMeasurementTime()))
              .put("oneQubitGateTime", TimeText.of(qubit.oneQubitGateTime()))
              .put("twoQubitGateTime", TimeText.of(qubit.twoQubitGateTime()))
              .put("tGateTime", TimeText.of(qubit.tGateTime()))
              .put("oneQubitMeasurementErrorRate", qubit.oneQubitMeasurementErrorRate())
              .put("oneQubitGateErrorRate", qubit.oneQubitGateErrorRate())
              .put("twoQubitGateErrorRate", qubit.twoQubitGateErrorRate())
              .put("tGateErrorRate", qubit.tGateErrorRate())
              .put("idleErrorRate", qubit.idleErrorRate());
      case MajoranaQubit qubit -> {
        node.put("instructionSet", "Majorana")
            .put("name", qubit.name())
            .put("oneQubitMeasurementTime", TimeText.of(qubit.oneQubitMeasurementTime()))
            .put("twoQubitJointMeasurementTime", TimeText.of(qubit.twoQubitJointMeasurementTime()))
            .put("tGateTime", TimeText.of(qubit.tGateTime()));
        put(node, "oneQubitMeasurementErrorRate", qubit.oneQubitMeasurementErrorRate());
        put(node, "twoQubitJointMeasurementErrorRate", qubit.twoQubitJointMeasurementErrorRate());
        node.put("tGateErrorRate", qubit.tGateErrorRate())
            .put("idleErrorRate", qubit.idleErrorRate());
      }
    }
    return node;
  }

  private static void put(ObjectNode node, String name, MeasurementError error) {
    node.putObject(name).put("process", error.process()).put("readout", error.readout());
  }

  private static ObjectNode constraints(Constraints constraints) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (constraints.logicalDepthFactor().isPresent()) {
      node.put("logicalDepthFactor", constraints.logicalDepthFactor().getAsDouble());
    }
    put(node, "maxTFactories", constraints.maxTFactories());
    if (constraints.maxDuration().isPresent()) {
      node.put("maxDuration", TimeText.of(constraints.maxDuration().getAsLong()));
    }
    put(node, "maxPhysicalQubits", constraints.maxPhysicalQubits());
    return node.put("maxDistillationRounds", constraints.maxDistillationRounds());
  }

  private static void put(ObjectNode node, String name, OptionalLong value) {
    if (value.isPresent()) {
      node.put(name, value.getAsLong());
    }
  }
}
