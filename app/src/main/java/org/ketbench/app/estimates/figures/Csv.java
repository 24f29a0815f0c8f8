package org.ketbench.app.estimates.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Runs as CSV: a line for each point, with numbers in full and times in nanoseconds. */
public final class Csv {
  private Csv() {}

  /** Writes runs; one that failed has a line with its problem. */
  public static void write(List<Run> runs, Appendable out) throws IOException {
    List<String> head = new ArrayList<>(List.of("run", "point", "chosen"));
    Column.all().forEach(column -> head.add(column.key()));
    head.add("problem");
    line(head, out);
    for (Run run : runs) {
      List<PhysicalEstimate> points = run.points();
      for (int i = 0; i < points.size(); i++) {
        List<String> cells = new ArrayList<>();
        cells.add(run.name());
        cells.add(Integer.toString(i));
        cells.add(Boolean.toString(i == run.chosen()));
        PhysicalEstimate point = points.get(i);
        Column.all().forEach(column -> cells.add(String.valueOf(column.value(point))));
        cells.add("");
        line(cells, out);
      }
      if (points.isEmpty()) {
        List<String> cells = new ArrayList<>(List.of(run.name(), "", ""));
        Column.all().forEach(_ -> cells.add(""));
        cells.add(run.problem());
        line(cells, out);
      }
    }
  }

  private static void line(List<String> cells, Appendable out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
