package org.ketbench.language.openqasm.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

/** Short words for tests of edits: programs without their header, statements by their text. */
final class Gestures {
  static final String THREE = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";
  static final String TWO = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\n";

  private final String header;
  private final String text;
  private final Program program;

  private Gestures(String header, String body) {
    this.header = header;
    this.text = header + body;
    this.program = program(text);
    assertEquals(List.of(), errors(program), () -> text);
  }

  static Program program(String text) {
    return OpenQasm.analyze(Document.of("test.qasm", text));
  }

  static List<Diagnostic> errors(Program program) {
    return program.diagnostics().stream().filter(Diagnostic::isError).toList();
  }

  static Gestures three(String body) {
    return new Gestures(THREE, body);
  }

  static Gestures two(String body) {
    return new Gestures(TWO, body);
  }

  static Gestures bare(String text) {
    return new Gestures("", text);
  }

  /** The place of a statement, by its text. */
  Span at(String statement) {
    int start = text.indexOf(statement, header.length());
    assertTrue(start >= 0, () -> "no " + statement + " in " + text);
    return new Span(start, start + statement.length());
  }

  OperationRef op(String statement, int index) {
    return new OperationRef(at(statement), index);
  }

  OperationRef op(String statement) {
    return OperationRef.all(at(statement));
  }

  Place before(String statement) {
    return new Place.Before(at(statement));
  }

  Place after(String statement) {
    return new Place.After(at(statement));
  }

  static Map<Integer, Integer> wires(int from, int to) {
    return Map.of(from, to);
  }

  /** The program after an edit, without the header if that has not changed. */
  String edited(CircuitEdit edit) {
    return edited(CircuitEdits.apply(program, edit));
  }

  /** The program after steps that follow each other. */
  String edited(List<CircuitEdit> steps) {
    return edited(CircuitEdits.apply(program, steps));
  }

  private String edited(EditResult result) {
    if (!(result instanceof EditResult.Edited(List<TextEdit> edits, var _, var _))) {
      throw new AssertionError(result.toString());
    }
    String after = TextEdit.apply(text, edits);
    assertEquals(text, TextEdit.apply(after, TextEdit.inverse(text, edits)));
    return after.startsWith(header) ? after.substring(header.length()) : after;
  }

  List<String> notes(CircuitEdit edit) {
    EditResult result = CircuitEdits.apply(program, edit);
    return result instanceof EditResult.Edited(var _, List<String> notes, var _)
        ? notes
        : List.of();
  }

  String refused(CircuitEdit edit) {
    EditResult result = CircuitEdits.apply(program, edit);
    if (!(result instanceof EditResult.Refused(String reason))) {
      throw new AssertionError(result.toString());
    }
    return reason;
  }
}
