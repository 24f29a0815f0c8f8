package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.ketbench.estimate.code.QecScheme;
import org.ketbench.estimate.factory.DistillationUnit;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.hardware.QubitPresets;
import org.ketbench.estimate.physical.Constraints;
import org.ketbench.estimate.physical.ErrorBudget;

/** Reads one item of parameters. Names that are not known are ignored in the item itself. */
public final class JobReader {
  private static final List<String> CONSTRAINT_FIELDS =
      List.of(
          "logicalDepthFactor",
          "maxTFactories",
          "maxDuration",
          "maxPhysicalQubits",
          "maxDistillationRounds");

  /** More rounds than any search could get through. */
  private static final long MOST_ROUNDS = 20;

  private JobReader() {}

  /**
   * Reads an item; an empty text is one that leaves everything open.
   *
   * @throws org.ketbench.estimate.model.EstimateException that names the field that is wrong
   */
  public static Job read(JsonNode item) {
    boolean empty = item.isTextual() && item.textValue().isBlank();
    Field field = new Field("item", empty ? JsonNodeFactory.instance.objectNode() : item);
    field.requireObject();
    item.properties()
        .forEach(each -> new Field(field.pathOf(each.getKey()), each.getValue()).requireShallow());
    QubitModel qubit =
        field.member("qubitParams").map(QubitReader::read).orElse(QubitPresets.ALL.getFirst());
    BudgetRequest budget = budget(field);
    Constraints constraints =
        field.member("constraints").map(JobReader::constraints).orElse(Constraints.NONE);
    boolean frontier = field.member("estimateType").map(JobReader::isFrontier).orElse(false);
    Field schemeField =
        field
            .member("qecScheme")
            .orElse(new Field("qecScheme", JsonNodeFactory.instance.objectNode()));
    QecScheme scheme = SchemeReader.read(schemeField, qubit);
    Optional<Field> units = field.member("distillationUnitSpecifications");
    return new Job(
        qubit,
        scheme,
        units.map(UnitReader::read).orElse(DistillationUnit.STANDARD),
        units.map(Field::node).orElse(null),
        budget,
        constraints,
        frontier);
  }

  private static boolean isFrontier(Field type) {
    String text = type.text();
    if (!text.equals("frontier") && !text.equals("singlePoint")) {
      throw type.wrong(
          "expected \"singlePoint\" or \"frontier\", not " + type.shown(),
          "Leave it out for a single point.");
    }
    return text.equals("frontier");
  }

  private static BudgetRequest budget(Field item) {
    Optional<Field> given = item.member("errorBudget");
    if (given.isEmpty()) {
      return new BudgetRequest.Total(ErrorBudget.STANDARD);
    }
    Field budget = given.get();
    if (budget.node().isNumber()) {
      return new BudgetRequest.Total(budget.number());
    }
    if (!budget.node().isObject()) {
      throw budget.wrong(
          "expected a number or an object, not " + budget.shown(),
          "Write a total such as 0.001, or {logical, tStates, rotations}.");
    }
    budget.requireOnly(List.of("logical", "tStates", "rotations"));
    return new BudgetRequest.Parts(
        new ErrorBudget(
            budget.required("logical").number(),
            budget.required("tStates").number(),
            budget.required("rotations").number()));
  }

  private static Constraints constraints(Field field) {
    field.requireObject();
    field.requireOnly(CONSTRAINT_FIELDS);
    Optional<Double> factor = field.member("logicalDepthFactor").map(Field::number);
    return new Constraints(
        factor.isPresent() ? OptionalDouble.of(factor.get()) : OptionalDouble.empty(),
        optional(field, "maxTFactories", JobReader::aboveZero),
        optional(field, "maxDuration", Field::duration),
        optional(field, "maxPhysicalQubits", Field::whole),
        field
            .member("maxDistillationRounds")
            .map(JobReader::rounds)
            .orElse(Constraints.STANDARD_ROUNDS));
  }

  private static OptionalLong optional(Field field, String name, ToLongFunction<Field> read) {
    Optional<Field> member = field.member(name);
    return member.isPresent()
        ? OptionalLong.of(read.applyAsLong(member.get()))
        : OptionalLong.empty();
  }

  private static long aboveZero(Field field) {
    long value = field.whole();
    if (value == 0) {
      throw field.wrong(
          "expected 1 or more, not 0", "A program without T states needs no such constraint.");
    }
    return value;
  }

  private static long rounds(Field field) {
    long value = field.whole();
    if (value > MOST_ROUNDS) {
      throw field.wrong(
          "expected " + MOST_ROUNDS + " or fewer, not " + field.shown(),
          "The search takes twice as long for each further round, and few factories gain from a"
              + " fourth.");
    }
    return value;
  }
}
