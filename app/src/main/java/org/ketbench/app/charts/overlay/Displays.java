package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Finder;
import org.ketbench.app.document.Remarks;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Annotation;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * The displays of a program, in the order of the text, and what is wrong with others.
 *
 * @param all those that can be shown; one in a loop or a subroutine once for each time it is passed
 * @param remarks on annotations that show nothing
 */
public record Displays(List<Display> all, List<Diagnostic> remarks) implements Remarks {
  /** The name of the annotation. */
  public static final String ANNOTATION = "ketbench.display";

  /** Each takes a simulation of its own. */
  static final int MOST = 64;

  private static final Texts TEXTS = Texts.beside(Displays.class);
  private static final String CODE = "idle-display";

  public Displays {
    all = List.copyOf(all);
    remarks = List.copyOf(remarks);
  }

  public static Finder<Displays> finder() {
    return new Finder<>(
        Displays.class,
        (analysis, _) -> {
          Displays found = of(analysis.program(), analysis.get(Drawing.class));
          return found.all().isEmpty() && found.remarks().isEmpty() ? null : found;
        });
  }

  /**
   * The displays of a program.
   *
   * @param drawing of its circuit; null if there is none
   */
  static Displays of(Program program, @Nullable Drawing drawing) {
    if (!program.document().text().contains("@" + ANNOTATION)) {
      return new Displays(List.of(), List.of());
    }
    // Operations are known by what they are in the drawing, which may be that of an equal circuit.
    Circuit circuit = drawing == null ? program.circuit() : drawing.circuit();
    var search = new Search(program.tree(), circuit, drawing);
    for (int chunk = 0; chunk < program.tree().size(); chunk++) {
      search.visit(chunk, program.tree().statement(chunk), false);
    }
    return new Displays(search.found, search.remarks);
  }

  private static final class Search {
    private final SyntaxTree tree;
    private final @Nullable Circuit circuit;
    private final @Nullable Drawing drawing;
    private final List<Display> found = new ArrayList<>();
    private final List<Diagnostic> remarks = new ArrayList<>();

    Search(SyntaxTree tree, @Nullable Circuit circuit, @Nullable Drawing drawing) {
      this.tree = tree;
      this.circuit = circuit;
      this.drawing = drawing;
    }

    void visit(int chunk, Statement statement, boolean inGate) {
      if (statement instanceof Statement.Annotated annotated) {
        for (Annotation each : annotated.annotations()) {
          if (each.name().equals(ANNOTATION)) {
            read(chunk, annotated, each, inGate);
          }
        }
      }
      boolean gate = inGate || statement instanceof Statement.GateDefinition;
      for (Node part : Children.of(statement)) {
        if (part instanceof Statement inner) {
          visit(chunk, inner, gate);
        }
      }
    }

    private void read(
        int chunk, Statement.Annotated annotated, Annotation annotation, boolean inGate) {
      Span place = tree.span(chunk, annotation);
      String[] words = annotation.content().strip().split("\\s+", 2);
      DisplayKind kind = DisplayKind.of(words[0]);
      if (kind == null) {
        remark(
            place,
            words[0].isEmpty()
                ? TEXTS.get("remark.none", DisplayKind.words())
                : TEXTS.get("remark.kind", words[0], DisplayKind.words()));
      } else if (inGate) {
        remark(place, TEXTS.get("remark.gate"));
      } else if (circuit != null) {
        var passes =
            new Passes(tree.span(chunk, annotated.statement()), tree.span(chunk, annotated));
        passes.look(circuit.operations(), false);
        take(place, kind, words.length > 1 ? words[1] : "", passes);
      }
    }

    private void take(Span place, DisplayKind kind, String argument, Passes passes) {
      for (Passes.Pass pass : passes.found()) {
        if (found.size() == MOST) {
          remark(place, TEXTS.get("remark.many", MOST));
          return;
        }
        int column = column(pass);
        found.add(new Display(kind, argument, pass.last(), pass.turn(), column, pass.qubits()));
      }
      if (passes.isConditional()) {
        remark(place, TEXTS.get("remark.condition"));
      } else if (passes.found().isEmpty()) {
        remark(place, TEXTS.get("remark.idle"));
      }
    }

    @SuppressWarnings("ReferenceEquality") // there may be equal operations elsewhere
    private int column(Passes.Pass pass) {
      Drawing drawn = drawing;
      if (drawn == null) {
        return -1;
      }
      int[] turn = {pass.turn()};
      int[] column = {-1};
      drawn
          .layout()
          .visit(
              0,
              drawn.layout().columns() - 1,
              (item, at) -> {
                if (item.operation() == pass.last() && turn[0]-- == 0) {
                  column[0] = at;
                }
              });
      return column[0];
    }

    private void remark(Span place, String words) {
      remarks.add(Diagnostic.warning(place, CODE, words));
    }
  }
}
