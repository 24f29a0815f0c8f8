package org.ketbench.app.charts.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;

/**
 * The moments of a circuit that can be looked at: one after each column, as it is drawn.
 *
 * <p>Operations of one column may stand far apart in the text, so the circuit is put in the order
 * of columns. That changes nothing as long as all that operations share are qubits and bits, which
 * have wires; a program with variables is looked at in the order of its text instead. A loop is as
 * many moments as it is columns, pass by pass.
 *
 * @param circuit in the order of columns
 * @param ends how many operations of it are over after each moment
 * @param columns the column in which each moment ends
 */
public record Timeline(Circuit circuit, List<Integer> ends, List<Integer> columns) {
  public Timeline {
    ends = List.copyOf(ends);
    columns = List.copyOf(columns);
  }

  public static Timeline of(Drawing drawing) {
    List<Operation> operations = Operations.flattened(drawing.circuit().operations());
    Circuit circuit = drawing.circuit().with(operations);
    var columns = new Columns(operations, drawing.layout());
    if (!isByColumns(circuit)) {
      List<Integer> ends = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int end = 1; end <= operations.size(); end++) {
        ends.add(end);
        places.add(Math.max(0, columns.next(operations.get(end - 1))));
      }
      return new Timeline(circuit, ends, places);
    }
    record Placed(Operation operation, int column) {}
    List<Placed> placed = new ArrayList<>();
    int column = 0;
    for (Operation operation : operations) {
      int own = columns.next(operation);
      column = own < 0 ? column : own;
      placed.add(new Placed(operation, column));
    }
    placed.sort(Comparator.comparingInt(Placed::column));
    int last = placed.isEmpty() ? -1 : placed.getLast().column();
    int[] counts = new int[last + 1];
    placed.forEach(each -> counts[each.column()]++);
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (int count : counts) {
      end += count;
      ends.add(end);
    }
    return new Timeline(
        circuit.with(placed.stream().map(Placed::operation).toList()),
        ends,
        IntStream.range(0, ends.size()).boxed().toList());
  }

  private static boolean isByColumns(Circuit circuit) {
    boolean[] wired = {circuit.variables().isEmpty()};
    Operations.visit(circuit.operations(), each -> wired[0] &= !(each instanceof Operation.Jump));
    return wired[0];
  }

  /** How many moments there are. */
  public int size() {
    return ends.size();
  }

  /** The last moment that ends in a column or left of it; -1 if there is none. */
  public int momentAt(int column) {
    for (int moment = columns.size() - 1; moment >= 0; moment--) {
      if (columns.get(moment) <= column) {
        return moment;
      }
    }
    return -1;
  }

  /**
   * The circuit up to and with an operation, which may be inside of loops and calls that are
   * unrolled; all of it if the operation is nowhere.
   *
   * @param turn how often the circuit has this very operation before
   */
  public Circuit through(Operation operation, int turn) {
    List<Operation> until = through(circuit.operations(), operation, new int[] {turn});
    return until == null ? circuit : circuit.with(until);
  }

  @SuppressWarnings("ReferenceEquality") // the same gate may stand there more than once
  private static @Nullable List<Operation> through(
      List<Operation> operations, Operation wanted, int[] turn) {
    for (int each = 0; each < operations.size(); each++) {
      Operation operation = operations.get(each);
      if (operation == wanted && turn[0]-- == 0) {
        return operations.subList(0, each + 1);
      }
      if (operation instanceof Operation.Block block) {
        List<Operation> body = through(block.body(), wanted, turn);
        if (body != null) {
          List<Operation> until = new ArrayList<>(operations.subList(0, each));
          until.add(new Operation.Block(block.kind(), block.label(), body, block.span()));
          return until;
        }
      }
    }
    return null;
  }

  /** The circuit up to a moment, counted from 0; all of it behind the last one. */
  public Circuit until(int moment) {
    return moment < 0
        ? circuit.with(List.of())
        : moment >= ends.size()
            ? circuit
            : circuit.with(circuit.operations().subList(0, ends.get(moment)));
  }
}
