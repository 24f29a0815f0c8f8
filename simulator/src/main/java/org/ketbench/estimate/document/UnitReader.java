package org.ketbench.estimate.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.factory.DistillationUnit;
import org.ketbench.estimate.factory.DistillationUnit.ErrorModel;
import org.ketbench.estimate.factory.DistillationUnit.Size;
import org.ketbench.estimate.formula.Formula;
import org.ketbench.estimate.formula.FormulaError;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;

/** Reads {@code distillationUnitSpecifications}. */
final class UnitReader {
  private static final Set<String> RM_PREP =
      Set.of("15-1 RM", "15-1 RM prep", "15-to-1 RM", "15-to-1 RM prep");
  private static final Set<String> SPACE_EFFICIENT =
      Set.of(
          "15-1 space-efficient",
          "15-1 space efficient",
          "15-to-1 space-efficient",
          "15-to-1 space efficient");
  private static final List<String> SIZE_FIELDS =
      List.of("numUnitQubits", "durationInQubitCycleTime");
  private static final String PHYSICAL = "physicalQubitSpecification";
  private static final String LOGICAL = "logicalQubitSpecification";
  private static final String FIRST = "logicalQubitSpecificationFirstRoundOverride";

  /** Each error rate by its long and its short name. */
  private static final List<String> VARIABLES =
      List.of("inputErrorRate", "cliffordErrorRate", "readoutErrorRate", "z", "c", "r");

  private static final int LONGEST_SHOWN = 200;

  /** With more kinds of units the sequences of even three rounds are too many to try. */
  private static final int MOST = 50;

  private UnitReader() {}

  static List<DistillationUnit> read(Field list) {
    if (!list.node().isArray()) {
      throw list.wrong("expected a list, not " + list.shown(), "Write [ … ] around the units.");
    }
    if (list.node().size() > MOST) {
      throw list.wrong("more than " + MOST + " units", "Give those that matter.");
    }
    List<DistillationUnit> units = new ArrayList<>();
    for (int i = 0; i < list.node().size(); i++) {
      units.add(unit(new Field(list.path() + "[" + i + "]", list.node().get(i))));
    }
    return units.isEmpty() ? DistillationUnit.STANDARD : List.copyOf(units);
  }

  private static DistillationUnit unit(Field field) {
    field.requireObject();
    return field.member("name").isPresent() ? named(field.required("name")) : custom(field);
  }

  private static DistillationUnit named(Field name) {
    String text = name.text();
    if (RM_PREP.contains(text)) {
      return DistillationUnit.RM_PREP;
    }
    if (SPACE_EFFICIENT.contains(text)) {
      return DistillationUnit.SPACE_EFFICIENT;
    }
    throw bad(
        name.path(),
        "Invalid distillation unit specification name: " + shortened(text) + ".",
        "Known are \"15-to-1 RM prep\" and \"15-to-1 space efficient\"; describe others in full.");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static DistillationUnit custom(Field field) {
    String name = field.required("displayName").text();
    long inputs = field.required("numInputTs").whole();
    long outputs = field.required("numOutputTs").whole();
    ErrorModel failure = model(field.required("failureProbabilityFormula"));
    ErrorModel output = model(field.required("outputErrorRateFormula"));
    Size physical = size(field, PHYSICAL);
    Size logical = size(field, LOGICAL);
    Size first = size(field, FIRST);
    requireAbove0(inputs, field.pathOf("numInputTs"), "The number of input t states");
    requireAbove0(outputs, field.pathOf("numOutputTs"), "The number of output t states");
    if (physical == null && logical == null) {
      throw bad(
          field.pathOf(LOGICAL),
          "At least one of the physical or the logical specification must be specified.",
          "Say how many qubits the unit takes and for how long.");
    }
    if (first != null && logical == null) {
      throw bad(
          field.pathOf(FIRST),
          "The first round override needs a logical specification.",
          "Add " + LOGICAL + ".");
    }
    return new DistillationUnit(name, inputs, outputs, failure, output, physical, logical, first);
  }

  private static @Nullable Size size(Field unit, String name) {
    if (unit.member(name).isEmpty()) {
      return null;
    }
    Field field = unit.required(name).requireObject();
    field.requireOnly(SIZE_FIELDS);
    Size size =
        new Size(
            field.required("numUnitQubits").whole(),
            field.required("durationInQubitCycleTime").whole());
    requireAbove0(size.qubits(), field.pathOf("numUnitQubits"), "The number of unit qubits");
    requireAbove0(
        size.cycles(), field.pathOf("durationInQubitCycleTime"), "The duration of the unit");
    return size;
  }

  private static void requireAbove0(long value, String path, String what) {
    if (value == 0) {
      throw bad(path, what + " must be greater than 0.", "Give 1 or more.");
    }
  }

  private static ErrorModel model(Field text) {
    Formula formula = SchemeReader.read(text);
    try {
      Formula.Compiled compiled = formula.over(VARIABLES);
      return (z, c, r) -> compiled.at(z, c, r, z, c, r);
    } catch (FormulaError e) {
      throw new EstimateException(
          ErrorCode.EXPRESSION,
          text.path(),
          "cannot evaluate expression: '" + e.getMessage() + "'",
          e.hint());
    }
  }

  private static EstimateException bad(String path, String what, String hint) {
    return new EstimateException(ErrorCode.JSON, path, "cannot parse JSON: '" + what + "'", hint);
  }
}
