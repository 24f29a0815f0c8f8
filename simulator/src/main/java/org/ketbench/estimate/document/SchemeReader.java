package org.ketbench.estimate.document;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.code.FormulaScheme;
import org.ketbench.estimate.code.QecPresets;
import org.ketbench.estimate.code.QecScheme;
import org.ketbench.estimate.formula.Formula;
import org.ketbench.estimate.formula.FormulaError;
import org.ketbench.estimate.hardware.MajoranaQubit;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;

/** Reads {@code qecScheme}. */
final class SchemeReader {
  private static final String SURFACE = "surfacecode";
  private static final String FLOQUET = "floquetcode";

  private final Field field;

  private SchemeReader(Field field) {
    this.field = field.requireObject();
  }

  static QecScheme read(Field field, QubitModel qubit) {
    return new SchemeReader(field).read(qubit);
  }

  private QecScheme read(QubitModel qubit) {
    String name = field.member("name").map(Field::text).orElse("surface_code");
    Optional<Field> table = field.member("table");
    if (table.isPresent()) {
      return CodeTableReader.read(name, table.get());
    }
    FormulaScheme base = preset(name, qubit);
    Optional<Double> prefactor = field.member("crossingPrefactor").map(this::positive);
    Optional<Double> threshold = field.member("errorCorrectionThreshold").map(this::positive);
    Optional<Long> power = field.member("distanceCoefficientPower").map(SchemeReader::power);
    Optional<Field> cycle = field.member("logicalCycleTime");
    Optional<Field> qubits = field.member("physicalQubitsPerLogicalQubit");
    if (base == null) {
      requireField(prefactor.isPresent(), "crossingPrefactor");
      requireField(threshold.isPresent(), "errorCorrectionThreshold");
      requireField(cycle.isPresent(), "logicalCycleTime");
      requireField(qubits.isPresent(), "physicalQubitsPerLogicalQubit");
    }
    return new FormulaScheme(
        name,
        threshold.orElseGet(() -> known(base).threshold()),
        prefactor.orElseGet(() -> known(base).crossingPrefactor()),
        power.isPresent() ? power.get() : base == null ? null : base.distancePower(),
        cycle.map(SchemeReader::formula).orElseGet(() -> known(base).cycleTime()),
        qubits.map(SchemeReader::formula).orElseGet(() -> known(base).physicalQubits()),
        field.member("maxCodeDistance").map(Field::whole).orElse(QecPresets.MAX_DISTANCE));
  }

  private static FormulaScheme known(@Nullable FormulaScheme base) {
    if (base == null) {
      throw new IllegalStateException("a custom code without all of its fields");
    }
    return base;
  }

  private static @Nullable FormulaScheme preset(String name, QubitModel qubit) {
    boolean majorana = qubit instanceof MajoranaQubit;
    return switch (spelling(name)) {
      case SURFACE -> majorana ? QecPresets.MAJORANA_SURFACE : QecPresets.GATE_SURFACE;
      case FLOQUET -> {
        if (!majorana) {
          throw new EstimateException(
              ErrorCode.INVALID_PROTOCOL,
              "qecScheme.name",
              "fault tolerance protocol does not support gate type of qubit",
              "The Floquet code needs Majorana qubits; take surface_code for gate-based ones.");
        }
        yield QecPresets.MAJORANA_FLOQUET;
      }
      default -> null;
    };
  }

  /** Only these spellings name a known code. */
  private static String spelling(String name) {
    return switch (name) {
      case "surface_code", "surfaceCode", "surface-code" -> SURFACE;
      case "floquet_code", "floquetCode", "floquet-code" -> FLOQUET;
      default -> name.toLowerCase(Locale.ROOT) + " of their own";
    };
  }

  private double positive(Field number) {
    double value = number.number();
    if (!(value > 0)) {
      throw number.wrong(
          "expected a number above 0, not " + number.shown(), "Both a and p* are above 0.");
    }
    return value;
  }

  private static long power(Field number) {
    long value = number.whole();
    if (value > 1000) {
      throw number.wrong(
          "expected a power up to 1000, not " + number.shown(),
          "Powers of the distance are small numbers.");
    }
    return value;
  }

  private static Formula formula(Field text) {
    return read(text);
  }

  /** A formula in a document. */
  static Formula read(Field text) {
    try {
      return Formula.read(text.text());
    } catch (FormulaError e) {
      throw new EstimateException(
          ErrorCode.EXPRESSION,
          text.path(),
          "cannot evaluate expression: '" + e.getMessage() + "'",
          e.hint());
    }
  }

  private void requireField(boolean present, String name) {
    if (!present) {
      throw new EstimateException(
          ErrorCode.JSON,
          field.pathOf(name),
          "cannot parse JSON: 'missing field `" + name + "`'",
          "A code of another name than surface_code and floquet_code needs this field.");
    }
  }
}
