package org.ketbench.estimate.factory;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.code.Code;
import org.ketbench.estimate.factory.DistillationUnit.Size;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.model.Whole;

/**
 * What each unit takes on each level of a code. Units are numbered: those for both kinds of qubits
 * first, then those for logical qubits only, then those for physical qubits only.
 */
final class UnitTable {
  /** A unit whose T states would be spoilt by its own operations is not used. */
  private static final double USABLE = 0.1;

  private final Code code;
  private final QubitModel qubit;
  private final List<DistillationUnit> units = new ArrayList<>();
  private final int laterUnits;
  private final boolean physicalUsable;
  private final int firstUsableLevel;

  UnitTable(Code code, QubitModel qubit, List<DistillationUnit> all) {
    this.code = code;
    this.qubit = qubit;
    double limit = USABLE * qubit.tGateErrorRate();
    physicalUsable = qubit.cliffordErrorRate() <= limit;
    int usable = 0;
    while (usable < code.levels() && !(isSound(usable) && code.errorRate(usable) <= limit)) {
      usable++;
    }
    firstUsableLevel = usable;
    all.stream().filter(u -> u.logical() != null && u.physical() != null).forEach(units::add);
    all.stream().filter(u -> u.logical() != null && u.physical() == null).forEach(units::add);
    laterUnits = units.size();
    if (physicalUsable) {
      all.stream().filter(u -> u.logical() == null).forEach(units::add);
    }
  }

  private boolean isSound(int level) {
    return code.cycleTime(level) > 0;
  }

  DistillationUnit unit(int number) {
    return units.get(number);
  }

  /** How many units can be chosen from in this round, counted from 0. */
  int choices(int round) {
    return round == 0 ? units.size() : laterUnits;
  }

  /** The first level on which a unit can be used; in the first round level 0 is physical. */
  int firstLevel(int round, int number) {
    DistillationUnit unit = unit(number);
    if (round > 0) {
      return firstUsableLevel;
    }
    if (unit.logical() == null || (unit.physical() != null && physicalUsable)) {
      return 0;
    }
    return Math.max(1, firstUsableLevel);
  }

  int lastLevel(int number, int maxLevel) {
    return unit(number).logical() == null ? 0 : maxLevel;
  }

  static boolean isPhysical(int round, int level) {
    return round == 0 && level == 0;
  }

  double failure(int round, int number, int level, double inputError) {
    return isPhysical(round, level)
        ? unit(number).failure().at(inputError, qubit.cliffordErrorRate(), qubit.readoutErrorRate())
        : unit(number).failure().at(inputError, code.errorRate(level), 0);
  }

  double outputError(int round, int number, int level, double inputError) {
    return isPhysical(round, level)
        ? unit(number)
            .outputError()
            .at(inputError, qubit.cliffordErrorRate(), qubit.readoutErrorRate())
        : unit(number).outputError().at(inputError, code.errorRate(level), 0);
  }

  long qubits(int round, int number, int level) {
    long own = size(round, number, level).qubits();
    return isPhysical(round, level)
        ? own
        : Whole.times(own, code.patchQubits(level), "qubits of a distillation unit");
  }

  long duration(int round, int number, int level) {
    return Whole.times(
        size(round, number, level).cycles(),
        isPhysical(round, level) ? qubit.tGateTime() : code.cycleTime(level),
        "nanoseconds of a distillation unit");
  }

  private Size size(int round, int number, int level) {
    DistillationUnit unit = unit(number);
    Size size = unit.logical();
    if (isPhysical(round, level)) {
      size = unit.physical();
    } else if (round == 0 && unit.logicalFirst() != null) {
      size = unit.logicalFirst();
    }
    if (size == null) {
      throw new IllegalStateException(unit.name() + " cannot run there");
    }
    return size;
  }
}
