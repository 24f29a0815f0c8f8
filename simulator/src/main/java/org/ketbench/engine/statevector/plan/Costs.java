package org.ketbench.engine.statevector.plan;

/**
 * What plans cost, so that two of them can be compared.
 *
 * <p>Arithmetic is counted: each kernel's time for an amplitude in cache, taken once on one
 * machine, and scaled by how many numbers a vector holds. Kernels are all bound by the same few
 * things, so their ratios hold elsewhere. What differs between machines is how fast amplitudes come
 * and go when they do not fit a core's own cache; that is measured ({@link MachineCosts}). A pass
 * takes as long as the slower of the two, since memory is fetched ahead.
 *
 * @param shared nanoseconds for a byte read or written in a state of some 16 MiB
 * @param numberBytes of the numbers that amplitudes consist of
 */
public record Costs(double shared, int numberBytes) {
  /** Of a machine that nothing is known about. */
  static final double USUAL_SHARED = 0.02;

  private static final double MEASURED_VECTOR_BITS = 4;
  private static final double[] BUTTERFLIES = {0, 0.11, 0.135, 0.16};
  private static final double LANE_BUTTERFLY = 0.065;
  private static final double ROTATE = 0.1;
  private static final double EXCHANGE = 0.16;
  private static final double PERMUTE = 0.2;
  private static final double LANE_PERMUTE = 0.09;
  private static final double MULTIPLY = 0.2;
  private static final double DIAGONAL = 0.25;
  private static final double[] MATRIX = {0, 0.5, 0.3, 0.65, 1.2, 2.4};

  /** An amplitude is read and written, and each has two parts. */
  private static final int WAYS = 4;

  private static double arithmetic(Step step) {
    return switch (step) {
      case Step.Butterflies each -> BUTTERFLIES[each.positions().length];
      case Step.LaneButterflies each -> LANE_BUTTERFLY * each.positions().length;
      case Step.Rotate each -> ROTATE;
      case Step.Exchange each -> EXCHANGE;
      case Step.Permute each -> PERMUTE;
      case Step.LanePermute each -> LANE_PERMUTE;
      case Step.Multiply each -> MULTIPLY;
      case Step.Diagonal each -> DIAGONAL;
      case Step.Matrix each -> MATRIX[each.positions().length];
    };
  }

  /** Nanoseconds that a plan takes for each amplitude, on one thread. */
  double of(Plan plan) {
    double sum = 0;
    double width = Math.pow(2, MEASURED_VECTOR_BITS - plan.shape().lanes());
    for (Stage stage : plan.stages()) {
      double visit = WAYS * numberBytes * shared;
      double inStage = stage.way() == Stage.Way.GATHERED ? visit : 0;
      double all = 0;
      for (Stage.Pass pass : stage.passes()) {
        double steps = 0;
        for (Step step : pass.steps()) {
          steps += arithmetic(step) * width;
        }
        all += stage.shared() ? Math.max(steps, visit) : steps;
      }
      sum += inStage + (stage.shared() ? all : Math.max(all, visit));
    }
    return sum;
  }

  /**
   * What an element costs by its structure, as a share of a plan in which it stands among others of
   * its kind.
   */
  static double structured(Element element, int lanes) {
    return switch (element) {
      case Element.Phase each -> Long.bitCount(each.reads()) > 2 ? MULTIPLY : DIAGONAL / 64;
      case Element.Rotation each -> BUTTERFLIES[3] / 3;
      case Element.ControlledRotation each -> ROTATE;
      case Element.Flip each -> EXCHANGE / 2;
      case Element.Swap each -> EXCHANGE / 2;
      case Element.Dense each -> dense(each.writes(), lanes);
    };
  }

  /**
   * What a matrix on these qubits costs; those inside a vector must change places before and after.
   */
  static double dense(long qubits, int lanes) {
    int inLanes = Long.bitCount(qubits & ((1L << lanes) - 1));
    return MATRIX[Long.bitCount(qubits)] + 2 * EXCHANGE * inLanes;
  }
}
