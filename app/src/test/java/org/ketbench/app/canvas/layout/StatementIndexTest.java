package org.ketbench.app.canvas.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;

final class StatementIndexTest {
  private static final int TEXT = 60;

  @Test
  void findsWhatLookingAtEachFinds() {
    for (int seed = 0; seed < 300; seed++) {
      List<Operation> operations = operations(new Random(seed));
      var index = new StatementIndex(operations.size(), operations::get);
      for (int place = 0; place <= TEXT; place++) {
        assertEquals(around(operations, place), index.around(place), "around " + place);
        for (int end = place; end <= TEXT; end += 3) {
          Span range = new Span(place, end);
          assertEquals(within(operations, range), index.within(range), "within " + range);
          assertEquals(first(operations, range), index.first(range), "first of " + range);
        }
      }
    }
  }

  @Test
  void nothingIsFoundAmongNone() {
    var index = new StatementIndex(0, List.<Operation>of()::get);

    assertEquals(List.of(), index.around(0));
    assertEquals(List.of(), index.within(new Span(0, 9)));
    assertEquals(-1, index.first(new Span(0, 9)));
  }

  /** Statements inside of others, several operations of one, and some that nobody wrote. */
  private static List<Operation> operations(Random random) {
    List<Operation> all = new ArrayList<>();
    int count = random.nextInt(20);
    while (all.size() < count) {
      int start = random.nextInt(TEXT - 12);
      Span span =
          switch (random.nextInt(4)) {
            case 0 -> Span.at(start);
            case 1 -> new Span(start, TEXT - random.nextInt(10));
            default -> new Span(start, start + 1 + random.nextInt(6));
          };
      for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
        all.add(random.nextInt(all.size() + 1), new Operation.Barrier(Qubits.of(all.size()), span));
      }
    }
    return all;
  }

  private static List<Operation> around(List<Operation> all, int place) {
    List<Operation> there =
        all.stream()
            .filter(each -> !each.span().isEmpty())
            .filter(each -> each.span().start() <= place && place <= each.span().end())
            .toList();
    int shortest = there.stream().mapToInt(each -> each.span().length()).min().orElse(0);
    return there.stream().filter(each -> each.span().length() == shortest).toList();
  }

  private static List<Operation> within(List<Operation> all, Span range) {
    return all.stream()
        .filter(each -> !each.span().isEmpty() && each.span().overlaps(range))
        .toList();
  }

  private static int first(List<Operation> all, Span statement) {
    return all.stream().map(Operation::span).toList().indexOf(statement);
  }
}
