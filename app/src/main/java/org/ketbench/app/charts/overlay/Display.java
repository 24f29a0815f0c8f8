package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Annotation;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Something that is to be shown behind a statement. In the text it is an annotation of that
 * statement, {@code @ketbench.display bloch}, which other programs skip.
 *
 * @param argument what stands behind the kind, such as the letters of a Pauli string
 * @param operation the last one that the statement came to
 * @param qubits of the statement
 */
public record Display(
    DisplayKind kind, String argument, Operation operation, List<Integer> qubits) {
  /** The name of the annotation. */
  public static final String ANNOTATION = "ketbench.display";

  public Display {
    qubits = List.copyOf(qubits);
  }

  /** The displays of a program, in the order of the text. */
  public static List<Display> of(Program program) {
    Circuit circuit = program.circuit();
    List<Display> found = new ArrayList<>();
    if (circuit == null || !program.document().text().contains("@" + ANNOTATION)) {
      return found;
    }
    SyntaxTree tree = program.tree();
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      if (tree.statement(chunk) instanceof Statement.Annotated annotated) {
        Span inner = tree.span(chunk, annotated.statement());
        Span whole = tree.span(chunk, annotated);
        for (Annotation annotation : annotated.annotations()) {
          Display display = of(annotation, circuit, inner, whole);
          if (display != null) {
            found.add(display);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Display of(
      Annotation annotation, Circuit circuit, Span inner, Span whole) {
    if (!annotation.name().equals(ANNOTATION)) {
      return null;
    }
    String[] words = annotation.content().strip().split("\\s+", 2);
    DisplayKind kind = DisplayKind.of(words[0]);
    BitSet qubits = new BitSet();
    Operation last = null;
    for (Operation operation : circuit.operations()) {
      if (operation.span().equals(inner) || operation.span().equals(whole)) {
        qubits.or(Operations.qubits(operation));
        last = operation;
      }
    }
    return kind == null || last == null || qubits.isEmpty()
        ? null
        : new Display(
            kind, words.length > 1 ? words[1] : "", last, qubits.stream().boxed().toList());
  }
}
