package org.ketbench.app.canvas.view;

import org.ketbench.app.canvas.gesture.Outcome;

/** What is asked of the user in a small window beside the circuit. */
public enum Request {
  NOTHING,
  ANGLE,
  BIT,
  CONDITION,
  GROUP,
  RENAME,
  REGISTERS;

  static Request of(Outcome.Ask ask) {
    return switch (ask) {
      case NOTHING -> NOTHING;
      case ANGLE -> ANGLE;
      case BIT -> BIT;
      case CONDITION -> CONDITION;
    };
  }
}
