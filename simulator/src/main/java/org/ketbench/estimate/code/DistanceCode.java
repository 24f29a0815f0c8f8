package org.ketbench.estimate.code;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.formula.Formula;
import org.ketbench.estimate.formula.FormulaError;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.Whole;

/** A code given by formulas over its distance; its distances are the odd ones. */
public final class DistanceCode implements Code {
  /** Beyond this nothing physical is meant, and to compute every distance would take a while. */
  private static final long LARGEST_DISTANCE = 100_000;

  private static final BigInteger UNSIGNED_MAX =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private final FormulaScheme scheme;
  private final QubitModel qubit;
  private final long[] cycleTimes;
  private final long[] patches;
  private final double[] errorRates;

  private DistanceCode(FormulaScheme scheme, QubitModel qubit, long[] cycleTimes, long[] patches) {
    this.scheme = scheme;
    this.qubit = qubit;
    double ratio = qubit.codeErrorRate() / scheme.threshold();
    this.cycleTimes = cycleTimes;
    this.patches = patches;
    errorRates = new double[patches.length];
    for (int level = 0; level < errorRates.length; level++) {
      int distance = 2 * level + 1;
      errorRates[level] =
          scheme.crossingPrefactor()
              * power(distance, scheme.power())
              * power(ratio, (distance + 1) / 2);
    }
  }

  /**
   * The code on these qubits.
   *
   * @throws EstimateException if the qubits are too bad for it or its formulas have no good value
   */
  public static DistanceCode of(FormulaScheme scheme, QubitModel qubit) {
    if (scheme.crossingPrefactor() > 0.5) {
      throw invalid(
          "qecScheme.crossingPrefactor",
          "crossingPrefactor",
          "0.5",
          "A larger prefactor would promise nothing; check it against the code's simulation.");
    }
    if (qubit.cliffordErrorRate() >= scheme.threshold()) {
      throw invalid(
          "qubitParams",
          qubit.cliffordFields(),
          plain(scheme.threshold()),
          "The qubits are worse than the code's threshold; choose better qubits or another code.");
    }
    if (scheme.maxDistance() > LARGEST_DISTANCE) {
      throw new EstimateException(
          ErrorCode.CODE_PARAMETER,
          "qecScheme.maxCodeDistance",
          "The code parameter cannot be computed: maxCodeDistance is larger than "
              + LARGEST_DISTANCE,
          "Give a maxCodeDistance that could be built.");
    }
    return computed(scheme, qubit);
  }

  private static DistanceCode computed(FormulaScheme scheme, QubitModel qubit) {
    int largest = (int) scheme.maxDistance();
    int levels = (largest + 1) / 2;
    long[] cycleTimes = new long[levels];
    long[] patches = new long[levels];
    List<String> names = new ArrayList<>(qubit.timeNames());
    names.add("codeDistance");
    Formula.Compiled cycle = compiled(scheme.cycleTime(), names, ErrorCode.CYCLE_TIME);
    Formula.Compiled patch =
        compiled(scheme.physicalQubits(), List.of("codeDistance"), ErrorCode.PHYSICAL_QUBITS);
    double[] values = new double[names.size()];
    System.arraycopy(qubit.times(), 0, values, 0, values.length - 1);
    for (int distance = 1; distance <= largest; distance++) {
      values[values.length - 1] = distance;
      double time = cycle.at(values);
      double qubits = patch.at(distance);
      if (distance > 2) {
        requirePositive(time, ErrorCode.CYCLE_TIME, distance);
        requirePositive(qubits, ErrorCode.PHYSICAL_QUBITS, distance);
      }
      if ((distance & 1) == 1) {
        cycleTimes[distance / 2] = whole(Math.floor(time + 0.5), ErrorCode.CYCLE_TIME, distance);
        patches[distance / 2] = whole(Math.floor(qubits), ErrorCode.PHYSICAL_QUBITS, distance);
        if (distance > 2 && cycleTimes[distance / 2] == 0) {
          throw new EstimateException(
              ErrorCode.CYCLE_TIME,
              path(ErrorCode.CYCLE_TIME),
              "The logical cycle time cannot be computed: logicalCycleTime formula yields less than"
                  + " half a nanosecond for code distance = "
                  + distance,
              "Times are in nanoseconds; a cycle takes one at least.");
        }
      }
    }
    return new DistanceCode(scheme, qubit, cycleTimes, patches);
  }

  private static Formula.Compiled compiled(Formula formula, List<String> names, ErrorCode code) {
    try {
      return formula.over(names);
    } catch (FormulaError e) {
      throw new EstimateException(code, path(code), prefix(code) + e.getMessage(), e.hint());
    }
  }

  private static void requirePositive(double value, ErrorCode code, int distance) {
    if (!(value > 0)) {
      String field = path(code).substring(path(code).indexOf('.') + 1);
      throw new EstimateException(
          code,
          path(code),
          prefix(code)
              + field
              + " formula yields non-positive value for code distance = "
              + distance,
          "The formula has to be positive for every distance from 3 on.");
    }
  }

  /**
   * A value as a whole number. What a formula has at distance 1, where most have no meaning,
   * matters only if a factory works at that distance.
   */
  private static long whole(double value, ErrorCode code, int distance) {
    if (value < 0x1p63) {
      return Math.max(0, (long) value);
    }
    if (distance < 3) {
      return Double.isNaN(value) ? 0 : Long.MAX_VALUE;
    }
    throw new EstimateException(
        code,
        path(code),
        prefix(code)
            + path(code).substring(path(code).indexOf('.') + 1)
            + " formula yields 2^63 or more for code distance = "
            + distance,
        "Look for a division by zero or a slip in the formula.");
  }

  private static String path(ErrorCode code) {
    return code == ErrorCode.CYCLE_TIME
        ? "qecScheme.logicalCycleTime"
        : "qecScheme.physicalQubitsPerLogicalQubit";
  }

  private static String prefix(ErrorCode code) {
    return code == ErrorCode.CYCLE_TIME
        ? "The logical cycle time cannot be computed: "
        : "The number of physical qubits required for a code cannot be computed: ";
  }

  private static EstimateException invalid(String path, String names, String limit, String hint) {
    return new EstimateException(
        ErrorCode.INVALID_VALUE,
        path,
        "invalid value for '" + names + "', expected value between 0 and " + limit,
        hint);
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** By squaring from the lowest bit of the exponent, since the last digit is to be repeatable. */
  private static double power(double base, long exponent) {
    double result = 1;
    double square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  @Override
  public int levels() {
    return patches.length;
  }

  @Override
  public int distance(int level) {
    return 2 * level + 1;
  }

  @Override
  public double errorRate(int level) {
    return errorRates[level];
  }

  @Override
  public long cycleTime(int level) {
    return cycleTimes[level];
  }

  @Override
  public long patchQubits(int level) {
    return patches[level];
  }

  @Override
  public long qubitsFor(long logicalQubits, int level) {
    return Whole.times(logicalQubits, patches[level], "physical qubits");
  }

  @Override
  public int levelFor(double requiredErrorRate) {
    requireBelowThreshold();
    if (scheme.power() > 0) {
      for (int level = 0; level < levels(); level++) {
        if (errorRates[level] <= requiredErrorRate) {
          return level;
        }
      }
      throw tooHigh("No code distance achieves the required logical error rate");
    }
    double exact =
        Math.ceil(
            2
                    * Math.log(scheme.crossingPrefactor() / requiredErrorRate)
                    / Math.log(scheme.threshold() / qubit.codeErrorRate())
                - 1);
    double distance = exact > 0 ? exact : 0;
    if (distance < 2.0 * levels()) {
      int level = (int) distance / 2;
      if (level < levels()) {
        return level;
      }
    }
    BigInteger shown =
        distance < 0x1p64 ? new BigDecimal(distance).toBigInteger().setBit(0) : UNSIGNED_MAX;
    throw tooHigh("The computed code distance " + shown + " is too high");
  }

  /** The readout is looked at only here, as the reference estimator does. */
  private void requireBelowThreshold() {
    if (qubit.codeErrorRate() > scheme.threshold()) {
      throw new EstimateException(
          ErrorCode.LOGICAL_ERROR_RATE,
          "qubitParams.oneQubitMeasurementErrorRate",
          "The logical error rate cannot be computed: invalid value for 'physical_error_rate',"
              + " expected value between 0 and "
              + plain(scheme.threshold()),
          "The readout is worse than the code's threshold; choose better qubits or another code.");
    }
  }

  private EstimateException tooHigh(String what) {
    return new EstimateException(
        ErrorCode.CODE_PARAMETER,
        "qecScheme.maxCodeDistance",
        "The code parameter cannot be computed: "
            + what
            + "; maximum allowed code distance is "
            + scheme.maxDistance()
            + "; try increasing the total logical error budget",
        "Allow more errors, take better qubits, or raise maxCodeDistance.");
  }
}
