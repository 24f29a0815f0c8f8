package org.ketbench.app.structure;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.DocumentSymbol;

/**
 * A line of the tree. What is below one is worked out when it is opened, because a circuit may have
 * a hundred thousand columns.
 */
sealed interface Entry {
  String title();

  /** Where it is in the text; {@link Span#NONE} for what is nowhere in particular. */
  Span place();

  List<Entry> children();

  /** What belongs together under one title. */
  record Group(String title, List<Entry> children) implements Entry {
    @Override
    public Span place() {
      return Span.NONE;
    }
  }

  /** Something that is declared. */
  record Declared(DocumentSymbol symbol) implements Entry {
    @Override
    public String title() {
      return symbol.detail().isEmpty() ? symbol.name() : symbol.name() + "   " + symbol.detail();
    }

    @Override
    public Span place() {
      return symbol.selection();
    }

    @Override
    public List<Entry> children() {
      return symbol.children().stream().<Entry>map(Declared::new).toList();
    }
  }

  /** Columns from one to another, few enough to be listed or to be parted once more. */
  record Columns(Drawing drawing, int first, int last) implements Entry {
    private static final Texts TEXTS = Texts.beside(Entry.class);
    private static final int MOST = 100;

    @Override
    public String title() {
      return TEXTS.get("columns", Integer.toString(first + 1), Integer.toString(last + 1));
    }

    @Override
    public Span place() {
      return Span.NONE;
    }

    @Override
    public List<Entry> children() {
      List<Entry> children = new ArrayList<>();
      int step = 1;
      while ((last - first) / step >= MOST) {
        step *= MOST;
      }
      for (int from = first; from <= last; from += step) {
        children.add(
            step == 1
                ? new Column(drawing, from)
                : new Columns(drawing, from, Math.min(last, from + step - 1)));
      }
      return children;
    }
  }

  /** All that stands in one column. */
  record Column(Drawing drawing, int column) implements Entry {
    private static final Texts TEXTS = Texts.beside(Entry.class);

    @Override
    public String title() {
      List<Entry> all = children();
      String number = Integer.toString(column + 1);
      return switch (all.size()) {
        case 0 -> TEXTS.get("column.empty", number);
        case 1 -> TEXTS.get("column.one", number, all.getFirst().title());
        default -> TEXTS.get("column", number, all.size());
      };
    }

    @Override
    public Span place() {
      List<Entry> all = children();
      return all.size() == 1 ? all.getFirst().place() : Span.NONE;
    }

    @Override
    public List<Entry> children() {
      List<Entry> all = new ArrayList<>();
      for (Frame frame : drawing.layout().frames(column, column)) {
        if (frame.first() == column) {
          all.add(new Part(drawing, frame.operation()));
        }
      }
      drawing
          .layout()
          .visit(column, column, (item, _) -> all.add(new Part(drawing, item.operation())));
      return all;
    }
  }

  /** An operation. */
  record Part(Drawing drawing, Operation operation) implements Entry {
    @Override
    public String title() {
      return drawing.narration().of(operation);
    }

    @Override
    public Span place() {
      return operation.span();
    }

    @Override
    public List<Entry> children() {
      return List.of();
    }
  }
}
