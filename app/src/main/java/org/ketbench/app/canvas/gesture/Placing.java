package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Place;

/**
 * Finds the place in the program that a place in the picture stands for.
 *
 * <p>A program is a sequence, its picture is not: operations on different wires stand where there
 * is room. On each wire that is concerned, the nearest operation at the left should come before and
 * the nearest at the right behind. There may be no place for which all of that is true; then the
 * wire under the pointer counts most, those of the same gate next, and those that its line only
 * crosses least.
 */
final class Placing {
  private static final int OWN = 1_000_000;
  private static final int ACTING = 1_000;

  private final CircuitLayout layout;
  private final Timeline timeline;
  private final Aim aim;

  Placing(Setting setting, Aim aim) {
    this.layout = setting.layout();
    this.timeline = setting.timeline();
    this.aim = aim;
  }

  /**
   * What is to be placed.
   *
   * @param wire under the pointer
   * @param acting the wires that it acts on
   * @param below whether the pointer is below all wires, where no frame reaches
   * @param held statements that do not count, because they are being moved
   * @param stay the statement where it is now; null if it is nowhere
   */
  record Wanted(
      int wire, boolean below, BitSet acting, double x, Set<Span> held, @Nullable Stay stay) {}

  /** Where something is now. */
  record Stay(Span statement, @Nullable Operation around) {}

  private record Neighbour(Span statement, @Nullable Operation pass, int column) {}

  /** The place; null where it is already. */
  @Nullable Place of(Wanted wanted) {
    Operation container = wanted.below() ? null : aim.container(wanted.wire(), wanted.x());
    int top = Math.min(wanted.wire(), first(wanted));
    int bottom = Math.max(wanted.wire(), wanted.acting().length() - 1);
    Neighbour[] before = new Neighbour[bottom - top + 1];
    Neighbour[] behind = new Neighbour[bottom - top + 1];
    int column = layout.columnAt(wanted.x());
    for (int left = column; left >= 0 && hasGaps(before); left--) {
      look(left, container, wanted, top, before, behind);
    }
    for (int right = column + 1; right < layout.columns() && hasGaps(behind); right++) {
      look(right, container, wanted, top, before, behind);
    }
    for (int i = 0; i < before.length; i++) {
      inOnePass(container, wanted.x(), before, behind, i);
    }
    return best(container, wanted, top, before, behind);
  }

  private static int first(Wanted wanted) {
    int first = wanted.acting().nextSetBit(0);
    return first < 0 ? wanted.wire() : first;
  }

  private static boolean hasGaps(@Nullable Neighbour[] neighbours) {
    for (Neighbour each : neighbours) {
      if (each == null) {
        return true;
      }
    }
    return false;
  }

  private void look(
      int column,
      @Nullable Operation container,
      Wanted wanted,
      int top,
      @Nullable Neighbour[] before,
      @Nullable Neighbour[] behind) {
    layout.visit(
        column,
        column,
        (item, at) -> {
          Operation child = timeline.childOf(container, item.operation());
          Timeline.Origin origin = child == null ? null : timeline.of(child);
          if (child == null || origin == null || wanted.held().contains(origin.outer())) {
            return;
          }
          Frame frame = timeline.frame(child);
          double centre =
              frame == null
                  ? layout.centre(at)
                  : (layout.left(frame.first()) + layout.right(frame.last())) / 2;
          Neighbour found = new Neighbour(origin.outer(), origin.pass(), at);
          Neighbour[] side = centre <= wanted.x() ? before : behind;
          note(item, top, found, side);
        });
  }

  private static void note(Item item, int top, Neighbour found, @Nullable Neighbour[] side) {
    int last = Math.min(item.bottom(), top + side.length - 1);
    for (int wire = Math.max(item.top(), top); wire <= last; wire++) {
      if (side[wire - top] == null) {
        side[wire - top] = found;
      }
    }
  }

  /** Between two passes of a loop, what counts is the one that the point is in. */
  @SuppressWarnings("ReferenceEquality") // passes of one loop may be equal
  private void inOnePass(
      @Nullable Operation container,
      double x,
      @Nullable Neighbour[] before,
      @Nullable Neighbour[] behind,
      int i) {
    Neighbour left = before[i];
    Neighbour right = behind[i];
    Frame frame = container == null ? null : timeline.frame(container);
    if (left == null || right == null || frame == null || left.pass() == right.pass()) {
      return;
    }
    for (Frame.Divider divider : frame.dividers()) {
      if (divider.column() > left.column()) {
        if (x < layout.centre(divider.column())) {
          behind[i] = null;
        } else {
          before[i] = null;
        }
        return;
      }
    }
  }

  private @Nullable Place best(
      @Nullable Operation container,
      Wanted wanted,
      int top,
      @Nullable Neighbour[] before,
      @Nullable Neighbour[] behind) {
    List<Place> candidates = new ArrayList<>();
    int own = wanted.wire() - top;
    add(candidates, before[own], behind[own]);
    for (int i = 0; i < before.length; i++) {
      add(candidates, before[i], behind[i]);
    }
    if (candidates.isEmpty()) {
      boolean stays = wanted.stay() != null && wanted.stay().around() == container;
      return stays ? null : container == null ? new Place.End() : new Place.Into(container.span());
    }
    Place best = candidates.getFirst();
    long most = -1;
    Stay stay = wanted.stay();
    if (stay != null && stay.around() == container) {
      most = score(stay.statement().start(), wanted, top, before, behind);
      best = null;
    }
    for (Place candidate : candidates) {
      long score = score(position(candidate), wanted, top, before, behind);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static void add(
      List<Place> candidates, @Nullable Neighbour before, @Nullable Neighbour behind) {
    if (before != null) {
      candidates.add(new Place.After(before.statement()));
    }
    if (behind != null) {
      candidates.add(new Place.Before(behind.statement()));
    }
  }

  private static int position(Place place) {
    return switch (place) {
      case Place.After(Span span) -> span.end();
      case Place.Before(Span span) -> span.start();
      case Place.Into(Span span) -> span.end();
      case Place.Start _ -> 0;
      case Place.End _ -> Integer.MAX_VALUE;
    };
  }

  private static long score(
      int position,
      Wanted wanted,
      int top,
      @Nullable Neighbour[] before,
      @Nullable Neighbour[] behind) {
    long score = 0;
    for (int i = 0; i < before.length; i++) {
      int wire = top + i;
      int weight = wire == wanted.wire() ? OWN : wanted.acting().get(wire) ? ACTING : 1;
      Neighbour left = before[i];
      Neighbour right = behind[i];
      if (left == null || left.statement().end() <= position) {
        score += weight;
      }
      if (right == null || position <= right.statement().start()) {
        score += weight;
      }
    }
    return score;
  }
}
