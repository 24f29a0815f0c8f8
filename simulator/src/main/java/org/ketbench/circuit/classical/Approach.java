package org.ketbench.circuit.classical;

/**
 * How the two sides of a loop's comparison move towards each other, turn by turn. Once they have
 * done so evenly for a thousand turns, it tells how many turns are left at this pace.
 */
public final class Approach {
  private static final int SURE = 1000;

  private final BinaryOperator operator;
  private double distance = Double.NaN;
  private double pace = Double.NaN;
  private int even;

  /**
   * @param operator the comparison that holds while the loop goes on
   */
  public Approach(BinaryOperator operator) {
    this.operator = operator;
  }

  /** Another turn, before which the comparison held. */
  public void turn(double left, double right) {
    double now = left - right;
    double moved = now - distance;
    even = moved == pace ? even + 1 : 0;
    pace = moved;
    distance = now;
  }

  /** How many turns are left; infinitely many where the sides part, not a number if unknown. */
  public double turnsLeft() {
    if (even < SURE) {
      return Double.NaN;
    }
    double turns = -distance / pace;
    return switch (operator) {
      case LESS, LESS_EQUAL -> pace > 0 ? turns : Double.POSITIVE_INFINITY;
      case GREATER, GREATER_EQUAL -> pace < 0 ? turns : Double.POSITIVE_INFINITY;
      case NOT_EQUAL ->
          pace != 0 && turns >= 0 && turns == Math.rint(turns) ? turns : Double.POSITIVE_INFINITY;
      case EQUAL -> pace == 0 ? Double.POSITIVE_INFINITY : 0;
      default -> Double.NaN;
    };
  }
}
