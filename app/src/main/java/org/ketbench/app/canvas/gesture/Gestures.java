package org.ketbench.app.canvas.gesture;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.edit.Place;

/**
 * Turns gestures into what comes of them. All are pure functions of a program, the layout of its
 * circuit, and the gesture: while dragging they make the preview, and what was previewed last is
 * what letting go commits.
 */
public final class Gestures {
  private final Setting setting;
  private final Aim aim;
  private final Changes changes;

  /**
   * @param circuit the program's
   * @param layout the circuit's
   */
  public Gestures(Program program, Circuit circuit, CircuitLayout layout) {
    this(new Setting(program, circuit, layout));
  }

  public Gestures(Setting setting) {
    this.setting = setting;
    this.aim = new Aim(setting);
    this.changes = new Changes(setting);
  }

  /** What can be taken at a point; null if nothing can. */
  public @Nullable Gesture grab(double x, double y) {
    return new Grabbing(setting).at(x, y);
  }

  /** Several operations taken together at a point; null if none is, or one cannot be moved. */
  public @Nullable Gesture grab(List<Operation> operations, double x, double y) {
    Hand hand = new Grabbing(setting).several(operations, y);
    return hand == null ? null : Gesture.at(hand, x, y);
  }

  /** Gives what stands somewhere its next larger size, or smaller for a negative step. */
  public Outcome resize(Item item, int step) {
    Timeline.Origin origin = setting.timeline().of(item.operation());
    Hand.Edge edge = origin == null ? null : new Grabbing(setting).edge(item, origin);
    return edge == null
        ? new Outcome.Refused(Words.get("refused.size"))
        : new WireDragging(setting, aim, changes).stepped(edge, step);
  }

  public Outcome outcome(Gesture gesture) {
    return switch (gesture.hand()) {
      case Hand.Held held -> new Moving(setting, aim, changes).outcome(held, gesture);
      case Hand.Several several -> new Moving(setting, aim, changes).outcome(several, gesture);
      case Hand.Fresh(Tile tile) ->
          new Dropping(setting, aim, changes).outcome(tile, gesture.x(), gesture.y());
      case Hand.Wire wire -> new WireDragging(setting, aim, changes).outcome(wire, gesture);
      case Hand.Edge edge -> new WireDragging(setting, aim, changes).outcome(edge, gesture);
      case Hand.Result(var measurement, int index) -> {
        Spot spot = aim.spot(gesture.x(), gesture.y());
        yield spot.zone() == Spot.Zone.CLASSICAL
            ? new Measuring(setting, changes).into(measurement, index, spot.wire())
            : new Outcome.Refused(Words.get("refused.outcome"));
      }
    };
  }

  /** The place in the program of a place on a wire. */
  public Place place(int wire, double x) {
    BitSet acting = new BitSet();
    acting.set(Math.min(wire, Math.max(0, setting.layout().wires() - 1)));
    if (setting.layout().columns() == 0) {
      return new Place.End();
    }
    Place place =
        new Placing(setting, aim)
            .of(new Placing.Wanted(acting.nextSetBit(0), false, acting, x, Set.of(), null));
    return place == null ? new Place.End() : place;
  }
}
