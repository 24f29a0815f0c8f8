package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.hardware.GateBasedQubit;
import org.ketbench.estimate.hardware.MajoranaQubit;
import org.ketbench.estimate.hardware.MeasurementError;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.hardware.QubitPresets;

/** Reads {@code qubitParams}. */
final class QubitReader {
  private static final Set<String> GATE_BASED =
      Set.of("gate_based", "gateBased", "gate-based", "GateBased");
  private static final Set<String> MAJORANA = Set.of("Majorana", "majorana");

  private static final List<String> GATE_FIELDS =
      List.of(
          "name",
          "oneQubitMeasurementTime",
          "oneQubitGateTime",
          "twoQubitGateTime",
          "tGateTime",
          "oneQubitMeasurementErrorRate",
          "oneQubitGateErrorRate",
          "twoQubitGateErrorRate",
          "tGateErrorRate",
          "idleErrorRate");
  private static final List<String> MAJORANA_FIELDS =
      List.of(
          "name",
          "oneQubitMeasurementTime",
          "twoQubitJointMeasurementTime",
          "tGateTime",
          "oneQubitMeasurementErrorRate",
          "twoQubitJointMeasurementErrorRate",
          "tGateErrorRate",
          "idleErrorRate");

  private final Field field;

  private QubitReader(Field field) {
    this.field = field.requireObject();
  }

  static QubitModel read(Field field) {
    return new QubitReader(field).read();
  }

  private QubitModel read() {
    String name = field.member("name").map(Field::text).orElse("");
    Optional<QubitModel> known = QubitPresets.named(name);
    boolean majorana =
        field
            .member("instructionSet")
            .map(QubitReader::isMajorana)
            .orElseGet(() -> known.map(MajoranaQubit.class::isInstance).orElseThrow(this::unnamed));
    List<String> allowed = new ArrayList<>(majorana ? MAJORANA_FIELDS : GATE_FIELDS);
    allowed.add("instructionSet");
    field.requireOnly(allowed);
    if (majorana) {
      return majorana(name, known.orElse(null) instanceof MajoranaQubit base ? base : null);
    }
    return gates(name, known.orElse(null) instanceof GateBasedQubit base ? base : null);
  }

  private static boolean isMajorana(Field kind) {
    String text = kind.text();
    if (!MAJORANA.contains(text) && !GATE_BASED.contains(text)) {
      throw kind.wrong(
          "expected \"GateBased\" or \"Majorana\" as value for instructionSet, not " + kind.shown(),
          "Ions and atoms are gate-based.");
    }
    return MAJORANA.contains(text);
  }

  private RuntimeException unnamed() {
    String names = String.join(", ", QubitPresets.ALL.stream().map(QubitModel::name).toList());
    return new Field(field.pathOf("instructionSet"), field.node())
        .wrong(
            "missing field `instructionSet`",
            "Give an instructionSet, or one of the names " + names + ".");
  }

  private GateBasedQubit gates(String name, @Nullable GateBasedQubit base) {
    requireAll(
        base,
        "oneQubitMeasurementTime",
        "oneQubitGateTime",
        "oneQubitMeasurementErrorRate",
        "oneQubitGateErrorRate",
        "tGateErrorRate");
    long measurement =
        time("oneQubitMeasurementTime", base, GateBasedQubit::oneQubitMeasurementTime, 0);
    long gate = time("oneQubitGateTime", base, GateBasedQubit::oneQubitGateTime, 0);
    double measurementError =
        rate("oneQubitMeasurementErrorRate", base, GateBasedQubit::oneQubitMeasurementErrorRate, 0);
    double gateError =
        rate("oneQubitGateErrorRate", base, GateBasedQubit::oneQubitGateErrorRate, 0);
    return new GateBasedQubit(
        name,
        measurement,
        gate,
        time("twoQubitGateTime", base, GateBasedQubit::twoQubitGateTime, gate),
        time("tGateTime", base, GateBasedQubit::tGateTime, gate),
        measurementError,
        gateError,
        rate("twoQubitGateErrorRate", base, GateBasedQubit::twoQubitGateErrorRate, gateError),
        rate("tGateErrorRate", base, GateBasedQubit::tGateErrorRate, 0),
        rate("idleErrorRate", base, GateBasedQubit::idleErrorRate, measurementError));
  }

  private MajoranaQubit majorana(String name, @Nullable MajoranaQubit base) {
    requireAll(base, "oneQubitMeasurementTime", "oneQubitMeasurementErrorRate", "tGateErrorRate");
    long measurement =
        time("oneQubitMeasurementTime", base, MajoranaQubit::oneQubitMeasurementTime, 0);
    MeasurementError error =
        measurementError(
            "oneQubitMeasurementErrorRate", base, MajoranaQubit::oneQubitMeasurementErrorRate, 0);
    double readout = error.readout();
    return new MajoranaQubit(
        name,
        measurement,
        time(
            "twoQubitJointMeasurementTime",
            base,
            MajoranaQubit::twoQubitJointMeasurementTime,
            measurement),
        time("tGateTime", base, MajoranaQubit::tGateTime, measurement),
        error,
        measurementError(
            "twoQubitJointMeasurementErrorRate",
            base,
            MajoranaQubit::twoQubitJointMeasurementErrorRate,
            readout),
        rate("tGateErrorRate", base, MajoranaQubit::tGateErrorRate, 0),
        rate("idleErrorRate", base, MajoranaQubit::idleErrorRate, readout));
  }

  private void requireAll(@Nullable QubitModel base, String... names) {
    if (base == null) {
      for (String name : names) {
        field.required(name);
      }
    }
  }

  private <Q> long time(String name, @Nullable Q base, ToLongFunction<Q> known, long otherwise) {
    return field
        .member(name)
        .map(Field::time)
        .orElseGet(() -> base == null ? otherwise : known.applyAsLong(base));
  }

  private <Q> double rate(
      String name, @Nullable Q base, ToDoubleFunction<Q> known, double otherwise) {
    return field
        .member(name)
        .map(Field::rate)
        .orElseGet(() -> base == null ? otherwise : known.applyAsDouble(base));
  }

  private MeasurementError measurementError(
      String name,
      @Nullable MajoranaQubit base,
      Function<MajoranaQubit, MeasurementError> known,
      double otherwise) {
    return field
        .member(name)
        .map(QubitReader::measurementError)
        .orElseGet(
            () -> base == null ? new MeasurementError(otherwise, otherwise) : known.apply(base));
  }

  private static MeasurementError measurementError(Field field) {
    JsonNode node = field.node();
    if (!node.isObject()) {
      double both = field.rate();
      return new MeasurementError(both, both);
    }
    field.requireOnly(List.of("process", "readout"));
    return new MeasurementError(field.required("process").rate(), field.required("readout").rate());
  }
}
