package org.ketbench.estimate.document;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.code.CodeTable;

/** Reads {@code qecScheme.table}, which the reference estimator does not know. */
final class CodeTableReader {
  private static final List<String> FIELDS =
      List.of(
          "distance", "physicalQubits", "logicalQubits", "logicalCycleTime", "logicalErrorRate");
  private static final int LARGEST_DISTANCE = 100_000;
  private static final int MOST = 1000;

  private CodeTableReader() {}

  static CodeTable read(String name, Field list) {
    if (!list.node().isArray() || list.node().isEmpty() || list.node().size() > MOST) {
      throw list.wrong(
          "expected a list of up to " + MOST + " rows, not " + list.shown(),
          "Give a row for each size of the code.");
    }
    List<CodeTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < list.node().size(); i++) {
      Field field = new Field(list.path() + "[" + i + "]", list.node().get(i)).requireObject();
      CodeTable.Row row = row(field);
      if (!rows.isEmpty()
          && (rows.getLast().distance() >= row.distance()
              || rows.getLast().logicalErrorRate() <= row.logicalErrorRate())) {
        throw field.wrong(
            "a row that is no larger or no better than the one before",
            "Order the rows by distance; a larger distance has a lower logical error rate.");
      }
      rows.add(row);
    }
    return new CodeTable(name, rows);
  }

  private static CodeTable.Row row(Field field) {
    field.requireOnly(FIELDS);
    return new CodeTable.Row(
        (int) atMost(field.required("distance"), LARGEST_DISTANCE),
        atMost(field.required("physicalQubits"), Long.MAX_VALUE),
        atMost(field.required("logicalQubits"), Long.MAX_VALUE),
        time(field.required("logicalCycleTime")),
        field.required("logicalErrorRate").rate());
  }

  private static long atMost(Field field, long most) {
    long value = field.whole();
    if (value == 0 || value > most) {
      throw field.wrong("expected 1 to " + most + ", not " + field.shown(), "Correct the number.");
    }
    return value;
  }

  private static long time(Field field) {
    long time = field.time();
    if (time == 0) {
      throw field.wrong("a cycle of less than half a nanosecond", "Check the unit.");
    }
    return time;
  }
}
