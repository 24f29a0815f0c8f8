package org.ketbench.estimate.factory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circuit that makes few good T states of many bad ones.
 *
 * @param physical its size on physical qubits; null where it cannot run on them
 * @param logical its size on logical qubits; null where it cannot run on them
 * @param logicalFirst its size on logical qubits in the first round; null where that is no other
 */
public record DistillationUnit(
    String name,
    long inputs,
    long outputs,
    ErrorModel failure,
    ErrorModel outputError,
    @Nullable Size physical,
    @Nullable Size logical,
    @Nullable Size logicalFirst) {

  /** A rate, by the error rates of the T states that come in, of operations and of readout. */
  @FunctionalInterface
  public interface ErrorModel {
    double at(double inputError, double cliffordError, double readoutError);
  }

  /** How many qubits a unit takes and for how many cycles. */
  public record Size(long qubits, long cycles) {}

  private static final ErrorModel FAILURE = (z, c, _) -> 15 * z + 356 * c;
  private static final ErrorModel OUTPUT = (z, c, _) -> 35 * (z * (z * z)) + 7.1 * c;

  /** 15 to 1 by preparing a Reed–Muller state. */
  public static final DistillationUnit RM_PREP =
      new DistillationUnit(
          "15-to-1 RM prep", 15, 1, FAILURE, OUTPUT, new Size(31, 24), new Size(31, 11), null);

  /** 15 to 1 with fewer qubits and more cycles. */
  public static final DistillationUnit SPACE_EFFICIENT =
      new DistillationUnit(
          "15-to-1 space efficient",
          15,
          1,
          FAILURE,
          OUTPUT,
          new Size(12, 45),
          new Size(20, 13),
          null);

  /** What is used unless told otherwise, in this order. */
  public static final List<DistillationUnit> STANDARD = List.of(RM_PREP, SPACE_EFFICIENT);

  /** Takes T states as they come, where they are good enough. */
  static final DistillationUnit TRIVIAL =
      new DistillationUnit(
          "trivial 1-to-1", 1, 1, (_, _, _) -> 0, (z, _, _) -> z, null, new Size(1, 1), null);
}
