package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;

/**
 * A layout as lines of text, one for each wire, four characters for each column: {@code -H--} is a
 * gate, {@code *} and {@code o} are controls, {@code +} is the target of a controlled X, {@code x}
 * an end of a swap, {@code |} a line that only crosses, {@code M} a measurement, {@code v} where
 * its outcome goes, {@code ?} a bit that is asked for, {@code :} a barrier, {@code [} and {@code ]}
 * are the edges of a frame.
 */
final class TextPicture {
  static final int CELL = 4;

  private TextPicture() {}

  static List<String> of(CircuitLayout layout) {
    int wires = layout.wires();
    int columns = layout.columns();
    StringBuilder[] lines = new StringBuilder[wires];
    int name = 0;
    for (int wire = 0; wire < wires; wire++) {
      name = Math.max(name, layout.name(wire).length());
    }
    for (int wire = 0; wire < wires; wire++) {
      String line = layout.isQuantum(wire) ? "-" : "=";
      lines[wire] =
          new StringBuilder(String.format("%-" + name + "s ", layout.name(wire)))
              .append(line.repeat(CELL * columns));
    }
    int start = name + 1;
    for (Frame frame : layout.frames(0, columns)) {
      for (int wire = frame.top(); wire <= frame.bottom(); wire++) {
        lines[wire].setCharAt(start + CELL * frame.first() + 1, '[');
        lines[wire].setCharAt(start + CELL * frame.last() + 1, ']');
        for (Frame.Divider divider : frame.dividers()) {
          lines[wire].setCharAt(start + CELL * divider.column() + 1, '/');
        }
      }
    }
    layout.visit(
        0,
        columns - 1,
        (item, column) -> {
          for (int wire = item.top(); wire <= item.bottom(); wire++) {
            String sign = sign(item, wire);
            int at = start + CELL * column + 1;
            lines[wire].replace(at, at + sign.length(), sign);
          }
        });
    List<String> texts = new ArrayList<>();
    for (StringBuilder line : lines) {
      texts.add(line.toString());
    }
    return texts;
  }

  private static String sign(Item item, int wire) {
    return switch (item) {
      case Item.Fence fence -> fence.wires().contains(wire) ? ":" : "|";
      case Item.Marker marker -> "!";
      case Item.Tile tile -> {
        for (Item.Mark mark : tile.marks()) {
          if (mark.wire() == wire) {
            yield switch (mark.sign()) {
              case CONTROL -> "*";
              case ANTI_CONTROL -> "o";
              case PLUS -> "+";
              case CROSS -> "x";
              case READ -> "?";
            };
          }
        }
        Item.Box box = tile.box();
        if (box != null && box.wires().contains(wire)) {
          yield switch (box.kind()) {
            case MEASUREMENT -> "M";
            case RESET -> "R";
            default -> box.label().substring(0, Math.min(2, box.label().length()));
          };
        }
        if (tile.link().written() == wire) {
          yield "v";
        }
        yield tile.link().read().contains(wire) ? "?" : "|";
      }
    };
  }
}
