package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Other angles, types and controls of gates. A change is made to the call itself; where one of
 * several operations changes, to a call of its own first.
 */
final class GateChanges {
  private static final String ONLY_GATES = "Only a gate can be changed so.";

  private final Draft draft;

  GateChanges(Draft draft) {
    this.draft = draft;
  }

  /** Changes a call; elements are what it acts on, positions those of the patch's text. */
  private interface Change {
    void make(Located at, Statement.GateCall call, List<Element> elements, Patch patch)
        throws Refusal;
  }

  private void change(OperationRef ref, Change change) throws Refusal {
    Draft.Target target = draft.target(ref);
    if (!(target.at().statement() instanceof Statement.GateCall call)) {
      throw new Refusal(ONLY_GATES);
    }
    Application application = target.operations(ONLY_GATES);
    if (!target.isPart()) {
      change.make(target.at(), call, single(application), draft.patch);
      return;
    }
    List<Element> elements = application.operation(target.index());
    String alone = new StatementText(draft.source).of(application, List.of(elements)).getFirst();
    Located own = Located.top(SyntaxTree.parse(alone), 0);
    if (!(own.statement() instanceof Statement.GateCall ownCall)) {
      throw new Refusal(ONLY_GATES);
    }
    Patch patch = new Patch(alone);
    change.make(own, ownCall, elements, patch);
    draft.rewriting.replaceOperations(
        application,
        List.of(target.index()),
        List.of(List.of(TextEdit.apply(alone, patch.edits()))));
  }

  /** What each operand stands for, unknown where it stands for several. */
  private static List<Element> single(Application application) {
    return application.operands().stream()
        .map(
            operand ->
                operand.several()
                    ? Element.unknown(application.at().text(operand.node()))
                    : operand.elements().getFirst())
        .toList();
  }

  void angle(CircuitEdit.ChangeAngle edit) throws Refusal {
    Draft.requireExpression(edit.angle());
    change(
        edit.operation(),
        (at, call, _, patch) -> {
          if (edit.argument() < 0 || edit.argument() >= call.arguments().size()) {
            throw new Refusal(
                "'"
                    + call.name().text()
                    + "' takes "
                    + Counted.of(call.arguments().size(), "angle")
                    + ".");
          }
          patch.replace(at.span(call.arguments().get(edit.argument())), edit.angle());
        });
  }

  void gate(CircuitEdit.ChangeGate edit) throws Refusal {
    List<String> wanted = edit.arguments();
    if (wanted != null) {
      for (String argument : wanted) {
        Draft.requireExpression(argument);
      }
    }
    int position = edit.operation().statement().start();
    change(
        edit.operation(),
        (at, call, elements, patch) -> {
          GateSupply.Shape shape = draft.gates.shape(edit.gate());
          int qubits = elements.size() - Controls.of(draft.source, at, call).size();
          if (shape.qubits() != qubits || edit.gate().equals("gphase")) {
            throw new Refusal(
                "'" + edit.gate() + "' acts on " + Counted.of(shape.qubits(), "qubit") + ".");
          }
          int given = wanted == null ? call.arguments().size() : wanted.size();
          boolean dropped = wanted == null && shape.parameters() == 0;
          if (!dropped && given != shape.parameters()) {
            throw new Refusal(
                "'" + edit.gate() + "' takes " + Counted.of(shape.parameters(), "angle") + ".");
          }
          draft.gates.require(edit.gate(), position);
          patch.replace(at.span(call.name()), edit.gate());
          if (wanted != null || dropped) {
            String arguments =
                shape.parameters() == 0 || wanted == null
                    ? ""
                    : "(" + String.join(", ", wanted) + ")";
            patch.replace(parentheses(at, call), arguments);
          }
        });
  }

  /** The parentheses behind the name, or the empty place where they would be. */
  private static Span parentheses(Located at, Statement.GateCall call) {
    int behind = at.span(call.name()).end();
    Span rest = new Span(behind, at.span().end());
    int depth = 0;
    for (Token token : Lexer.tokens(at.tree().text(), rest)) {
      if (token.kind().isTrivia()) {
        continue;
      }
      if (token.kind() == TokenKind.LEFT_PARENTHESIS) {
        depth++;
      } else if (depth == 0) {
        break;
      } else if (token.kind() == TokenKind.RIGHT_PARENTHESIS && --depth == 0) {
        return new Span(behind, token.end());
      }
    }
    return Span.at(behind);
  }

  void addControl(CircuitEdit.AddControl edit) throws Refusal {
    Element qubit = draft.source.registers().qubit(edit.qubit());
    Located statement = draft.source.operation(edit.operation().statement());
    draft.requireOutside(statement);
    draft.requireDeclared(List.of(qubit), statement.span().start());
    change(
        edit.operation(),
        (at, call, elements, patch) -> {
          int place = elements.indexOf(qubit);
          if (place >= 0) {
            turn(at, call, place, qubit, edit.positive(), patch);
          } else if (acts(call, elements, qubit)) {
            throw new Refusal("'" + qubit.text() + "' is among the qubits of this statement.");
          } else {
            control(at, call, qubit, edit.positive(), patch);
          }
        });
  }

  private boolean acts(Statement.GateCall call, List<Element> elements, Element qubit)
      throws Refusal {
    return elements.stream()
        .anyMatch(
            element -> {
              String register = qubit.name();
              return !element.isKnown()
                  && call.operands().size() == elements.size()
                  && (element.name().equals(register) || element.name().startsWith(register + "["));
            });
  }

  private void control(
      Located at, Statement.GateCall call, Element qubit, boolean positive, Patch patch)
      throws Refusal {
    String named = positive && call.modifiers().isEmpty() ? named(call.name().text(), 1) : null;
    if (named != null) {
      draft.gates.require(named, at.span().start());
      patch.replace(at.span(call.name()), named);
    } else if (draft.source.isVersion2()) {
      throw new Refusal(
          "OpenQASM 2 has no gate that is '" + call.name().text() + "' with this control.");
    } else {
      patch.insert(at.span().start(), positive ? "ctrl @ " : "negctrl @ ");
    }
    if (call.operands().isEmpty()) {
      patch.insert(at.span().end() - 1, " " + qubit.text());
    } else {
      patch.insert(at.span(call.operands().getFirst()).start(), qubit.text() + ", ");
    }
  }

  /** The name that the gate has with so many controls more or less, if it has one here. */
  private @Nullable String named(String gate, int more) {
    CatalogueGate from = draft.gates.catalogued(gate);
    if (from == null || from.base() == null) {
      return null;
    }
    CatalogueGate base = from.base();
    int controls = from.controls() + more;
    CatalogueGate to = controls == 0 ? base : GateCatalogue.standard().controlled(base, controls);
    GateLibrary library = draft.source.isVersion2() ? GateLibrary.QELIB1 : GateLibrary.STDGATES;
    return to != null
            && draft.gates.catalogued(to.name()) == to
            && (draft.gates.isAtHand(to.name()) || to.isIn(library))
        ? to.name()
        : null;
  }

  /** Makes a control ask for the other value. */
  private void turn(
      Located at, Statement.GateCall call, int place, Element qubit, boolean positive, Patch patch)
      throws Refusal {
    List<Controls.Control> controls = Controls.of(draft.source, at, call);
    if (place < controls.size()) {
      Controls.Control control = controls.get(place);
      if (control.positive() == positive) {
        throw new Refusal("'" + qubit.text() + "' is such a control already.");
      }
      String one = positive ? "ctrl @" : "negctrl @";
      String other = positive ? "negctrl" : "ctrl";
      String changed =
          Controls.text(other, control.index())
              + one
              + " "
              + Controls.text(other, control.count() - control.index() - 1);
      patch.replace(at.span(control.modifier()), changed.stripTrailing());
      return;
    }
    int own = place - controls.size();
    CatalogueGate gate = draft.gates.catalogued(call.name().text());
    if (gate == null || own >= gate.controls()) {
      throw new Refusal("'" + qubit.text() + "' is what this gate acts on.");
    }
    if (positive) {
      throw new Refusal("'" + qubit.text() + "' is such a control already.");
    }
    if (draft.source.isVersion2()) {
      throw new Refusal("OpenQASM 2 has no controls that ask for 0.");
    }
    removeOwn(at, call, qubit, patch);
    patch.insert(at.span().start(), "negctrl @ ");
    if (place > 0) {
      removeOperand(at, call, place, patch);
      patch.insert(at.span(call.operands().getFirst()).start(), qubit.text() + ", ");
    }
  }

  private static Refusal noControl(Element qubit, List<Element> elements) {
    for (Element element : elements) {
      if (!element.isKnown()) {
        return new Refusal(
            "Which wire '"
                + element.text()
                + "' is depends on a value that changes, so its control cannot be removed here.");
      }
    }
    return new Refusal("'" + qubit.text() + "' is no control of this operation.");
  }

  void removeControl(CircuitEdit.RemoveControl edit) throws Refusal {
    Element qubit = draft.source.registers().qubit(edit.qubit());
    draft.requireOutside(draft.source.operation(edit.operation().statement()));
    change(
        edit.operation(),
        (at, call, elements, patch) -> {
          int place = elements.indexOf(qubit);
          List<Controls.Control> controls = Controls.of(draft.source, at, call);
          if (place < 0) {
            throw noControl(qubit, elements);
          }
          if (place < controls.size()) {
            Controls.Control control = controls.get(place);
            removeModifier(at, call, control, patch);
          } else {
            CatalogueGate gate = draft.gates.catalogued(call.name().text());
            if (gate == null || place - controls.size() >= gate.controls()) {
              throw new Refusal("'" + qubit.text() + "' is no control of this operation.");
            }
            removeOwn(at, call, qubit, patch);
          }
          removeOperand(at, call, place, patch);
        });
  }

  private void removeOwn(Located at, Statement.GateCall call, Element qubit, Patch patch)
      throws Refusal {
    String named = named(call.name().text(), -1);
    if (named == null) {
      throw new Refusal(
          "There is no name here for '"
              + call.name().text()
              + "' without its control '"
              + qubit.text()
              + "'.");
    }
    draft.gates.require(named, at.span().start());
    patch.replace(at.span(call.name()), named);
  }

  private static void removeModifier(
      Located at, Statement.GateCall call, Controls.Control control, Patch patch) {
    Modifier modifier = control.modifier();
    if (control.count() > 1) {
      String word = control.positive() ? "ctrl" : "negctrl";
      patch.replace(at.span(modifier), Controls.text(word, control.count() - 1).stripTrailing());
      return;
    }
    int next = call.modifiers().indexOf(modifier) + 1;
    int end =
        next < call.modifiers().size()
            ? at.span(call.modifiers().get(next)).start()
            : at.span(call.name()).start();
    replaceKeepingComments(at, new Span(at.span(modifier).start(), end), patch);
  }

  private static void removeOperand(Located at, Statement.GateCall call, int place, Patch patch) {
    List<Expr> operands = call.operands();
    Span own = at.span(operands.get(place));
    Span gone;
    if (place + 1 < operands.size()) {
      gone = new Span(own.start(), at.span(operands.get(place + 1)).start());
    } else if (place > 0) {
      gone = new Span(at.span(operands.get(place - 1)).end(), own.end());
    } else {
      int start = own.start();
      while (Lines.isBlank(at.tree().text().charAt(start - 1))) {
        start--;
      }
      gone = new Span(start, own.end());
    }
    replaceKeepingComments(at, gone, patch);
  }

  private static void replaceKeepingComments(Located at, Span gone, Patch patch) {
    String text = at.tree().text();
    List<String> kept = new ArrayList<>();
    for (Token comment : new Lines(text).comments(gone)) {
      kept.add(comment.in(text) + (comment.kind() == TokenKind.LINE_COMMENT ? "\n" : " "));
    }
    patch.replace(gone, String.join("", kept));
  }
}
