package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Operations to other places and wires, copies of them, and their end. */
final class Moves {
  private static final String ONLY_OPERATIONS =
      "Only gates, measurements, resets and barriers can be put on other wires.";

  private final Draft draft;
  private final StatementText text;

  Moves(Draft draft) {
    this.draft = draft;
    this.text = new StatementText(draft.source);
  }

  void move(CircuitEdit.Move edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    if (edit.place() == null || isWhereItIs(target, edit.place())) {
      rewire(target, edit.wires());
      return;
    }
    Slot slot = Slot.of(draft.source, edit.place());
    noteAround(slot);
    if (target.isPart()) {
      slot.write(takenParts(target, List.of(target.index()), edit.wires(), slot), draft.patch);
      return;
    }
    slot.write(taken(target, edit.wires(), slot), draft.patch);
  }

  private static boolean isWhereItIs(Draft.Target target, Place place) {
    Span span = target.at().whole().span();
    Span inner = target.at().span();
    return !target.isPart()
        && switch (place) {
          case Place.Before(Span other) -> other.equals(span) || other.equals(inner);
          case Place.After(Span other) -> other.equals(span) || other.equals(inner);
          case Place.Into _, Place.Start _, Place.End _ -> false;
        };
  }

  /**
   * Takes a statement away from where it is, with the comments in it, and the one behind it if it
   * has its own line. Gives what is to be written instead.
   */
  private List<String> taken(Draft.Target target, Map<Integer, Integer> wires, Slot slot)
      throws Refusal {
    Located at = target.at().whole();
    requireElsewhere(at, slot);
    if (target.application() != null && target.application().isKnown()) {
      draft.requireVisible(everyElement(mapped(target.application(), wires)), slot);
    }
    List<String> statements = wires.isEmpty() ? List.of() : rewired(target, wires);
    boolean bare = at.isBareBody();
    if (bare || statements.size() > 1) {
      draft.rewriting.remove(at);
      return statements.isEmpty() ? List.of(StatementText.without(at, Map.of())) : statements;
    }
    String moved =
        statements.isEmpty()
            ? at.text(at.statement())
            : StatementText.replaced(at, at.statement(), operandTexts(acting(target), wires));
    Lines lines = draft.source.lines();
    Span span = at.span();
    boolean ownLine = lines.isFirst(span.start()) && lines.isLastButForComments(span.end());
    boolean toOwnLine = slot.hasOwnLines(lines);
    String indented =
        Indentation.moved(
            moved, lines.indent(span.start()), slot.indent(draft.source.lines()), toOwnLine);
    if (!ownLine || !toOwnLine) {
      draft.rewriting.cut(span);
      return List.of(indented);
    }
    String behind =
        draft.source.text().substring(span.end(), lines.end(span.end())).stripTrailing();
    int start = lines.start(span.start());
    int next = lines.next(span.end());
    boolean lastLine = next == lines.end(span.end()) && start > 0;
    draft.patch.delete(lastLine ? lines.previousEnd(start) : start, next);
    return List.of(indented + behind);
  }

  private static void requireElsewhere(Located at, Slot slot) throws Refusal {
    Span whole = at.span();
    if (whole.start() < slot.offset() && slot.offset() < whole.end()) {
      throw new Refusal("An operation cannot be moved into itself.");
    }
  }

  /** Takes some of a statement's operations out of it. */
  private List<String> takenParts(
      Draft.Target target, List<Integer> parts, Map<Integer, Integer> wires, Slot slot)
      throws Refusal {
    requireElsewhere(target.at().whole(), slot);
    Application application = target.operations(ONLY_OPERATIONS);
    List<String> texts = copies(application, parts, wires, slot);
    without(application, parts);
    return texts;
  }

  private void rewire(Draft.Target target, Map<Integer, Integer> wires) throws Refusal {
    if (wires.isEmpty()) {
      return;
    }
    Draft.Target acting = acting(target);
    Application application = acting.operations(ONLY_OPERATIONS);
    requireKnown(application);
    if (target.isPart()) {
      List<Element> moved = draft.onWires(application.operation(target.index()), wires);
      draft.requireDeclared(moved, target.at().span().start());
      requireGlobal(application);
      draft.rewriting.replaceOperations(
          application, List.of(target.index()), List.of(text.of(application, List.of(moved))));
      return;
    }
    List<List<Element>> mapped = mapped(application, wires);
    draft.requireDeclared(everyElement(mapped), acting.at().span().start());
    requireGlobal(application);
    if (text.of(application, mapped).size() == 1) {
      operandTexts(acting, wires)
          .forEach((node, replacement) -> draft.patch.replace(acting.at().span(node), replacement));
    } else {
      draft.rewriting.replace(acting.at(), text.of(application, mapped));
    }
  }

  private void requireGlobal(Application application) throws Refusal {
    draft.requireOutside(application.at());
  }

  private static void requireKnown(Application application) throws Refusal {
    for (Operand operand : application.operands()) {
      if (!operand.isKnown()) {
        throw new Refusal(
            "Which wire '"
                + application.at().text(operand.node())
                + "' is depends on a value that changes, so it cannot be put on another.");
      }
    }
  }

  private List<List<Element>> mapped(Application application, Map<Integer, Integer> wires)
      throws Refusal {
    List<List<Element>> mapped = new ArrayList<>();
    for (List<Element> each : application.operations()) {
      mapped.add(draft.onWires(each, wires));
    }
    return mapped;
  }

  private static List<Element> everyElement(List<List<Element>> operations) {
    return operations.stream().flatMap(List::stream).distinct().toList();
  }

  private List<String> rewired(Draft.Target target, Map<Integer, Integer> wires) throws Refusal {
    Draft.Target acting = acting(target);
    Application application = acting.operations(ONLY_OPERATIONS);
    requireKnown(application);
    List<String> texts = text.of(application, mapped(application, wires));
    if (target.application() != null) {
      return texts;
    }
    if (texts.size() != 1) {
      throw new Refusal(ONLY_OPERATIONS);
    }
    Map<Node, String> body = Map.of(acting.at().statement(), texts.getFirst());
    return List.of(StatementText.replaced(target.at(), target.at().statement(), body));
  }

  /** What acts on wires: the operation itself, or the only one that a condition guards. */
  private Draft.Target acting(Draft.Target target) {
    Located at = target.at();
    while (isCondition(at.statement()) || at.statement() instanceof Statement.Scope) {
      List<Located> operations = at.children().stream().filter(Kinds::isOperation).toList();
      if (operations.size() != 1) {
        return target;
      }
      at = operations.getFirst();
    }
    Application application = Application.of(draft.source, at);
    if (application == null && at.statement() instanceof Statement.Declaration declaration) {
      application = measured(at, declaration);
    }
    return target.application() != null || application == null
        ? target
        : new Draft.Target(at, application, OperationRef.ALL);
  }

  /** The measurement of one qubit that a bit is declared with; null for anything else. */
  private @Nullable Application measured(Located at, Statement.Declaration declaration) {
    if (declaration.initializer() instanceof Expr.Measure(_, _, Expr operand)) {
      Operand qubit = new Operands(draft.source).of(at, operand);
      return qubit.several() ? null : new Application(at, List.of(qubit), false);
    }
    return null;
  }

  /** A statement's text as it can stand a second time: a bit is declared only once. */
  private static String again(Located at, String text) {
    return at.statement() instanceof Statement.Declaration declaration
        ? text.substring(at.span(declaration.name()).start() - at.span().start())
        : text;
  }

  private static boolean isCondition(Statement statement) {
    return statement instanceof Statement.If choice && choice.otherwise() == null;
  }

  /** The new texts of the operands, for operations that fit into one statement. */
  private Map<Node, String> operandTexts(Draft.Target target, Map<Integer, Integer> wires)
      throws Refusal {
    Application application = target.operations(ONLY_OPERATIONS);
    Map<Node, String> texts = new HashMap<>();
    for (Operand operand : application.operands()) {
      List<Element> to = new ArrayList<>();
      for (Element element : operand.elements()) {
        to.addAll(draft.onWires(List.of(element), wires));
      }
      if (!to.equals(operand.elements())) {
        String range = to.size() == 1 ? to.getFirst().text() : text.range(to);
        texts.put(
            operand.node(),
            range != null ? range : String.join(", ", to.stream().map(Element::text).toList()));
      }
    }
    return texts;
  }

  void moveAll(CircuitEdit.MoveAll edit) throws Refusal {
    Place place = edit.place();
    Slot slot = place == null ? null : Slot.of(draft.source, place);
    List<String> statements = new ArrayList<>();
    for (Chosen each : chosen(edit.operations())) {
      if (slot != null) {
        statements.addAll(
            each.parts().isEmpty()
                ? taken(each.target(), edit.wires(), slot)
                : takenParts(each.target(), each.parts(), edit.wires(), slot));
      } else if (each.parts().isEmpty()) {
        rewire(each.target(), edit.wires());
      } else {
        rewireParts(each.target(), each.parts(), edit.wires());
      }
    }
    if (slot != null) {
      noteAround(slot);
      slot.write(statements, draft.patch);
    }
  }

  /**
   * A statement of which operations are chosen.
   *
   * @param parts which ones; none where the statement is chosen as a whole
   */
  private record Chosen(Draft.Target target, List<Integer> parts) {}

  /** The chosen statements in their order, without those that stand within another one. */
  private List<Chosen> chosen(List<OperationRef> operations) throws Refusal {
    Map<Span, TreeSet<Integer>> parts = new TreeMap<>();
    for (OperationRef ref : operations) {
      Draft.Target target = draft.target(ref);
      parts.computeIfAbsent(target.at().span(), _ -> new TreeSet<>()).add(target.index());
    }
    List<Chosen> chosen = new ArrayList<>();
    Span last = Span.NONE;
    for (Map.Entry<Span, TreeSet<Integer>> each : parts.entrySet()) {
      Span span = each.getKey();
      if (last.encloses(span)) {
        continue;
      }
      last = span;
      Draft.Target whole = draft.target(OperationRef.all(span));
      Application application = whole.application();
      TreeSet<Integer> indices = each.getValue();
      boolean all =
          application == null
              || indices.contains(OperationRef.ALL)
              || indices.size() == application.count();
      chosen.add(new Chosen(whole, all ? List.of() : List.copyOf(indices)));
    }
    return chosen;
  }

  private void rewireParts(Draft.Target target, List<Integer> parts, Map<Integer, Integer> wires)
      throws Refusal {
    Application application = target.operations(ONLY_OPERATIONS);
    requireGlobal(application);
    List<List<String>> texts = new ArrayList<>();
    for (int part : parts) {
      List<Element> moved = draft.onWires(application.operation(part), wires);
      draft.requireDeclared(moved, target.at().span().start());
      texts.add(text.of(application, List.of(moved)));
    }
    draft.rewriting.replaceOperations(application, parts, texts);
  }

  void copy(CircuitEdit.Copy edit) throws Refusal {
    copyMany(new CircuitEdit.CopyMany(edit.operations(), edit.place(), List.of(edit.wires())));
  }

  void copyMany(CircuitEdit.CopyMany edit) throws Refusal {
    Slot slot = Slot.of(draft.source, edit.place());
    List<String> statements = new ArrayList<>();
    for (Map<Integer, Integer> wires : edit.wires()) {
      statements.addAll(copies(edit.operations(), wires, slot));
    }
    noteAround(slot);
    slot.write(statements, draft.patch);
  }

  /** The operations as statements that stand on their own. */
  List<String> texts(List<OperationRef> operations) throws Refusal {
    List<String> texts = new ArrayList<>();
    for (Chosen each : chosen(operations)) {
      Application application = each.target().application();
      Located at = each.target().at();
      if (each.parts().isEmpty() || application == null) {
        String indent = draft.source.lines().indent(at.span().start());
        texts.add(Indentation.moved(at.text(at.statement()), indent, "", true));
      } else {
        List<List<Element>> all = application.operations();
        texts.addAll(text.of(application, each.parts().stream().map(all::get).toList()));
      }
    }
    return texts;
  }

  private void noteAround(Slot slot) {
    if (slot.around() != null) {
      draft.note(slot.around().child(slot.around().statement()));
    }
  }

  private List<String> copies(List<OperationRef> operations, Map<Integer, Integer> wires, Slot slot)
      throws Refusal {
    List<String> statements = new ArrayList<>();
    for (Chosen each : chosen(operations)) {
      Located at = each.target().at();
      Application application = each.target().application();
      if (application == null) {
        String copy =
            wires.isEmpty() ? at.text(at.statement()) : rewired(each.target(), wires).getFirst();
        statements.add(
            Indentation.moved(
                again(at, copy),
                draft.source.lines().indent(at.span().start()),
                slot.indent(draft.source.lines()),
                true));
      } else if (application.isKnown()) {
        statements.addAll(copies(application, each.parts(), wires, slot));
      } else {
        if (!wires.isEmpty()) {
          requireKnown(application);
        }
        statements.add(StatementText.without(at, Map.of()));
      }
    }
    return statements;
  }

  /**
   * @param parts which of the operations; none for all of them
   */
  private List<String> copies(
      Application application, List<Integer> parts, Map<Integer, Integer> wires, Slot slot)
      throws Refusal {
    List<List<Element>> all = mapped(application, wires);
    List<List<Element>> copied = parts.isEmpty() ? all : parts.stream().map(all::get).toList();
    draft.requireVisible(everyElement(copied), slot);
    return text.of(application, copied);
  }

  void delete(CircuitEdit.Delete edit) throws Refusal {
    for (Chosen each : chosen(edit.operations())) {
      delete(each.target(), each.parts());
    }
  }

  private void delete(Draft.Target target, List<Integer> parts) throws Refusal {
    if (target.at().statement() instanceof Statement.Declaration declaration) {
      // What is declared may be used elsewhere; only the measurement or the call goes.
      if (declaration.initializer() != null) {
        draft.patch.delete(
            target.at().span(declaration.name()).end(), target.at().span().end() - 1);
      }
      return;
    }
    if (parts.isEmpty()) {
      draft.rewriting.remove(target.at());
      return;
    }
    without(target.operations(ONLY_OPERATIONS), parts);
  }

  private void without(Application application, List<Integer> parts) throws Refusal {
    draft.rewriting.replaceOperations(
        application, parts, parts.stream().map(_ -> List.<String>of()).toList());
  }
}
