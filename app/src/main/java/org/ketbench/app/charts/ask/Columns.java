package org.ketbench.app.charts.ask;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;

/**
 * The columns in which operations are over, asked for in the order of the text. The passes of a
 * loop share their operations, so which column is meant depends on how often one came before.
 */
final class Columns {
  private final IdentityHashMap<Operation, List<Integer>> drawn = new IdentityHashMap<>();
  private final IdentityHashMap<Operation, Integer> counts = new IdentityHashMap<>();
  private final IdentityHashMap<Operation, Integer> met = new IdentityHashMap<>();

  Columns(List<Operation> operations, CircuitLayout layout) {
    layout.visit(0, layout.columns() - 1, (item, column) -> add(item.operation(), column));
    for (Frame frame : layout.frames(0, layout.columns() - 1)) {
      add(frame.operation(), frame.last());
    }
    drawn.values().forEach(columns -> columns.sort(null));
    Operations.visit(operations, each -> counts.merge(each, 1, Integer::sum));
  }

  private void add(Operation operation, int column) {
    drawn.computeIfAbsent(operation, _ -> new ArrayList<>(1)).add(column);
  }

  /** Where the next operation is over with all that is in it; -1 if nothing of it is drawn. */
  int next(Operation operation) {
    int[] last = {-1};
    Operations.visit(List.of(operation), each -> last[0] = Math.max(last[0], own(each)));
    return last[0];
  }

  /** One operation may be drawn as several tiles, as a delay of several qubits is. */
  private int own(Operation operation) {
    List<Integer> columns = drawn.getOrDefault(operation, List.of());
    int turn = met.merge(operation, 1, Integer::sum);
    int tiles = columns.size() / counts.getOrDefault(operation, 1);
    return columns.isEmpty() ? -1 : columns.get(Math.min(turn * tiles, columns.size()) - 1);
  }
}
